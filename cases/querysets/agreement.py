"""Agreements, with whom they name."""

from django.db import models


class AgreementQuerySet(models.QuerySet):
    def with_names(self):
        return self.select_related("given_by", "recorded_by").order_by("-given_on", "-pk")
