"""What was disposed of. It outlives the record, so it holds no name of anybody in it and no word of it."""

import uuid

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from earlyhelp.common.triggers import never_emptied
from retention.enums import RecordKind


class DisposalLog(models.Model):
    """One disposal: which record, by which rule, who proposed and who approved it, and how much it was.

    Text, not references, so that it stays. The database refuses to change or remove a row.

    :ivar references: of every case and request for help that the record was made of.
    :ivar row_counts: how many rows of each table went. :ivar row_numbers: which, by table: by these
        ``verify_disposals`` finds what would be left. The numbers are given to nothing else again.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=10, choices=RecordKind)
    references = ArrayField(models.CharField(max_length=20))
    children = models.PositiveSmallIntegerField()
    adults = models.PositiveSmallIntegerField()
    people_kept = models.PositiveSmallIntegerField("people whose own record another one needs")
    began_on = models.DateField()
    ended_on = models.DateField()
    due_on = models.DateField()
    rule = models.CharField(max_length=200)
    proposed_by = models.CharField(max_length=120)
    proposed_by_email = models.CharField(max_length=254)
    proposed_at = models.DateTimeField()
    approved_by = models.CharField(max_length=120)
    approved_by_email = models.CharField(max_length=254)
    disposed_at = models.DateTimeField()
    row_counts = models.JSONField()
    row_numbers = models.JSONField()
    document_names = ArrayField(models.CharField(max_length=32), default=list)
    document_hashes = ArrayField(models.CharField(max_length=64), default=list)
    document_bytes = models.PositiveBigIntegerField(default=0)

    class Meta:
        ordering = ["-disposed_at", "-pk"]
        verbose_name = "disposal"
        triggers = [
            pgtrigger.Protect(
                name="retention_disposallog_is_append_only",
                operation=pgtrigger.Update | pgtrigger.Delete,
            ),
            never_emptied("retention_disposallog_is_never_emptied", "the disposal log"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(approved_by_email=F("proposed_by_email")),
                name="retention_disposallog_approved_by_another",
                violation_error_message="Somebody else approves a disposal that you proposed.",
            ),
            models.CheckConstraint(
                condition=Q(began_on__lte=F("ended_on"), ended_on__lt=F("due_on")),
                name="retention_disposallog_days_in_order",
                violation_error_message="A record is due after it ended, and ended after it began.",
            ),
        ]

    def __str__(self):
        return f"Disposal of {', '.join(self.references)}"

    @property
    def rows(self):
        """How many rows went, with those of the history."""
        return sum(self.row_counts.values())


class FileToRemove(models.Model):
    """A document's file whose row is gone. The row here goes when the file has."""

    stored_name = models.CharField(max_length=32, unique=True)
    asked_at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "files to remove"

    def __str__(self):
        return self.stored_name
