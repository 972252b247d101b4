"""Records that are due for disposal: looked at, kept longer or proposed by one person, decided by another."""

import uuid

import pghistory
from django.db import models
from django.db.models import Q

from retention.enums import DueStatus, RecordKind
from retention.models.rules import RetentionRule
from retention.querysets import DueRecordQuerySet


@pghistory.track()
class DueRecord(models.Model):
    """A record that its rule says is due. It goes with the record.

    :ivar ended_on: when the last case closed, or the request was decided.
    :ivar youngest_on: the day by which the youngest child was born, empty without a child.
    :ivar due_on: the first day on which the record may be disposed of.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=10, choices=RecordKind)
    family = models.OneToOneField(
        "people.Family", null=True, blank=True, on_delete=models.PROTECT, related_name="due_record"
    )
    help_request = models.OneToOneField(
        "cases.HelpRequest", null=True, blank=True, on_delete=models.PROTECT, related_name="due_record"
    )
    rule = models.ForeignKey(RetentionRule, on_delete=models.PROTECT, related_name="+")
    ended_on = models.DateField()
    youngest_on = models.DateField(null=True, blank=True)
    due_on = models.DateField()
    found_at = models.DateTimeField()
    status = models.CharField(max_length=10, choices=DueStatus, default=DueStatus.WAITING)
    proposed_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(null=True, blank=True)
    kept_until = models.DateField("kept until", null=True, blank=True)
    kept_reason = models.CharField(max_length=500, blank=True)
    kept_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    returned_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    returned_reason = models.CharField(max_length=500, blank=True)

    objects = DueRecordQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=RecordKind.FAMILY, family__isnull=False, help_request__isnull=True)
                | Q(kind=RecordKind.REQUEST, family__isnull=True, help_request__isnull=False),
                name="retention_duerecord_is_of_one_record",
                violation_error_message="What is due is a family’s record or a request for help.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status=DueStatus.KEPT, kept_until__isnull=False, kept_by__isnull=False)
                    & ~Q(kept_reason="")
                )
                | Q(
                    status__in=[DueStatus.WAITING, DueStatus.PROPOSED],
                    kept_until__isnull=True,
                    kept_by__isnull=True,
                    kept_reason="",
                ),
                name="retention_duerecord_is_kept_for_a_reason",
                violation_error_message="Write why it is kept longer, and until which day.",
            ),
            models.CheckConstraint(
                condition=Q(status=DueStatus.PROPOSED, proposed_by__isnull=False, proposed_at__isnull=False)
                | Q(
                    status__in=[DueStatus.WAITING, DueStatus.KEPT],
                    proposed_by__isnull=True,
                    proposed_at__isnull=True,
                ),
                name="retention_duerecord_is_proposed_by_somebody",
                violation_error_message="Somebody proposes a disposal at a time.",
            ),
            models.CheckConstraint(
                condition=Q(returned_by__isnull=True, returned_reason="")
                | (Q(returned_by__isnull=False) & ~Q(returned_reason="")),
                name="retention_duerecord_is_sent_back_for_a_reason",
                violation_error_message="Write why the proposal is sent back.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} due on {self.due_on}"
