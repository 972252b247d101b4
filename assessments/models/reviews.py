"""Reviews of the plan: due on a day, held or not."""

import pghistory
from django.db import models
from django.db.models import Q

from assessments.enums import ReviewOutcome, ReviewStatus
from assessments.models.plans import ActionPlan
from assessments.querysets import ReviewQuerySet
from earlyhelp.common.models import Once, Revisioned


@pghistory.track()
class Review(Revisioned, Once):
    """One review of a plan. It is due from the day on which the plan is agreed or the last review was held.

    The day it is due never moves, so that a late review stays late.
    """

    plan = models.ForeignKey(ActionPlan, on_delete=models.PROTECT, related_name="reviews")
    number = models.PositiveSmallIntegerField(editable=False)
    due_on = models.DateField(editable=False)
    status = models.CharField(max_length=10, choices=ReviewStatus, default=ReviewStatus.DUE, editable=False)
    held_on = models.DateField("day of the review", null=True, blank=True)
    meeting = models.ForeignKey(
        "cases.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="reviews"
    )
    summary = models.TextField("what was said", max_length=8000, blank=True)
    outcome = models.CharField(max_length=10, choices=ReviewOutcome, blank=True)
    outcome_reason = models.TextField("why", max_length=2000, blank=True)
    recorded_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_for = models.ForeignKey(
        "accounts.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(null=True, blank=True, editable=False)
    ended_on = models.DateField("not needed since", null=True, blank=True, editable=False)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        ordering = ["plan", "-number"]
        indexes = [
            models.Index(fields=["due_on"], name="assessments_review_due_on"),
            models.Index(fields=["plan"], name="assessments_review_due", condition=Q(status="due")),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "number"],
                name="assessments_review_number_is_unique",
                violation_error_message="That number is taken in this plan. Try again.",
            ),
            models.UniqueConstraint(
                fields=["plan"],
                condition=Q(status=ReviewStatus.DUE),
                name="assessments_review_one_due_at_a_time",
                violation_error_message="A review of this plan is due already.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status=ReviewStatus.HELD, held_on__isnull=False, ended_on__isnull=True)
                    & Q(outcome__in=ReviewOutcome.values, recorded_by__isnull=False)
                    & Q(recorded_for__isnull=False, recorded_at__isnull=False)
                )
                | Q(status=ReviewStatus.DUE, held_on__isnull=True, ended_on__isnull=True, outcome="")
                | Q(status=ReviewStatus.NOT_NEEDED, held_on__isnull=True, ended_on__isnull=False, outcome=""),
                name="assessments_review_status_has_its_facts",
                violation_error_message="A review that was held says when, by whom and what it decided.",
            ),
        ]

    def __str__(self):
        return f"Review {self.number} of plan {self.plan_id}"

    @property
    def is_due(self):
        return self.status == ReviewStatus.DUE

    @property
    def was_late(self):
        """Whether it was held after the day it was due."""
        return self.held_on is not None and self.held_on > self.due_on
