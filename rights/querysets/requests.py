"""Subject access requests: who sees which, and which are pressing."""

from datetime import timedelta

from django.apps import apps
from django.db import models
from django.db.models import Q

from accounts.acting import acting_membership
from accounts.permissions import Permission, can
from rights.enums import OVER


def _kept_from(user):
    """People of families whose records the user is kept out of, as a query of one column."""
    conflicts = apps.get_model("cases", "ConflictPerson").objects
    return conflicts.people_kept_from(acting_membership(user).user_id)


class SubjectRequestQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Requests that the user may see: every one, but about people whose records they are kept out of."""
        if not can(user, Permission.RIGHTS_MANAGE):
            return self.none()
        return self.exclude(person__in=_kept_from(user))

    def people_allowed(self, user):
        """People whose records no conflict of interest keeps the user out of."""
        return apps.get_model("people", "Person").objects.exclude(pk__in=_kept_from(user))

    def running(self):
        return self.exclude(status__in=OVER)

    def over(self):
        return self.filter(status__in=OVER)

    def with_names(self):
        return self.select_related("handler", "person", "recorded_by", "approved_by", "submitted_by")

    def due_within(self, days, today):
        """Running requests whose last day is so many days away or less, or over."""
        return self.running().filter(due_on__lte=today + timedelta(days=days))

    def not_reminded(self):
        """Those of whose last day nobody was told yet. A new last day is told of again."""
        return self.filter(Q(reminded_of__isnull=True) | ~Q(reminded_of=models.F("due_on")))

    def paused(self):
        return self.filter(pauses__answered_on__isnull=True, pauses__isnull=False)
