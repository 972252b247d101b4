"""Runs of the performance framework and the figures that each run computed."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from reporting.enums import Breakdown, MeasureKind, PeriodKind, RunStatus
from reporting.querysets import FigureQuerySet, RunQuerySet


class Run(models.Model):
    """One computation of every indicator. Its figures appear together when it is complete."""

    as_at = models.DateField("figures as at")
    status = models.CharField(max_length=10, choices=RunStatus, default=RunStatus.WAITING)
    requested_at = models.DateTimeField()
    requested_by = models.CharField("asked for by", max_length=120, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    steps_done = models.PositiveIntegerField(default=0)
    steps_total = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True)

    objects = RunQuerySet.as_manager()

    class Meta:
        ordering = ["-requested_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                models.Value(1),
                condition=Q(status__in=[RunStatus.WAITING, RunStatus.RUNNING]),
                name="reporting_run_one_at_a_time",
                violation_error_message="The figures are being worked out already.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=RunStatus.values),
                name="reporting_run_status_is_known",
                violation_error_message="A run is waiting, running, complete or failed.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=[RunStatus.WAITING, RunStatus.RUNNING]) | Q(finished_at__isnull=False),
                name="reporting_run_ends_at_a_time",
                violation_error_message="A finished run needs the time at which it finished.",
            ),
        ]

    def __str__(self):
        return f"Run of {self.requested_at:%d %B %Y %H:%M}, {self.get_status_display().lower()}"


class Figure(models.Model):
    """A numerator and denominator of one measure, in one period, for one value of one breakdown.

    The rows behind it are kept as the numbers of the counted rows, so that a click lists exactly those.
    The percentage is never stored.
    """

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="figures")
    indicator = models.CharField(max_length=10)
    measure = models.CharField(max_length=40)
    measure_kind = models.CharField(max_length=10, choices=MeasureKind)
    facet = models.CharField("split", max_length=80, blank=True)
    facet_label = models.CharField(max_length=120, blank=True)
    period_kind = models.CharField(max_length=10, choices=PeriodKind)
    period_start = models.DateField()
    period_end = models.DateField()
    breakdown = models.CharField(max_length=10, choices=Breakdown)
    value = models.CharField("value of the breakdown", max_length=60, blank=True)
    value_label = models.CharField(max_length=120, blank=True)
    numerator = models.DecimalField(max_digits=14, decimal_places=2)
    denominator = models.PositiveIntegerField()
    numerator_rows = ArrayField(models.BigIntegerField(), default=list)
    other_rows = ArrayField(models.BigIntegerField(), default=list)

    objects = FigureQuerySet.as_manager()

    class Meta:
        ordering = ["indicator", "measure", "facet", "period_start", "breakdown", "value_label"]
        indexes = [
            models.Index(
                fields=["run", "period_kind", "period_start", "breakdown", "value"],
                name="reporting_figure_page",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "run",
                    "indicator",
                    "measure",
                    "facet",
                    "period_kind",
                    "period_start",
                    "breakdown",
                    "value",
                ],
                name="reporting_figure_once_in_a_run",
                violation_error_message="A figure is computed once in a run.",
            ),
            models.CheckConstraint(
                condition=Q(period_end__gte=F("period_start")),
                name="reporting_figure_period_in_order",
                violation_error_message="The period must end after it starts.",
            ),
            models.CheckConstraint(
                condition=~Q(measure_kind=MeasureKind.SHARE) | Q(numerator__lte=F("denominator")),
                name="reporting_figure_share_is_part_of_whole",
                violation_error_message="A share cannot count more than the whole.",
            ),
        ]

    def __str__(self):
        return f"{self.indicator} {self.measure} {self.facet}: {self.numerator} of {self.denominator}"
