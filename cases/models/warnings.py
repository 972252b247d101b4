"""Warnings that everybody who opens a case must see, once a manager has agreed to them."""

from datetime import timedelta

import pghistory
from django.db import models
from django.db.models import F, Q

from cases.enums import WarningStatus
from cases.models.case import Case
from cases.querysets import CaseWarningQuerySet
from earlyhelp.common.models import Once, Revisioned
from earlyhelp.common.reference import ReferenceItem

LONGEST = timedelta(days=366)
"""A warning is looked at again within a year."""


class WarningKind(ReferenceItem):
    """What a warning is of."""

    class Meta(ReferenceItem.Meta):
        verbose_name = "kind of warning"
        verbose_name_plural = "kinds of warning"


@pghistory.track()
class CaseWarning(Revisioned, Once):
    """A warning: asked for by one person, agreed to by a manager who is another, reviewed within a year."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="warnings")
    number = models.PositiveIntegerField(editable=False)
    kind = models.ForeignKey(WarningKind, on_delete=models.PROTECT)
    member = models.ForeignKey(
        "people.FamilyMember", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    details = models.TextField(max_length=4000)
    is_disclosed = models.BooleanField("the person knows of it")
    disclosure_reason = models.CharField("why they know of it or not", max_length=500)
    status = models.CharField(
        max_length=7, choices=WarningStatus, default=WarningStatus.ASKED, editable=False
    )
    asked_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    asked_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(editable=False)
    looked_at_on = models.DateField("last looked at", editable=False)
    review_on = models.DateField("to be looked at again")
    decided_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    refusal_reason = models.CharField(max_length=500, blank=True)
    ended_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    end_reason = models.CharField(max_length=500, blank=True)

    objects = CaseWarningQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="cases_casewarning_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.CheckConstraint(
                condition=~Q(details="") & ~Q(disclosure_reason=""),
                name="cases_casewarning_says_what_and_why",
                violation_error_message="Write what people must know, and why the person knows of it or not.",
            ),
            models.CheckConstraint(
                condition=Q(review_on__gt=F("looked_at_on"), review_on__lte=F("looked_at_on") + LONGEST),
                name="cases_casewarning_is_reviewed_within_a_year",
                violation_error_message="The review must be within a year.",
            ),
            models.CheckConstraint(
                condition=Q(status=WarningStatus.ASKED, decided_by__isnull=True, decided_at__isnull=True)
                | Q(
                    status__in=[WarningStatus.AGREED, WarningStatus.REFUSED, WarningStatus.ENDED],
                    decided_by__isnull=False,
                    decided_at__isnull=False,
                ),
                name="cases_casewarning_is_decided_by_somebody",
                violation_error_message="A manager agrees to a warning, or refuses it.",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("asked_by")),
                name="cases_casewarning_is_decided_by_another",
                violation_error_message="Somebody else must agree to your warning.",
            ),
            models.CheckConstraint(
                condition=(Q(status=WarningStatus.REFUSED) & ~Q(refusal_reason=""))
                | (~Q(status=WarningStatus.REFUSED) & Q(refusal_reason="")),
                name="cases_casewarning_refusal_has_a_reason",
                violation_error_message="Say why the warning is refused.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status=WarningStatus.ENDED, ended_by__isnull=False, ended_at__isnull=False)
                    & ~Q(end_reason="")
                )
                | (
                    ~Q(status=WarningStatus.ENDED)
                    & Q(ended_by__isnull=True, ended_at__isnull=True, end_reason="")
                ),
                name="cases_casewarning_end_has_a_reason",
                violation_error_message="Say why the warning ends.",
            ),
        ]

    def __str__(self):
        return f"Warning {self.number} of case {self.case_id}"

    @property
    def about(self):
        """Whom it is about; for rows fetched with their people."""
        return self.member.person.full_name if self.member_id else "the whole family"
