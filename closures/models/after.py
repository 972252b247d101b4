"""Whether what was achieved still holds, some months after help ended."""

import pghistory
from django.db import models
from django.db.models import Q

from closures.enums import StillSo
from closures.models.needs import NeedOutcome
from closures.models.summary import ClosureSummary
from closures.querysets import CheckQuerySet


@pghistory.track()
class SustainedCheck(models.Model):
    """A look at a family some months after planned help ended. It is due on a day that never moves."""

    closure = models.OneToOneField(ClosureSummary, on_delete=models.PROTECT, related_name="check_after")
    due_on = models.DateField(editable=False)
    done_on = models.DateField(null=True, blank=True)
    summary = models.TextField("how the family is", max_length=4000, blank=True)
    done_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    done_for = models.ForeignKey(
        "accounts.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = CheckQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = "check after closing"
        verbose_name_plural = "checks after closing"
        indexes = [
            models.Index(fields=["due_on"], name="closures_check_due", condition=Q(done_on__isnull=True))
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_on__isnull=True, summary="", done_by__isnull=True)
                & Q(done_for__isnull=True, recorded_at__isnull=True)
                | Q(done_on__isnull=False, done_by__isnull=False)
                & Q(done_for__isnull=False, recorded_at__isnull=False)
                & ~Q(summary=""),
                name="closures_check_is_whole",
                violation_error_message="Say when somebody looked, and how the family is.",
            )
        ]

    def __str__(self):
        return f"Check due {self.due_on}, closure {self.closure_id}"


@pghistory.track()
class SustainedNeed(models.Model):
    """How one need stands some months on, against how it stood when help ended."""

    check_after = models.ForeignKey(SustainedCheck, on_delete=models.PROTECT, related_name="needs")
    outcome = models.OneToOneField(NeedOutcome, on_delete=models.PROTECT, related_name="sustained")
    state = models.CharField(max_length=10, choices=StillSo)
    evidence = models.CharField("what shows it", max_length=500, blank=True)

    class Meta:
        ordering = ["outcome__need__number"]
        verbose_name = "need after closing"
        verbose_name_plural = "needs after closing"
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=StillSo.values),
                name="closures_sustained_state_is_known",
                violation_error_message="Choose how the need stands from the answers on the page.",
            ),
            models.CheckConstraint(
                condition=Q(state=StillSo.NOT_KNOWN) | ~Q(evidence=""),
                name="closures_sustained_shows_it",
                violation_error_message="Write one sentence that says what shows it.",
            ),
        ]

    def __str__(self):
        return f"{self.outcome_id}: {self.get_state_display()}"
