"""Access for a time: what stands at a moment, and who asked for what."""

from django.db import models
from django.db.models import Q

from cases.enums import AccessRequestStatus, GrantKind


def standing_at(now):
    """The condition on a grant that opens its case at a moment."""
    return Q(ended_at__isnull=True, starts_at__lte=now, ends_at__gt=now)


class AccessGrantQuerySet(models.QuerySet):
    def standing(self, now):
        """Grants that open their case at this moment."""
        return self.filter(standing_at(now))

    def emergencies(self):
        return self.filter(kind=GrantKind.EMERGENCY)

    def held_by(self, user, agency):
        """Grants of somebody for an agency that they act for."""
        return self.filter(user=user, agency=agency)

    def with_names(self):
        return self.select_related("case__family", "user", "agency", "given_by", "given_for", "ended_by")


class AccessRequestQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(status=AccessRequestStatus.ASKED)

    def made_by(self, user, agency):
        """What somebody asked for in an agency that they act for."""
        return self.filter(asked_by=user, asked_for=agency)

    def with_names(self):
        return self.select_related("case__family", "asked_by", "asked_for", "decided_by", "grant")
