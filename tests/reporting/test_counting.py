"""For every indicator: parts add up, rows are the rows counted, and counting costs one statement."""

from collections import defaultdict
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reporting.counting import NOT_RECORDED, Names, count_cohort
from reporting.enums import Breakdown, MeasureKind
from reporting.registry import indicators
from tests.factories.accounts import ServiceFactory
from webstar.enums import ReadingKind

ALL = [
    pytest.param(one, cohort, id=f"{one.code}-{cohort.code}")
    for one in indicators().values()
    for cohort in one.cohorts
]


@pytest.fixture
def mixed(planwork):
    """Cases open and closed in two places, led from two agencies, with and without a service, with plans."""
    casework = planwork
    service = ServiceFactory(code="enhance")
    for number in range(12):
        place = {
            "locality": (casework.north, casework.south)[number % 2],
            "agency": (casework.hub, casework.school)[number % 3 == 0],
            "service": service if number % 4 == 0 else None,
        }
        opened = date(2015, 4, 1) + timedelta(days=20 * number)
        case = casework.case(opened, **place)
        casework.reading(case, case.child, ReadingKind.START, 3 + number % 8, read_on=opened)
        if number % 3:
            agency = place["agency"] if number % 4 else casework.school
            casework.assessment(case, opened, opened + timedelta(days=9 * number), agency=agency)
            plan = casework.plan(case, opened + timedelta(days=10), passes_coach=number % 2 == 0)
            casework.review(plan, opened + timedelta(days=52), held_on=opened + timedelta(days=48 + number))
        if number % 2 or number % 5 == 0:
            reason = ("NEEDS_MET", "MOVED", "ERROR")[number % 3]
            casework.close(case, opened + timedelta(days=30), reason=reason)
            casework.reading(case, case.child, ReadingKind.CLOSING, 5)
    return casework


@pytest.mark.parametrize(("indicator", "cohort"), ALL)
def test_the_parts_of_each_breakdown_add_up_to_the_total(mixed, year, indicator, cohort):
    figures = count_cohort(indicator, cohort, year, Names())
    totals, parts = {}, defaultdict(lambda: [0, 0, [], []])
    for figure in figures:
        key = (figure.measure, figure.facet)
        if figure.breakdown == Breakdown.ALL:
            totals[key] = figure
            continue
        part = parts[(*key, figure.breakdown)]
        part[0] += figure.numerator
        part[1] += figure.denominator
        part[2] += figure.numerator_rows
        part[3] += figure.other_rows
    assert any(total.denominator for total in totals.values())
    for key, total in totals.items():
        for breakdown in (Breakdown.LOCALITY, Breakdown.AGENCY, Breakdown.SERVICE):
            numerator, denominator, rows, others = parts[(*key, breakdown)]
            assert denominator == total.denominator
            assert (sorted(rows), sorted(others)) == (total.numerator_rows, total.other_rows)
            if total.measure_kind != MeasureKind.MEDIAN:
                assert numerator == total.numerator


@pytest.mark.parametrize(("indicator", "cohort"), ALL)
def test_the_rows_behind_a_figure_are_the_rows_counted(mixed, year, indicator, cohort):
    for figure in count_cohort(indicator, cohort, year, Names()):
        rows = figure.numerator_rows + figure.other_rows
        assert len(rows) == len(set(rows)) == figure.denominator
        if figure.measure_kind in (MeasureKind.SHARE, MeasureKind.COUNT):
            assert len(figure.numerator_rows) == figure.numerator
        behind = cohort.rows(year).filter(pk__in=rows)
        assert behind.filter(reported_case__isnull=True).count() == 0
        assert behind.count() == len(rows)


@pytest.mark.parametrize(("indicator", "cohort"), ALL)
def test_counting_takes_one_statement_whatever_the_number_of_rows(casework, year, indicator, cohort):
    def statements():
        names = Names()
        with CaptureQueriesContext(
            connection,
        ) as queries:
            count_cohort(indicator, cohort, year, names)
        return len(queries)

    case = casework.closed_case(date(2015, 5, 1), date(2015, 6, 1))
    casework.pair(case, case.child, 4, 5)
    assert statements() == 1
    for _ in range(49):
        case = casework.closed_case(date(2015, 5, 1), date(2015, 6, 1))
        casework.reading(case, case.child, ReadingKind.START, 4, HAPPY=None)
    assert statements() == 1


def test_a_case_is_counted_where_it_is_and_under_its_last_lead(casework, n_of_d):
    service = ServiceFactory(code="enhance", name="EnHance")
    case = casework.case(date(2015, 5, 1), locality=casework.south, agency=casework.school, service=service)
    other = casework.case(date(2015, 5, 1))
    assert case.pk != other.pk
    assert n_of_d("V4", "open", breakdown=Breakdown.LOCALITY, value="south") == (1, 1)
    assert n_of_d("V4", "open", breakdown=Breakdown.AGENCY, value="school") == (1, 1)
    assert n_of_d("V4", "open", breakdown=Breakdown.SERVICE, value="enhance") == (1, 1)
    assert n_of_d("V4", "open", breakdown=Breakdown.SERVICE, value=NOT_RECORDED) == (1, 1)


def test_the_median_of_a_part_is_its_own(casework, figure):
    for locality, days in ((casework.north, 10), (casework.north, 20), (casework.south, 90)):
        opened = date(2015, 5, 1)
        casework.closed_case(opened, opened + timedelta(days=days), locality=locality)
    assert figure("F7", "median_days").numerator == 20
    assert figure("F7", "median_days", breakdown=Breakdown.LOCALITY, value="north").numerator == 15


def test_nothing_recorded_counts_nought_of_nought_everywhere(figures, db):
    for code in indicators():
        assert all(one.numerator == one.denominator == 0 for one in figures(code))
