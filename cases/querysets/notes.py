"""Case notes, and when each child was last seen."""

from django.db import models
from django.db.models import Max, Prefetch

from cases.enums import ChildSeen


class CaseNotePersonQuerySet(models.QuerySet):
    def last_seen(self, case):
        """Return when each child was last seen in a contact of the case, by the member's primary key."""
        rows = self.filter(
            note__case=case,
            note__kind__is_contact=True,
            child_seen__in=[ChildSeen.SEEN, ChildSeen.SEEN_ALONE],
        )
        return dict(rows.values_list("member_id").annotate(last=Max("note__happened_at")))


class CaseNoteQuerySet(models.QuerySet):
    def with_names(self):
        """Fetch who wrote each note, about whom, and the corrections, with a fixed number of queries."""
        corrections = self.model._default_manager.select_related("recorded_by", "recorded_for").order_by("pk")
        return self.select_related("kind", "recorded_by", "recorded_for", "corrects").prefetch_related(
            "about__member__person", Prefetch("corrections", queryset=corrections)
        )

    def originals(self):
        """Notes that are not corrections of another."""
        return self.filter(corrects__isnull=True)

    def newest_first(self):
        return self.order_by("-happened_at", "-pk")
