"""The year 2015/16, a little casework in it, and one figure asked for at a time."""

import html
import re
from datetime import date

import pytest

from accounts.enums import Role
from reporting import services
from reporting.counting import Names, count_cohort
from reporting.enums import Breakdown
from reporting.periods import financial_year
from reporting.registry import indicators
from tests.factories.accounts import MembershipFactory
from tests.factories.endings import Endingwork
from tests.factories.planwork import Planwork

YEAR = financial_year(2015, as_at=date(2016, 7, 1))


def text(response):
    """The words of a page as they are read."""
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())))


@pytest.fixture
def casework(db):
    return Endingwork()


@pytest.fixture
def planwork(db):
    return Planwork()


@pytest.fixture
def endingwork(casework):
    return casework


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


@pytest.fixture
def few():
    """Enough indicators to watch a run by, and no more, for they are counted many times."""
    return {code: indicators()[code] for code in ("V4", "O5", "O6", "F5")}


@pytest.fixture
def work_out(now, few):
    """Return a function that runs the framework and gives the run."""

    def run(*, as_at=None, declared=few):
        day = as_at or now.date()
        return services.compute_framework(run_id=None, as_at=day, clock=lambda: now, declared=declared)

    return run


@pytest.fixture
def person(casework):
    """Return a function that gives somebody with a role in the hub that leads the cases, or elsewhere."""

    def make(role, agency=None):
        return MembershipFactory(agency=agency or casework.hub, role=role).user

    return make


@pytest.fixture
def manager(client_for, person):
    return client_for(person(Role.TEAM_MANAGER))


@pytest.fixture
def officer(client_for, person):
    return client_for(person(Role.PERFORMANCE_OFFICER))
