"""The closure summary: why help ended, what it achieved, and why a last Webstar is missing."""

import pghistory
from django.db import models
from django.db.models import F, Q

from closures.enums import Judgement, ReasonGroup
from closures.querysets import ClosureSummaryQuerySet
from earlyhelp.common.models import Once
from earlyhelp.common.reference import ReferenceItem


class ClosureReason(ReferenceItem):
    """Why help ended, with the group that it is counted in."""

    group = models.CharField("counted as", max_length=10, choices=ReasonGroup)

    class Meta(ReferenceItem.Meta):
        verbose_name = "closure reason"


class NoClosingReadingReason(ReferenceItem):
    """Why a person has no closing Webstar."""

    class Meta(ReferenceItem.Meta):
        verbose_name = "reason for no closing Webstar"
        verbose_name_plural = "reasons for no closing Webstar"


@pghistory.track()
class ClosureSummary(Once):
    """How one case ended. There is one for a case, and it is not changed once made."""

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="closure")
    closed_on = models.DateField("date the case closed")
    reason = models.ForeignKey(ClosureReason, on_delete=models.PROTECT)
    judgement = models.CharField("the lead professional's judgement", max_length=15, choices=Judgement)
    explanation = models.TextField("what was and was not achieved", max_length=4000, blank=True)
    what_next = models.TextField("what happens next", max_length=4000)
    who_continues = models.TextField("who goes on helping", max_length=2000, blank=True)
    contact_name = models.CharField("whom the family can ring", max_length=200, blank=True)
    contact_details = models.CharField("how to reach them", max_length=300, blank=True)
    slip_signs = models.TextField("what would show things slipping", max_length=2000, blank=True)
    slip_plan = models.TextField("what to do then", max_length=2000, blank=True)
    copy_given_on = models.DateField("day the family got its copy", null=True, blank=True)
    no_copy_reason = models.CharField("why the family got no copy", max_length=300, blank=True)
    not_told_reason = models.CharField("why an agency was not told", max_length=300, blank=True)
    signed_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    signed_for = models.ForeignKey(
        "accounts.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    signed_at = models.DateTimeField(null=True, blank=True, editable=False)
    signed_words = models.TextField("what the manager says", max_length=2000, blank=True)
    completed_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    completed_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    completed_at = models.DateTimeField(editable=False)

    objects = ClosureSummaryQuerySet.as_manager()

    class Meta:
        ordering = ["-closed_on", "-pk"]
        verbose_name_plural = "closure summaries"
        constraints = [
            models.CheckConstraint(
                condition=Q(judgement__in=Judgement.values),
                name="closures_closuresummary_judgement_is_known",
                violation_error_message="Choose whether it was achieved fully, partially or not at all.",
            ),
            models.CheckConstraint(
                condition=~Q(judgement__in=[Judgement.PARTIALLY, Judgement.NOT_AT_ALL]) | ~Q(explanation=""),
                name="closures_closuresummary_shortfall_is_explained",
                violation_error_message="Explain what was and what was not achieved.",
            ),
            models.CheckConstraint(
                condition=~Q(what_next=""),
                name="closures_closuresummary_says_what_next",
                violation_error_message="Write what happens next for the family.",
            ),
            models.CheckConstraint(
                condition=Q(signed_by__isnull=True, signed_for__isnull=True, signed_at__isnull=True)
                | Q(signed_by__isnull=False, signed_for__isnull=False, signed_at__isnull=False),
                name="closures_closuresummary_sign_off_is_whole",
                violation_error_message="Say which manager signed the closure off, and when.",
            ),
            models.CheckConstraint(
                condition=Q(signed_by__isnull=True) | ~Q(signed_by=F("completed_by")),
                name="closures_closuresummary_nobody_signs_their_own",
                violation_error_message="Nobody signs off their own closure.",
            ),
        ]

    def __str__(self):
        return f"Closure summary of case {self.case_id}"


@pghistory.track()
class MissingClosingReading(models.Model):
    """Why a person in scope has no closing Webstar."""

    closure = models.ForeignKey(ClosureSummary, on_delete=models.PROTECT, related_name="missing_readings")
    member = models.ForeignKey("people.FamilyMember", on_delete=models.PROTECT, related_name="+")
    reason = models.ForeignKey(NoClosingReadingReason, on_delete=models.PROTECT)

    class Meta:
        ordering = ["member__number"]
        constraints = [
            models.UniqueConstraint(
                fields=["closure", "member"],
                name="closures_missingclosingreading_once_for_a_person",
                violation_error_message="Give one reason for each person.",
            )
        ]

    def __str__(self):
        return f"No closing Webstar for {self.member_id}"
