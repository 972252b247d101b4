"""A case opened on 4 January 2016 with a child of eight, a mother and the tools of a new site."""

from datetime import date

import pytest

from accounts.acting import act_as
from cases.models import InvolvementRole
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory
from tests.factories.webstar import ReadingFactory
from webstar.enums import CompletedWith, ReadingKind
from webstar.models import NotScoredReason, WebstarToolVersion


@pytest.fixture
def lists(db):
    """The reference lists of a new site, which the test database holds from the start."""


@pytest.fixture
def case(people, lists):
    family = FamilyFactory(name="Tudor")
    FamilyMemberFactory(family=family, person__given_name="Ffion", person__date_of_birth=date(2008, 2, 3))
    FamilyMemberFactory(family=family, is_adult=True, person__given_name="Rhian")
    case = CaseFactory(family=family, lead=people.lead)
    InvolvementFactory(
        case=case, user=people.partner, agency=people.school, role=InvolvementRole.objects.last()
    )
    return case


@pytest.fixture
def child(case):
    return case.family.members.children().get()


@pytest.fixture
def adult(case):
    return case.family.members.adults().get()


@pytest.fixture
def version_of(lists):
    """Return a function that gives the first version of a tool: "CHILD", "PARENT" or "FAMILY"."""
    return lambda name: WebstarToolVersion.objects.get(tool__code=f"WEBSTAR_{name}", number=1)


@pytest.fixture
def declined(lists):
    return NotScoredReason.objects.get(code="CHOSE_NOT_TO")


@pytest.fixture
def acts(people, now):
    return {"by": act_as(people.lead, people.lead.memberships.get()), "now": now}


@pytest.fixture
def beginning(case, child, version_of, acts, today):
    """Arguments with which the child's start Webstar is begun."""
    return {
        "case": case,
        "member": child,
        "tool_version": version_of("CHILD"),
        "kind": ReadingKind.START,
        "read_on": date(2016, 1, 11),
        "completed_with": CompletedWith.CHILD_WITH_WORKER,
        "today": today,
        **acts,
    }


@pytest.fixture
def make_reading(case):
    """Return a function that makes a reading of the case with the scores given."""

    def make(member=None, scores=(), **values):
        return ReadingFactory(case=case, member=member, scores=scores, **values)

    return make


@pytest.fixture
def draft(make_reading, child):
    return make_reading(child, number=1)
