"""Filters on rounds of audits and on the cases drawn for them."""

from django.db import models


class AuditRoundQuerySet(models.QuerySet):
    def newest_first(self):
        return self.order_by("-drawn_at", "-pk")

    def with_counts(self):
        """Annotate ``cases`` and ``auditors``: how many were drawn, and for how many people."""
        return self.select_related("drawn_by", "drawn_for").annotate(
            cases=models.Count("sample", distinct=True),
            auditors=models.Count("sample__auditor", distinct=True),
        )


class SampledCaseQuerySet(models.QuerySet):
    def running(self, day):
        """Of rounds that have begun by the day and are not over."""
        return self.filter(round__starts_on__lte=day, round__ends_on__gte=day, round__ended_at__isnull=True)

    def of(self, membership):
        """Those of one auditor, for the agency that they act for."""
        return self.filter(auditor=membership.user_id, agency=membership.agency_id)

    def by_auditor(self):
        """(name, agency, how many cases) of each auditor of a round."""
        counted = self.order_by("auditor__full_name", "auditor").values_list(
            "auditor__full_name", "agency__name"
        )
        return counted.annotate(n=models.Count("pk"))
