"""Looking at a family again after help has ended: the follow-up of a manager's decision, and the check."""

from django.db import transaction

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from closures.enums import StillSo
from closures.errors import (
    CheckDoneAlready,
    FollowedUpAlready,
    LookedBeforeClosing,
    LookedInFuture,
    NeedNotLookedAt,
)
from closures.models import SustainedNeed
from earlyhelp.common.models import lock, save_checked


def _check_day(day, closure, today, field):
    if day > today:
        raise LookedInFuture(field=field)
    if day < closure.closed_on:
        raise LookedBeforeClosing(field=field)


def _record(closure, what, by, now):
    audit.record(by=by, now=now, action=AuditAction.CREATED, what=what, case_reference=closure.case.reference)


@transaction.atomic
def record_follow_up(*, ending, followed_up_on, found, by, now, today):
    """Record what was found on looking again after an ending without a positive outcome.

    :raises FollowedUpAlready, LookedInFuture, LookedBeforeClosing: see their sentences.
    """
    lock(ending.closure.case)
    ending = lock(ending)
    if ending.followed_up_on:
        raise FollowedUpAlready
    _check_day(followed_up_on, ending.closure, today, "followed_up_on")
    ending.followed_up_on, ending.found = followed_up_on, found
    ending.followed_up_by, ending.followed_up_for = by, acting_membership(by).agency
    save_checked(ending)
    _record(ending.closure, "follow-up after closing", by, now)
    return ending


@transaction.atomic
def record_check(*, check, done_on, summary, states, by, now, today):
    """Record whether what was achieved still holds.

    :param states: mapping of each :class:`closures.models.NeedOutcome` to (state, evidence).
    :raises NeedNotLookedAt: if a need has no state; the field is ``state_<number>``.
    :raises CheckDoneAlready, LookedInFuture, LookedBeforeClosing: see their sentences.
    """
    lock(check.closure.case)
    check = lock(check)
    if check.done_on:
        raise CheckDoneAlready
    _check_day(done_on, check.closure, today, "done_on")
    check.done_on, check.summary, check.recorded_at = done_on, summary, now
    check.done_by, check.done_for = by, acting_membership(by).agency
    save_checked(check)
    for outcome in check.closure.needs.select_related("need"):
        state, evidence = states.get(outcome, ("", ""))
        if state not in StillSo.values:
            raise NeedNotLookedAt(field=f"state_{outcome.need.number}")
        save_checked(SustainedNeed(check_after=check, outcome=outcome, state=state, evidence=evidence))
    _record(check.closure, "check after closing", by, now)
    return check
