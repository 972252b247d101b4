"""V3: assessments completed."""

from datetime import date

from reporting.enums import Breakdown


def test_assessments_completed_in_the_period_count_under_their_author_s_agency(planwork, figure):
    case = planwork.case(date(2015, 3, 1))
    done = planwork.assessment(case, date(2015, 3, 20), date(2015, 4, 1), agency=planwork.school)
    assert figure("V3", "completed").numerator_rows == [done.pk]
    of_school = figure("V3", "completed", breakdown=Breakdown.AGENCY, value="school")
    assert of_school.numerator == 1
    assert figure("V3", "completed", breakdown=Breakdown.AGENCY, value="hub") is None


def test_drafts_other_years_and_cases_opened_in_error_do_not_count(planwork, n_of_d):
    planwork.assessment(planwork.case(date(2015, 5, 1)), date(2015, 5, 2))
    planwork.assessment(planwork.case(date(2015, 2, 1)), date(2015, 2, 2), date(2015, 3, 31))
    mistake = planwork.closed_case(date(2015, 5, 1), date(2015, 5, 9), reason="ERROR")
    planwork.assessment(mistake, date(2015, 5, 2), date(2015, 5, 8))
    assert n_of_d("V3", "completed") == (0, 0)
