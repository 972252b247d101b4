"""Withholding a part of a record, and letting it be seen again: one transaction with one event each."""

from django.db import transaction
from django.db.models import Max

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from cases.models import THING_OF_PART, Withholding
from cases.withholding_access import decides_what_is_withheld_in
from cases.withholding_errors import (
    DecidesAboutThisCase,
    NotOfThisCase,
    OwnWithholding,
    WithheldAlready,
    WithholdingEnded,
)
from earlyhelp.common.models import lock, save_checked, sent_before

WHAT = "withheld part"


@transaction.atomic
def withhold(*, case, part, reason, by, now, thing=None, agency=None, user=None, submission=None):
    """Withhold a part of the case from an agency with its parts, or from one person. Sent twice, once.

    They see no more of it from the next page on, and nobody tells them so.

    :param part: a value of :class:`cases.enums.WithheldPart`.
    :param thing: the family member, note, document, warning or meeting; nothing for the family home.
    :raises OwnWithholding, WithheldAlready: see their sentences.
    :raises DecidesAboutThisCase: if it is somebody who leads the case, or oversees the agency that does.
    :raises NotOfThisCase: if the thing belongs to another case, or corrects another note.
    """
    case = lock(case)
    if earlier := sent_before(Withholding, submission, case=case):
        return earlier
    _check_whom(case, user, by)
    column = THING_OF_PART[part]
    _check_thing(case, column, thing)
    what = {"part": part, "agency": agency, "user": user} | ({column: thing} if column else {})
    if case.withholdings.standing().filter(**_as_filter(what)).exists():
        raise WithheldAlready
    return _keep(case, what, reason, by, now, submission)


def _check_whom(case, user, by):
    if user is None:
        return
    if user.pk == by.pk:
        raise OwnWithholding
    if decides_what_is_withheld_in(case, user):
        raise DecidesAboutThisCase(user)


def _check_thing(case, column, thing):
    """Check that the thing is a part of the case; of a note, the note and not a correction of it."""
    if not column:
        return
    ours = {"family": case.family_id} if column == "member" else {"case": case.pk}
    if thing is None or any(getattr(thing, f"{name}_id") != pk for name, pk in ours.items()):
        raise NotOfThisCase
    if getattr(thing, "corrects_id", None):
        raise NotOfThisCase


def _as_filter(what):
    return {f"{name}__isnull" if value is None else name: value or True for name, value in what.items()}


def _keep(case, what, reason, by, now, submission):
    last = case.withholdings.aggregate(last=Max("number"))["last"] or 0
    begun = {"begun_by": by, "begun_for": acting_membership(by).agency, "begun_at": now}
    row = Withholding(case=case, number=last + 1, reason=reason, submission=submission, **what, **begun)
    save_checked(row)
    _record(row, AuditAction.CREATED, by, now, reason)
    return row


@transaction.atomic
def end_withholding(*, withholding, reason, by, now):
    """Let those from whom a part was withheld see it again. The row stays.

    :raises WithholdingEnded: if it has ended.
    """
    lock(withholding.case)
    row = lock(withholding)
    if not row.stands:
        raise WithholdingEnded
    row.ended_at, row.ended_by, row.end_reason = now, by, reason
    save_checked(row)
    _record(row, AuditAction.ENDED, by, now, reason)
    return row


@transaction.atomic
def withhold_moved_meeting(*, meeting, moved_to, by, now):
    """Withhold the meeting to which one was moved from everybody from whom that was withheld."""
    for row in Withholding.objects.standing().filter(meeting=meeting).order_by("number"):
        what = {"part": row.part, "meeting": moved_to, "agency": row.agency, "user": row.user}
        _keep(meeting.case, what, row.reason, by, now, None)


def record_preview(*, case, agency, by, now):
    """Write down that the case was looked at as somebody of an agency would see it."""
    audit.record(
        by=by,
        now=now,
        action=AuditAction.VIEWED,
        what="case as another agency would see it",
        case_reference=case.reference,
        detail={"agency": agency.name},
    )


def _record(row, action, by, now, reason):
    audit.record(
        by=by,
        now=now,
        action=action,
        what=WHAT,
        case_reference=row.case.reference,
        reason=reason,
        detail={
            "number": row.number,
            "part": row.part,
            "from": row.user.email if row.user else str(row.agency),
        },
    )
