"""That somebody of the family disagrees with what the record says: beside it, changing nothing of it."""

import pghistory
from django.db import models
from django.db.models import Q

from cases.enums import DisagreementDecision, DisagreementKind
from cases.models.case import Case
from cases.querysets import DisagreementQuerySet
from earlyhelp.common.models import Once


@pghistory.track()
class Disagreement(Once):
    """What somebody says is wrong in the record of a case, and what was decided (UK GDPR, article 16).

    :ivar kind, item: which note, person, assessment, need or Webstar of the case, by its number.
    :ivar words: what they say, in their words. :ivar decision: whether it was put right, or stands beside.
    :ivar what_was_done: where it was put right, or why it was not.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="disagreements")
    number = models.PositiveIntegerField(editable=False)
    kind = models.CharField(max_length=12, choices=DisagreementKind)
    item = models.PositiveIntegerField(editable=False)
    said_by = models.ForeignKey("people.FamilyMember", on_delete=models.PROTECT, related_name="+")
    said_on = models.DateField()
    words = models.TextField("what they say", max_length=4000)
    decision = models.CharField(max_length=9, choices=DisagreementDecision)
    what_was_done = models.CharField("what was done, or why not", max_length=1000)
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)

    objects = DisagreementQuerySet.as_manager()

    class Meta:
        ordering = ["case", "number"]
        indexes = [models.Index(fields=["case", "kind", "item"], name="cases_disagreement_of_item")]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="cases_disagreement_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=DisagreementKind.values)
                & Q(decision__in=DisagreementDecision.values)
                & ~Q(words="")
                & ~Q(what_was_done=""),
                name="cases_disagreement_is_whole",
                violation_error_message="Write what they say, and what was done about it or why not.",
            ),
        ]

    def __str__(self):
        return f"Disagreement {self.number} in case {self.case_id}"

    @property
    def title(self):
        """What stands above their words; for rows fetched with their names."""
        return f"{self.said_by.person.full_name} disagrees"
