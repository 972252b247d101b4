"""Who leads, and who is in the team around the family."""

import pghistory
from django.db import models
from django.db.models import F, Q

from cases.enums import InvolvementEndReason, LeadChangeReason
from cases.models.case import Case
from cases.models.lists import InvolvementRole
from cases.querysets import InvolvementQuerySet, LeadProfessionalQuerySet


@pghistory.track()
class LeadProfessional(models.Model):
    """Who co-ordinates the help, from a date until a date; one at a time."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="leads")
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    end_reason = models.CharField(max_length=6, choices=LeadChangeReason, blank=True)
    recorded_at = models.DateTimeField(editable=False)

    objects = LeadProfessionalQuerySet.as_manager()

    class Meta:
        ordering = ["-started_on", "-pk"]
        indexes = [models.Index(fields=["user", "agency", "case"], name="cases_leadprofessional_who")]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(ended_on__isnull=True),
                name="cases_leadprofessional_one_current",
                violation_error_message="The case already has a lead professional. Change the lead instead.",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("started_on")),
                name="cases_leadprofessional_ends_after_start",
                violation_error_message="The lead's last day must be the same as or after the first.",
            ),
            models.CheckConstraint(
                condition=(Q(ended_on__isnull=True) & Q(end_reason=""))
                | (Q(ended_on__isnull=False) & ~Q(end_reason="")),
                name="cases_leadprofessional_end_has_a_reason",
                violation_error_message="Say why the lead professional changed.",
            ),
        ]

    def __str__(self):
        return f"{self.user} leads {self.case_id}"

    @property
    def is_last(self):
        """Whether they lead now, or led until the case closed."""
        return self.ended_on is None or self.end_reason == LeadChangeReason.CASE_CLOSED


@pghistory.track()
class Involvement(models.Model):
    """That somebody from an agency is in the team around the family, from a date until a date."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="involvements")
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="involvements")
    agency = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    role = models.ForeignKey(InvolvementRole, on_delete=models.PROTECT)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    end_reason = models.CharField(max_length=12, choices=InvolvementEndReason, blank=True)
    is_invited = models.BooleanField("joined by an invitation", default=False)
    recorded_at = models.DateTimeField(editable=False)

    objects = InvolvementQuerySet.as_manager()

    class Meta:
        ordering = ["started_on", "pk"]
        indexes = [
            models.Index(
                fields=["user", "agency", "case"],
                name="cases_involvement_now",
                condition=Q(ended_on__isnull=True),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "user", "agency"],
                condition=Q(ended_on__isnull=True),
                name="cases_involvement_once_at_a_time",
                violation_error_message="This person is already in the team around the family.",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("started_on")),
                name="cases_involvement_ends_after_start",
                violation_error_message="The last day must be the same as or after the first.",
            ),
            models.CheckConstraint(
                condition=(Q(ended_on__isnull=True) & Q(end_reason=""))
                | (Q(ended_on__isnull=False) & ~Q(end_reason="")),
                name="cases_involvement_end_has_a_reason",
                violation_error_message="Say why they left the team.",
            ),
        ]

    def __str__(self):
        return f"{self.user} in the team of case {self.case_id}"

    @property
    def waits_for_sign_in(self):
        """Whether they were invited and have not signed in yet."""
        return self.is_invited and self.ended_on is None and self.user.last_login is None
