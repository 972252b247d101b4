"""Webstar readings: begun, scored axis by axis, completed. Each write is one transaction and audit event."""

from django.db import transaction
from django.db.models import Max

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from cases.errors import CaseAlreadyClosed
from earlyhelp.common.errors import EditConflict
from earlyhelp.common.models import lock, save_checked
from webstar.answers import Answer
from webstar.enums import SCORERS, ReadingKind, ReadingStatus, ToolFor
from webstar.errors import (
    AlreadyComplete,
    AlreadyRead,
    AxisUnanswered,
    BegunAlready,
    EndBeforeStart,
    InTheirHands,
    NothingScored,
    NotInCase,
    NoToolForAge,
    OffTheScale,
    ReadAfterDeath,
    ReadBeforeOpening,
    ReadInFuture,
    StartAfterEnd,
    ToolNotInUse,
    WrongScorer,
    WrongTool,
)
from webstar.models import HandOver, WebstarDrawing, WebstarReading, WebstarScore, WorkerView


@transaction.atomic
def begin_reading(
    *, case, member, tool_version, kind, read_on, completed_with, by, now, today, submission=None
):
    """Begin a reading as a draft without scores, or return the same draft where it is begun already.

    :param member: the family member, or None for a Webstar of the whole family.
    :raises CaseAlreadyClosed, NotInCase, WrongTool, ToolNotInUse, ReadInFuture, ReadBeforeOpening,
        EndBeforeStart, StartAfterEnd, NoToolForAge, ReadAfterDeath, AlreadyRead, WrongScorer,
        BegunAlready: see their sentences.
    """
    case = lock(case)
    if earlier := _begun_before(case, member, kind, read_on, completed_with, by, submission):
        return earlier
    if not case.is_open:
        raise CaseAlreadyClosed
    _check_whom(case, member, tool_version, read_on)
    if completed_with not in SCORERS[ToolFor(tool_version.tool.tool_for)]:
        raise WrongScorer
    _check_once(case, member, kind)
    _check_dates(case, member, tool_version, kind, read_on, today)
    last = case.readings.aggregate(last=Max("number"))["last"] or 0
    reading = save_checked(
        WebstarReading(
            case=case,
            number=last + 1,
            member=member,
            tool_version=tool_version,
            kind=kind,
            read_on=read_on,
            completed_with=completed_with,
            recorded_by=by,
            recorded_for=acting_membership(by).agency,
            recorded_at=now,
            submission=submission,
        )
    )
    _tell(reading, case, AuditAction.CREATED, by, now)
    return reading


def _begun_before(case, member, kind, read_on, completed_with, by, submission):
    """The reading of the same form, or the same person's untouched review of the same day, or None."""
    same = {"member": member, "kind": kind, "read_on": read_on, "completed_with": completed_with}
    if submission is not None and case.readings.filter(submission=submission).exists():
        earlier = case.readings.filter(submission=submission, **same).first()
        if earlier is None:
            raise BegunAlready
        return earlier
    if kind != ReadingKind.REVIEW:
        return None
    return case.readings.drafts().filter(recorded_by=by, revision=1, **same).first()


def _check_once(case, member, kind):
    """Check that nobody begins a second start or closing Webstar."""
    once = kind in (ReadingKind.START, ReadingKind.CLOSING)
    if once and case.readings.filter(member=member, kind=kind).exists():
        whom = member.person.short_name if member else "The whole family"
        label = ReadingKind(kind).label.lower()
        raise AlreadyRead(f"{whom} already has a {label} Webstar in this case. Open that one instead.")


def _check_whom(case, member, tool_version, read_on):
    tool_for = tool_version.tool.tool_for
    if member is None:
        if tool_for != ToolFor.FAMILY:
            raise WrongTool
        return
    if member.family_id != case.family_id or member.left_on is not None:
        raise NotInCase
    if tool_for != (ToolFor.CHILD if member.is_child else ToolFor.PARENT):
        raise WrongTool
    if member.person.died_on and member.person.died_on < read_on:
        raise ReadAfterDeath
    if not tool_version.is_for_age_of(member.person, read_on):
        raise NoToolForAge


def _check_dates(case, member, tool_version, kind, read_on, today):
    if read_on > today:
        raise ReadInFuture
    if read_on < case.opened_on:
        raise ReadBeforeOpening
    if not tool_version.tool.is_active or not tool_version.is_in_use(read_on):
        raise ToolNotInUse
    others = case.readings.filter(member=member)
    starts = others.filter(kind=ReadingKind.START)
    if kind != ReadingKind.START and starts.filter(read_on__gt=read_on).exists():
        raise EndBeforeStart
    if kind == ReadingKind.START and others.filter(read_on__lt=read_on).exists():
        raise StartAfterEnd


@transaction.atomic
def score_reading(*, reading, answers, own_words, revision, complete, by, now):
    """Keep the answers of a draft, and complete it when asked to.

    :param answers: mapping of axis to :class:`Answer`; axes left out are not answered yet.
    A form sent twice changes nothing the second time.

    :raises AlreadyComplete: a complete reading is never changed.
    :raises EditConflict: somebody changed the draft after the given revision.
    :raises ToolNotInUse: the version was taken out of use for a day before the reading's own.
    :raises OffTheScale, AxisUnanswered, NothingScored: the field is ``axis_<position>`` of the first fault.
    """
    case = lock(reading.case)
    reading = lock(reading)
    if not case.is_open:
        raise CaseAlreadyClosed
    kept = {axis: answer for axis, answer in answers.items() if answer.is_given or answer.own_words}
    if revision is not None and _was_sent_before(reading, kept, own_words, revision, complete):
        return reading
    if reading.status == ReadingStatus.COMPLETE:
        raise AlreadyComplete
    if revision is not None and reading.revision != revision:
        raise EditConflict(reading)
    axes = list(reading.tool_version.axes.all())
    _check_answers(reading.tool_version, axes, answers, complete)
    if complete and not reading.tool_version.is_in_use(reading.read_on):
        raise ToolNotInUse
    WebstarScore.objects.filter(reading=reading).delete()
    WebstarScore.objects.bulk_create(
        WebstarScore(reading=reading, axis=axis, **vars(kept[axis])) for axis in axes if axis in kept
    )
    reading.own_words = own_words
    reading.revision += 1
    if complete:
        reading.status, reading.completed_at = ReadingStatus.COMPLETE, now
    save_checked(reading)
    _tell(reading, case, AuditAction.CHANGED, by, now)
    return reading


@transaction.atomic
def discard_reading(*, reading, by, now):
    """Throw a draft away: begun for the wrong person, kind or day. Its rows stay in the history.

    What was drawn stays among the documents of the case.

    :raises CaseAlreadyClosed, AlreadyComplete: a complete reading is never thrown away.
    :raises InTheirHands: somebody has it on a screen that was handed over.
    """
    case = lock(reading.case)
    if not case.is_open:
        raise CaseAlreadyClosed
    reading = lock(reading)
    if reading.status == ReadingStatus.COMPLETE:
        raise AlreadyComplete
    handed_over = HandOver.objects.filter(reading=reading)
    handed_over.of_ended_sessions(now).delete()
    if handed_over.filter(unlocked_at__isnull=True).exists():
        raise InTheirHands
    handed_over.delete()
    for model in (WebstarDrawing, WorkerView, WebstarScore):
        model.objects.filter(reading=reading).delete()
    _tell(reading, case, AuditAction.DISCARDED, by, now)
    reading.delete()


def _was_sent_before(reading, answers, own_words, revision, complete):
    """Whether the reading is exactly what this form, opened one revision ago, asks for."""
    is_complete = reading.status == ReadingStatus.COMPLETE
    if (reading.revision, reading.own_words, is_complete) != (revision + 1, own_words, complete):
        return False
    return answers == reading.answers


def _check_answers(version, axes, answers, complete):
    for axis in axes:
        answer = answers.get(axis, Answer())
        if answer.score is not None and answer.score not in version.scale:
            raise OffTheScale(
                f"Choose a score from {version.scale_min} to {version.scale_max} for “{axis.label}”.",
                field=f"axis_{axis.position}",
            )
        if complete and not answer.is_given:
            raise AxisUnanswered(
                f"Choose a score for “{axis.label}”, or the reason there is none.",
                field=f"axis_{axis.position}",
            )
    if complete and all(answers[axis].score is None for axis in axes):
        raise NothingScored


def _tell(reading, case, action, by, now):
    audit.record(
        by=by,
        now=now,
        action=action,
        what="Webstar",
        case_reference=case.reference,
        detail={"reading": reading.number, "kind": reading.kind, "status": reading.status},
    )
