"""The database itself refuses each of these reviews and ratings."""

from datetime import date

import pytest
from django.db import IntegrityError

from assessments.models import NeedProgress, Review, ReviewInterval
from tests.factories.cases import LevelOfNeedFactory
from tests.factories.plans import ProgressFactory, ReviewFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "values",
    [
        {"status": "held"},
        {"status": "not_needed"},
        {"status": "cancelled"},
        {"held_on": date(2016, 2, 20)},
        {"ended_on": date(2016, 2, 20)},
        {"outcome": "continue"},
    ],
)
def test_a_due_review_has_nothing_of_a_held_one(values):
    ReviewFactory()
    with pytest.raises(IntegrityError, match="assessments_review_status_has_its_facts"):
        Review.objects.update(**values)


@pytest.mark.parametrize(
    "values",
    [
        {"held_on": None},
        {"outcome": ""},
        {"outcome": "perhaps"},
        {"recorded_by": None},
        {"recorded_for": None},
        {"recorded_at": None},
        {"ended_on": date(2016, 2, 20)},
    ],
)
def test_a_held_review_says_when_by_whom_and_what_it_decided(values):
    ReviewFactory(held=True)
    with pytest.raises(IntegrityError, match="assessments_review_status_has_its_facts"):
        Review.objects.update(**values)


def test_one_review_is_due_at_a_time_and_numbers_are_not_shared():
    first = ReviewFactory(held=True)
    again = ReviewFactory.build(
        plan=first.plan, number=first.number, recorded_by=first.recorded_by, recorded_for=first.recorded_for
    )
    with pytest.raises(IntegrityError, match="assessments_review_number_is_unique"):
        again.save()


def test_two_reviews_of_a_plan_are_not_due():
    first = ReviewFactory()
    with pytest.raises(IntegrityError, match="assessments_review_one_due_at_a_time"):
        ReviewFactory(plan=first.plan)


def test_a_need_is_rated_once_in_a_review():
    row = ProgressFactory()
    with pytest.raises(IntegrityError, match="assessments_progress_once_in_a_review"):
        ProgressFactory(review=row.review, need=row.need)


def test_a_rating_is_one_of_the_answers():
    ProgressFactory()
    with pytest.raises(IntegrityError, match="assessments_progress_rating_is_known"):
        NeedProgress.objects.update(rating="better")


@pytest.mark.parametrize("weeks", [0, 27])
def test_reviews_are_one_to_twenty_six_weeks_apart(weeks):
    with pytest.raises(IntegrityError, match="assessments_reviewinterval_up_to_half_a_year"):
        ReviewInterval.objects.create(level_of_need=LevelOfNeedFactory(), weeks=weeks)
