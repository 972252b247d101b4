"""Two records that were one person's, and two that were not."""

import uuid

import pghistory
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least

from people.models.person import Person


@pghistory.track()
class PeopleMerge(models.Model):
    """That two records were made one: which stayed, and every step, so that it can be undone."""

    number = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    kept = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kept_name = models.CharField(max_length=161)
    other_name = models.CharField("name on the record that is gone", max_length=161)
    steps = models.JSONField(encoder=DjangoJSONEncoder)
    merged_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    merged_at = models.DateTimeField(editable=False)
    undone_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-merged_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_by__isnull=True)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="people_peoplemerge_is_undone_by_somebody",
                violation_error_message="Say who undid it and when.",
            )
        ]

    def __str__(self):
        return f"{self.other_name} merged into {self.kept_name}"


@pghistory.track()
class NotSamePerson(models.Model):
    """That somebody looked at two records that are alike, and they are two people."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "pairs who are not the same person"
        constraints = [
            models.CheckConstraint(
                condition=~Q(person=F("other")),
                name="people_notsameperson_is_about_two",
                violation_error_message="Choose two different people.",
            ),
            models.UniqueConstraint(
                Least("person", "other"),
                Greatest("person", "other"),
                name="people_notsameperson_once_for_a_pair",
                violation_error_message="It is recorded already that these are two people.",
            ),
        ]

    def __str__(self):
        return f"{self.person} is not {self.other}"
