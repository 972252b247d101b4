"""What somebody of a family disagrees with in a record."""

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q

from cases.enums import DisagreementKind


class DisagreementQuerySet(models.QuerySet):
    def with_names(self):
        return self.select_related("said_by__person", "recorded_by", "recorded_for")

    def about(self, kind, items):
        """Those about these numbers of one kind."""
        return self.filter(kind=kind, item__in=items)

    def repeating(self, *, notes, people):
        """Those about one of these notes, a correction of one, or the details of one of these people.

        :param notes, people: primary keys. What somebody says is wrong repeats it.
        """
        note = apps.get_model("cases", "CaseNote").objects.filter(Q(pk__in=notes) | Q(corrects__in=notes))
        note = note.filter(case=OuterRef("case"), number=OuterRef("item"))
        member = apps.get_model("people", "FamilyMember").objects.filter(
            person__in=people, family=OuterRef("case__family"), number=OuterRef("item")
        )
        return self.filter(
            Q(Exists(note), kind=DisagreementKind.NOTE) | Q(Exists(member), kind=DisagreementKind.PERSON)
        )

    def but_about(self, kind, things):
        """All but those about things of one kind: notes or members of a family, each with its number."""
        return self.exclude(kind=kind, item__in=things.order_by().values("number"))
