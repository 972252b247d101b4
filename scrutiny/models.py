"""Access that looks unusual, and what information governance decided about it."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import F, Q

from earlyhelp.common.models import Once
from earlyhelp.common.triggers import never_emptied
from scrutiny.enums import ABOUT_A_CASE, DECISIONS, Standing, UnusualKind
from scrutiny.querysets import UnusualAccessQuerySet


class UnusualAccess(models.Model):
    """What one person did on one day, and looks unusual in one way.

    It is found in the audit trail and keeps text as that does, so that it outlives accounts and cases. It
    says nothing of a family but the reference.

    :ivar day: the day in London. :ivar acts: how many acts it is made of, and when the first and last were.
    :ivar standing: what was decided last; see :class:`Triage`.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=20, choices=UnusualKind)
    day = models.DateField()
    actor_email = models.CharField(max_length=254)
    actor_name = models.CharField(max_length=120, blank=True)
    agency_name = models.CharField(max_length=120, blank=True)
    case_reference = models.CharField(max_length=20, blank=True)
    acts = models.PositiveIntegerField()
    cases = models.PositiveIntegerField(default=0)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    found_at = models.DateTimeField(editable=False)
    standing = models.CharField(max_length=10, choices=Standing, default=Standing.NEW)

    objects = UnusualAccessQuerySet.as_manager()

    class Meta:
        ordering = ["-last_at", "-pk"]
        verbose_name = "unusual access"
        verbose_name_plural = "unusual access"
        indexes = [
            models.Index(fields=["-last_at", "-id"], name="scrutiny_unusualaccess_latest"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "day", "actor_email", "case_reference"],
                name="scrutiny_unusualaccess_found_once",
                violation_error_message="This was found already.",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=UnusualKind.values),
                name="scrutiny_unusualaccess_kind_is_known",
                violation_error_message="Unusual access needs a known kind.",
            ),
            models.CheckConstraint(
                condition=Q(standing__in=Standing.values),
                name="scrutiny_unusualaccess_standing_is_known",
                violation_error_message="Unusual access needs a known standing.",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=sorted(ABOUT_A_CASE)) ^ Q(case_reference=""),
                name="scrutiny_unusualaccess_case_fits_its_kind",
                violation_error_message="What is about a case names it, and nothing else does.",
            ),
            models.CheckConstraint(
                condition=Q(acts__gte=1, last_at__gte=F("first_at")),
                name="scrutiny_unusualaccess_is_of_acts",
                violation_error_message="Unusual access is made of acts, the first before the last.",
            ),
            models.CheckConstraint(
                condition=~Q(actor_email=""),
                name="scrutiny_unusualaccess_is_somebody_s",
                violation_error_message="Unusual access is somebody's.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.actor_name or self.actor_email}"

    @property
    def is_open(self):
        return self.standing in (Standing.NEW, Standing.ASKING)


class Triage(Once):
    """What somebody of information governance decided about unusual access, and why. Only ever added."""

    unusual = models.ForeignKey(UnusualAccess, on_delete=models.PROTECT, related_name="triages")
    decision = models.CharField(max_length=10, choices=[(one.value, one.label) for one in DECISIONS])
    reason = models.CharField(max_length=1000)
    about_email = models.CharField(max_length=254)
    decided_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    decided_by_email = models.CharField(max_length=254)
    decided_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["-decided_at", "-pk"]
        triggers = [
            pgtrigger.Protect(
                name="scrutiny_triage_is_append_only",
                operation=pgtrigger.Update | pgtrigger.Delete,
            ),
            never_emptied("scrutiny_triage_is_never_emptied", "decisions on unusual access"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(decision__in=[one.value for one in DECISIONS]),
                name="scrutiny_triage_decision_is_known",
                violation_error_message="Select what you decide from the answers on the page.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="scrutiny_triage_has_a_reason",
                violation_error_message="Write why you decide this.",
            ),
            models.CheckConstraint(
                condition=~Q(decided_by_email=F("about_email")),
                name="scrutiny_triage_is_not_one_s_own",
                violation_error_message="Somebody else decides about your own access.",
            ),
        ]

    def __str__(self):
        return f"{self.get_decision_display()} by {self.decided_by}"
