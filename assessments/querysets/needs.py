"""Filters of identified needs and their progress."""

from django.db.models import QuerySet


class NeedQuerySet(QuerySet):
    def standing(self):
        """Needs that were not entered in error."""
        return self.filter(error_at__isnull=True)

    def with_names(self):
        """Fetch what each need is, what it counts as nationally and whom it concerns."""
        return self.select_related("outcome", "start_rating", "identified_by").prefetch_related(
            "outcome__headlines__framework", "people__member__person"
        )


class NeedProgressQuerySet(QuerySet):
    """How needs stood at reviews."""
