"""What the family needs help with, and how each need went."""

import pghistory
from django.db import models
from django.db.models import Q

from assessments.enums import NeedProgressRating, NeedSource
from assessments.models.assessment import WholeFamilyAssessment
from assessments.models.lists import FamilyOutcome, StartRating
from assessments.querysets import NeedProgressQuerySet, NeedQuerySet
from earlyhelp.common.models import Once, Revisioned
from earlyhelp.common.numbers import join_and


@pghistory.track()
class IdentifiedNeed(Revisioned, Once):
    """One need, named by a family outcome, of some people or of the whole family.

    It is never removed: one that was entered in error says why, and counts nowhere.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="needs")
    number = models.PositiveIntegerField(editable=False)
    outcome = models.ForeignKey(FamilyOutcome, on_delete=models.PROTECT, related_name="+")
    is_whole_family = models.BooleanField("concerns the whole family", default=False)
    description = models.TextField("in the family's words", max_length=2000)
    start_rating = models.ForeignKey(StartRating, on_delete=models.PROTECT, related_name="+")
    source = models.CharField(max_length=10, choices=NeedSource)
    assessment = models.ForeignKey(
        WholeFamilyAssessment, null=True, blank=True, on_delete=models.PROTECT, related_name="needs"
    )
    identified_on = models.DateField()
    identified_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    identified_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)
    error_reason = models.CharField("why it was entered in error", max_length=300, blank=True)
    error_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    error_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = NeedQuerySet.as_manager()

    class Meta:
        ordering = ["case", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="assessments_need_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.CheckConstraint(
                condition=~Q(description=""),
                name="assessments_need_is_in_words",
                violation_error_message="Write the need in the family’s words.",
            ),
            models.CheckConstraint(
                condition=Q(source__in=NeedSource.values),
                name="assessments_need_source_is_known",
                violation_error_message="Say where the need was first seen.",
            ),
            models.CheckConstraint(
                condition=Q(error_reason="", error_by__isnull=True, error_at__isnull=True)
                | (Q(error_by__isnull=False, error_at__isnull=False) & ~Q(error_reason="")),
                name="assessments_need_error_is_whole",
                violation_error_message="Say why the need was entered in error.",
            ),
        ]

    def __str__(self):
        return f"{self.outcome} (need {self.number})"

    @property
    def for_words(self):
        """Whom it concerns; for needs fetched with names."""
        names = [each.member.person.short_name for each in self.people.all()]
        return join_and(names) or "the whole family"

    @property
    def is_error(self):
        return self.error_at is not None


@pghistory.track()
class NeedPerson(models.Model):
    """That a need concerns a member of the family."""

    need = models.ForeignKey(IdentifiedNeed, on_delete=models.PROTECT, related_name="people")
    member = models.ForeignKey("people.FamilyMember", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["need", "member__number"]
        constraints = [
            models.UniqueConstraint(
                fields=["need", "member"],
                name="assessments_needperson_once_in_a_need",
                violation_error_message="Name each person once.",
            )
        ]

    def __str__(self):
        return f"{self.member} in need {self.need_id}"


@pghistory.track()
class NeedProgress(Revisioned):
    """How a need stands against its start, on the day of a review."""

    need = models.ForeignKey(IdentifiedNeed, on_delete=models.PROTECT, related_name="progress")
    review = models.ForeignKey("assessments.Review", on_delete=models.PROTECT, related_name="needs")
    rating = models.CharField(max_length=14, choices=NeedProgressRating)
    evidence = models.CharField("what shows it", max_length=500, blank=True)

    objects = NeedProgressQuerySet.as_manager()

    class Meta:
        ordering = ["review", "need__number"]
        verbose_name = "progress of a need"
        verbose_name_plural = "progress of needs"
        constraints = [
            models.UniqueConstraint(
                fields=["need", "review"],
                name="assessments_progress_once_in_a_review",
                violation_error_message="A need is rated once in a review.",
            ),
            models.CheckConstraint(
                condition=Q(rating__in=NeedProgressRating.values),
                name="assessments_progress_rating_is_known",
                violation_error_message="Choose how the need stands from the answers on the page.",
            ),
        ]

    def __str__(self):
        return f"{self.need_id}: {self.get_rating_display()}"
