"""Entries of a pack and what was decided of them."""

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q


def _decisions():
    return apps.get_model("rights", "EntryDecision").objects


class EntryQuerySet(models.QuerySet):
    def waiting(self):
        """Those of which nothing was decided yet."""
        return self.filter(~Exists(_decisions().filter(entry=OuterRef("pk"))))

    def decided(self):
        return self.filter(Exists(_decisions().filter(entry=OuterRef("pk"))))

    def unmarked(self):
        """Those in which no rule found anything."""
        return self.filter(flags=[], marks=[])

    def marked(self):
        return self.exclude(Q(flags=[]) & Q(marks=[]))

    def with_decisions(self):
        """With what was decided, the latest first, as ``entry.decision`` reads it."""
        told = _decisions().select_related("reason", "decided_by").order_by("-number")
        return self.select_related("case").prefetch_related(Prefetch("decisions", queryset=told))


class DecisionQuerySet(models.QuerySet):
    def latest(self):
        """The one of each entry that counts."""
        newer = self.model.objects.filter(entry=OuterRef("entry"), number__gt=OuterRef("number"))
        return self.filter(~Exists(newer))
