"""A case, from opening to closing: its lead, its team, the family's agreement and its notes."""

import pghistory
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from cases.enums import (
    AgreementMethod,
    CaseStatus,
    ChildSeen,
    InvolvementEndReason,
    LeadChangeReason,
)
from cases.querysets import (
    AgreementQuerySet,
    CaseNotePersonQuerySet,
    CaseNoteQuerySet,
    CaseQuerySet,
    InvolvementQuerySet,
    InvolvementRoleQuerySet,
    LeadProfessionalQuerySet,
)
from earlyhelp.common.dates import days_between
from earlyhelp.common.models import Once, Revisioned
from earlyhelp.common.numbers import join_and
from earlyhelp.common.reference import ReferenceItem

REFERENCE = r"^EH-\d{4}-\d{4,}$"


class LevelOfNeed(ReferenceItem):
    """A level of the partnership's threshold document. Names differ between councils."""

    class Meta(ReferenceItem.Meta):
        verbose_name_plural = "levels of need"


class RequestSource(ReferenceItem):
    """Who asked for help; the codes of the CIN census."""

    class Meta(ReferenceItem.Meta):
        verbose_name = "source of request"
        verbose_name_plural = "sources of request"


class OpeningReason(ReferenceItem):
    """The main reason why early help began. There is no national list, so the council keeps its own."""

    class Meta(ReferenceItem.Meta):
        verbose_name = "reason for early help"
        verbose_name_plural = "reasons for early help"


class NoteKind(ReferenceItem):
    """What kind of contact or record a case note is."""

    is_contact = models.BooleanField(
        "is a contact with the family",
        default=False,
        help_text="Such notes count when the days since a child was last seen are worked out.",
    )

    class Meta(ReferenceItem.Meta):
        verbose_name = "kind of case note"
        verbose_name_plural = "kinds of case note"


class InvolvementRole(ReferenceItem):
    """What somebody does in the team around the family."""

    objects = InvolvementRoleQuerySet.as_manager()

    class Meta(ReferenceItem.Meta):
        verbose_name = "role in the team"
        verbose_name_plural = "roles in the team"


class ReferenceCounter(models.Model):
    """The last number given to a case in a year. Locked while a reference is made, so none is given twice."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last_number = models.PositiveIntegerField(default=0)

    def __str__(self):
        return f"{self.year}: {self.last_number}"


@pghistory.track()
class Case(Revisioned, Once):
    """One period of early help for a family."""

    reference = models.CharField(
        max_length=20, unique=True, editable=False, validators=[RegexValidator(REFERENCE)]
    )
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="cases")
    status = models.CharField(max_length=10, choices=CaseStatus, default=CaseStatus.OPEN, editable=False)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True, editable=False)
    source = models.ForeignKey(RequestSource, on_delete=models.PROTECT)
    reason = models.ForeignKey(OpeningReason, on_delete=models.PROTECT)
    what_prompted = models.TextField("what prompted the request", max_length=4000, blank=True)
    no_adult_reason = models.CharField("why there is no adult contact", max_length=300, blank=True)
    level_of_need = models.ForeignKey(LevelOfNeed, on_delete=models.PROTECT)
    locality = models.ForeignKey("accounts.Locality", on_delete=models.PROTECT)
    service = models.ForeignKey("accounts.Service", null=True, blank=True, on_delete=models.PROTECT)
    opened_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    opened_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)

    objects = CaseQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_on", "-pk"]
        indexes = [
            models.Index(fields=["-opened_on", "-id"], name="cases_case_newest"),
            models.Index(fields=["closed_on"], name="cases_case_closed_on"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=CaseStatus.values),
                name="cases_case_status_is_known",
                violation_error_message="The case must be open or closed.",
            ),
            models.CheckConstraint(
                condition=(Q(status=CaseStatus.OPEN) & Q(closed_on__isnull=True))
                | (Q(status=CaseStatus.CLOSED) & Q(closed_on__isnull=False)),
                name="cases_case_is_closed_on_a_date",
                violation_error_message="A closed case needs the date on which it closed.",
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("opened_on")),
                name="cases_case_closes_after_opening",
                violation_error_message="The closing date must not be before the date the case opened.",
            ),
            models.CheckConstraint(
                condition=Q(reference__regex=REFERENCE),
                name="cases_case_reference_has_its_form",
                violation_error_message="A case reference looks like EH-2026-0042.",
            ),
            models.UniqueConstraint(
                fields=["family"],
                condition=Q(status=CaseStatus.OPEN),
                name="cases_case_one_open_per_family",
                violation_error_message="This family already has an open case. Add to that one instead.",
            ),
        ]

    def __str__(self):
        return self.reference

    @property
    def is_open(self):
        return self.status == CaseStatus.OPEN

    def days_open(self, today):
        """Return the days from opening until closing, or until today."""
        return days_between(self.opened_on, self.closed_on or today)


@pghistory.track()
class LeadProfessional(models.Model):
    """Who co-ordinates the help, from a date until a date; one at a time."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="leads")
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    end_reason = models.CharField(max_length=6, choices=LeadChangeReason, blank=True)
    recorded_at = models.DateTimeField(editable=False)

    objects = LeadProfessionalQuerySet.as_manager()

    class Meta:
        ordering = ["-started_on", "-pk"]
        indexes = [models.Index(fields=["user", "agency", "case"], name="cases_leadprofessional_who")]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(ended_on__isnull=True),
                name="cases_leadprofessional_one_current",
                violation_error_message="The case already has a lead professional. Change the lead instead.",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("started_on")),
                name="cases_leadprofessional_ends_after_start",
                violation_error_message="The lead's last day must be the same as or after the first.",
            ),
            models.CheckConstraint(
                condition=(Q(ended_on__isnull=True) & Q(end_reason=""))
                | (Q(ended_on__isnull=False) & ~Q(end_reason="")),
                name="cases_leadprofessional_end_has_a_reason",
                violation_error_message="Say why the lead professional changed.",
            ),
        ]

    def __str__(self):
        return f"{self.user} leads {self.case_id}"

    @property
    def is_last(self):
        """Whether they lead now, or led until the case closed."""
        return self.ended_on is None or self.end_reason == LeadChangeReason.CASE_CLOSED


@pghistory.track()
class Involvement(models.Model):
    """That somebody from an agency is in the team around the family, from a date until a date."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="involvements")
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="involvements")
    agency = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    role = models.ForeignKey(InvolvementRole, on_delete=models.PROTECT)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    end_reason = models.CharField(max_length=12, choices=InvolvementEndReason, blank=True)
    recorded_at = models.DateTimeField(editable=False)

    objects = InvolvementQuerySet.as_manager()

    class Meta:
        ordering = ["started_on", "pk"]
        indexes = [
            models.Index(
                fields=["user", "agency", "case"],
                name="cases_involvement_now",
                condition=Q(ended_on__isnull=True),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "user", "agency"],
                condition=Q(ended_on__isnull=True),
                name="cases_involvement_once_at_a_time",
                violation_error_message="This person is already in the team around the family.",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("started_on")),
                name="cases_involvement_ends_after_start",
                violation_error_message="The last day must be the same as or after the first.",
            ),
            models.CheckConstraint(
                condition=(Q(ended_on__isnull=True) & Q(end_reason=""))
                | (Q(ended_on__isnull=False) & ~Q(end_reason="")),
                name="cases_involvement_end_has_a_reason",
                violation_error_message="Say why they left the team.",
            ),
        ]

    def __str__(self):
        return f"{self.user} in the team of case {self.case_id}"


@pghistory.track()
class Agreement(models.Model):
    """The family's agreement to take part and to share, or the recorded reason for going on without it.

    Agreement is not the lawful basis for holding the record; that is the council's public task
    (UK GDPR article 6(1)(e)). It is recorded because early help is voluntary.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="agreements")
    given_by = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    method = models.CharField(max_length=10, choices=AgreementMethod)
    given_on = models.DateField()
    to_take_part = models.BooleanField("to take part in early help", default=False)
    to_share = models.BooleanField("to share with the team around the family", default=False)
    to_be_asked = models.BooleanField("to be asked afterwards how the help was", default=False)
    override_reason = models.TextField("why help goes on without agreement", max_length=1000, blank=True)
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        ordering = ["-given_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(method__in=AgreementMethod.values),
                name="cases_agreement_method_is_known",
                violation_error_message="Say how the family agreed.",
            ),
            models.CheckConstraint(
                condition=(~Q(method=AgreementMethod.OVERRIDE) & Q(to_take_part=True) & Q(override_reason=""))
                | (Q(method=AgreementMethod.OVERRIDE) & ~Q(override_reason="") & Q(to_take_part=False)),
                name="cases_agreement_is_given_or_overridden",
                violation_error_message=(
                    "Record that the family agreed to take part, or write why help goes on without agreement."
                ),
            ),
            models.CheckConstraint(
                condition=Q(method=AgreementMethod.OVERRIDE) | Q(given_by__isnull=False),
                name="cases_agreement_is_given_by_somebody",
                violation_error_message="Choose who in the family agreed.",
            ),
        ]

    def __str__(self):
        return f"Agreement of {self.given_on} for case {self.case_id}"

    @property
    def agreed_to(self):
        """What was agreed to, each in words; nothing for help without agreement."""
        fields = ("to_take_part", "to_share", "to_be_asked")
        return [str(self._meta.get_field(name).verbose_name) for name in fields if getattr(self, name)]


@pghistory.track()
class CaseNote(Once):
    """What happened, when and about whom. It is never changed; a correction is a note of its own."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="notes")
    number = models.PositiveIntegerField(editable=False)
    kind = models.ForeignKey(NoteKind, on_delete=models.PROTECT)
    happened_at = models.DateTimeField()
    title = models.CharField(max_length=120)
    text = models.TextField("what happened", max_length=20000)
    corrects = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrections"
    )
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)

    objects = CaseNoteQuerySet.as_manager()

    class Meta:
        ordering = ["-happened_at", "-pk"]
        indexes = [models.Index(fields=["case", "-happened_at", "-id"], name="cases_casenote_timeline")]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="cases_casenote_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(title=""),
                name="cases_casenote_says_something",
                violation_error_message="Write what happened.",
            ),
        ]

    def __str__(self):
        return f"{self.title} ({self.case_id}, note {self.number})"

    @property
    def about_words(self):
        """Whom the note is about, and whether each child was seen; for notes fetched with their people."""
        return join_and(row.words for row in self.about.all())


@pghistory.track()
class CaseNotePerson(models.Model):
    """That a note is about a member of the family, and whether a child was seen."""

    note = models.ForeignKey(CaseNote, on_delete=models.PROTECT, related_name="about")
    member = models.ForeignKey("people.FamilyMember", on_delete=models.PROTECT, related_name="+")
    child_seen = models.CharField(max_length=10, choices=ChildSeen, blank=True)

    objects = CaseNotePersonQuerySet.as_manager()

    class Meta:
        ordering = ["member__number"]
        constraints = [
            models.UniqueConstraint(
                fields=["note", "member"],
                name="cases_casenoteperson_once_in_a_note",
                violation_error_message="Name each person once.",
            )
        ]

    def __str__(self):
        return f"{self.member_id} in note {self.note_id}"

    @property
    def words(self):
        """The person's name, with "seen alone", "seen with others" or "not seen" for a child."""
        name = self.member.person.short_name
        return f"{name} ({self.get_child_seen_display().lower()})" if self.child_seen else name


class OpeningDraft(models.Model):
    """A case being opened, page by page, kept on the server for the person who began it."""

    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    agency = models.ForeignKey("accounts.Agency", on_delete=models.CASCADE, related_name="+")
    submission = models.UUIDField(unique=True, editable=False)
    answers = models.JSONField(default=dict)
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["-saved_at"]

    def __str__(self):
        return f"Case being opened by {self.user}, saved {self.saved_at:%d %B %Y %H:%M}"
