"""Filters of plans, their actions and reviews."""

from django.db.models import QuerySet

from assessments.enums import OPEN_ACTIONS, PlanStatus, ReviewStatus


class PlanQuerySet(QuerySet):
    def current(self):
        """Plans that are being written or active."""
        return self.exclude(status=PlanStatus.ENDED)

    def active(self):
        return self.filter(status=PlanStatus.ACTIVE)


class ActionQuerySet(QuerySet):
    def open(self):
        """Actions not begun or in progress, of goals that were not given up."""
        return self.filter(status__in=sorted(OPEN_ACTIONS), goal__dropped_on__isnull=True)

    def late(self, today):
        """Open actions that were due before today."""
        return self.open().filter(due_on__lt=today)


class ReviewQuerySet(QuerySet):
    def due(self):
        return self.filter(status=ReviewStatus.DUE)

    def overdue(self, today):
        """Reviews that were due before today and are not held."""
        return self.due().filter(due_on__lt=today)

    def held(self):
        return self.filter(status=ReviewStatus.HELD)
