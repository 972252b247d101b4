"""T4: assessments completed in time, of those that were due."""

from dataclasses import replace
from datetime import date

from tests.reporting.conftest import YEAR

STARTED, DUE = date(2015, 4, 13), date(2015, 6, 3)
"""35 working days lie between them, with two bank holidays in May."""


def test_the_day_due_is_in_time_and_the_day_after_is_not(planwork, figure, n_of_d):
    on_time = planwork.assessment(planwork.case(STARTED), STARTED, DUE)
    late = planwork.assessment(planwork.case(STARTED), STARTED, date(2015, 6, 4))
    never = planwork.assessment(planwork.case(STARTED), STARTED)
    assert n_of_d("T4", "in_time") == (1, 3)
    found = figure("T4", "in_time")
    assert (found.numerator_rows, found.other_rows) == ([on_time.pk], [late.pk, never.pk])


def test_it_counts_in_the_period_in_which_it_is_due(planwork, n_of_d):
    case = planwork.case(date(2015, 3, 2))
    planwork.assessment(case, date(2015, 3, 2), date(2015, 3, 20))  # due on 22 April
    planwork.assessment(planwork.case(date(2015, 2, 2)), date(2015, 2, 2))  # due on 23 March
    assert n_of_d("T4", "in_time") == (1, 1)


def test_an_assessment_is_not_judged_before_its_day_is_over(planwork, n_of_d):
    planwork.assessment(planwork.case(STARTED), STARTED)
    assert n_of_d("T4", "in_time", period=replace(YEAR, as_at=DUE)) == (0, 0)
    assert n_of_d("T4", "in_time", period=replace(YEAR, as_at=date(2015, 6, 4))) == (0, 1)


def test_the_days_are_the_council_s(planwork, n_of_d, settings):
    settings.ASSESSMENT_WORKING_DAYS = 10
    planwork.assessment(planwork.case(STARTED), STARTED, DUE)
    assert n_of_d("T4", "in_time") == (0, 1)
