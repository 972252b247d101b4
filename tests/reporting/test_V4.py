"""V4: families being helped."""

from datetime import date

from people.enums import FamilyRole
from reporting.periods import financial_year

LAST = date(2016, 3, 31)


def test_open_at_the_end_of_the_last_day(casework, n_of_d, figure):
    open_case = casework.case(LAST)
    closes_after = casework.closed_case(date(2015, 5, 1), date(2016, 4, 1))
    casework.closed_case(date(2015, 5, 1), LAST)
    casework.case(date(2016, 4, 1))
    assert n_of_d("V4", "open") == (2, 2)
    assert figure("V4", "open").numerator_rows == sorted([open_case.pk, closes_after.pk])


def test_a_year_not_over_is_looked_at_on_the_day_of_the_figures(casework, n_of_d):
    casework.closed_case(date(2015, 5, 1), date(2015, 8, 1))
    casework.case(date(2015, 10, 1))
    assert n_of_d("V4", "open", period=financial_year(2015, as_at=date(2015, 7, 1))) == (1, 1)


def test_children_of_open_cases_who_are_in_the_family_then(casework, n_of_d, figure):
    case = casework.case(date(2015, 5, 1))
    casework.member(case.family, FamilyRole.CHILD, 3, date(2016, 4, 1))
    left = casework.member(case.family, FamilyRole.CHILD, 4, date(2015, 5, 1))
    left.left_on = LAST
    left.save()
    casework.closed_case(date(2015, 5, 1), date(2015, 6, 1))
    assert n_of_d("V4", "children") == (1, 1)
    assert figure("V4", "children").numerator_rows == [case.child.pk]


def test_cases_opened_in_the_period_without_errors(casework, n_of_d):
    casework.case(date(2015, 4, 1))
    casework.case(date(2015, 3, 31))
    casework.closed_case(LAST, LAST)
    casework.closed_case(date(2015, 5, 1), date(2016, 6, 1), reason="ERROR")
    assert n_of_d("V4", "opened") == (2, 2)
    assert n_of_d("V4", "open") == (2, 2)
