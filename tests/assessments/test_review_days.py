"""When a plan is reviewed."""

from datetime import date

import pytest

from assessments.models import ReviewInterval
from assessments.review_services import due_day
from tests.factories.cases import LevelOfNeedFactory

pytestmark = pytest.mark.django_db


def test_a_review_is_due_six_weeks_after_unless_the_council_says_otherwise(settings):
    level = LevelOfNeedFactory()
    assert due_day(level_of_need=level, from_day=date(2016, 1, 6)) == date(2016, 2, 17)
    settings.REVIEW_WEEKS = 8
    assert due_day(level_of_need=level, from_day=date(2016, 1, 6)) == date(2016, 3, 2)


def test_a_level_of_need_can_have_its_own_time_between_reviews():
    often, seldom = LevelOfNeedFactory(code="LEVEL_4"), LevelOfNeedFactory(code="LEVEL_2")
    ReviewInterval.objects.create(level_of_need=often, weeks=3)
    assert due_day(level_of_need=often, from_day=date(2016, 1, 6)) == date(2016, 1, 27)
    assert due_day(level_of_need=seldom, from_day=date(2016, 1, 6)) == date(2016, 2, 17)


@pytest.mark.parametrize(
    ("from_day", "due"),
    [
        (date(2016, 1, 9), date(2016, 2, 22)),  # a Saturday: on Monday
        (date(2016, 2, 12), date(2016, 3, 29)),  # Good Friday: on the Tuesday after Easter
    ],
)
def test_a_review_falls_on_a_working_day_of_england(from_day, due):
    assert due_day(level_of_need=LevelOfNeedFactory(), from_day=from_day) == due
