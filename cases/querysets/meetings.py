"""Meetings, and what they came to."""

from django.db import models

from cases.enums import MeetingStatus, PointKind


class MeetingQuerySet(models.QuerySet):
    def with_names(self):
        """Fetch everything that belongs to each meeting, with a fixed number of queries."""
        return self.select_related(
            "case", "chair", "note_taker", "recorded_by", "recorded_for", "moved_to"
        ).prefetch_related("people__user", "people__member__person", "views__member__person", "points__owner")

    def arranged(self):
        return self.filter(status=MeetingStatus.ARRANGED)

    def held(self):
        return self.filter(status=MeetingStatus.HELD)

    def newest_first(self):
        return self.order_by("-starts_at", "-pk")


class MeetingPointQuerySet(models.QuerySet):
    def standing(self):
        """Points that were not struck out."""
        return self.filter(struck_at__isnull=True)

    def actions(self):
        return self.filter(kind=PointKind.ACTION)
