"""Filters on unusual access."""

from django.db import models

from scrutiny.enums import TO_LOOK_AT, Standing

EVERY_STANDING = "all"


class UnusualAccessQuerySet(models.QuerySet):
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
            named = models.Q(actor_name__icontains=word) | models.Q(actor_email__icontains=word)
            found = found.filter(named)
        return found
