"""A case led by the lead from the hub, with the partner from the school in its team."""

from datetime import timedelta

import pytest

from accounts.acting import act_as
from cases import meeting_services
from cases.models import InvolvementRole
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory


@pytest.fixture
def lists(db):
    """The reference lists of a new site, which the test database holds from the start."""


@pytest.fixture
def case(people, lists):
    family = FamilyFactory(name="Tudor")
    FamilyMemberFactory(family=family, person__given_name="Ffion")
    FamilyMemberFactory(family=family, person__given_name="Dylan")
    FamilyMemberFactory(family=family, is_adult=True)
    case = CaseFactory(family=family, lead=people.lead)
    role = InvolvementRole.objects.get(code="HEALTH_VISITOR")
    InvolvementFactory(case=case, user=people.partner, agency=people.school, role=role)
    return case


@pytest.fixture
def children(case):
    return list(case.family.members.children().order_by("number"))


@pytest.fixture
def adult(case):
    return case.family.members.adults().get()


@pytest.fixture
def arrange(people, case, now):
    by = act_as(people.lead, people.lead.memberships.get())

    def arrange(**values):
        told = {
            "kind": "review",
            "starts_at": now + timedelta(days=7),
            "place": "Room 2",
            "chair": people.lead,
        }
        told |= {"team": [people.partner]} | values
        return meeting_services.arrange_meeting(
            case=case, arrangement=meeting_services.Arrangement(**told), by=by, now=now
        )

    return arrange


@pytest.fixture
def meeting(arrange, now, adult):
    return arrange(starts_at=now, members=[adult], others=["Dr Rao, GP"])
