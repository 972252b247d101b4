"""T5: the first meeting of the team in time."""

from dataclasses import replace
from datetime import date

from cases.enums import MeetingKind, MeetingStatus
from reporting.plan_cohorts import assessments_before_meeting
from tests.reporting.conftest import YEAR

STARTED, COMPLETED = date(2015, 4, 13), date(2015, 5, 1)


def test_the_team_first_meets_within_21_days_of_completion(planwork, figure, n_of_d):
    met, late = planwork.case(STARTED), planwork.case(STARTED)
    in_time, not_in_time = (planwork.assessment(case, STARTED, COMPLETED) for case in (met, late))
    planwork.meeting(met, date(2015, 5, 22))
    planwork.meeting(late, date(2015, 5, 23))
    assert n_of_d("T5", "in_time") == (1, 2)
    found = figure("T5", "in_time")
    assert (found.numerator_rows, found.other_rows) == ([in_time.pk], [not_in_time.pk])


def test_the_day_that_the_rows_show_is_a_day(planwork):
    planwork.assessment(planwork.case(STARTED), STARTED, COMPLETED)
    rows = assessments_before_meeting(YEAR)
    assert rows.get().meeting_due_on == date(2015, 5, 22)
    assert rows.values_list("meeting_due_on", flat=True).get() == date(2015, 5, 22)


def test_only_a_first_meeting_that_was_held_counts(planwork, n_of_d):
    case = planwork.case(STARTED)
    planwork.assessment(case, STARTED, COMPLETED)
    planwork.meeting(case, date(2015, 5, 4), kind=MeetingKind.PROFESSIONALS)
    planwork.meeting(case, date(2015, 5, 5), status=MeetingStatus.ARRANGED)
    assert n_of_d("T5", "in_time") == (0, 1)


def test_an_assessment_that_no_plan_follows_needs_no_meeting(planwork, n_of_d):
    planwork.assessment(planwork.case(STARTED), STARTED, COMPLETED, outcome=planwork.no_plan)
    assert n_of_d("T5", "in_time") == (0, 0)


def test_it_is_not_judged_before_the_days_are_over(planwork, n_of_d):
    planwork.assessment(planwork.case(STARTED), STARTED, COMPLETED)
    assert n_of_d("T5", "in_time", period=replace(YEAR, as_at=date(2015, 5, 22))) == (0, 0)
    assert n_of_d("T5", "in_time", period=replace(YEAR, as_at=date(2015, 5, 23))) == (0, 1)
