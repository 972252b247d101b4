"""The database refuses what no run or figure may be."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from reporting.enums import Breakdown, MeasureKind, PeriodKind, RunStatus
from reporting.models import Figure, Run


@pytest.fixture
def run(now):
    return Run.objects.create(as_at=now.date(), requested_at=now)


@pytest.fixture
def figure(run):
    return Figure.objects.create(
        run=run,
        indicator="O5",
        measure="completed",
        measure_kind=MeasureKind.SHARE,
        period_kind=PeriodKind.YEAR,
        period_start=date(2015, 4, 1),
        period_end=date(2016, 3, 31),
        breakdown=Breakdown.ALL,
        numerator=1,
        denominator=2,
    )


def refused(constraint, act):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        act()


@pytest.mark.django_db
class TestRun:
    def test_one_waits_or_is_worked_out_at_a_time(self, run, now):
        again = Run(as_at=now.date(), requested_at=now, status=RunStatus.RUNNING)
        refused("reporting_run_one_at_a_time", lambda: Run.objects.bulk_create([again]))

    def test_the_status_is_known(self, run, now):
        unknown = {"status": "lost", "finished_at": now}
        refused("reporting_run_status_is_known", lambda: Run.objects.update(**unknown))

    def test_a_finished_run_ends_at_a_time(self, run):
        refused("reporting_run_ends_at_a_time", lambda: Run.objects.update(status=RunStatus.FAILED))


@pytest.mark.django_db
class TestFigure:
    def test_it_is_computed_once_in_a_run(self, figure):
        figure.pk = None
        refused("reporting_figure_once_in_a_run", lambda: Figure.objects.bulk_create([figure]))

    def test_its_period_is_in_order(self, figure):
        refused(
            "reporting_figure_period_in_order",
            lambda: Figure.objects.update(period_end=date(2015, 3, 31)),
        )

    def test_a_share_is_part_of_a_whole(self, figure):
        refused("reporting_figure_share_is_part_of_whole", lambda: Figure.objects.update(numerator=3))
