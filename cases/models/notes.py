"""Case notes and whom they are about."""

import pghistory
from django.db import models
from django.db.models import Q

from cases.enums import ChildSeen, NotePlace
from cases.models.case import Case
from cases.models.lists import NoteKind
from cases.querysets import CaseNotePersonQuerySet, CaseNoteQuerySet
from earlyhelp.common.models import Once
from earlyhelp.common.numbers import join_and


@pghistory.track()
class CaseNote(Once):
    """What happened, when and about whom. It is never changed; a correction is a note of its own."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="notes")
    number = models.PositiveIntegerField(editable=False)
    kind = models.ForeignKey(NoteKind, on_delete=models.PROTECT)
    happened_at = models.DateTimeField()
    title = models.CharField(max_length=120)
    text = models.TextField("what happened", max_length=20000)
    place = models.CharField("where", max_length=10, choices=NotePlace, blank=True)
    minutes = models.PositiveSmallIntegerField("how long, in minutes", null=True, blank=True)
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
            models.CheckConstraint(
                condition=Q(place__in=["", *NotePlace.values]),
                name="cases_casenote_place_is_known",
                violation_error_message="Select where it took place from the answers on the page.",
            ),
            models.CheckConstraint(
                condition=Q(minutes__isnull=True) | Q(minutes__gte=1, minutes__lte=24 * 60),
                name="cases_casenote_lasts_a_day_at_most",
                violation_error_message="The length must be between 1 minute and 24 hours.",
            ),
        ]

    def __str__(self):
        return f"{self.title} ({self.case_id}, note {self.number})"

    @property
    def kind_words(self):
        """The kind of note, where it was and how long it took, as far as they are known."""
        minutes = f"{self.minutes} minutes" if self.minutes and self.minutes > 1 else ""
        minutes = "1 minute" if self.minutes == 1 else minutes
        parts = [self.kind.label, self.get_place_display().lower(), minutes]
        return ", ".join(part for part in parts if part)

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
