"""A step up beside other things: first on social care's page, its meeting's day, and before a transfer."""

from datetime import timedelta

import pytest

from accounts.acting import act_as
from accounts.enums import AgencyKind, Role
from cases import step_services
from cases.errors import StepUpWaits
from cases.home import home_groups
from cases.models import StepReason, StepUrgency
from cases.step_home import TO_DECIDE, step_ups_to_decide
from cases.step_page import sentence_of
from cases.transfer_services import ask_for_transfer
from tests.factories.accounts import AgencyFactory, MembershipFactory
from tests.factories.cases import CaseFactory
from tests.factories.requests import HelpRequestFactory


@pytest.fixture
def receiver(db):
    """Who answers at the front door of social care."""
    agency = AgencyFactory(name="Social care", kind=AgencyKind.SOCIAL_CARE)
    membership = MembershipFactory(agency=agency, role=Role.FRONT_DOOR)
    return act_as(membership.user, membership)


@pytest.fixture
def lead(people):
    return act_as(people.lead, people.lead.memberships.get())


@pytest.fixture
def step_up(people, lead, receiver, now, today):
    def ask(urgency):
        case = CaseFactory(lead=people.lead)
        told = {
            "agency": receiver.memberships.get().agency,
            "reason": StepReason.objects.get(code="RISK_HAS_GROWN"),
            "urgency": StepUrgency.objects.get(code=urgency),
            "what_happened": "She was left alone at night.",
            "is_family_told": True,
            "family_view": "Her mother is afraid, and wants help.",
        }
        children = case.family.members.filter(role="child")
        acts = {"by": lead, "now": now, "today": today}
        return step_services.ask_for_step_up(case=case, values=told, children=children, **acts)

    return ask


def test_one_for_the_same_day_stands_first_and_says_so(step_up, receiver, now, today):
    later, urgent = step_up("NEXT_DAY"), step_up("SAME_DAY")
    items = {item.note.split(",")[0]: item for item in step_ups_to_decide(receiver, today, now)}
    assert items[urgent.case.reference].is_pressing
    assert not items[later.case.reference].is_pressing
    assert urgent.urgency.label in items[urgent.case.reference].sentence
    HelpRequestFactory(decide_by=today - timedelta(days=9))
    first, second, *_ = home_groups(receiver, today=today, now=now)
    assert (first.title, first.items[0].note.split(",")[0]) == (TO_DECIDE, urgent.case.reference)
    assert second.title == "Requests for help"
    step_services.acknowledge_step_up(
        step=urgent, on=today, received_by="Sara", by=receiver, now=now, today=today
    )
    pressing = [item for item in step_ups_to_decide(receiver, today, now) if item.is_pressing]
    assert [item.verb for item in pressing] == ["Decide"]


def test_the_lead_reads_the_day_of_the_hand_over_meeting(step_up, receiver, lead, now, today):
    acts = {"by": receiver, "now": now, "today": today}
    step = step_services.acknowledge_step_up(step=step_up("NEXT_DAY"), on=today, received_by="Sara", **acts)
    day = today + timedelta(days=3)
    told = {"accepts": True, "reason": "Risk has grown.", "on": today, "meeting_on": day}
    step = step_services.decide_step_up(step=step, **told, **acts)
    assert "The hand-over meeting is on 4 March 2016." in sentence_of(step, today)
    assert "The hand-over meeting was on 4 March 2016." in sentence_of(step, day + timedelta(days=1))
    assert lead.notices.latest("pk").sentence.endswith("The hand-over meeting is on 4 March 2016.")


def test_a_case_is_not_offered_elsewhere_while_its_step_up_is_open(step_up, people, lead, now, today):
    case = step_up("NEXT_DAY").case
    values = {
        "to_agency": people.hub,
        "to_locality": case.locality,
        "reason": "The family has moved.",
        "handover_note": "All is in the notes.",
        "is_family_told": True,
        "family_view": "Glad of it.",
    }
    with pytest.raises(StepUpWaits, match="Finish or withdraw it"):
        ask_for_transfer(case=case, values=values, by=lead, now=now, today=today)
