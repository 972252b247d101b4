"""A Webstar in the child’s own hands: handed over, answered part by part, drawn, and taken back."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from cases.document_services import add_document, add_version
from cases.errors import CaseAlreadyClosed, FileTooLarge
from cases.models import DocumentKind
from cases.services import lock_open_case
from earlyhelp.common.dates import date_long
from earlyhelp.common.limits import is_within_limit
from earlyhelp.common.models import lock, save_checked
from webstar.answers import Answer
from webstar.enums import WITHOUT_THE_PERSON, ReadingStatus, ToolFor, UnlockedWith
from webstar.errors import (
    AlreadyComplete,
    AnswerChanged,
    HandedOverAlready,
    NotWithThePerson,
    OffTheScale,
    PasscodeForm,
    PasscodeTooEasy,
    TooManyPasscodes,
    TooManyPasswords,
    WrongPasscode,
    WrongPassword,
)
from webstar.models import HandOver, WebstarDrawing, WebstarScore
from webstar.pictures import as_png

DIGITS = 6
MOST_TRIES = 5
WAIT = timedelta(minutes=15)
IN_ORDER = "01234567890", "09876543210"
OWN_WORK = {ToolFor.CHILD: "CHILDS_OWN_WORK"}
"""The kind of document that a drawing is; of anybody else than a child it is another document."""


@transaction.atomic
def hand_over(*, reading, session_key, passcode, by, now):
    """Lock a session to the page of a draft until the passcode or the password unlocks it.

    :raises CaseAlreadyClosed, AlreadyComplete, NotWithThePerson, PasscodeForm, PasscodeTooEasy,
        HandedOverAlready: see their sentences.
    """
    case = lock_open_case(reading.case)
    reading = lock(reading)
    if reading.status == ReadingStatus.COMPLETE:
        raise AlreadyComplete
    if reading.completed_with in WITHOUT_THE_PERSON:
        raise NotWithThePerson
    _check_passcode(passcode)
    HandOver.objects.of_ended_sessions(now).delete()
    if HandOver.objects.locking(session_key).exists():
        raise HandedOverAlready
    row = save_checked(
        HandOver(
            session_key=session_key,
            reading=reading,
            handed_over_by=by,
            handed_over_at=now,
            passcode=make_password(passcode),
        )
    )
    _tell(reading, case, AuditAction.CREATED, by, now)
    return row


def _check_passcode(passcode):
    if len(passcode) != DIGITS or not passcode.isascii() or not passcode.isdigit():
        raise PasscodeForm
    if len(set(passcode)) == 1 or any(passcode in digits for digits in IN_ORDER):
        raise PasscodeTooEasy


def unlock(*, hand_over, passcode, by, now):
    """Take the screen back with the passcode. Wrong tries are counted, also of two at the same moment.

    :raises WrongPasscode, TooManyPasscodes: see their sentences. The count is kept, so it is no part of a
        transaction that the error would undo.
    """
    with transaction.atomic():
        row = lock(hand_over)
        if row.unlocked_at is not None:
            return row
        fault = _fault(row, passcode, now)
        if fault is None:
            return _unlocked(row, UnlockedWith.PASSCODE, by, now)
        _tell(row.reading, row.reading.case, AuditAction.REFUSED, by, now, tries=row.wrong_tries)
    raise fault


def _fault(row, passcode, now):
    """Return what is wrong with a try, after counting it, or None."""
    if row.wrong_tries >= MOST_TRIES and now < row.wrong_at + WAIT:
        return TooManyPasscodes()
    if check_password(passcode, row.passcode):
        return None
    row.wrong_tries = row.wrong_tries + 1 if row.wrong_tries < MOST_TRIES else 1
    row.wrong_at = now
    save_checked(row)
    return TooManyPasscodes() if row.wrong_tries == MOST_TRIES else WrongPasscode()


def unlock_with_password(*, hand_over, password, by, now):
    """Take the screen back with the password of whoever is signed in.

    :raises WrongPassword, TooManyPasswords: see their sentences.
    """
    limit = {"most": MOST_TRIES, "seconds": WAIT.total_seconds(), "now": now}
    reading = hand_over.reading
    if not is_within_limit("unlock-password", by.pk, **limit):
        _tell(reading, reading.case, AuditAction.REFUSED, by, now)
        raise TooManyPasswords
    if not by.check_password(password):
        _tell(reading, reading.case, AuditAction.REFUSED, by, now)
        raise WrongPassword
    with transaction.atomic():
        row = lock(hand_over)
        return row if row.unlocked_at is not None else _unlocked(row, UnlockedWith.PASSWORD, by, now)


def _unlocked(row, way, by, now):
    row.unlocked_at, row.unlocked_with, row.passcode = now, way, ""
    save_checked(row)
    _tell(row.reading, row.reading.case, AuditAction.ENDED, by, now, way=way)
    return row


@transaction.atomic
def answer_axis(*, reading, axis, answer, mark, by, now):
    """Keep what is said on one axis of a draft, and nothing else of it.

    :param mark: :attr:`Answer.mark` of what the page had; None to overwrite whatever is there.
    :returns: the answer that is kept. Sent again it changes nothing.
    :raises CaseAlreadyClosed, AlreadyComplete, OffTheScale, AnswerChanged: see their sentences.
    """
    case, reading = _lock_draft(reading)
    score = (
        WebstarScore.objects.filter(reading=reading, axis=axis).select_related("not_scored_reason").first()
    )
    held = Answer(score.score, score.not_scored_reason, score.own_words) if score else Answer()
    if held == answer:
        return held
    if mark is not None and mark != held.mark:
        raise AnswerChanged(held)
    version = reading.tool_version
    if answer.score is not None and answer.score not in version.scale:
        raise OffTheScale(f"Choose a score from {version.scale_min} to {version.scale_max}.", field="score")
    score = score or WebstarScore(reading=reading, axis=axis)
    score.score, score.not_scored_reason = answer.score, answer.not_scored_reason
    score.own_words = answer.own_words
    save_checked(score)
    reading.revision += 1
    save_checked(reading)
    detail = {"reading": reading.number, "axis": axis.code}
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CHANGED,
        what="Webstar answer",
        case_reference=case.reference,
        detail=detail,
    )
    return answer


@transaction.atomic
def keep_drawing(*, reading, axis, content, by, now, submission=None):
    """Keep a picture beside an axis, as a document of the case; a newer one is a newer version of it.

    :raises FileTooLarge, NotAPicture, CaseAlreadyClosed, AlreadyComplete: see their sentences; others as
        :func:`cases.document_services.add_document`.
    """
    if len(content) > settings.DOCUMENT_BYTES:
        raise FileTooLarge
    file = {"name": "drawing.png", "content": as_png(content), "by": by, "now": now, "submission": submission}
    case, reading = _lock_draft(reading)
    drawing = WebstarDrawing.objects.filter(reading=reading, axis=axis).select_related("document").first()
    if drawing is not None and drawing.document.withdrawn_at is None:
        add_version(document=drawing.document, **file)
        return drawing
    tool_for = ToolFor(reading.tool_version.tool.tool_for)
    document = add_document(
        case=case,
        kind=DocumentKind.objects.get(code=OWN_WORK.get(tool_for, "OTHER")),
        title=f"Drawing, “{axis.label}”, Webstar of {date_long(reading.read_on)}",
        member=reading.member,
        **file,
    )
    drawing = drawing or WebstarDrawing(reading=reading, axis=axis)
    drawing.document = document
    return save_checked(drawing)


def _lock_draft(reading):
    case = lock(reading.case)
    if not case.is_open:
        raise CaseAlreadyClosed
    reading = lock(reading)
    if reading.status == ReadingStatus.COMPLETE:
        raise AlreadyComplete
    return case, reading


def _tell(reading, case, action, by, now, **detail):
    audit.record(
        by=by,
        now=now,
        action=action,
        what="Webstar hand-over",
        case_reference=case.reference,
        detail={"reading": reading.number} | detail,
    )
