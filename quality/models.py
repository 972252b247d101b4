"""Rounds of case file audits, and the cases drawn for each auditor."""

from datetime import time, timedelta

import pghistory
from django.db import models
from django.db.models import F, Q

from earlyhelp.common.dates import london_datetime
from earlyhelp.common.models import Once
from quality.enums import DrawnFrom
from quality.querysets import AuditRoundQuerySet, SampledCaseQuerySet


@pghistory.track()
class AuditRound(Once):
    """A time in which auditors read the case files that were drawn for them, both days included.

    :ivar number: in its address. :ivar seed: what the draw began from, so that it can be made again.
    """

    number = models.PositiveIntegerField(unique=True, editable=False)
    name = models.CharField(max_length=100)
    drawn_from = models.CharField(max_length=6, choices=DrawnFrom)
    starts_on = models.DateField()
    ends_on = models.DateField()
    seed = models.CharField(max_length=32, editable=False)
    drawn_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    drawn_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    drawn_at = models.DateTimeField(editable=False)
    ended_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    end_reason = models.CharField(max_length=500, blank=True)

    objects = AuditRoundQuerySet.as_manager()

    class Meta:
        ordering = ["-drawn_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""),
                name="quality_auditround_has_a_name",
                violation_error_message="Enter a name for the round.",
            ),
            models.CheckConstraint(
                condition=Q(drawn_from__in=DrawnFrom.values),
                name="quality_auditround_is_drawn_from_cases",
                violation_error_message="Select which cases from the answers on the page.",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on"))
                & Q(ends_on__lte=F("starts_on") + timedelta(days=92)),
                name="quality_auditround_ends_within_three_months",
                violation_error_message="A round ends on or after its first day, and within 92 days.",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True, end_reason="")
                | (Q(ended_at__gte=F("drawn_at"), ended_by__isnull=False) & ~Q(end_reason="")),
                name="quality_auditround_ended_by_somebody",
                violation_error_message="Write why the round ends before its last day.",
            ),
        ]

    def __str__(self):
        return self.name

    def is_over(self, day):
        return self.ended_at is not None or day > self.ends_on


@pghistory.track()
class SampledCase(models.Model):
    """A case that one auditor reads for one agency in a round. It opens the record while the round runs."""

    round = models.ForeignKey(AuditRound, on_delete=models.PROTECT, related_name="sample")
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="samples")
    auditor = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")

    is_emergency = False

    objects = SampledCaseQuerySet.as_manager()

    class Meta:
        ordering = ["round", "pk"]
        indexes = [models.Index(fields=["auditor", "agency", "case"], name="quality_sampledcase_who")]
        constraints = [
            models.UniqueConstraint(
                fields=["round", "case"],
                name="quality_sampledcase_once_in_a_round",
                violation_error_message="This case is drawn for somebody in this round already.",
            )
        ]

    def __str__(self):
        return f"Case {self.case_id} in round {self.round_id}"

    @property
    def reason(self):
        """Why the record is read; it stands beside each look in the audit trail."""
        return str(self.round)

    @property
    def ends_at(self):
        """The moment after which the case cannot be opened any more."""
        return london_datetime(self.round.ends_on + timedelta(days=1), time.min)

    def get_kind_display(self):
        return "Case file audit"
