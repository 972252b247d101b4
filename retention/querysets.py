"""Which holds are in force, and on what."""

from django.apps import apps
from django.db import models
from django.db.models import Q

from retention.enums import HoldScope


class LegalHoldQuerySet(models.QuerySet):
    def in_force(self, today):
        """Holds that nobody lifted and whose last day has not passed."""
        return self.filter(lifted_at__isnull=True).filter(Q(until__isnull=True) | Q(until__gte=today))

    def on_family(self, family):
        """Holds that keep a family: its own, of a case or a person of it, and those on everything.

        :param family: a family, its number, or an ``OuterRef`` to it.
        """
        members = apps.get_model("people", "FamilyMember").objects.filter(family=family).values("person")
        return self.filter(
            Q(scope=HoldScope.EVERYTHING) | Q(family=family) | Q(case__family=family) | Q(person__in=members)
        )

    def on_request(self, request):
        """Holds that keep a request for help: its own, of a person found for it, and those on everything."""
        found = apps.get_model("cases", "HelpRequestPerson").objects.filter(request=request).values("person")
        return self.filter(Q(scope=HoldScope.EVERYTHING) | Q(help_request=request) | Q(person__in=found))

    def with_names(self):
        return self.select_related("kind", "placed_by", "placed_for", "lifted_by")
