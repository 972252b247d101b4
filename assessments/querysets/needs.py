"""Filters of identified needs and their progress."""

from django.db.models import QuerySet


class NeedQuerySet(QuerySet):
    def standing(self):
        """Needs that were not entered in error."""
        return self.filter(error_at__isnull=True)


class NeedProgressQuerySet(QuerySet):
    """How needs stood at reviews."""
