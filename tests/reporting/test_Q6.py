"""Q6: active plans that pass the plan coach."""

from datetime import date

LAST = date(2016, 3, 31)


def test_active_plans_that_pass_every_prompt(planwork, figure, n_of_d):
    good, lacking = (planwork.case(date(2015, 5, 1)) for _ in range(2))
    passing = planwork.plan(good, date(2015, 6, 1), passes_coach=True)
    failing = planwork.plan(lacking, date(2015, 6, 1))
    assert n_of_d("Q6", "passes") == (1, 2)
    found = figure("Q6", "passes")
    assert (found.numerator_rows, found.other_rows) == ([passing.pk], [failing.pk])


def test_plans_that_had_ended_or_were_not_active_yet_do_not_count(planwork, n_of_d):
    planwork.plan(planwork.case(date(2015, 5, 1)), date(2015, 6, 1), LAST, passes_coach=True)
    planwork.plan(planwork.case(date(2015, 5, 1)), date(2016, 4, 1), passes_coach=True)
    planwork.plan(planwork.closed_case(date(2015, 5, 1), LAST), date(2015, 6, 1), passes_coach=True)
    assert n_of_d("Q6", "passes") == (0, 0)
