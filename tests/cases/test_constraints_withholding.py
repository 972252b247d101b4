"""What the database itself refuses about parts that are withheld."""

import pytest
from django.db import IntegrityError
from django.db.models import F

from cases.models import Withholding
from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.meetings import MeetingFactory
from tests.factories.people import RECORDED


@pytest.fixture
def row(db):
    return make(CaseFactory())


def make(case, **values):
    told = {"number": 1, "part": "home", "agency": AgencyFactory(), "reason": "Why", "begun_at": RECORDED}
    acts = {"begun_by": UserFactory(), "begun_for": AgencyFactory()}
    return Withholding.objects.create(case=case, **told | acts | values)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_withholding_has_a_reason", {"reason": ""}),
        ("cases_withholding_names_its_thing", {"part": "note"}),
        ("cases_withholding_names_its_thing", {"part": "nothing"}),
        ("cases_withholding_from_one", {"agency": None}),
        ("cases_withholding_ended_by_somebody", {"ended_at": RECORDED}),
        ("cases_withholding_ended_by_somebody", {"end_reason": "Over"}),
    ],
)
def test_a_row_is_whole(row, name, values):
    with pytest.raises(IntegrityError, match=name):
        Withholding.objects.filter(pk=row.pk).update(**values)


def test_it_is_from_one_and_not_from_who_withholds(row):
    with pytest.raises(IntegrityError, match="cases_withholding_from_one"):
        Withholding.objects.filter(pk=row.pk).update(user=UserFactory())


def test_nothing_is_withheld_from_oneself(row):
    with pytest.raises(IntegrityError, match="cases_withholding_from_another"):
        Withholding.objects.filter(pk=row.pk).update(agency=None, user=F("begun_by"))


def test_the_home_names_no_other_thing(row):
    with pytest.raises(IntegrityError, match="cases_withholding_names_its_thing"):
        Withholding.objects.filter(pk=row.pk).update(meeting=MeetingFactory(case=row.case))


def test_one_part_is_withheld_from_one_once_at_a_time(row):
    with pytest.raises(IntegrityError, match="cases_withholding_once_at_a_time"):
        make(row.case, number=2, agency=row.agency)


def test_a_number_is_given_once(row):
    with pytest.raises(IntegrityError, match="cases_withholding_number_is_unique"):
        make(row.case)
