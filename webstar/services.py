"""Webstar readings: begun, scored axis by axis, completed. Each write is one transaction and audit event."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from cases.errors import CaseAlreadyClosed
from earlyhelp.common.errors import EditConflict
from earlyhelp.common.models import lock, save_checked
from webstar.enums import ReadingKind, ReadingStatus, ToolFor
from webstar.errors import (
    AlreadyComplete,
    AlreadyRead,
    AxisUnanswered,
    EndBeforeStart,
    NothingScored,
    NotInCase,
    OffTheScale,
    ReadBeforeOpening,
    ReadInFuture,
    ToolNotInUse,
    WrongTool,
)
from webstar.models import WebstarReading, WebstarScore


@dataclass(frozen=True)
class Answer:
    """What was said on one axis: a score, or the reason there is none, or nothing yet."""

    score: int | None = None
    not_scored_reason: object = None
    own_words: str = ""

    @property
    def is_given(self):
        return self.score is not None or self.not_scored_reason is not None


@transaction.atomic
def begin_reading(
    *, case, member, tool_version, kind, read_on, completed_with, by, now, today, submission=None
):
    """Begin a reading as a draft without scores.

    :param member: the family member, or None for a Webstar of the whole family.
    :raises CaseAlreadyClosed, NotInCase, WrongTool, ToolNotInUse, ReadInFuture, ReadBeforeOpening,
        EndBeforeStart, AlreadyRead: see their sentences.
    """
    case = lock(case)
    if submission and (earlier := WebstarReading.objects.filter(submission=submission).first()):
        return earlier
    if not case.is_open:
        raise CaseAlreadyClosed
    _check_whom(case, member, tool_version)
    _check_dates(case, member, tool_version, kind, read_on, today)
    once = kind in (ReadingKind.START, ReadingKind.CLOSING) and member is not None
    if once and case.readings.filter(member=member, kind=kind).exists():
        raise AlreadyRead
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


def _check_whom(case, member, tool_version):
    tool_for = tool_version.tool.tool_for
    if member is None:
        if tool_for != ToolFor.FAMILY:
            raise WrongTool
        return
    if member.family_id != case.family_id or member.left_on is not None:
        raise NotInCase
    if tool_for != (ToolFor.CHILD if member.is_child else ToolFor.PARENT):
        raise WrongTool


def _check_dates(case, member, tool_version, kind, read_on, today):
    if read_on > today:
        raise ReadInFuture
    if read_on < case.opened_on:
        raise ReadBeforeOpening
    retired = tool_version.valid_until is not None and tool_version.valid_until < read_on
    if read_on < tool_version.valid_from or retired:
        raise ToolNotInUse
    if kind != ReadingKind.START:
        starts = case.readings.filter(member=member, kind=ReadingKind.START)
        if starts.filter(read_on__gt=read_on).exists():
            raise EndBeforeStart


@transaction.atomic
def score_reading(*, reading, answers, own_words, revision, complete, by, now):
    """Keep the answers of a draft, and complete it when asked to.

    :param answers: mapping of axis to :class:`Answer`; axes left out are not answered yet.
    :raises AlreadyComplete: a complete reading is never changed.
    :raises EditConflict: somebody changed the draft after the given revision.
    :raises OffTheScale, AxisUnanswered, NothingScored: the field is ``axis_<position>`` of the first fault.
    """
    case = lock(reading.case)
    reading = lock(reading)
    if not case.is_open:
        raise CaseAlreadyClosed
    if reading.status == ReadingStatus.COMPLETE:
        raise AlreadyComplete
    if revision is not None and reading.revision != revision:
        raise EditConflict(reading)
    axes = list(reading.tool_version.axes.all())
    _check_answers(reading.tool_version, axes, answers, complete)
    WebstarScore.objects.filter(reading=reading).delete()
    WebstarScore.objects.bulk_create(
        WebstarScore(
            reading=reading,
            axis=axis,
            score=answers[axis].score,
            not_scored_reason=answers[axis].not_scored_reason,
            own_words=answers[axis].own_words,
        )
        for axis in axes
        if axis in answers and (answers[axis].is_given or answers[axis].own_words)
    )
    reading.own_words = own_words
    reading.revision += 1
    if complete:
        reading.status, reading.completed_at = ReadingStatus.COMPLETE, now
    save_checked(reading)
    _tell(reading, case, AuditAction.CHANGED, by, now)
    return reading


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
