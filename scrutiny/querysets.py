"""Filters on unusual access."""

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q

from scrutiny.enums import TO_LOOK_AT, Standing

EVERY_STANDING = "all"


class UnusualAccessQuerySet(models.QuerySet):
    def shown_to(self, user):
        """All but the user's own, and but what tells of a case that a conflict of interest keeps them out of.

        What is about no one case is made of acts on several: where one of those is on such a case, how many
        they were would tell of it, so somebody else decides about the whole.
        """
        kept_from = apps.get_model("cases", "Case").objects.kept_from(user).values("reference")
        acts = apps.get_model("accounts", "AuditEvent").objects.filter(
            case_reference__in=kept_from,
            actor_email=OuterRef("actor_email"),
            happened_at__gte=OuterRef("first_at"),
            happened_at__lte=OuterRef("last_at"),
        )
        others = self.exclude(actor_email=user.email).exclude(case_reference__in=kept_from)
        return others.exclude(Q(case_reference=""), Exists(acts))

    def to_look_at(self):
        """What waits for somebody to decide, or to be answered."""
        return self.filter(standing__in=TO_LOOK_AT)

    def explained(self):
        return self.filter(standing__in=(Standing.EXPLAINED, Standing.EXPECTED))

    def matching(self, *, kind="", standing="", who=""):
        """Of one kind, by how far they are, by words of a name or an e-mail address.

        :param standing: a standing, "all" for every one, or "" for what waits.
        """
        found = self.to_look_at() if not standing else self
        if standing and standing != EVERY_STANDING:
            found = found.filter(standing=standing)
        if kind:
            found = found.filter(kind=kind)
        for word in who.split():
            named = Q(actor_name__icontains=word) | Q(actor_email__icontains=word)
            found = found.filter(named)
        return found
