"""Filters of plans, their actions and reviews."""

from django.db.models import F, Prefetch, Q, QuerySet

from accounts.acting import acting_membership
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

    def latest_first(self):
        return self.order_by("-number")


def _rows(name):
    """The model of this app by name; models import this module, so it is looked up when it is used."""
    from django.apps import apps

    return apps.get_model("assessments", name).objects


class GoalQuerySet(QuerySet):
    def standing(self):
        """Goals that were not given up."""
        return self.filter(dropped_on__isnull=True)

    def with_all(self):
        """Fetch needs, people and actions with everybody's names, with a fixed number of queries."""
        actions = _rows("PlanAction").with_names().order_by("number")
        return self.select_related("need__outcome", "need__start_rating").prefetch_related(
            "need__people__member__person", Prefetch("actions", queryset=actions)
        )


class ActionQuerySet(QuerySet):
    def open(self):
        """Actions not begun or in progress, of goals that were not given up."""
        return self.filter(status__in=sorted(OPEN_ACTIONS), goal__dropped_on__isnull=True)

    def late(self, today):
        """Open actions that were due before today."""
        return self.open().filter(due_on__lt=today)

    def with_names(self):
        """Fetch who does each action and whom it is for."""
        return self.select_related("owner", "owner_agency", "family_owner__person").prefetch_related(
            "people__member__person"
        )

    def owned_by(self, user):
        """Actions of the user for the agency that they act for now."""
        membership = acting_membership(user)
        if membership is None:
            return self.none()
        return self.filter(owner=user, owner_agency=membership.agency_id)

    def of_current_plans(self):
        """Actions of plans that are being written or active."""
        return self.filter(goal__plan__status__in=[PlanStatus.DRAFT, PlanStatus.ACTIVE])


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
