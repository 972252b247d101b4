"""What somebody of a family disagrees with in a record."""

from django.db import models


class DisagreementQuerySet(models.QuerySet):
    def with_names(self):
        return self.select_related("said_by__person", "recorded_by", "recorded_for")

    def about(self, kind, items):
        """Those about these numbers of one kind."""
        return self.filter(kind=kind, item__in=items)

    def but_about(self, kind, things):
        """All but those about things of one kind: notes or members of a family, each with its number."""
        return self.exclude(kind=kind, item__in=things.order_by().values("number"))
