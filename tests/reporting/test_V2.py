"""V2: assessments started."""

from datetime import date

from webstar.enums import ReadingKind


def test_the_first_complete_start_webstar_of_a_case_begins_its_assessment(casework, n_of_d, figure):
    case = casework.case(date(2015, 3, 1))
    casework.reading(case, case.parent, ReadingKind.START, read_on=date(2015, 5, 2))
    first = casework.reading(case, case.child, ReadingKind.START, read_on=date(2015, 5, 1))
    assert n_of_d("V2", "started") == (1, 1)
    assert figure("V2", "started").numerator_rows == [first.pk]


def test_a_later_webstar_in_the_period_does_not_start_it_again(casework, n_of_d):
    case = casework.case(date(2015, 3, 1))
    casework.reading(case, case.child, ReadingKind.START, read_on=date(2015, 3, 20))
    casework.reading(case, case.parent, ReadingKind.START, read_on=date(2015, 5, 2))
    assert n_of_d("V2", "started") == (0, 0)


def test_drafts_reviews_and_errors_start_nothing(casework, n_of_d):
    case = casework.case(date(2015, 5, 1))
    casework.reading(case, case.child, ReadingKind.START, complete=False)
    casework.reading(case, case.parent, ReadingKind.REVIEW, read_on=date(2015, 6, 1))
    mistake = casework.closed_case(date(2015, 5, 1), date(2015, 5, 2), reason="ERROR")
    casework.reading(mistake, mistake.child, ReadingKind.START)
    assert n_of_d("V2", "started") == (0, 0)
