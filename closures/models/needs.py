"""What became of each need by the end of the help."""

import pghistory
from django.db import models
from django.db.models import Q

from assessments.enums import NeedProgressRating
from assessments.ratings import SAYS_NOTHING
from closures.models.summary import ClosureSummary
from closures.querysets import NeedOutcomeQuerySet


@pghistory.track()
class NeedOutcome(models.Model):
    """How one identified need stood against its start when help ended: one row for each."""

    closure = models.ForeignKey(ClosureSummary, on_delete=models.PROTECT, related_name="needs")
    need = models.ForeignKey(
        "assessments.IdentifiedNeed", on_delete=models.PROTECT, related_name="closing_outcomes"
    )
    rating = models.CharField(max_length=14, choices=NeedProgressRating)
    evidence = models.CharField("what shows it", max_length=500, blank=True)

    objects = NeedOutcomeQuerySet.as_manager()

    class Meta:
        ordering = ["closure", "need__number"]
        verbose_name = "outcome of a need"
        verbose_name_plural = "outcomes of needs"
        constraints = [
            models.UniqueConstraint(
                fields=["closure", "need"],
                name="closures_needoutcome_once_for_a_need",
                violation_error_message="A need is rated once when help ends.",
            ),
            models.CheckConstraint(
                condition=Q(rating__in=NeedProgressRating.values),
                name="closures_needoutcome_rating_is_known",
                violation_error_message="Choose how the need stands from the answers on the page.",
            ),
            models.CheckConstraint(
                condition=Q(rating__in=SAYS_NOTHING) | ~Q(evidence=""),
                name="closures_needoutcome_shows_it",
                violation_error_message="Write one sentence that says what shows it.",
            ),
        ]

    def __str__(self):
        return f"{self.need_id}: {self.get_rating_display()}"
