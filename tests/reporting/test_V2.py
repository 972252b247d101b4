"""V2: assessments started, and Webstars that stand for one."""

from datetime import date

from webstar.enums import ReadingKind


def test_every_assessment_started_in_the_period_counts(planwork, n_of_d, figure):
    case = planwork.case(date(2015, 3, 1))
    planwork.assessment(case, date(2015, 3, 31), date(2015, 4, 20))
    again = planwork.assessment(case, date(2015, 9, 1))
    assert n_of_d("V2", "started") == (1, 1)
    assert figure("V2", "started").numerator_rows == [again.pk]


def test_a_webstar_counts_only_where_the_case_has_no_assessment(planwork, n_of_d):
    case = planwork.case(date(2015, 5, 1))
    planwork.reading(case, case.child, ReadingKind.START)
    assert (n_of_d("V2", "started"), n_of_d("V2", "webstar")) == ((0, 0), (1, 1))
    planwork.assessment(case, date(2015, 6, 1))
    assert (n_of_d("V2", "started"), n_of_d("V2", "webstar")) == ((1, 1), (0, 0))


def test_the_first_complete_start_webstar_of_a_case_begins_its_help(casework, n_of_d, figure):
    case = casework.case(date(2015, 3, 1))
    casework.reading(case, case.parent, ReadingKind.START, read_on=date(2015, 5, 2))
    first = casework.reading(case, case.child, ReadingKind.START, read_on=date(2015, 5, 1))
    assert n_of_d("V2", "webstar") == (1, 1)
    assert figure("V2", "webstar").numerator_rows == [first.pk]


def test_a_later_webstar_in_the_period_does_not_start_it_again(casework, n_of_d):
    case = casework.case(date(2015, 3, 1))
    casework.reading(case, case.child, ReadingKind.START, read_on=date(2015, 3, 20))
    casework.reading(case, case.parent, ReadingKind.START, read_on=date(2015, 5, 2))
    assert n_of_d("V2", "webstar") == (0, 0)


def test_drafts_reviews_and_errors_start_nothing(planwork, n_of_d):
    case = planwork.case(date(2015, 5, 1))
    planwork.reading(case, case.child, ReadingKind.START, complete=False)
    planwork.reading(case, case.parent, ReadingKind.REVIEW, read_on=date(2015, 6, 1))
    mistake = planwork.closed_case(date(2015, 5, 1), date(2015, 5, 2), reason="ERROR")
    planwork.reading(mistake, mistake.child, ReadingKind.START)
    planwork.assessment(mistake, date(2015, 5, 1))
    assert (n_of_d("V2", "started"), n_of_d("V2", "webstar")) == ((0, 0), (0, 0))
