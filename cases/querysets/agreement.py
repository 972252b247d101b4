"""Agreements, with whom they name."""

from django.db import models


class AgreementQuerySet(models.QuerySet):
    def with_names(self):
        names = ("given_by", "recorded_by", "withdrawn_by", "withdrawal_recorded_by")
        return self.select_related(*names).latest_first()

    def latest_first(self):
        return self.order_by("-given_on", "-pk")

    def withdrawn(self):
        return self.filter(withdrawn_on__isnull=False)

    def latest_of_case(self):
        """Only the latest agreement of each case: the one that holds, or that was withdrawn."""
        same_case = self.model.objects.filter(case=models.OuterRef("case")).latest_first()
        return self.filter(pk=models.Subquery(same_case.values("pk")[:1]))
