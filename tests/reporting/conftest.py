"""The year 2015/16, a little casework in it, and one figure asked for at a time."""

from datetime import date

import pytest

from reporting.counting import Names, count_cohort
from reporting.enums import Breakdown
from reporting.periods import financial_year
from reporting.registry import indicators
from tests.factories.casework import Casework

YEAR = financial_year(2015, as_at=date(2016, 7, 1))


@pytest.fixture
def casework(db):
    return Casework()


@pytest.fixture
def year():
    """April 2015 to March 2016, seen from the summer after."""
    return YEAR


@pytest.fixture
def figures():
    """Return a function that counts an indicator afresh and gives its figures."""

    def count(code, period=YEAR):
        indicator = indicators()[code]
        names = Names()
        return [
            figure
            for cohort in indicator.cohorts
            for figure in count_cohort(indicator, cohort, period, names)
        ]

    return count


@pytest.fixture
def figure(figures):
    """Return a function that gives one figure: of everything together, or of one value of a breakdown."""

    def find(code, measure, facet="", *, breakdown=Breakdown.ALL, value="", period=YEAR):
        found = [
            one
            for one in figures(code, period)
            if (one.measure, one.facet, one.breakdown, one.value) == (measure, facet, breakdown, value)
        ]
        return found[0] if found else None

    return find


@pytest.fixture
def n_of_d(figure):
    """Return a function that gives numerator and denominator, after checking the rows behind them."""

    def pair(*args, **kwargs):
        found = figure(*args, **kwargs)
        assert len(found.numerator_rows) + len(found.other_rows) == found.denominator
        assert not set(found.numerator_rows) & set(found.other_rows)
        assert len(found.numerator_rows) == found.numerator
        return int(found.numerator), found.denominator

    return pair
