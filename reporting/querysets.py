"""Filters on runs and figures."""

from django.db import models

from reporting.enums import Breakdown, PeriodKind, RunStatus


class RunQuerySet(models.QuerySet):
    def complete(self):
        return self.filter(status=RunStatus.COMPLETE)

    def unfinished(self):
        return self.filter(status__in=[RunStatus.WAITING, RunStatus.RUNNING])

    def newest_first(self):
        return self.order_by("-requested_at", "-pk")


class FigureQuerySet(models.QuerySet):
    def of_run(self, run):
        return self.filter(run=run)

    def of_line(self, indicator, measure, facet):
        """Of one measure of an indicator, in one of its facets."""
        return self.filter(indicator=indicator, measure=measure, facet=facet)

    def with_something_counted(self, measures):
        """Of one of these (indicator, measure) pairs, and not nought."""
        wanted = models.Q()
        for indicator, measure in measures:
            wanted |= models.Q(indicator=indicator, measure=measure)
        return self.filter(wanted, numerator__gt=0)

    def of_period(self, period):
        return self.filter(period_kind=period.kind, period_start=period.start)

    def in_months_of(self, period):
        """Of each month that lies in the period."""
        return self.filter(
            period_kind=PeriodKind.MONTH, period_start__gte=period.start, period_start__lte=period.end
        )

    def of_months(self, months):
        """Of each of these months."""
        return self.filter(period_kind=PeriodKind.MONTH, period_start__in=[month.start for month in months])

    def of_part(self, breakdown, value=""):
        """Of everything together, or of one locality, agency or service."""
        return self.filter(breakdown=breakdown, value=value)

    def parts(self):
        """Breakdown, code and name of each locality, agency and service that has a figure."""
        return (
            self.exclude(breakdown=Breakdown.ALL)
            .order_by("breakdown", "value_label")
            .values_list("breakdown", "value", "value_label")
            .distinct()
        )

    def starts_of_periods(self):
        """Kind and first day of each period that has a figure, latest first."""
        return (
            self.filter(breakdown=Breakdown.ALL)
            .order_by("-period_start")
            .values_list("period_kind", "period_start")
            .distinct()
        )

    def without_rows(self):
        """Leave the lists of rows behind a figure where they are: only the drill-down needs them."""
        return self.defer("numerator_rows", "other_rows")
