"""A request for a copy of somebody's record, and how its month is counted."""

import pghistory
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from earlyhelp.common.models import Once
from rights.enums import (
    APPROVED,
    FOR_SOMEBODY_ELSE,
    GATHERED,
    IDENTIFIED,
    OVER,
    READ_BY_A_SECOND,
    AskerKind,
    RequestStatus,
)
from rights.querysets import SubjectRequestQuerySet

REFERENCE = r"^SAR-\d{4}-\d{4,}$"


def _user(**more):
    return models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+", **more
    )


class RequestCounter(models.Model):
    """The last number given to a request in a year. Locked while a reference is made."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last_number = models.PositiveIntegerField(default=0)

    def __str__(self):
        return f"{self.year}: {self.last_number}"


@pghistory.track()
class SubjectRequest(Once):
    """Somebody's wish for a copy of what is held about a person.

    :ivar given_name, family_name, date_of_birth, case_reference: of the person, as the letter says it.
    :ivar person: whose record was found; nobody until then.
    :ivar authority: how it is known that somebody may ask for another person.
    :ivar identity_asked_on: when proof of identity was asked for; nothing where they were known.
    :ivar identity_on: when it was known who they are.
    :ivar due_on: the last day for the answer, worked out anew with each change (:mod:`rights.clock`).
    :ivar handler: who works on it, and so reads its pack.
    :ivar reminded_of: the last day of which somebody was told that it comes near.
    """

    reference = models.CharField(
        max_length=20, unique=True, editable=False, validators=[RegexValidator(REFERENCE)]
    )
    status = models.CharField(
        max_length=12, choices=RequestStatus, default=RequestStatus.CHECKING, editable=False
    )
    asker_kind = models.CharField(max_length=14, choices=AskerKind)
    asker_name = models.CharField(max_length=160)
    asker_contact = models.CharField(max_length=500)
    authority = models.CharField(max_length=500, blank=True)
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=80)
    date_of_birth = models.DateField(null=True, blank=True)
    case_reference = models.CharField(max_length=20, blank=True)
    wanted = models.TextField(max_length=4000, blank=True)
    received_on = models.DateField()
    identity_asked_on = models.DateField(null=True, blank=True)
    identity_on = models.DateField(null=True, blank=True)
    identity_how = models.CharField(max_length=500, blank=True)
    identity_by = _user()
    person = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    due_on = models.DateField(editable=False)
    extended_on = models.DateField(null=True, blank=True)
    extension_reason = models.CharField(max_length=1000, blank=True)
    extension_told_on = models.DateField(null=True, blank=True)
    handler = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)
    gathered_at = models.DateTimeField(null=True, blank=True, editable=False)
    submitted_by = _user()
    submitted_at = models.DateTimeField(null=True, blank=True, editable=False)
    approved_by = _user()
    approved_at = models.DateTimeField(null=True, blank=True, editable=False)
    return_reason = models.CharField(max_length=1000, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_by = _user()
    ended_how = models.CharField(max_length=1000, blank=True)
    reminded_of = models.DateField(null=True, blank=True, editable=False)

    objects = SubjectRequestQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = "subject access request"
        indexes = [
            models.Index(
                fields=["due_on", "id"],
                name="rights_subjectrequest_due",
                condition=~Q(status__in=sorted(OVER)),
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=RequestStatus.values) & Q(reference__regex=REFERENCE),
                name="rights_subjectrequest_is_known",
                violation_error_message="A request has a status, and a reference like SAR-2026-0007.",
            ),
            models.CheckConstraint(
                condition=~Q(asker_name="")
                & ~Q(asker_contact="")
                & ~Q(given_name="")
                & ~Q(family_name="")
                & Q(asker_kind__in=AskerKind.values),
                name="rights_subjectrequest_says_who_asks",
                violation_error_message="Enter who asks, where the answer goes, and about whom.",
            ),
            models.CheckConstraint(
                condition=~Q(authority="") | ~Q(asker_kind__in=sorted(FOR_SOMEBODY_ELSE)),
                name="rights_subjectrequest_shows_authority",
                violation_error_message="Write how you know that they may ask for somebody else.",
            ),
            models.CheckConstraint(
                condition=Q(due_on__gt=F("received_on")),
                name="rights_subjectrequest_due_after_receipt",
                violation_error_message="The last day for the answer comes after the day of receipt.",
            ),
            models.CheckConstraint(
                condition=Q(identity_on__isnull=True, identity_by__isnull=True, identity_how="")
                | (
                    Q(identity_on__isnull=False, identity_on__gte=F("received_on"))
                    & Q(identity_by__isnull=False)
                    & ~Q(identity_how="")
                ),
                name="rights_subjectrequest_identity_is_whole",
                violation_error_message="Say when it was known who they are, and how.",
            ),
            models.CheckConstraint(
                condition=Q(identity_on__isnull=False) | ~Q(status__in=sorted(IDENTIFIED)),
                name="rights_subjectrequest_is_identified_first",
                violation_error_message="Check who asks before anything is gathered.",
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False, gathered_at__isnull=False)
                | ~Q(status__in=sorted(GATHERED)),
                name="rights_subjectrequest_has_a_person",
                violation_error_message="Find the person before the pack is gathered.",
            ),
            models.CheckConstraint(
                condition=Q(extended_on__isnull=True, extension_told_on__isnull=True, extension_reason="")
                | (Q(extended_on__isnull=False, extension_told_on__isnull=False) & ~Q(extension_reason="")),
                name="rights_subjectrequest_extension_is_whole",
                violation_error_message="Write why more time is needed, and when they were told.",
            ),
            models.CheckConstraint(
                condition=Q(submitted_by__isnull=False, submitted_at__isnull=False)
                | ~Q(status__in=sorted(READ_BY_A_SECOND)),
                name="rights_subjectrequest_is_reviewed_by_somebody",
                violation_error_message="Somebody sends the pack for approval once it is reviewed.",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True, approved_at__isnull=True)
                & ~Q(status__in=sorted(APPROVED))
                | (
                    Q(approved_by__isnull=False, approved_at__isnull=False, status__in=sorted(APPROVED))
                    & ~Q(approved_by=F("submitted_by"))
                    & ~Q(approved_by=F("handler"))
                ),
                name="rights_subjectrequest_approved_by_another",
                violation_error_message="Somebody else than the reviewer approves what is given.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status__in=sorted(OVER), ended_on__isnull=False, ended_by__isnull=False)
                    & ~Q(ended_how="")
                )
                | (
                    ~Q(status__in=sorted(OVER))
                    & Q(ended_on__isnull=True, ended_by__isnull=True, ended_how="")
                ),
                name="rights_subjectrequest_end_is_whole",
                violation_error_message="Write when and how it was answered, or why it was not.",
            ),
        ]

    def __str__(self):
        return self.reference

    @property
    def about(self):
        """The name of the person it is about, as the letter says it."""
        return f"{self.given_name} {self.family_name}"

    @property
    def is_over(self):
        return self.status in OVER

    @property
    def is_gathered(self):
        return self.status in GATHERED

    @property
    def is_released(self):
        return self.status in APPROVED


@pghistory.track()
class RequestPause(models.Model):
    """That somebody was asked what the request means; the days until they answered do not count."""

    request = models.ForeignKey(SubjectRequest, on_delete=models.PROTECT, related_name="pauses")
    asked_on = models.DateField()
    question = models.CharField(max_length=1000)
    answered_on = models.DateField(null=True, blank=True)
    answer = models.CharField(max_length=1000, blank=True)
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["asked_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["request"],
                condition=Q(answered_on__isnull=True),
                name="rights_requestpause_one_at_a_time",
                violation_error_message="They have been asked already, and have not answered.",
            ),
            models.CheckConstraint(
                condition=~Q(question="")
                & (
                    Q(answered_on__isnull=True, answer="")
                    | (Q(answered_on__isnull=False, answered_on__gte=F("asked_on")) & ~Q(answer=""))
                ),
                name="rights_requestpause_is_whole",
                violation_error_message="Write what was asked, and when and what they answered.",
            ),
        ]

    def __str__(self):
        return f"Pause of request {self.request_id} from {self.asked_on}"
