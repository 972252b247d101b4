"""Filters on families and people. Who may see them is decided by the case: see cases.access."""

from django.db import models
from django.db.models import Q

from earlyhelp.common.reference import ReferenceQuerySet


class PersonQuerySet(models.QuerySet):
    def with_what_finds_them(self):
        """Fetch all that a search compares, with a fixed number of queries."""
        return self.prefetch_related("other_names", "family_members__family__addresses")


class FamilyMemberQuerySet(models.QuerySet):
    def current(self):
        """Members who have not left the family."""
        return self.filter(left_on__isnull=True)

    def in_family_on(self, day):
        """Members who had joined by the end of the day and not left by then."""
        return self.filter(joined_on__lte=day).filter(Q(left_on__isnull=True) | Q(left_on__gt=day))

    def children(self):
        return self.filter(role="child")

    def adults(self):
        return self.filter(role="adult")

    def born_and_alive(self):
        """Members who can be seen and heard: no baby still to be born and nobody who has died."""
        is_unborn = Q(person__date_of_birth__isnull=True, person__due_date__isnull=False)
        return self.filter(person__died_on__isnull=True).exclude(is_unborn)

    def with_person(self):
        return self.select_related("person").order_by("-role", "person__date_of_birth", "number")


class RelationshipQuerySet(models.QuerySet):
    def among(self, people):
        """Relationships of which both ends are among the people."""
        return self.filter(person__in=people, other__in=people).select_related("person", "other")


class SearchKeyQuerySet(models.QuerySet):
    def holding(self, kind, *keys):
        """Keys of the kind that are one of these."""
        return self.filter(kind=kind, key__in=keys)


class NameGroupQuerySet(ReferenceQuerySet):
    def holding(self, words):
        """Groups in use that hold one of the words."""
        return self.active().filter(names__overlap=list(words))
