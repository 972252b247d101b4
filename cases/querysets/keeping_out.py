"""Conflicts of interest: those that stand, and the families that they keep somebody out of."""

from django.apps import apps
from django.db import models


class ConflictQuerySet(models.QuerySet):
    def standing(self):
        return self.filter(ended_at__isnull=True)

    def self_declared(self):
        """Those that somebody declared of themselves, by a name and a day of birth."""
        return self.exclude(given_name="")

    def with_names(self):
        return self.select_related("user", "declared_by", "declared_for", "ended_by")


class ConflictPersonQuerySet(models.QuerySet):
    def standing(self):
        return self.filter(conflict__ended_at__isnull=True)

    def families_kept_from(self, user_id):
        """Families of which somebody must not reach the record, as a query of one column.

        Somebody who has left a family is in its earlier records, so those count too.
        """
        people = self.standing().filter(conflict__user=user_id).values("person")
        members = apps.get_model("people", "FamilyMember").objects
        return members.filter(person__in=people).values("family")

    def people_kept_from(self, user_id):
        """Everybody of these families, as a query of one column."""
        members = apps.get_model("people", "FamilyMember").objects
        return members.filter(family__in=self.families_kept_from(user_id)).values("person")

    def users_kept_from_person(self, person_id):
        """Whom a conflict keeps out of every record that somebody is in, as a query of one column."""
        members = apps.get_model("people", "FamilyMember").objects
        families = members.filter(person=person_id).values("family")
        people = members.filter(family__in=families).values("person")
        return self.standing().filter(person__in=people).values("conflict__user")

    def users_kept_from(self, family_id):
        """Whom a conflict keeps out of the records of a family, as a query of one column."""
        people = apps.get_model("people", "FamilyMember").objects.filter(family=family_id).values("person")
        return self.standing().filter(person__in=people).values("conflict__user")
