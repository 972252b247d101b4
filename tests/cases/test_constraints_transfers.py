"""What the database itself refuses about transfers."""

from datetime import date

import pytest
from django.db import IntegrityError
from django.db.models import F

from cases.models import CaseTransfer, TransferReason
from tests.factories.accounts import AgencyFactory, LocalityFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import RECORDED


@pytest.fixture
def transfer(db):
    reason, _ = TransferReason.objects.get_or_create(code="WHY", defaults={"label": "Why"})
    locality = LocalityFactory()
    return CaseTransfer.objects.create(
        case=CaseFactory(),
        number=1,
        from_agency=AgencyFactory(),
        from_locality=locality,
        to_agency=AgencyFactory(),
        to_locality=locality,
        reason=reason,
        handover_note="Visits on Tuesdays.",
        is_family_told=True,
        family_view="Glad.",
        lead_stays=False,
        asked_by=UserFactory(),
        asked_for=AgencyFactory(),
        asked_at=RECORDED,
        answer_by=date(2016, 1, 8),
    )


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_casetransfer_hands_over", {"handover_note": ""}),
        ("cases_casetransfer_hands_over", {"family_view": ""}),
        ("cases_casetransfer_goes_somewhere", {"to_agency": F("from_agency")}),
        ("cases_casetransfer_answered_by_somebody", {"status": "returned", "return_reason": "No"}),
        ("cases_casetransfer_answered_by_somebody", {"answered": True}),
        ("cases_casetransfer_names_the_new_lead", {"answered": True, "status": "accepted"}),
        ("cases_casetransfer_names_the_new_lead", {"new_lead": F("asked_by")}),
        (
            "cases_casetransfer_names_the_new_lead",
            {"answered": True, "status": "accepted", "to_lead": F("asked_by"), "other_leads": True},
        ),
        ("cases_casetransfer_return_has_a_reason", {"answered": True, "status": "returned"}),
        ("cases_casetransfer_return_has_a_reason", {"return_reason": "No"}),
        ("cases_casetransfer_withdrawal_has_a_reason", {"status": "withdrawn"}),
        ("cases_casetransfer_withdrawal_has_a_reason", {"withdrawal_reason": "Gone"}),
        (
            "cases_casetransfer_answered_by_another",
            {"answered": True, "status": "returned", "return_reason": "No", "decided_by": F("asked_by")},
        ),
    ],
)
def test_transfer(transfer, name, values):
    values = dict(values)
    if values.pop("answered", False):
        values = {"decided_by": UserFactory(), "decided_at": RECORDED} | values
    if values.pop("other_leads", False):
        values["new_lead"] = UserFactory()
    with pytest.raises(IntegrityError, match=name):
        CaseTransfer.objects.update(**values)


def test_one_open_transfer_in_a_case(transfer):
    transfer.pk, transfer.number = None, 2
    with pytest.raises(IntegrityError, match="cases_casetransfer_one_open_per_case"):
        transfer.save()


def test_one_number_for_each_transfer(transfer):
    told = {"withdrawn_by": transfer.asked_by, "withdrawn_at": RECORDED, "withdrawal_reason": "Gone"}
    CaseTransfer.objects.update(status="withdrawn", **told)
    transfer.pk = None
    with pytest.raises(IntegrityError, match="cases_casetransfer_number_is_unique"):
        transfer.save()
