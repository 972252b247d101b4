"""Filters on runs and figures."""

from django.db import models

from reporting.enums import RunStatus


class RunQuerySet(models.QuerySet):
    def complete(self):
        return self.filter(status=RunStatus.COMPLETE)

    def unfinished(self):
        return self.filter(status__in=[RunStatus.WAITING, RunStatus.RUNNING])

    def newest_first(self):
        return self.order_by("-requested_at", "-pk")


class FigureQuerySet(models.QuerySet):
    def of_indicator(self, code):
        return self.filter(indicator=code)

    def in_period(self, kind, start):
        return self.filter(period_kind=kind, period_start=start)

    def without_rows(self):
        """Leave the lists of rows behind a figure where they are: only the drill-down needs them."""
        return self.defer("numerator_rows", "other_rows")
