"""T7: reviews on time, late and missed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.reporting.conftest import YEAR

DUE = date(2015, 7, 1)


@pytest.fixture
def plan(planwork):
    return planwork.plan(planwork.case(date(2015, 4, 1)), date(2015, 5, 20), date(2016, 2, 1))


def test_on_time_late_and_missed_are_shown_apart(planwork, plan, figure, n_of_d):
    on_time = planwork.review(plan, DUE, held_on=DUE)
    late = planwork.review(plan, DUE, held_on=DUE + timedelta(days=1))
    missed = planwork.review(plan, DUE, ended_on=DUE + timedelta(days=1))
    counted = {code: n_of_d("T7", code) for code in ("on_time", "late", "missed")}
    assert counted == {"on_time": (1, 3), "late": (1, 3), "missed": (1, 3)}
    rows = [figure("T7", code).numerator_rows for code in ("on_time", "late", "missed")]
    assert rows == [[on_time.pk], [late.pk], [missed.pk]]


def test_a_review_that_was_dropped_by_its_day_was_never_due(planwork, plan, n_of_d):
    planwork.review(plan, DUE, ended_on=DUE)
    assert n_of_d("T7", "on_time") == (0, 0)


def test_a_review_held_before_its_day_counts_where_it_was_due(planwork, plan, n_of_d):
    planwork.review(plan, date(2015, 4, 1), held_on=date(2015, 3, 30))
    planwork.review(plan, date(2016, 4, 1), held_on=date(2016, 3, 30))
    assert n_of_d("T7", "on_time") == (1, 1)


def test_a_review_is_not_missed_before_its_day_is_over(planwork, plan, n_of_d):
    planwork.review(plan, DUE)
    assert n_of_d("T7", "missed", period=replace(YEAR, as_at=DUE)) == (0, 0)
    assert n_of_d("T7", "missed", period=replace(YEAR, as_at=DUE + timedelta(days=1))) == (1, 1)
