"""For every indicator: parts add up, rows are the rows counted, and counting costs one statement."""

from collections import defaultdict
from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from reporting.counting import Names, count_cohort
from reporting.enums import Breakdown, MeasureKind
from reporting.registry import indicators
from tests.factories.accounts import ServiceFactory
from tests.factories.endings import Endingwork
from tests.factories.planwork import Planwork
from webstar.enums import ReadingKind

ALL = [
    pytest.param(one, cohort, id=f"{one.code}-{cohort.code}")
    for one in indicators().values()
    for cohort in one.cohorts
]


class EveryWork(Planwork, Endingwork):
    """Makes rows of everything that is counted."""


@pytest.fixture(scope="module")
def mixed(django_db_setup, django_db_blocker):
    """Cases of every kind, made once, as each cohort is counted over them and none changes them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield of_every_kind(EveryWork())
        transaction.set_rollback(True)


def of_every_kind(casework):
    """Cases open and closed in two places, led from two agencies, with and without a service, with plans."""
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
            case.summary = casework.close(case, opened + timedelta(days=30), reason=reason)
            casework.need(case, ("improved", "not_known", "worse")[number % 3])
            casework.check(case, opened + timedelta(days=90), "held", done_on=opened + timedelta(days=91))
            casework.ending(case, opened + timedelta(days=60), opened + timedelta(days=61))
            casework.reading(case, case.child, ReadingKind.CLOSING, 5)
    return casework


@pytest.mark.parametrize(("indicator", "cohort"), ALL)
def test_the_parts_of_each_breakdown_add_up_to_the_total(mixed, db, year, indicator, cohort):
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
def test_the_rows_behind_a_figure_are_the_rows_counted(mixed, db, year, indicator, cohort):
    for figure in count_cohort(indicator, cohort, year, Names()):
        rows = figure.numerator_rows + figure.other_rows
        assert len(rows) == len(set(rows)) == figure.denominator
        if figure.measure_kind in (MeasureKind.SHARE, MeasureKind.COUNT):
            assert len(figure.numerator_rows) == figure.numerator
        behind = cohort.rows(year).filter(pk__in=rows)
        assert behind.filter(reported_case__isnull=True).count() == 0
        assert behind.count() == len(rows)


@pytest.mark.parametrize(("indicator", "cohort"), ALL)
def test_counting_takes_one_statement_for_many_rows(mixed, db, year, indicator, cohort):
    names = Names()
    with CaptureQueriesContext(connection) as queries:
        count_cohort(indicator, cohort, year, names)
    assert len(queries) == 1
