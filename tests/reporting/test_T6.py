"""T6: open cases with a current plan."""

from datetime import date, timedelta

LAST = date(2016, 3, 31)
OPENED = LAST - timedelta(days=43)


def test_a_current_plan_is_active_and_has_no_review_overdue(planwork, figure, n_of_d):
    current, overdue, none = (planwork.case(OPENED) for _ in range(3))
    planwork.review(planwork.plan(current, OPENED), LAST)
    planwork.review(planwork.plan(overdue, OPENED), LAST - timedelta(days=1))
    assert n_of_d("T6", "current") == (1, 3)
    found = figure("T6", "current")
    assert (found.numerator_rows, found.other_rows) == ([current.pk], [overdue.pk, none.pk])


def test_what_became_of_it_after_the_day_changes_nothing(planwork, n_of_d):
    later = LAST + timedelta(days=5)
    for how in ({"held_on": later}, {"ended_on": later}):
        plan = planwork.plan(planwork.case(OPENED), OPENED, later)
        planwork.review(plan, LAST - timedelta(days=1), **how)
    assert n_of_d("T6", "current") == (0, 2)


def test_a_case_has_42_days_to_make_a_plan(planwork, n_of_d):
    planwork.case(LAST - timedelta(days=42))
    assert n_of_d("T6", "current") == (0, 0)


def test_an_ended_plan_is_none(planwork, n_of_d):
    planwork.plan(planwork.case(OPENED), OPENED, LAST)
    assert n_of_d("T6", "current") == (0, 1)
