"""Filters on families and people. Who may see them is decided by the case: see cases.access."""

from django.db import models
from django.db.models import Q


class PersonQuerySet(models.QuerySet):
    def like(self, *, given_name="", family_name="", date_of_birth=None, nhs_number="", upn=""):
        """People who may be the one described: same number, same name, or same birthday and one name."""
        likeness = Q(pk__in=[])
        if nhs_number:
            likeness |= Q(nhs_number=nhs_number)
        if upn:
            likeness |= Q(upn=upn)
        if given_name and family_name:
            likeness |= Q(family_name__iexact=family_name) & (
                Q(given_name__iexact=given_name) | Q(known_as__iexact=given_name)
            )
        if date_of_birth and family_name:
            likeness |= Q(date_of_birth=date_of_birth, family_name__iexact=family_name)
        if date_of_birth and given_name:
            likeness |= Q(date_of_birth=date_of_birth, given_name__iexact=given_name)
        return self.filter(likeness)

    def exactly(self, *, given_name="", family_name="", date_of_birth=None, nhs_number="", upn=""):
        """People who are almost surely the one described: same number, or same full name and birthday.

        Only such a likeness may be told to somebody who does not reach the record, so that nobody can find
        out by trying names whether a family is known.
        """
        likeness = Q(pk__in=[])
        if nhs_number:
            likeness |= Q(nhs_number=nhs_number)
        if upn:
            likeness |= Q(upn=upn)
        if date_of_birth and given_name and family_name:
            likeness |= Q(
                date_of_birth=date_of_birth, family_name__iexact=family_name, given_name__iexact=given_name
            )
        return self.filter(likeness)


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

    def with_person(self):
        return self.select_related("person").order_by("-role", "person__date_of_birth", "number")


class RelationshipQuerySet(models.QuerySet):
    def among(self, people):
        """Relationships of which both ends are among the people."""
        return self.filter(person__in=people, other__in=people).select_related("person", "other")
