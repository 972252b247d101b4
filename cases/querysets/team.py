"""Who leads and who is in the team, now and before."""

from django.db import models
from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber

from earlyhelp.common.reference import ReferenceQuerySet

LEAD_ROLE = "LEAD"
"""Code of the role in the team that the lead professional has."""


class LeadProfessionalQuerySet(models.QuerySet):
    def current(self):
        return self.filter(ended_on__isnull=True)

    def leading_on(self, day):
        """Who led at the end of the day: on the day of a change, the new lead."""
        return self.filter(started_on__lte=day).filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day))

    def latest_first(self):
        return self.select_related("user", "agency").order_by(
            F("ended_on").desc(nulls_first=True), "-started_on", "-pk"
        )


class InvolvementRoleQuerySet(ReferenceQuerySet):
    def joinable(self):
        """Roles that somebody is given when they join; the lead professional's comes with leading."""
        return self.exclude(code=LEAD_ROLE)


class InvolvementQuerySet(models.QuerySet):
    def current(self):
        return self.filter(ended_on__isnull=True)

    def with_names(self):
        return self.select_related("user", "agency", "role").order_by("started_on", "pk")

    def numbered(self):
        """Annotate ``number``, the place in the case by order of recording, which never changes."""
        return self.annotate(number=Window(RowNumber(), partition_by=F("case"), order_by="pk"))
