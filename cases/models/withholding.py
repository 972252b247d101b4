"""Parts of a case that somebody who reaches it does not get to see."""

from functools import reduce
from operator import or_

import pghistory
from django.db import models
from django.db.models import F, Q

from cases.enums import WithheldPart
from cases.models.case import Case
from cases.models.documents import Document
from cases.models.meetings import Meeting
from cases.models.notes import CaseNote
from cases.models.warnings import CaseWarning
from cases.querysets import WithholdingQuerySet
from earlyhelp.common.models import Once

THING_OF_PART = {
    WithheldPart.HOME: "",
    WithheldPart.REACH: "member",
    WithheldPart.NOTE: "note",
    WithheldPart.DOCUMENT: "document",
    WithheldPart.WARNING: "warning",
    WithheldPart.MEETING: "meeting",
}
"""The column that says which of several things of a kind is meant; "" where the case has one only."""
THINGS = [name for name in THING_OF_PART.values() if name]


def _names_its_thing():
    """The condition: the column of the part is filled, and no other."""
    ways = [
        Q(part=part, **{f"{name}__isnull": name != thing for name in THINGS})
        for part, thing in THING_OF_PART.items()
    ]
    return reduce(or_, ways)


def _thing(model):
    return models.ForeignKey(model, null=True, blank=True, on_delete=models.PROTECT, related_name="+")


@pghistory.track()
class Withholding(Once):
    """That an agency with its parts, or one person, does not get to see a part of a case, since a moment.

    It is ended and never removed, so that what somebody could see on any day can be told.

    :ivar agency: from whose people it is withheld; or :ivar user: from whom alone.
    :ivar reason: why, in the words of who withheld it; only who leads or oversees the case reads it.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="withholdings")
    number = models.PositiveIntegerField(editable=False)
    part = models.CharField(max_length=8, choices=WithheldPart)
    member = _thing("people.FamilyMember")
    note = _thing(CaseNote)
    document = _thing(Document)
    warning = _thing(CaseWarning)
    meeting = _thing(Meeting)
    agency = models.ForeignKey(
        "accounts.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    user = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.CharField(max_length=500)
    begun_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    begun_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(editable=False)
    ended_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    end_reason = models.CharField(max_length=500, blank=True)

    objects = WithholdingQuerySet.as_manager()

    class Meta:
        ordering = ["case", "number"]
        verbose_name = "withheld part"
        verbose_name_plural = "withheld parts"
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="cases_withholding_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.UniqueConstraint(
                fields=["case", "part", *THINGS, "agency", "user"],
                condition=Q(ended_at__isnull=True),
                nulls_distinct=False,
                name="cases_withholding_once_at_a_time",
                violation_error_message="This is withheld from them already.",
            ),
            models.CheckConstraint(
                condition=_names_its_thing(),
                name="cases_withholding_names_its_thing",
                violation_error_message="Say which part of the record is withheld.",
            ),
            models.CheckConstraint(
                condition=Q(agency__isnull=False, user__isnull=True)
                | Q(agency__isnull=True, user__isnull=False),
                name="cases_withholding_from_one",
                violation_error_message="Select one agency or one person.",
            ),
            models.CheckConstraint(
                condition=Q(user__isnull=True) | ~Q(user=F("begun_by")),
                name="cases_withholding_from_another",
                violation_error_message="Nothing can be withheld from yourself.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="cases_withholding_has_a_reason",
                violation_error_message="Write why it is withheld.",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True, end_reason="")
                | (Q(ended_at__gte=F("begun_at"), ended_by__isnull=False) & ~Q(end_reason="")),
                name="cases_withholding_ended_by_somebody",
                violation_error_message="Write why they may see it again.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["agency"], name="cases_withholding_agency", condition=Q(ended_at__isnull=True)
            ),
            models.Index(fields=["user"], name="cases_withholding_user", condition=Q(ended_at__isnull=True)),
        ]

    def __str__(self):
        return f"Withheld part {self.number} of case {self.case_id}"

    @property
    def thing(self):
        """The member, note, document, warning or meeting that is withheld; None for the family home."""
        name = THING_OF_PART[self.part]
        return getattr(self, name) if name else None

    @property
    def whom(self):
        """From whom it is withheld, in words."""
        return str(self.user or self.agency)

    @property
    def stands(self):
        return self.ended_at is None
