"""Warnings: asked for, agreed to or refused by a manager, looked at again within a year."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind
from accounts.notice_services import notify
from accounts.permissions import Permission, can
from cases.enums import WARNING_MOVES, WarningStatus
from cases.errors import NotInFamily, WarningDecided, WarningNeedsManager, WarningReviewTooLate
from cases.models import CaseWarning
from cases.services import lock_open_case
from earlyhelp.common.models import change, lock, save_checked, sent_before

LONGEST = timedelta(days=366)


@transaction.atomic
def ask_for_warning(
    *,
    case,
    kind,
    member,
    details,
    is_disclosed,
    disclosure_reason,
    review_on,
    by,
    now,
    today,
    submission=None,
):
    """Ask a manager to agree to a warning. Until then it stands nowhere but on its page.

    :param member: whom of the family it is about, or None for the whole family.
    :raises NotInFamily, WarningReviewTooLate, CaseAlreadyClosed: see their sentences.
    """
    case = lock_open_case(case)
    if earlier := sent_before(CaseWarning, submission, case=case):
        return earlier
    if member is not None and member.family_id != case.family_id:
        raise NotInFamily
    _check_review(review_on, today)
    told = {"kind": kind, "member": member, "details": details, "is_disclosed": is_disclosed}
    told |= {"disclosure_reason": disclosure_reason, "review_on": review_on, "looked_at_on": today}
    warning = _save_asked(case, told, by, now, submission)
    _record(warning, AuditAction.CREATED, by, now)
    return warning


def _save_asked(case, told, by, now, submission):
    """Save a warning that waits for a manager, with the next number of the case."""
    last = case.warnings.aggregate(last=Max("number"))["last"] or 0
    asked = {"asked_by": by, "asked_for": acting_membership(by).agency, "asked_at": now}
    return save_checked(CaseWarning(case=case, number=last + 1, submission=submission, **told, **asked))


@transaction.atomic
def decide_warning(*, warning, agrees, reason, by, now):
    """Agree to a warning, or refuse it with the reason.

    :raises WarningNeedsManager: for who asked for it, and for whoever may not allocate cases.
    :raises WarningDecided: if it is decided already.
    """
    warning = _lock(warning)
    if by.pk == warning.asked_by_id or not can(by, Permission.CASE_ALLOCATE):
        raise WarningNeedsManager
    status = WarningStatus.AGREED if agrees else WarningStatus.REFUSED
    values = {"decided_by": by, "decided_at": now, "refusal_reason": "" if agrees else reason}
    warning = _move(warning, status, values)
    _record(warning, AuditAction.CHANGED, by, now, decided=str(status))
    notify(
        to=warning.asked_by,
        kind=NoticeKind.WARNING_DECIDED,
        sentence=f"{by} {'agreed to' if agrees else 'refused'} a warning that you asked for, "
        f"{warning.case.family}.",
        url=reverse("cases:warning", args=[warning.case.reference, warning.number]),
        case_reference=warning.case.reference,
        now=now,
    )
    return warning


@transaction.atomic
def renew_warning(*, warning, review_on, by, now, today):
    """Look at a warning again and let it stand for at most another year.

    :raises WarningNeedsManager, WarningDecided, WarningReviewTooLate: see their sentences.
    """
    warning = _lock(warning)
    if not can(by, Permission.CASE_ALLOCATE):
        raise WarningNeedsManager
    if warning.status != WarningStatus.AGREED:
        raise WarningDecided
    _check_review(review_on, today)
    warning, _ = change(warning, revision=None, values={"looked_at_on": today, "review_on": review_on})
    _record(warning, AuditAction.CHANGED, by, now, renewed=True)
    return warning


@transaction.atomic
def end_warning(*, warning, reason, by, now):
    """End a warning that is no longer true; it stays on the list.

    :raises WarningNeedsManager, WarningDecided: see their sentences.
    """
    warning = _lock(warning)
    if not can(by, Permission.CASE_ALLOCATE):
        raise WarningNeedsManager
    values = {"ended_by": by, "ended_at": now, "end_reason": reason}
    warning = _move(warning, WarningStatus.ENDED, values)
    _record(warning, AuditAction.ENDED, by, now)
    return warning


def _lock(warning):
    lock(warning.case)
    return lock(warning)


def _move(warning, status, values):
    if status not in WARNING_MOVES[warning.status]:
        raise WarningDecided
    return change(warning, revision=None, values={"status": status} | values)[0]


def _check_review(review_on, today):
    if not today < review_on <= today + LONGEST:
        raise WarningReviewTooLate


def _record(warning, action, by, now, **detail):
    audit.record(
        by=by,
        now=now,
        action=action,
        what="warning",
        case_reference=warning.case.reference,
        detail={"warning": warning.number} | detail,
    )
