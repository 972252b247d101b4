"""Decisions to share what is known of a family, or not to."""

import pghistory
from django.db import models
from django.db.models import Q

from cases.enums import NOT_TO_SHARE, SharingBasis
from cases.models.case import Case
from earlyhelp.common.models import Once


@pghistory.track()
class SharingDecision(Once):
    """What somebody decided to share, with whom and why; or not to share, which is kept in the same way.

    The last of the golden rules of "Information sharing advice for safeguarding practitioners" (Department
    for Education, 2024) asks for the decision and its reasons, whichever way it went.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="sharing_decisions")
    decided_on = models.DateField()
    is_shared = models.BooleanField("was it shared")
    what = models.TextField(max_length=2000)
    with_whom = models.CharField(max_length=200)
    basis = models.CharField(max_length=12, choices=SharingBasis)
    reason = models.TextField(max_length=2000)
    is_family_told = models.BooleanField("does the family know")
    not_told_reason = models.CharField("why the family does not know", max_length=500, blank=True)
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["-decided_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(what="") & ~Q(with_whom="") & ~Q(reason=""),
                name="cases_sharingdecision_says_what_whom_and_why",
                violation_error_message="Write what it was about, with whom, and why you decided so.",
            ),
            models.CheckConstraint(
                condition=Q(basis__in=SharingBasis.values),
                name="cases_sharingdecision_basis_is_known",
                violation_error_message="Select what the decision rests on from the answers on the page.",
            ),
            models.CheckConstraint(
                condition=Q(is_shared=False) | ~Q(basis__in=NOT_TO_SHARE),
                name="cases_sharingdecision_basis_fits",
                violation_error_message="Select what sharing rests on, or say that it was not shared.",
            ),
            models.CheckConstraint(
                condition=Q(is_family_told=True, not_told_reason="")
                | (Q(is_family_told=False) & ~Q(not_told_reason="")),
                name="cases_sharingdecision_family_knows_or_why_not",
                violation_error_message="Write why the family does not know, or say that it knows.",
            ),
        ]

    def __str__(self):
        return f"{self.outcome}: {self.with_whom} (case {self.case_id})"

    @property
    def outcome(self):
        return "Shared" if self.is_shared else "Not shared"
