"""What each person of the family said in their own words."""

import pghistory
from django.db import models
from django.db.models import Q

from assessments.models.assessment import WholeFamilyAssessment
from assessments.models.lists import VoiceMethod
from assessments.querysets import VoiceEntryQuerySet
from earlyhelp.common.models import Once


@pghistory.track()
class VoiceEntry(Once):
    """One person's own words on a day, and how they were sought; a baby's by watching.

    It is never changed. One that was recorded for the wrong person is struck out with a reason.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="voices")
    number = models.PositiveIntegerField(editable=False)
    member = models.ForeignKey("people.FamilyMember", on_delete=models.PROTECT, related_name="voices")
    assessment = models.ForeignKey(
        WholeFamilyAssessment, null=True, blank=True, on_delete=models.PROTECT, related_name="voices"
    )
    said_on = models.DateField("day on which they said so")
    method = models.ForeignKey(VoiceMethod, on_delete=models.PROTECT, related_name="+")
    words = models.TextField("in their own words", max_length=8000)
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)
    struck_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    struck_at = models.DateTimeField(null=True, blank=True, editable=False)
    struck_reason = models.CharField("why it is struck out", max_length=300, blank=True)

    objects = VoiceEntryQuerySet.as_manager()

    class Meta:
        ordering = ["-said_on", "-pk"]
        verbose_name = "own words"
        verbose_name_plural = "own words"
        indexes = [models.Index(fields=["member", "-said_on"], name="assessments_voice_of_member")]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="assessments_voice_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.CheckConstraint(
                condition=~Q(words=""),
                name="assessments_voice_says_something",
                violation_error_message="Write what they said, or what you saw.",
            ),
            models.CheckConstraint(
                condition=Q(struck_by__isnull=True, struck_at__isnull=True, struck_reason="")
                | (Q(struck_by__isnull=False, struck_at__isnull=False) & ~Q(struck_reason="")),
                name="assessments_voice_is_struck_out_whole",
                violation_error_message="Say why it is struck out.",
            ),
        ]

    def __str__(self):
        return f"{self.member} on {self.said_on}"

    @property
    def is_struck(self):
        return self.struck_at is not None
