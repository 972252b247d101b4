"""What the database itself refuses about steps up and down."""

from datetime import date

import pytest
from django.db import IntegrityError

from accounts.enums import AgencyKind
from cases.models import StepChild, StepReason, StepRequest, StepUrgency
from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import RECORDED

DAY = date(2016, 1, 5)


@pytest.fixture
def step(db):
    reason, _ = StepReason.objects.get_or_create(code="WHY", defaults={"label": "Why", "direction": "up"})
    urgency, _ = StepUrgency.objects.get_or_create(code="NOW", defaults={"label": "Now", "answer_days": 0})
    return StepRequest.objects.create(
        case=CaseFactory(),
        number=1,
        direction="up",
        agency=AgencyFactory(kind=AgencyKind.SOCIAL_CARE),
        reason=reason,
        urgency=urgency,
        what_happened="A fall.",
        is_family_told=True,
        family_view="Afraid.",
        asked_by=UserFactory(),
        asked_for=AgencyFactory(),
        asked_at=RECORDED,
        asked_on=DAY,
        answer_by=DAY,
    )


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_steprequest_says_what_and_what_the_family_says", {"what_happened": ""}),
        ("cases_steprequest_says_what_and_what_the_family_says", {"family_view": ""}),
        ("cases_steprequest_status_fits_its_direction", {"urgency": None}),
        ("cases_steprequest_status_fits_its_direction", {"status": "taken_on", "acknowledged": True}),
        ("cases_steprequest_acknowledged_by_somebody", {"status": "acknowledged"}),
        ("cases_steprequest_acknowledged_by_somebody", {"acknowledged": True}),
        (
            "cases_steprequest_acknowledged_by_somebody",
            {"acknowledged": True, "status": "acknowledged", "received_by": ""},
        ),
        ("cases_steprequest_decided_on_a_day", {"acknowledged": True, "status": "accepted"}),
        (
            "cases_steprequest_decided_on_a_day",
            {"acknowledged": True, "status": "acknowledged", "decided_on": DAY},
        ),
        (
            "cases_steprequest_refusal_has_a_reason",
            {"acknowledged": True, "decided": True, "status": "not_accepted"},
        ),
        (
            "cases_steprequest_days_follow_each_other",
            {"acknowledged": True, "status": "acknowledged", "asked_on": date(2016, 2, 1)},
        ),
        (
            "cases_steprequest_days_follow_each_other",
            {"acknowledged": True, "decided": True, "status": "accepted", "decided_on": date(2016, 1, 4)},
        ),
        ("cases_steprequest_meets_once_accepted", {"meeting_on": DAY}),
        ("cases_steprequest_withdrawal_has_a_reason", {"withdrawal_reason": "Gone"}),
        ("cases_steprequest_withdrawal_has_a_reason", {"status": "withdrawn"}),
    ],
)
def test_step(step, name, values):
    values = dict(values)
    if values.pop("acknowledged", False):
        told = {"acknowledged_on": DAY, "acknowledged_by": step.asked_by, "acknowledged_at": RECORDED}
        values = told | {"received_by": "Sara"} | values
    if values.pop("decided", False):
        values = {"decided_on": DAY, "decided_by": step.asked_by, "decided_at": RECORDED} | values
    with pytest.raises(IntegrityError, match=name):
        StepRequest.objects.update(**values)


def test_one_open_step_and_one_number_in_a_case(step):
    step.pk, step.number = None, 2
    with pytest.raises(IntegrityError, match="cases_steprequest_one_open_per_case"):
        step.save()


def test_one_number_for_each_step(step):
    told = {"status": "withdrawn", "withdrawn_by": step.asked_by, "withdrawn_at": RECORDED}
    StepRequest.objects.update(withdrawal_reason="Gone", **told)
    step.pk = None
    with pytest.raises(IntegrityError, match="cases_steprequest_number_is_unique"):
        step.save()


def test_a_child_is_once_in_a_step(step):
    member = step.case.family.members.first()
    StepChild.objects.create(step=step, member=member)
    with pytest.raises(IntegrityError, match="cases_stepchild_once_in_a_step"):
        StepChild.objects.create(step=step, member=member)
