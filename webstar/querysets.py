"""Filters on tools and readings."""

from django.db import models
from django.db.models import Q

from webstar.enums import ReadingKind, ReadingStatus


class ToolVersionQuerySet(models.QuerySet):
    def in_use(self, day):
        """Versions that can be scored on the day."""
        return (
            self.filter(valid_from__lte=day, tool__is_active=True)
            .filter(Q(valid_until__isnull=True) | Q(valid_until__gte=day))
            .select_related("tool")
        )

    def overlapping(self, start, end):
        """Versions in use on some day from the start to the end; without an end, any day from the start."""
        rows = self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=start))
        return rows if end is None else rows.filter(valid_from__lte=end)


class ReadingQuerySet(models.QuerySet):
    def complete(self):
        return self.filter(status=ReadingStatus.COMPLETE)

    def drafts(self):
        return self.filter(status=ReadingStatus.DRAFT)

    def starts_and_drafts(self):
        """Start readings and drafts with the person, oldest first: what is begun and what is unfinished."""
        wanted = Q(kind=ReadingKind.START) | Q(status=ReadingStatus.DRAFT)
        return self.filter(wanted).select_related("member__person").order_by("read_on", "pk")

    def with_scores(self):
        """Fetch the person, the tool and the scores with their axes with a fixed number of queries."""
        return self.select_related(
            "member__person", "tool_version__tool", "recorded_by", "recorded_for"
        ).prefetch_related("scores__axis", "scores__not_scored_reason")

    def oldest_first(self):
        return self.order_by("read_on", "pk")
