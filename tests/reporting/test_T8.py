"""T8: plans that were not reviewed lately."""

from datetime import date, timedelta

LAST = date(2016, 3, 31)
OPENED = date(2015, 9, 1)


def ago(days):
    return LAST - timedelta(days=days)


def test_12_and_6_weeks_since_the_plan_was_last_reviewed(planwork, figure, n_of_d):
    long_ago, ago_, lately = (planwork.case(OPENED) for _ in range(3))
    for case, days in ((long_ago, 85), (ago_, 84), (lately, 42)):
        planwork.review(planwork.plan(case, OPENED), ago(days), held_on=ago(days))
    assert n_of_d("T8", "not_in_long") == (1, 3)
    assert figure("T8", "not_in_long").numerator_rows == [long_ago.pk]
    assert figure("T8", "not_in_short").numerator_rows == [long_ago.pk, ago_.pk]


def test_a_plan_agreed_lately_needs_no_review_yet(planwork, n_of_d):
    planwork.plan(planwork.case(OPENED), ago(84))
    planwork.plan(planwork.case(OPENED), ago(85))
    assert n_of_d("T8", "not_in_long") == (1, 2)


def test_a_review_held_after_the_day_does_not_count_and_a_case_without_plan_neither(planwork, n_of_d):
    planwork.case(OPENED)
    plan = planwork.plan(planwork.case(OPENED), ago(100))
    planwork.review(plan, LAST, held_on=LAST + timedelta(days=1))
    assert n_of_d("T8", "not_in_long") == (1, 1)
