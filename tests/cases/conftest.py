"""A case led by the lead from the hub, with the partner from the school in its team."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import InvolvementRole
from reporting.reference_lists import load_reference_lists
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory


@pytest.fixture
def lists(db):
    load_reference_lists()


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
def count_queries(db):
    """Return a function that counts the statements of an act. It acts twice, so that caches are warm."""

    def count(act):
        act()
        with CaptureQueriesContext(connection) as captured:
            act()
        return len(captured)

    return count
