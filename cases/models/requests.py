"""Requests for help: what was sent, about whom, what happened to it since, and drafts of it."""

import pghistory
import pgtrigger
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from cases.enums import (
    NOT_GIVEN,
    AgreementMethod,
    DecisionKind,
    HelpRequestEventKind,
    HelpRequestStatus,
    SenderKind,
    WhoWasAsked,
)
from cases.models.case import Case
from cases.models.lists import LevelOfNeed, OpeningReason, RequestSource
from cases.querysets.requests import HelpRequestQuerySet, RequestOutcomeQuerySet
from earlyhelp.common.models import Once, Revisioned
from earlyhelp.common.reference import ReferenceItem
from earlyhelp.common.triggers import never_emptied
from earlyhelp.common.validators import validate_nhs_number, validate_postcode, validate_upn
from people.enums import FamilyRole, RelationshipKind

REQUEST_REFERENCE = r"^REQ-\d{4}-\d{6,}$"


class RequestOutcome(ReferenceItem):
    """What can be decided on a request, in the council's words, and what its sender is told."""

    kind = models.CharField("what it does", max_length=20, choices=DecisionKind)
    told_sender = models.TextField(
        "what the sender is told",
        max_length=600,
        blank=True,
        help_text="Without anything about the family. Empty: only that the request has been decided.",
    )

    objects = RequestOutcomeQuerySet.as_manager()

    class Meta(ReferenceItem.Meta):
        verbose_name = "outcome of a request"
        verbose_name_plural = "outcomes of requests"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=DecisionKind.values),
                name="cases_requestoutcome_kind_is_known",
                violation_error_message="Choose what the outcome does.",
            )
        ]


class RequestCounter(models.Model):
    """The last number given to a request in a year, locked while a reference is made."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last_number = models.PositiveIntegerField(default=0)

    def __str__(self):
        return f"{self.year}: {self.last_number}"


@pghistory.track(model_name="HelpRequestVersion")
class HelpRequest(Revisioned, Once):
    """A request for early help as it was sent, and what was decided on it."""

    reference = models.CharField(
        max_length=20, unique=True, editable=False, validators=[RegexValidator(REQUEST_REFERENCE)]
    )
    status = models.CharField(
        max_length=10, choices=HelpRequestStatus, default=HelpRequestStatus.NEW, editable=False
    )
    sent_at = models.DateTimeField()
    decide_by = models.DateField("day by which it should be decided")

    sender_kind = models.CharField(max_length=12, choices=SenderKind)
    source = models.ForeignKey(RequestSource, on_delete=models.PROTECT)
    sender_name = models.CharField(max_length=120)
    sender_agency = models.CharField(max_length=120, blank=True)
    sender_role = models.CharField(max_length=120, blank=True)
    sender_phone = models.CharField(max_length=30, blank=True)
    sender_email = models.EmailField(blank=True)
    sender = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sender_for = models.ForeignKey(
        "accounts.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    agreed_by = models.CharField("who agreed to the request", max_length=160)
    agreed_how = models.CharField(max_length=10, choices=AgreementMethod)
    agreed_on = models.DateField()

    line_1 = models.CharField(max_length=120, blank=True)
    line_2 = models.CharField(max_length=120, blank=True)
    town = models.CharField(max_length=80, blank=True)
    postcode = models.CharField(max_length=8, blank=True, validators=[validate_postcode])

    reason = models.ForeignKey(OpeningReason, on_delete=models.PROTECT)
    why = models.TextField(max_length=2000)
    working_well = models.TextField(max_length=2000, blank=True)
    tried = models.TextField(max_length=2000, blank=True)
    wanted = models.TextField(max_length=1500, blank=True)
    interpreter = models.CharField(max_length=200, blank=True)
    safe_contact = models.CharField(max_length=200, blank=True)
    visiting_risks = models.CharField(max_length=500, blank=True)

    opened_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    opened_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    outcome = models.ForeignKey(RequestOutcome, null=True, blank=True, on_delete=models.PROTECT)
    decision_kind = models.CharField(max_length=20, choices=DecisionKind, blank=True)
    decision_reason = models.TextField("why it was decided so", max_length=2000, blank=True)
    level_of_need = models.ForeignKey(LevelOfNeed, null=True, blank=True, on_delete=models.PROTECT)
    signposted_to = models.CharField(max_length=300, blank=True)
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.PROTECT, related_name="requests")
    same_as = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = HelpRequestQuerySet.as_manager()

    class Meta:
        ordering = ["decide_by", "pk"]
        verbose_name = "request for help"
        verbose_name_plural = "requests for help"
        indexes = [
            models.Index(
                fields=["decide_by", "id"],
                name="cases_helprequest_to_decide",
                condition=~Q(status=HelpRequestStatus.DECIDED),
            ),
            models.Index(fields=["sender", "sender_for"], name="cases_helprequest_sender"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=HelpRequestStatus.values),
                name="cases_helprequest_status_is_known",
                violation_error_message="A request is new, being looked at, waiting or decided.",
            ),
            models.CheckConstraint(
                condition=Q(reference__regex=REQUEST_REFERENCE),
                name="cases_helprequest_reference_has_its_form",
                violation_error_message="A request’s reference looks like REQ-2026-000123.",
            ),
            models.CheckConstraint(
                condition=Q(status=HelpRequestStatus.NEW, opened_by__isnull=True, opened_at__isnull=True)
                | (
                    ~Q(status=HelpRequestStatus.NEW) & Q(opened_by__isnull=False) & Q(opened_at__isnull=False)
                ),
                name="cases_helprequest_is_opened_by_somebody",
                violation_error_message="Start looking at the request first.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status=HelpRequestStatus.DECIDED)
                    & Q(decided_by__isnull=False)
                    & Q(decided_at__isnull=False)
                    & Q(outcome__isnull=False)
                    & ~Q(decision_kind="")
                    & ~Q(decision_reason="")
                )
                | (
                    ~Q(status=HelpRequestStatus.DECIDED)
                    & Q(decided_by__isnull=True)
                    & Q(decided_at__isnull=True)
                    & Q(outcome__isnull=True)
                    & Q(level_of_need__isnull=True)
                    & Q(decision_kind="")
                    & Q(decision_reason="")
                ),
                name="cases_helprequest_decision_is_whole",
                violation_error_message="A decision needs an outcome and a reason, who decided and when.",
            ),
            models.CheckConstraint(
                condition=Q(decision_kind__in=["accepted", "partner_led", "added"], case__isnull=False)
                | (~Q(decision_kind__in=["accepted", "partner_led", "added"]) & Q(case__isnull=True)),
                name="cases_helprequest_has_its_case",
                violation_error_message="Say which case the request became a part of.",
            ),
            models.CheckConstraint(
                condition=(Q(decision_kind=DecisionKind.DUPLICATE) & Q(same_as__isnull=False))
                | (~Q(decision_kind=DecisionKind.DUPLICATE) & Q(same_as__isnull=True)),
                name="cases_helprequest_duplicate_of_another",
                violation_error_message="Say which request this one is the same as.",
            ),
            models.CheckConstraint(
                condition=(Q(decision_kind=DecisionKind.SIGNPOSTED) & ~Q(signposted_to=""))
                | (~Q(decision_kind=DecisionKind.SIGNPOSTED) & Q(signposted_to="")),
                name="cases_helprequest_signposted_to_something",
                violation_error_message="Say to which service the family was signposted.",
            ),
            models.CheckConstraint(
                condition=~Q(agreed_by="") & ~Q(agreed_how__in=[*NOT_GIVEN, ""]),
                name="cases_helprequest_was_agreed_to",
                violation_error_message="Say who in the family agreed to the request, and how.",
            ),
            models.CheckConstraint(
                condition=~Q(sender_phone="") | ~Q(sender_email=""),
                name="cases_helprequest_sender_can_be_reached",
                violation_error_message="Enter a phone number or an e-mail address.",
            ),
        ]

    def __str__(self):
        return self.reference

    @property
    def is_decided(self):
        return self.status == HelpRequestStatus.DECIDED

    @property
    def was_added(self):
        return self.decision_kind == DecisionKind.ADDED

    @property
    def children(self):
        return [person for person in self.people.all() if person.is_child]

    @property
    def adults(self):
        return [person for person in self.people.all() if not person.is_child]

    @property
    def family_name(self):
        """What the family is called on the board: the first child's last name."""
        first = next(iter([*self.children, *self.adults]), None)
        return f"{first.family_name} family" if first else "A family without names"


@pghistory.track()
class HelpRequestPerson(models.Model):
    """Somebody whom a request is about, as the sender wrote; and whose record it turned out to be."""

    request = models.ForeignKey(HelpRequest, on_delete=models.CASCADE, related_name="people")
    number = models.PositiveSmallIntegerField()
    role = models.CharField(max_length=10, choices=FamilyRole)
    given_name = models.CharField("first name", max_length=80)
    family_name = models.CharField("last name", max_length=80)
    date_of_birth = models.DateField(null=True, blank=True)
    due_date = models.DateField(null=True, blank=True)
    relationship = models.CharField("to the children", max_length=20, choices=RelationshipKind, blank=True)
    has_parental_responsibility = models.BooleanField(null=True, blank=True)
    lives_in_household = models.BooleanField(default=True)
    school = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    nhs_number = models.CharField("NHS number", max_length=10, blank=True, validators=[validate_nhs_number])
    upn = models.CharField("unique pupil number", max_length=13, blank=True, validators=[validate_upn])
    searched_at = models.DateTimeField(null=True, blank=True)
    searched_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    person = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["-role", "number"]
        verbose_name_plural = "people in requests for help"
        constraints = [
            models.UniqueConstraint(
                fields=["request", "number"],
                name="cases_helprequestperson_number_is_unique",
                violation_error_message="That number is taken in this request.",
            ),
            models.CheckConstraint(
                condition=~Q(given_name="") & ~Q(family_name=""),
                name="cases_helprequestperson_has_a_name",
                violation_error_message="Enter a first name and a last name.",
            ),
            models.CheckConstraint(
                condition=Q(date_of_birth__isnull=True) | Q(due_date__isnull=True),
                name="cases_helprequestperson_is_born_or_due",
                violation_error_message="Enter a date of birth or a due date, not both.",
            ),
            models.CheckConstraint(
                condition=Q(searched_at__isnull=True, searched_by__isnull=True)
                | Q(searched_at__isnull=False, searched_by__isnull=False),
                name="cases_helprequestperson_is_searched_by_somebody",
                violation_error_message="A search needs who searched and when.",
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=True) | Q(searched_at__isnull=False),
                name="cases_helprequestperson_is_found_by_a_search",
                violation_error_message="Look for the person before you say whose record it is.",
            ),
        ]

    def __str__(self):
        return self.full_name

    @property
    def full_name(self):
        return f"{self.given_name} {self.family_name}"

    @property
    def short_name(self):
        return self.given_name

    @property
    def is_child(self):
        return self.role == FamilyRole.CHILD


class HelpRequestEvent(Once):
    """One thing that happened to a request. The database refuses to change or remove it."""

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="history")
    kind = models.CharField(max_length=10, choices=HelpRequestEventKind)
    happened_at = models.DateTimeField()
    by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    by_agency = models.ForeignKey("accounts.Agency", null=True, on_delete=models.PROTECT, related_name="+")
    whom = models.CharField(max_length=15, choices=WhoWasAsked, blank=True)
    text = models.TextField(max_length=2000, blank=True)
    answer_by = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-happened_at", "-pk"]
        triggers = [
            pgtrigger.Protect(
                name="cases_helprequestevent_is_append_only",
                operation=pgtrigger.Update | pgtrigger.Delete,
            ),
            never_emptied("cases_helprequestevent_is_never_emptied", "what was done about requests"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=HelpRequestEventKind.values),
                name="cases_helprequestevent_kind_is_known",
                violation_error_message="An event needs a known kind.",
            ),
            models.CheckConstraint(
                condition=(~Q(kind="asked") & Q(answer_by__isnull=True))
                | (Q(kind="asked") & ~Q(whom="") & ~Q(text="") & Q(answer_by__isnull=False)),
                name="cases_helprequestevent_asks_somebody_something",
                violation_error_message="Say whom you asked, what, and by when you need the answer.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}, {self.happened_at:%d %B %Y %H:%M}"


class HelpRequestDraft(models.Model):
    """A request being written, for whoever holds the key in their cookie. Only the key’s digest is kept.

    What somebody began while signed in is there for them only, as computers are shared.
    """

    key_digest = models.CharField(max_length=64, unique=True, editable=False)
    user = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    submission = models.UUIDField(unique=True, editable=False)
    answers = models.JSONField(default=dict)
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["-saved_at"]

    def __str__(self):
        return f"Request being written, saved {self.saved_at:%d %B %Y %H:%M}"
