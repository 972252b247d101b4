"""Transfer of a case to another lead agency or locality: asked, then accepted or returned there."""

import pghistory
from django.db import models
from django.db.models import F, Q

from cases.enums import TransferStatus
from cases.models.case import Case
from cases.querysets import CaseTransferQuerySet
from earlyhelp.common.models import Once, Revisioned
from earlyhelp.common.reference import ReferenceItem

ANSWERED = [TransferStatus.ACCEPTED, TransferStatus.RETURNED]


class TransferReason(ReferenceItem):
    """Why a case moves to another agency or locality."""

    class Meta(ReferenceItem.Meta):
        verbose_name = "reason for a transfer"
        verbose_name_plural = "reasons for a transfer"


@pghistory.track()
class CaseTransfer(Revisioned, Once):
    """A case offered to another agency or locality, or to one person there, who then leads.

    It stays where it is until a manager there accepts, or that person.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="transfers")
    number = models.PositiveIntegerField(editable=False)
    status = models.CharField(
        max_length=9, choices=TransferStatus, default=TransferStatus.ASKED, editable=False
    )
    from_agency = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    from_locality = models.ForeignKey("accounts.Locality", on_delete=models.PROTECT, related_name="+")
    to_agency = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    to_lead = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    to_locality = models.ForeignKey("accounts.Locality", on_delete=models.PROTECT, related_name="+")
    reason = models.ForeignKey(TransferReason, on_delete=models.PROTECT)
    handover_note = models.TextField(max_length=4000)
    is_family_told = models.BooleanField("the family knows of it")
    family_view = models.TextField("what the family says, or why it was not told", max_length=2000)
    lead_stays = models.BooleanField("the present lead professional stays in the team")
    asked_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    asked_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(editable=False)
    answer_by = models.DateField("to be answered by", editable=False)
    decided_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    new_lead = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    return_reason = models.TextField(max_length=2000, blank=True)
    withdrawn_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawal_reason = models.CharField(max_length=500, blank=True)

    objects = CaseTransferQuerySet.as_manager()

    class Meta:
        ordering = ["case", "number"]
        verbose_name = "transfer"
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="cases_casetransfer_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(status=TransferStatus.ASKED),
                name="cases_casetransfer_one_open_per_case",
                violation_error_message="A transfer of this case waits for an answer already.",
            ),
            models.CheckConstraint(
                condition=~Q(handover_note="") & ~Q(family_view=""),
                name="cases_casetransfer_hands_over",
                violation_error_message="Write a hand-over note, and what the family says.",
            ),
            models.CheckConstraint(
                condition=~Q(to_agency=F("from_agency"))
                | ~Q(to_locality=F("from_locality"))
                | Q(to_lead__isnull=False),
                name="cases_casetransfer_goes_somewhere",
                violation_error_message="The case is there already.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=ANSWERED, decided_by__isnull=False, decided_at__isnull=False)
                | (~Q(status__in=ANSWERED) & Q(decided_by__isnull=True, decided_at__isnull=True)),
                name="cases_casetransfer_answered_by_somebody",
                violation_error_message="A manager accepts a transfer, or returns it.",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("asked_by")),
                name="cases_casetransfer_answered_by_another",
                violation_error_message="Somebody else must answer your transfer.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status=TransferStatus.ACCEPTED, new_lead__isnull=False)
                    & (Q(to_lead__isnull=True) | Q(new_lead=F("to_lead")))
                )
                | (~Q(status=TransferStatus.ACCEPTED) & Q(new_lead__isnull=True)),
                name="cases_casetransfer_names_the_new_lead",
                violation_error_message="Say who leads from now on.",
            ),
            models.CheckConstraint(
                condition=(Q(status=TransferStatus.RETURNED) & ~Q(return_reason=""))
                | (~Q(status=TransferStatus.RETURNED) & Q(return_reason="")),
                name="cases_casetransfer_return_has_a_reason",
                violation_error_message="Say why the case is returned.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status=TransferStatus.WITHDRAWN, withdrawn_by__isnull=False, withdrawn_at__isnull=False)
                    & ~Q(withdrawal_reason="")
                )
                | (
                    ~Q(status=TransferStatus.WITHDRAWN)
                    & Q(withdrawn_by__isnull=True, withdrawn_at__isnull=True, withdrawal_reason="")
                ),
                name="cases_casetransfer_withdrawal_has_a_reason",
                violation_error_message="Say why the transfer is withdrawn.",
            ),
        ]

    def __str__(self):
        return f"Transfer {self.number} of case {self.case_id}"

    @property
    def is_open(self):
        return self.status == TransferStatus.ASKED

    @property
    def whither(self):
        """Where it goes, for rows fetched with names: person, agency, and the locality where it changes."""
        parts = [self.to_lead] if self.to_lead_id else []
        parts.append(self.to_agency)
        if self.to_locality_id != self.from_locality_id:
            parts.append(self.to_locality)
        return ", ".join(map(str, parts))
