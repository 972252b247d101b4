"""What keeps records from disposal, whatever their rule says."""

import uuid

import pghistory
from django.db import models
from django.db.models import F, Q

from earlyhelp.common.models import Once
from earlyhelp.common.reference import ReferenceItem
from retention.enums import HoldScope
from retention.querysets import LegalHoldQuerySet


class HoldKind(ReferenceItem):
    """Why records can be held: an inquiry, litigation, a request for access to one's own record."""

    class Meta(ReferenceItem.Meta):
        verbose_name = "kind of legal hold"
        verbose_name_plural = "kinds of legal hold"


def _only(scope, name):
    """Return a condition: a hold of the scope points at what it holds, and at nothing else."""
    targets = {f"{other}__isnull": other != name for other in ("family", "case", "person", "help_request")}
    return Q(scope=scope, **targets)


@pghistory.track()
class LegalHold(Once):
    """That records must not be disposed of, for a reason, until a day or until it is lifted.

    :ivar named_as: what it holds as the site names it, without anybody's name: "EH-2016-0042, person 2".
    :ivar follows: the reference of what it ends with, if that is a request for access to one's own record.
    :ivar until: the last day of the hold; empty until somebody lifts it.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.ForeignKey(HoldKind, on_delete=models.PROTECT)
    scope = models.CharField(max_length=10, choices=HoldScope)
    family = models.ForeignKey(
        "people.Family", null=True, blank=True, on_delete=models.PROTECT, related_name="holds"
    )
    case = models.ForeignKey(
        "cases.Case", null=True, blank=True, on_delete=models.PROTECT, related_name="holds"
    )
    person = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="holds"
    )
    help_request = models.ForeignKey(
        "cases.HelpRequest", null=True, blank=True, on_delete=models.PROTECT, related_name="holds"
    )
    named_as = models.CharField("what it holds", max_length=60, blank=True)
    follows = models.CharField("ends with", max_length=20, blank=True, editable=False)
    reason = models.CharField(max_length=500)
    until = models.DateField("last day of the hold", null=True, blank=True)
    placed_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    placed_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    placed_at = models.DateTimeField(editable=False)
    lifted_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    lifted_at = models.DateTimeField(null=True, blank=True, editable=False)
    lift_reason = models.CharField(max_length=500, blank=True)

    objects = LegalHoldQuerySet.as_manager()

    class Meta:
        ordering = ["-placed_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=_only(HoldScope.EVERYTHING, None)
                | _only(HoldScope.FAMILY, "family")
                | _only(HoldScope.CASE, "case")
                | _only(HoldScope.PERSON, "person")
                | _only(HoldScope.REQUEST, "help_request"),
                name="retention_legalhold_holds_one_thing",
                violation_error_message="Say what is held: everything, or one family, person or request.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="retention_legalhold_has_a_reason",
                violation_error_message="Write why the records are held.",
            ),
            models.CheckConstraint(
                condition=Q(lifted_at__isnull=True, lifted_by__isnull=True, lift_reason="")
                | (Q(lifted_at__gte=F("placed_at"), lifted_by__isnull=False) & ~Q(lift_reason="")),
                name="retention_legalhold_lifted_by_somebody",
                violation_error_message="Write why the hold is lifted.",
            ),
        ]

    def __str__(self):
        return f"{self.kind}: {self.held_words}"

    @property
    def held_words(self):
        """What it holds, in words without anybody's name."""
        return f"{self.get_scope_display()}: {self.named_as}" if self.named_as else self.get_scope_display()
