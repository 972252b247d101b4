"""Two people at the same moment, on two connections: one step is asked for, one is withdrawn."""

import pytest

from accounts.acting import act_as
from accounts.enums import AgencyKind
from cases import step_services
from cases.errors import OneStepAtATime
from cases.models import StepReason, StepRequest, StepUrgency
from reporting.reference_lists import load_reference_lists
from tests.cases.at_once import at_once
from tests.factories.accounts import AgencyFactory
from tests.factories.cases import CaseFactory


@pytest.fixture
def acts(people, now, today):
    load_reference_lists()
    case = CaseFactory(lead=people.lead)
    values = {
        "agency": AgencyFactory(kind=AgencyKind.SOCIAL_CARE),
        "reason": StepReason.objects.get(code="NO_PROGRESS"),
        "urgency": StepUrgency.objects.get(code="PLANNED"),
        "what_happened": "Nothing changes.",
        "is_family_told": True,
        "family_view": "Agreed.",
    }
    who = [act_as(user, user.memberships.get()) for user in (people.lead, people.manager)]
    children = list(case.family.members.children())
    told = {"case": case, "values": values, "children": children, "now": now, "today": today}
    return who, lambda by: step_services.ask_for_step_up(by=by, **told)


@pytest.mark.django_db(transaction=True)
def test_of_two_one_asks(acts):
    (lead, manager), ask = acts
    assert at_once(lambda: ask(lead), lambda: ask(manager)) == ["", OneStepAtATime.message]
    assert StepRequest.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_one_withdraws(acts, now, today):
    (lead, manager), ask = acts
    step = ask(lead)
    told = at_once(
        lambda: step_services.withdraw_step(step=step, reason="Solved", by=lead, now=now),
        lambda: step_services.withdraw_step(step=step, reason="Moved", by=manager, now=now),
    )
    assert told[0] == ""
    assert told[1].endswith("is now: withdrawn.")
