"""F7: how long help lasts."""

from datetime import date, timedelta
from decimal import Decimal

OPENED = date(2015, 4, 1)


def closed_after(casework, *days):
    return [casework.closed_case(OPENED, OPENED + timedelta(days=count)).summary.pk for count in days]


def test_the_median_of_an_even_number_lies_between_the_middle_two(casework, figure):
    rows = closed_after(casework, 10, 20, 31, 300)
    found = figure("F7", "median_days")
    assert (found.numerator, found.denominator) == (Decimal("25.5"), 4)
    assert found.numerator_rows == rows


def test_without_closures_there_is_no_median(casework, figure):
    found = figure("F7", "median_days")
    assert (found.numerator, found.denominator) == (0, 0)


def test_365_days_are_not_more_than_a_year(casework, n_of_d):
    for days in (365, 366):
        casework.closed_case(date(2015, 12, 1) - timedelta(days=days), date(2015, 12, 1))
    assert n_of_d("F7", "closed_late") == (1, 2)


def test_open_cases_are_looked_at_on_the_last_day_of_the_period(casework, n_of_d, figure):
    last = date(2016, 3, 31)
    long_open = casework.case(last - timedelta(days=366))
    year_old = casework.case(last - timedelta(days=365))
    casework.closed_case(date(2014, 1, 1), last)
    assert n_of_d("F7", "long_open") == (1, 2)
    found = figure("F7", "long_open")
    assert (found.numerator_rows, found.other_rows) == ([long_open.pk], [year_old.pk])
