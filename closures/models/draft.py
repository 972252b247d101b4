"""A case that is being closed, part by part."""

from django.db import models
from django.db.models import Q

from closures.enums import Part
from earlyhelp.common.models import Once, Revisioned


class ClosureDraft(Once):
    """That closing a case has begun: one for a case, whoever begins it. It goes when the case closes.

    It waits for a manager from ``sent_at`` on, and its parts cannot be changed meanwhile.
    """

    case = models.OneToOneField("cases.Case", on_delete=models.CASCADE, related_name="closure_draft")
    begun_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    begun_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(editable=False)
    sent_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sent_for = models.ForeignKey(
        "accounts.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sent_at = models.DateTimeField(null=True, blank=True, editable=False)
    returned_because = models.TextField("why a manager gave it back", max_length=2000, blank=True)
    returned_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["begun_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_by__isnull=True, sent_for__isnull=True, sent_at__isnull=True)
                | Q(sent_by__isnull=False, sent_for__isnull=False, sent_at__isnull=False),
                name="closures_draft_sending_is_whole",
                violation_error_message="Say who sent the closing to a manager, and when.",
            ),
            models.CheckConstraint(
                condition=Q(returned_because="", returned_by__isnull=True)
                | (~Q(returned_because="") & Q(returned_by__isnull=False)),
                name="closures_draft_return_says_why",
                violation_error_message="Say why you give the closing back.",
            ),
        ]

    def __str__(self):
        return f"Closing of case {self.case_id}"

    @property
    def is_sent(self):
        return self.sent_at is not None


class ClosurePart(Revisioned):
    """One page of a closing, kept as it was typed, right or wrong, and checked each time it is read."""

    draft = models.ForeignKey(ClosureDraft, on_delete=models.CASCADE, related_name="parts")
    name = models.CharField(max_length=10, choices=Part)
    typed = models.JSONField(default=dict, blank=True)
    saved_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["draft", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["draft", "name"],
                name="closures_part_once_in_a_draft",
                violation_error_message="This part was saved by somebody else meanwhile. Open it again.",
            )
        ]

    def __str__(self):
        return f"{self.get_name_display()} of draft {self.draft_id}"
