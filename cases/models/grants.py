"""Access to a case for a time: given with a reason, taken in an emergency, or asked for."""

import uuid

import pghistory
from django.db import models
from django.db.models import F, Q

from cases.enums import AccessRequestStatus, GrantKind
from cases.models.case import Case
from cases.querysets import AccessGrantQuerySet, AccessRequestQuerySet
from earlyhelp.common.models import Once


@pghistory.track()
class AccessGrant(Once):
    """That somebody who is not in the team may read the whole case, and write nothing in it, until a moment.

    :ivar agency: the agency that they act for when they read it.
    :ivar reason: why, in the words of who gave it, or of who took it.
    :ivar given_by: who gave it; nobody where it was taken in an emergency.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="grants")
    number = models.PositiveIntegerField(editable=False)
    kind = models.CharField(max_length=9, choices=GrantKind)
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500)
    starts_at = models.DateTimeField(editable=False)
    ends_at = models.DateTimeField()
    given_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    given_for = models.ForeignKey(
        "accounts.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    ended_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    end_reason = models.CharField(max_length=500, blank=True)

    objects = AccessGrantQuerySet.as_manager()

    class Meta:
        ordering = ["case", "number"]
        verbose_name = "access for a time"
        verbose_name_plural = "access for a time"
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="cases_accessgrant_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=GrantKind.values) & ~Q(reason=""),
                name="cases_accessgrant_has_a_reason",
                violation_error_message="Write why they need to read this case.",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="cases_accessgrant_ends_after_it_starts",
                violation_error_message="The last day must not be before the first.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(kind=GrantKind.GIVEN, given_by__isnull=False, given_for__isnull=False)
                    & ~Q(given_by=F("user"))
                )
                | Q(kind=GrantKind.EMERGENCY, given_by__isnull=True, given_for__isnull=True),
                name="cases_accessgrant_given_by_another",
                violation_error_message="Somebody else must give you access.",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True, end_reason="")
                | (Q(ended_at__gte=F("starts_at"), ended_by__isnull=False) & ~Q(end_reason="")),
                name="cases_accessgrant_ended_by_somebody",
                violation_error_message="Write why their access ends.",
            ),
        ]
        indexes = [models.Index(fields=["user", "agency", "ends_at"], name="cases_accessgrant_of_user")]

    def __str__(self):
        return f"Access {self.number} to case {self.case_id}"

    @property
    def is_emergency(self):
        return self.kind == GrantKind.EMERGENCY

    def stands(self, now):
        """Whether it opens the case at this moment."""
        return self.ended_at is None and self.starts_at <= now < self.ends_at


@pghistory.track()
class AccessRequest(Once):
    """Somebody's wish to read a case whose reference they were told.

    Kept in the same way whether there is such a case or not, so that asking tells nothing.

    :ivar reference: as they typed it. :ivar case: the case with it, if there is one.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    reference = models.CharField(max_length=20)
    case = models.ForeignKey(
        Case, null=True, blank=True, on_delete=models.PROTECT, related_name="access_requests"
    )
    asked_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    asked_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(editable=False)
    reason = models.CharField(max_length=500)
    status = models.CharField(
        max_length=7, choices=AccessRequestStatus, default=AccessRequestStatus.ASKED, editable=False
    )
    decided_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    refusal = models.CharField(max_length=500, blank=True)
    grant = models.OneToOneField(
        AccessGrant, null=True, blank=True, on_delete=models.PROTECT, related_name="request"
    )

    objects = AccessRequestQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "-pk"]
        verbose_name = "request for access"
        verbose_name_plural = "requests for access"
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=AccessRequestStatus.values) & ~Q(reason="") & ~Q(reference=""),
                name="cases_accessrequest_has_a_reason",
                violation_error_message="Write why you need to read this case.",
            ),
            models.CheckConstraint(
                condition=Q(
                    status=AccessRequestStatus.ASKED, decided_by__isnull=True, decided_at__isnull=True
                )
                | (
                    ~Q(status=AccessRequestStatus.ASKED)
                    & Q(case__isnull=False, decided_by__isnull=False, decided_at__isnull=False)
                    & ~Q(decided_by=F("asked_by"))
                ),
                name="cases_accessrequest_decided_by_another",
                violation_error_message="Somebody else must answer your request.",
            ),
            models.CheckConstraint(
                condition=Q(status=AccessRequestStatus.GIVEN, grant__isnull=False, refusal="")
                | (Q(status=AccessRequestStatus.REFUSED, grant__isnull=True) & ~Q(refusal=""))
                | Q(status=AccessRequestStatus.ASKED, grant__isnull=True, refusal=""),
                name="cases_accessrequest_answer_is_whole",
                violation_error_message="Give access until a day, or write why not.",
            ),
        ]

    def __str__(self):
        return f"{self.asked_by} asks for {self.reference}"
