"""Documents of a case. The files are outside the database and outside what the web server gives out."""

import pghistory
from django.db import models
from django.db.models import Q

from cases.models.case import Case
from cases.querysets import DocumentQuerySet
from earlyhelp.common.models import Once
from earlyhelp.common.reference import ReferenceItem


class DocumentKind(ReferenceItem):
    """What sort of document it is."""

    class Meta(ReferenceItem.Meta):
        verbose_name = "kind of document"
        verbose_name_plural = "kinds of document"


@pghistory.track()
class Document(models.Model):
    """A document with its versions. One that should not be here is withdrawn, never removed."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="documents")
    number = models.PositiveIntegerField(editable=False)
    kind = models.ForeignKey(DocumentKind, on_delete=models.PROTECT)
    title = models.CharField(max_length=160)
    member = models.ForeignKey(
        "people.FamilyMember", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawn_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawal_reason = models.CharField(max_length=300, blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="cases_document_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True, withdrawal_reason="")
                | (Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawal_reason="")),
                name="cases_document_withdrawal_has_a_reason",
                violation_error_message="Say why the document is withdrawn.",
            ),
        ]

    def __str__(self):
        return f"Document {self.number} of case {self.case_id}"

    @property
    def about(self):
        """Whom it is about; for rows fetched with their people."""
        return self.member.person.full_name if self.member_id else "the whole family"


@pghistory.track()
class DocumentVersion(Once):
    """One file of a document: its name in the store, what it is, and the hash of what it holds."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(editable=False)
    stored_name = models.CharField(max_length=32, unique=True, editable=False)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField("size in bytes")
    sha256 = models.CharField(max_length=64)
    is_scanned = models.BooleanField("found free of viruses")
    added_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    added_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"],
                name="cases_documentversion_number_is_unique",
                violation_error_message="That number is taken in this document. Try again.",
            ),
            models.CheckConstraint(
                condition=Q(size__gt=0, sha256__regex="^[0-9a-f]{64}$", stored_name__regex="^[0-9a-f]{32}$"),
                name="cases_documentversion_is_a_file",
                violation_error_message="A document needs a file that is not empty.",
            ),
        ]

    def __str__(self):
        return f"Version {self.number} of document {self.document_id}"
