"""Help that ended without a positive outcome: what was tried, and what a manager decided and found later."""

import pghistory
from django.db import models
from django.db.models import Q

from closures.models.summary import ClosureSummary
from closures.querysets import EndingQuerySet


@pghistory.track()
class EndingWithoutOutcome(models.Model):
    """A manager's decision that a case may close although nothing was achieved or the family stopped early.

    It stands on the managers' list until somebody has looked again and said what they found.
    """

    closure = models.OneToOneField(ClosureSummary, on_delete=models.PROTECT, related_name="ending")
    risk = models.TextField("what the risk to the children is now", max_length=4000)
    step_up = models.TextField("whether a step up was considered", max_length=2000)
    no_attempts_reason = models.CharField("why nothing was tried", max_length=300, blank=True)
    decision = models.TextField("what the manager decided", max_length=2000)
    decided_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    decided_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(editable=False)
    follow_up_on = models.DateField("day on which somebody looks again")
    followed_up_on = models.DateField(null=True, blank=True)
    found = models.TextField("what was found", max_length=4000, blank=True)
    followed_up_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    followed_up_for = models.ForeignKey(
        "accounts.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = EndingQuerySet.as_manager()

    class Meta:
        ordering = ["follow_up_on", "pk"]
        verbose_name = "ending without a positive outcome"
        verbose_name_plural = "endings without a positive outcome"
        indexes = [
            models.Index(
                fields=["follow_up_on"],
                name="closures_ending_to_follow",
                condition=Q(followed_up_on__isnull=True),
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(risk="") & ~Q(step_up="") & ~Q(decision=""),
                name="closures_ending_is_considered",
                violation_error_message="Write the risk, whether a step up was considered, and the decision.",
            ),
            models.CheckConstraint(
                condition=Q(followed_up_on__isnull=True, found="", followed_up_by__isnull=True)
                | (Q(followed_up_on__isnull=False, followed_up_by__isnull=False) & ~Q(found="")),
                name="closures_ending_follow_up_is_whole",
                violation_error_message="Say when somebody looked again and what was found.",
            ),
            models.CheckConstraint(
                condition=Q(followed_up_for__isnull=True) | Q(followed_up_on__isnull=False),
                name="closures_ending_followed_for_an_agency",
                violation_error_message="Say when somebody looked again.",
            ),
        ]

    def __str__(self):
        return f"Ending without a positive outcome, closure {self.closure_id}"


@pghistory.track()
class Attempt(models.Model):
    """One attempt to reach the family again before help ended."""

    ending = models.ForeignKey(EndingWithoutOutcome, on_delete=models.PROTECT, related_name="attempts")
    tried_on = models.DateField()
    how = models.CharField("what was tried and what came of it", max_length=300)

    class Meta:
        ordering = ["tried_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(how=""),
                name="closures_attempt_says_how",
                violation_error_message="Write what was tried and what came of it.",
            )
        ]

    def __str__(self):
        return f"{self.tried_on}: {self.how}"
