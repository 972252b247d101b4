"""What the database itself refuses about access for a time."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.db.models import F

from cases.models import AccessGrant, AccessRequest
from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.grants import AccessGrantFactory
from tests.factories.people import RECORDED


@pytest.fixture
def grant(db):
    return AccessGrantFactory(case=CaseFactory(), user=UserFactory(), agency=AgencyFactory())


@pytest.fixture
def asked(db):
    case = CaseFactory()
    return AccessRequest.objects.create(
        case=case,
        reference=case.reference,
        asked_by=UserFactory(),
        asked_for=AgencyFactory(),
        asked_at=RECORDED,
        reason="A report.",
    )


def refuses(name, row, values):
    with pytest.raises(IntegrityError, match=name):
        type(row).objects.filter(pk=row.pk).update(**values)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_accessgrant_has_a_reason", {"reason": ""}),
        ("cases_accessgrant_ends_after_it_starts", {"ends_at": F("starts_at")}),
        ("cases_accessgrant_given_by_another", {"given_by": F("user")}),
        ("cases_accessgrant_given_by_another", {"given_by": None}),
        ("cases_accessgrant_given_by_another", {"kind": "emergency"}),
        ("cases_accessgrant_ended_by_somebody", {"ended_at": RECORDED}),
        ("cases_accessgrant_ended_by_somebody", {"end_reason": "Done"}),
        (
            "cases_accessgrant_ended_by_somebody",
            {"ended_at": RECORDED - timedelta(1), "ended_by": F("user"), "end_reason": "Done"},
        ),
    ],
)
def test_access_for_a_time(grant, name, values):
    refuses(name, grant, values)


def test_a_number_is_given_once_in_a_case(grant):
    with pytest.raises(IntegrityError, match="cases_accessgrant_number_is_unique"):
        AccessGrant.objects.create(
            case=grant.case,
            number=grant.number,
            kind="emergency",
            user=grant.user,
            agency=grant.agency,
            reason="A report.",
            starts_at=RECORDED,
            ends_at=RECORDED + timedelta(1),
        )


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_accessrequest_has_a_reason", {"reason": ""}),
        ("cases_accessrequest_has_a_reason", {"reference": ""}),
        ("cases_accessrequest_decided_by_another", {"status": "refused", "refusal": "No"}),
        ("cases_accessrequest_decided_by_another", {"decided_at": RECORDED}),
        (
            "cases_accessrequest_decided_by_another",
            {"status": "refused", "refusal": "No", "decided_by": F("asked_by"), "decided_at": RECORDED},
        ),
        ("cases_accessrequest_answer_is_whole", {"refusal": "No"}),
    ],
)
def test_a_request_for_access(asked, name, values):
    refuses(name, asked, values)


@pytest.mark.parametrize("values", [{"status": "given"}, {"status": "refused", "refusal": ""}])
def test_an_answer_is_whole(asked, values):
    decided = {"decided_by": UserFactory(), "decided_at": RECORDED}
    refuses("cases_accessrequest_answer_is_whole", asked, values | decided)
