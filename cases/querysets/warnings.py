"""Warnings: those that stand, and those that must be looked at."""

from django.db import models

from cases.enums import WarningStatus


class CaseWarningQuerySet(models.QuerySet):
    def with_names(self):
        return self.select_related(
            "case", "kind", "member__person", "asked_by", "asked_for", "decided_by", "ended_by"
        ).order_by("-number")

    def agreed(self):
        """Warnings that stand now."""
        return self.filter(status=WarningStatus.AGREED)

    def waiting(self):
        """Warnings that wait for a manager."""
        return self.filter(status=WarningStatus.ASKED)

    def needing_a_manager(self, *, besides, today):
        """Warnings to decide on that somebody else asked for, and those whose review is overdue."""
        return self.waiting().exclude(asked_by=besides) | self.agreed().filter(review_on__lt=today)
