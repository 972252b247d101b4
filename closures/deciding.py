"""When a manager decides that a case may close, who may, and what is kept of it."""

from django.conf import settings

from accounts.permissions import Permission, can
from cases.models import Case
from closures.enums import ends_without_outcome
from closures.errors import (
    AttemptInFuture,
    DecisionMissing,
    EndingNotConsidered,
    FollowUpMissing,
    MayNotDecide,
    OwnClosure,
)
from closures.models import Attempt, EndingWithoutOutcome
from earlyhelp.common.models import save_checked


def is_without_outcome(values):
    """Whether the reason and the judgement say that help ends without a positive outcome."""
    reason = values.get("reason")
    return bool(reason) and ends_without_outcome(reason.group, values.get("judgement"))


def needs_manager(values):
    """Whether a manager decides: always where nothing was achieved, and wherever the council asks for it."""
    return settings.CLOSURE_NEEDS_MANAGER or is_without_outcome(values)


def can_decide(user):
    """Whether the user is somebody who decides on closings, in the cases that they oversee."""
    return can(user, Permission.CASE_ALLOCATE) and can(user, Permission.CASE_CLOSE)


def may_decide(user, case, draft):
    """Whether the user may decide on a closing that others wrote, in a case that they do not lead."""
    leads = case.leads.current().filter(user=user).exists()
    wrote = user.pk == draft.sent_by_id or draft.parts.filter(saved_by=user).exists()
    return can_decide(user) and not wrote and not leads


def check_decision(*, case, values, by, ending, decision, today):
    """Refuse a closure that lacks what its ending asks for, or a decision by somebody who may not make it."""
    without = is_without_outcome(values)
    if without:
        _check_considered(ending, today)
    if decision is None:
        if needs_manager(values):
            raise DecisionMissing
        return
    if decision.by.pk == by.pk or case.leads.current().filter(user=decision.by).exists():
        raise OwnClosure
    reaches = Case.objects.workable_by(decision.by).filter(pk=case.pk).exists()
    if not reaches or not can(decision.by, Permission.CASE_ALLOCATE):
        raise MayNotDecide
    if without and (decision.follow_up_on is None or decision.follow_up_on <= today):
        raise FollowUpMissing


def _check_considered(ending, today):
    if ending is None or not (ending.risk and ending.step_up):
        raise EndingNotConsidered
    if not ending.attempts and not ending.no_attempts_reason:
        raise EndingNotConsidered
    if any(day > today for day, _ in ending.attempts):
        raise AttemptInFuture


def keep_ending(summary, ending, decision, now):
    """Keep what was considered and decided, where help ended without a positive outcome."""
    if not ends_without_outcome(summary.reason.group, summary.judgement):
        return
    row = save_checked(
        EndingWithoutOutcome(
            closure=summary,
            risk=ending.risk,
            step_up=ending.step_up,
            no_attempts_reason="" if ending.attempts else ending.no_attempts_reason,
            decision=decision.words,
            decided_by=decision.by,
            decided_for=summary.signed_for,
            decided_at=now,
            follow_up_on=decision.follow_up_on,
        )
    )
    for day, how in ending.attempts:
        save_checked(Attempt(ending=row, tried_on=day, how=how))
