"""Closing a case part by part: begun, kept as it is typed, sent to a manager, given back, or stopped."""

from django.db import transaction

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from cases.services import lock_open_case
from closures.deciding import may_decide
from closures.errors import ClosingGone, ClosingNotSent, ClosingSent, MayNotDecide
from closures.models import ClosureDraft, ClosurePart
from earlyhelp.common.models import change, save_checked

WHAT = "closing"


def _record(case, action, by, now, reason="", **detail):
    audit.record(
        by=by,
        now=now,
        action=action,
        what=WHAT,
        case_reference=case.reference,
        reason=reason,
        detail=detail,
    )


def _hold(case):
    """Lock the case, and then its closing.

    :raises CaseAlreadyClosed, ClosingGone: if there is none any more.
    """
    case = lock_open_case(case)
    draft = ClosureDraft.objects.select_for_update(of=("self",)).filter(case=case).first()
    if draft is None:
        raise ClosingGone
    return case, draft


@transaction.atomic
def begin_closing(*, case, by, now):
    """Begin to close a case. Where somebody has begun already, theirs goes on.

    :raises CaseAlreadyClosed: if it is closed.
    """
    case = lock_open_case(case)
    present = ClosureDraft.objects.filter(case=case).first()
    if present:
        return present
    draft = save_checked(
        ClosureDraft(case=case, begun_by=by, begun_for=acting_membership(by).agency, begun_at=now)
    )
    _record(case, AuditAction.CREATED, by, now)
    return draft


@transaction.atomic
def keep_part(*, case, name, typed, revision, by, now):
    """Keep one part as it was typed, right or wrong.

    :param revision: of the part as the page was opened; 0 for one that nobody had saved.
    :raises EditConflict: if somebody else saved it meanwhile.
    :raises CaseAlreadyClosed, ClosingGone, ClosingSent: see their sentences.
    """
    case, draft = _hold(case)
    if draft.is_sent:
        raise ClosingSent
    part = draft.parts.filter(name=name).first()
    if part is not None and part.typed == typed:
        return part
    saved = {"typed": typed, "saved_by": by, "saved_at": now}
    if part is None:
        part = save_checked(ClosurePart(draft=draft, name=name, **saved))
    else:
        part, _ = change(part, revision=revision, values=saved)
    _record(case, AuditAction.CHANGED, by, now, part=name)
    return part


@transaction.atomic
def send_closing(*, case, by, now):
    """Send a closing to a manager. Sent again, nothing changes."""
    case, draft = _hold(case)
    if draft.is_sent:
        return draft
    draft.sent_by, draft.sent_for, draft.sent_at = by, acting_membership(by).agency, now
    draft.returned_because, draft.returned_by = "", None
    save_checked(draft)
    _record(case, AuditAction.CHANGED, by, now, step="sent to a manager")
    return draft


def _unsend(draft):
    draft.sent_by = draft.sent_for = draft.sent_at = None


@transaction.atomic
def take_closing_back(*, case, by, now):
    """Take a closing back from the manager, to change it."""
    case, draft = _hold(case)
    if draft.is_sent:
        _unsend(draft)
        save_checked(draft)
        _record(case, AuditAction.CHANGED, by, now, step="taken back")
    return draft


@transaction.atomic
def give_closing_back(*, case, because, by, now):
    """Give a closing back to who sent it, and say why.

    :raises ClosingNotSent, MayNotDecide: see their sentences.
    """
    case, draft = _hold(case)
    if not draft.is_sent:
        raise ClosingNotSent
    if not may_decide(by, case, draft):
        raise MayNotDecide
    _unsend(draft)
    draft.returned_because, draft.returned_by = because, by
    save_checked(draft)
    _record(case, AuditAction.CHANGED, by, now, reason=because, step="given back")
    return draft


@transaction.atomic
def stop_closing(*, case, by, now):
    """Throw a closing away: help goes on."""
    case, draft = _hold(case)
    draft.delete()
    _record(case, AuditAction.ENDED, by, now)
    return case
