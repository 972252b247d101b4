"""What somebody of a family disagrees with in a record."""

from django.db import models


class DisagreementQuerySet(models.QuerySet):
    def with_names(self):
        return self.select_related("said_by__person", "recorded_by", "recorded_for")

    def about(self, kind, items):
        """Those about these numbers of one kind."""
        return self.filter(kind=kind, item__in=items)
