"""Case notes: written once, corrected by another note, never changed."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind
from accounts.notice_services import notify
from cases.enums import ChildSeen
from cases.errors import (
    CaseAlreadyClosed,
    NobodyInNote,
    NoteBeforeBirth,
    NoteInFuture,
    NoteSavedAlready,
    NoteTooEarly,
    NotInFamily,
    SeenInFailedVisit,
)
from cases.models import CaseNote, CaseNotePerson
from earlyhelp.common.dates import days_between, london_day
from earlyhelp.common.models import lock, save_checked, sent_before

CLOCK_SLACK = timedelta(minutes=5)
"""How far ahead of the server a device's clock may be."""


@transaction.atomic
def add_note(
    *, case, kind, happened_at, title, text, about, by, now, place="", minutes=None, submission=None
):
    """Record what happened with one or several of the family.

    The same words by the same person about the same moment and people are the same note, however they
    came to be sent twice: by a double click, or by going back in the browser and saving again.

    :param about: mapping of family member to :class:`cases.enums.ChildSeen`, or an empty string for adults.
    :param place: a value of :class:`cases.enums.NotePlace`, or an empty string.
    :param minutes: how long it took, or None.
    :raises NoteSavedAlready: if the form's note is saved with other words.
    :raises CaseAlreadyClosed, NoteInFuture, NoteTooEarly, NoteBeforeBirth, NobodyInNote, NotInFamily,
        SeenInFailedVisit: see their sentences.
    """
    case = lock(case)
    told = {"kind": kind, "happened_at": happened_at, "title": title, "text": text}
    told |= {"place": place, "minutes": minutes}
    if earlier := _saved_before(case, told, about, by):
        return earlier
    if sent_before(CaseNote, submission, case=case):
        raise NoteSavedAlready
    _check_note(case, kind, happened_at, about, now)
    note = _save_note(case, told, None, by, now, submission)
    CaseNotePerson.objects.bulk_create(
        CaseNotePerson(note=note, member=member, child_seen=seen if member.is_child else "")
        for member, seen in about.items()
    )
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CREATED,
        what="case note",
        case_reference=case.reference,
        detail={"note": note.number},
    )
    _tell_lead(case, note, by, now)
    return note


def _check_note(case, kind, happened_at, about, now):
    """Check when something happened, and with whom of the family."""
    if not case.is_open:
        raise CaseAlreadyClosed
    if happened_at > now + CLOCK_SLACK:
        raise NoteInFuture
    _check_not_too_early(case, london_day(happened_at), about)
    if not about:
        raise NobodyInNote
    if any(member.family_id != case.family_id for member in about):
        raise NotInFamily
    if kind.is_unsuccessful and {ChildSeen.SEEN, ChildSeen.SEEN_ALONE} & set(about.values()):
        raise SeenInFailedVisit


def _tell_lead(case, note, by, now):
    """Tell the lead professional of a note that somebody else wrote."""
    lead = case.leads.current().select_related("user").first()
    if lead is not None and lead.user_id != by.pk:
        notify(
            to=lead.user,
            kind=NoticeKind.NOTE_ADDED,
            sentence=f"{by} wrote a note about the {case.family}: {note.title}",
            url=reverse("cases:note", args=[case.reference, note.number]),
            case_reference=case.reference,
            now=now,
        )


@transaction.atomic
def correct_note(*, note, text, by, now, submission=None):
    """Add a correction beside a note, in an open or a closed case. The note itself stays as it was.

    The same words by the same person are one correction, however they came to be sent twice.
    """
    case = lock(note.case)
    original = note.corrects or note
    if earlier := original.corrections.filter(recorded_by=by, text=text).first():
        return earlier
    if sent_before(CaseNote, submission, case=case):
        raise NoteSavedAlready
    title = f"Correction to: {original.title}"[:120]
    told = {"kind": original.kind, "happened_at": now, "title": title, "text": text}
    correction = _save_note(case, told, original, by, now, submission)
    CaseNotePerson.objects.bulk_create(
        CaseNotePerson(note=correction, member=row.member, child_seen="") for row in original.about.all()
    )
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CORRECTED,
        what="case note",
        case_reference=case.reference,
        detail={"note": original.number, "correction": correction.number},
    )
    return correction


def _check_not_too_early(case, day, about):
    """A note may tell of the time before the case opened, but of no other year and no child unborn."""
    if days_between(day, case.opened_on) > settings.BACKDATED_DAYS:
        raise NoteTooEarly
    for member, seen in about.items():
        born = member.person.date_of_birth
        if born and day < born and seen in (ChildSeen.SEEN, ChildSeen.SEEN_ALONE):
            name = member.person.short_name
            raise NoteBeforeBirth(f"{name} was not born yet on that day. Check the date.")


def _saved_before(case, told, about, by):
    """The note that says exactly this already, or None."""
    people = {member.pk for member in about}
    for note in case.notes.filter(recorded_by=by, corrects=None, **told).prefetch_related("about"):
        if {row.member_id for row in note.about.all()} == people:
            return note
    return None


def _save_note(case, told, corrects, by, now, submission):
    last = case.notes.aggregate(last=Max("number"))["last"] or 0
    return save_checked(
        CaseNote(
            case=case,
            number=last + 1,
            corrects=corrects,
            recorded_by=by,
            recorded_for=acting_membership(by).agency,
            recorded_at=now,
            submission=submission,
            **told,
        )
    )
