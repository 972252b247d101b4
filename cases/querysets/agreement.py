"""Agreements and wishes about agencies, with whom they name."""

from django.db import models
from django.db.models.functions import Coalesce

from cases.enums import AgreementMethod


class AgreementQuerySet(models.QuerySet):
    def with_names(self):
        names = ("recorded_by", "withdrawn_by", "withdrawal_recorded_by")
        return self.select_related(*names).prefetch_related("given_by").latest_first()

    def latest_first(self):
        return self.order_by("-given_on", "-pk")

    def withdrawn(self):
        return self.filter(withdrawn_on__isnull=False)

    def stopped(self):
        """Those that were withdrawn or refused, with the day as ``stopped_on``, the earliest first."""
        ended = models.Q(withdrawn_on__isnull=False) | models.Q(method=AgreementMethod.REFUSED)
        day = Coalesce("withdrawn_on", "given_on")
        return self.filter(ended).annotate(stopped_on=day).order_by("stopped_on", "pk")

    def stopped_last_at(self):
        """When the last withdrawal or refusal was recorded, or None."""
        refused = models.Q(method=AgreementMethod.REFUSED)
        last = self.aggregate(
            withdrawn=models.Max("withdrawal_recorded_at"), refused=models.Max("recorded_at", filter=refused)
        )
        return max((at for at in last.values() if at), default=None)

    def latest_of_case(self):
        """Only the latest agreement of each case: the one that holds, or that was withdrawn."""
        same_case = self.model.objects.filter(case=models.OuterRef("case")).latest_first()
        return self.filter(pk=models.Subquery(same_case.values("pk")[:1]))

    def to_review(self, today):
        """Those that hold and whose day to ask again has come."""
        return self.filter(review_on__lte=today, withdrawn_on__isnull=True)


class AgencyWishQuerySet(models.QuerySet):
    def with_names(self):
        return self.select_related("agency", "said_by", "recorded_by").latest_first()

    def latest_first(self):
        return self.order_by("-said_on", "-pk")

    def about(self, agency):
        """What the family said of the agency last, or None."""
        return self.filter(agency=agency).latest_first().first()
