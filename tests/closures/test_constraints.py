"""The database itself refuses what a closure may not be."""

import pytest
from django.db import IntegrityError, transaction

from assessments.ratings import Rating
from closures.models import ClosureSummary, MissingClosingReading, NeedOutcome
from closures.services import close_case

BROKEN = {
    "closures_closuresummary_judgement_is_known": {"judgement": "mostly"},
    "closures_closuresummary_shortfall_is_explained": {"judgement": "partially", "explanation": ""},
    "closures_closuresummary_says_what_next": {"what_next": ""},
}


@pytest.mark.parametrize(("constraint", "values"), BROKEN.items())
def test_the_database_refuses(closing, constraint, values):
    close_case(**closing)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        ClosureSummary.objects.update(**values)


def test_one_reason_for_each_person(closing):
    row = close_case(**closing).missing_readings.first()
    again = MissingClosingReading(closure=row.closure, member=row.member, reason=row.reason)
    with (
        pytest.raises(IntegrityError, match="closures_missingclosingreading_once_for_a_person"),
        transaction.atomic(),
    ):
        MissingClosingReading.objects.bulk_create([again])


OUTCOMES = {
    "closures_needoutcome_rating_is_known": {"rating": "so_so"},
    "closures_needoutcome_shows_it": {"evidence": ""},
}


@pytest.fixture
def outcome(closing, scene):
    summary = close_case(**closing, ratings={scene.the_need: Rating("improved", "Quiet mornings.")})
    return summary.needs.get()


@pytest.mark.parametrize(("constraint", "values"), OUTCOMES.items())
def test_the_database_refuses_an_outcome(outcome, constraint, values):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        NeedOutcome.objects.update(**values)


def test_a_need_is_rated_once_at_the_end(outcome):
    again = NeedOutcome(closure=outcome.closure, need=outcome.need, rating="not_known")
    with (
        pytest.raises(IntegrityError, match="closures_needoutcome_once_for_a_need"),
        transaction.atomic(),
    ):
        NeedOutcome.objects.bulk_create([again])
