"""Filters of plans, their actions and reviews."""

from django.db.models import F, Q, QuerySet

from assessments.enums import OPEN_ACTIONS, PlanStatus, ReviewStatus


class PlanQuerySet(QuerySet):
    def current(self):
        """Plans that are being written or active."""
        return self.exclude(status=PlanStatus.ENDED)

    def active(self):
        return self.filter(status=PlanStatus.ACTIVE)

    def active_on(self, day):
        """Active at the end of a day, whatever became of them later."""
        return self.filter(active_from__lte=day).filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day))


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

    def due_between(self, start, end):
        """Due in the period, both days included, and not dropped by the day on which they were due."""
        dropped = Q(ended_on__isnull=False, ended_on__lte=F("due_on"))
        return self.filter(due_on__range=(start, end)).exclude(dropped)

    def overdue_on(self, day):
        """Overdue at the end of a day, whatever became of them later."""
        held_later = Q(held_on__isnull=True) | Q(held_on__gt=day)
        dropped_later = Q(ended_on__isnull=True) | Q(ended_on__gt=day)
        return self.filter(held_later, dropped_later, due_on__lt=day)
