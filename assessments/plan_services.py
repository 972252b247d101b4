"""The whole family action plan: started from the needs, written, agreed by the family in versions, and ended.

``by`` is the user who acts, ``now`` the time and ``today`` the day. Each act locks the case first and leaves
the plan with the coach's newest advice. What is done for a goal is in :mod:`assessments.action_services`,
which whoever works on a plan can use from here too.
"""

from django.db import transaction
from django.db.models import Max

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from assessments.action_services import add_action, change_action, check_goal, note_progress
from assessments.coach import coach
from assessments.enums import PlanStatus
from assessments.models import ActionPlan, PlanAgreement, PlanGoal, PlanVersion
from assessments.plan_content import content_of, digest
from assessments.plan_errors import (
    AgreedBeforePlan,
    AgreedInFuture,
    AgreementNotWhole,
    CopyBeforePlan,
    CopyInFuture,
    NeedInError,
    NobodyAgrees,
    NothingToAgree,
    PlanBeforeOpening,
    PlanChangedMeanwhile,
    PlanEnded,
    PlanInFuture,
    PlanIsThere,
    VersionNotLatest,
)
from assessments.review_services import drop_due_review, set_first_review
from assessments.word import Word
from cases.errors import CaseAlreadyClosed
from cases.services import lock_open_case
from earlyhelp.common.models import change, lock, save_checked, sent_before

__all__ = [
    "Word",
    "add_action",
    "add_goal",
    "agree_plan",
    "change_action",
    "change_goal",
    "drop_goal",
    "end_plan",
    "end_plan_with_case",
    "keep_plan",
    "note_progress",
    "record_word",
    "start_plan",
]


@transaction.atomic
def start_plan(*, case, started_on, by, now, today, assessment=None, submission=None):
    """Start the plan of a case. What the plan before it said of strengths and of worse times is taken over.

    :raises CaseAlreadyClosed, PlanIsThere, PlanInFuture, PlanBeforeOpening: see their sentences.
    """
    case = lock(case)
    if earlier := sent_before(ActionPlan, submission, case=case):
        return earlier
    if not case.is_open:
        raise CaseAlreadyClosed
    if case.plans.current().exists():
        raise PlanIsThere
    if started_on > today:
        raise PlanInFuture
    if started_on < case.opened_on:
        raise PlanBeforeOpening
    before = case.plans.latest_first().first()
    plan = save_checked(
        ActionPlan(
            case=case,
            number=before.number + 1 if before else 1,
            assessment=assessment,
            strengths=before.strengths if before else "",
            contingency=before.contingency if before else "",
            started_on=started_on,
            started_by=by,
            started_for=acting_membership(by).agency,
            recorded_at=now,
            submission=submission,
        )
    )
    _record(plan, AuditAction.CREATED, by, now)
    return coach(plan, now)


def _record(plan, action, by, now, what="action plan", reason="", **detail):
    audit.record(
        by=by,
        now=now,
        action=action,
        what=what,
        case_reference=plan.case.reference,
        reason=reason,
        detail={"plan": plan.number} | detail,
    )


def _check_current(plan):
    if not plan.is_current:
        raise PlanEnded


@transaction.atomic
def keep_plan(*, plan, values, revision, by, now):
    """Keep what is going well and what happens if things get worse.

    :raises EditConflict: if somebody changed it after the given revision.
    :raises CaseAlreadyClosed, PlanEnded: see their sentences.
    """
    lock_open_case(plan.case)
    _check_current(lock(plan))
    kept = {name: values[name] for name in ("strengths", "contingency")}
    plan, changed = change(plan, revision=revision, values=kept)
    if changed:
        _record(plan, AuditAction.CHANGED, by, now, fields=changed)
        plan = coach(plan, now)
    return plan


@transaction.atomic
def add_goal(*, plan, need, values, by, now, today, submission=None):
    """Add what the family wants to reach for a need. Goals are numbered through the plans of a case.

    :param values: ``goal``, ``success`` and ``measure``.
    :raises CaseAlreadyClosed, PlanEnded, NeedInError: see their sentences.
    """
    case = lock(plan.case)
    if earlier := sent_before(PlanGoal, submission, plan=plan):
        return earlier
    if not case.is_open:
        raise CaseAlreadyClosed
    plan = lock(plan)
    _check_current(plan)
    if need.case_id != case.pk or lock(need).is_error:
        raise NeedInError
    last = PlanGoal.objects.filter(plan__case=case).aggregate(last=Max("number"))["last"] or 0
    goal = save_checked(
        PlanGoal(plan=plan, number=last + 1, need=need, submission=submission, **_goal_words(values))
    )
    _record(plan, AuditAction.CREATED, by, now, what="goal of the plan", goal=goal.number)
    coach(plan, now)
    return goal


def _goal_words(values):
    return {name: values.get(name, "") for name in ("goal", "success", "measure")}


@transaction.atomic
def change_goal(*, goal, values, revision, by, now):
    """Change the words of a goal.

    :raises EditConflict: if somebody changed it after the given revision.
    :raises CaseAlreadyClosed, PlanEnded, GoalGivenUp: see their sentences.
    """
    lock_open_case(goal.plan.case)
    check_goal(lock(goal))
    goal, changed = change(goal, revision=revision, values=_goal_words(values))
    if changed:
        told = {"what": "goal of the plan", "goal": goal.number, "fields": changed}
        _record(goal.plan, AuditAction.CHANGED, by, now, **told)
        coach(goal.plan, now)
    return goal


@transaction.atomic
def drop_goal(*, goal, reason, by, now, today):
    """Give a goal up, and say why. Its actions stay as they are and need nobody any more.

    Said again, it changes nothing.

    :raises CaseAlreadyClosed, PlanEnded: see their sentences.
    """
    lock_open_case(goal.plan.case)
    goal = lock(goal)
    _check_current(goal.plan)
    if not goal.is_standing:
        return goal
    goal.dropped_on, goal.dropped_reason = today, reason
    goal.revision += 1
    save_checked(goal)
    told = {"what": "goal of the plan", "reason": reason, "goal": goal.number}
    _record(goal.plan, AuditAction.ENDED, by, now, **told)
    coach(goal.plan, now)
    return goal


@transaction.atomic
def agree_plan(*, plan, agreements, by, now, today, seen=None, submission=None):
    """Keep the plan as it stands as a version, with what each of the family says of it, and make it active.

    The first review becomes due from the day of the agreement; one that is due already keeps its day.

    :param agreements: mapping of members of the family to their :class:`Word`. Who is not named was not
        asked.
    :param seen: :func:`assessments.plan_content.digest` of the words that the family agreed to.
    :raises NothingToAgree, NobodyAgrees, PlanChangedMeanwhile, PlanEnded, CaseAlreadyClosed: see their
        sentences.
    :raises AgreedInFuture, AgreedBeforePlan, AgreementNotWhole, CopyInFuture, CopyBeforePlan: on the field of
        the member, such as ``agreed_on_2``.
    """
    case = lock(plan.case)
    if earlier := sent_before(PlanVersion, submission, plan=plan):
        return earlier
    if not case.is_open:
        raise CaseAlreadyClosed
    plan = lock(plan)
    _check_current(plan)
    content = content_of(plan)
    if not any(goal["actions"] for goal in content["goals"]):
        raise NothingToAgree
    if seen is not None and seen != digest(content):
        raise PlanChangedMeanwhile
    for member, word in agreements.items():
        _check_word(plan, member, word, today)
    days = [word.agreed_on for word in agreements.values() if word.agrees]
    if not days:
        raise NobodyAgrees
    version = _make_version(plan, content, agreements, max(days), by, now, submission)
    if plan.status == PlanStatus.DRAFT:
        plan.status, plan.active_from = PlanStatus.ACTIVE, version.made_on
        plan.revision += 1
        save_checked(plan)
    set_first_review(plan=plan, from_day=version.made_on, now=now)
    _record(plan, AuditAction.CREATED, by, now, what="agreed version of the plan", version=version.number)
    coach(plan, now)
    return version


def _make_version(plan, content, agreements, day, by, now, submission):
    """Make a version, with a row for everybody of the family whether they were asked or not."""
    last = plan.versions.aggregate(last=Max("number"))["last"] or 0
    made = {"made_on": day, "made_by": by, "made_at": now, "submission": submission}
    version = save_checked(PlanVersion(plan=plan, number=last + 1, content=content, **made))
    present = set(plan.case.family.members.current())
    for member in sorted(present | set(agreements), key=lambda member: member.number):
        word = agreements.get(member) or Word()
        save_checked(PlanAgreement(version=version, member=member, **vars(word)))
    return version


def _check_word(plan, member, word, today):
    """Check that the days of a word are in order, and that it is whole."""
    number = member.number
    if word.agreed_on and word.agreed_on > today:
        raise AgreedInFuture(field=f"agreed_on_{number}")
    if word.agreed_on and word.agreed_on < plan.started_on:
        raise AgreedBeforePlan(field=f"agreed_on_{number}")
    if word.copy_given_on and word.copy_given_on > today:
        raise CopyInFuture(field=f"copy_given_on_{number}")
    if word.copy_given_on and word.copy_given_on < plan.started_on:
        raise CopyBeforePlan(field=f"copy_given_on_{number}")
    if word.agrees and not (word.agreed_on and word.agreed_how):
        raise AgreementNotWhole(field=f"agreed_how_{number}")
    if word.agrees is False and not word.comment.strip():
        raise AgreementNotWhole(field=f"comment_{number}")


@transaction.atomic
def record_word(*, agreement, word, revision, by, now, today):
    """Record later what one of the family says of the latest version, or when they were given their copy.

    :raises EditConflict: if somebody changed it after the given revision.
    :raises VersionNotLatest, PlanEnded, CaseAlreadyClosed: see their sentences; and as in :func:`agree_plan`.
    """
    version = agreement.version
    lock_open_case(version.plan.case)
    plan = lock(version.plan)
    _check_current(plan)
    if plan.versions.filter(number__gt=version.number).exists():
        raise VersionNotLatest
    _check_word(plan, agreement.member, word, today)
    agreement, changed = change(agreement, revision=revision, values=vars(word))
    if changed:
        told = {"version": version.number, "member": agreement.member.number}
        _record(plan, AuditAction.CHANGED, by, now, what="agreement to the plan", **told)
    return agreement


@transaction.atomic
def end_plan(*, plan, by, now, today):
    """End a plan. Its review that is due is not needed any more. Said again, it changes nothing.

    :raises CaseAlreadyClosed: see its sentence.
    """
    lock_open_case(plan.case)
    plan = lock(plan)
    return _end(plan, today, by, now) if plan.is_current else plan


def _end(plan, day, by, now):
    drop_due_review(plan=plan, today=day)
    plan.status = PlanStatus.ENDED
    plan.ended_on = max(day, plan.active_from or plan.started_on)
    plan.revision += 1
    save_checked(plan)
    _record(plan, AuditAction.ENDED, by, now)
    return plan


def end_plan_with_case(*, case, closed_on, by, now):
    """End the plan of a case that closes, in the transaction that closes it (``settings.CASE_CLOSING``)."""
    for plan in case.plans.current():
        _end(plan, closed_on, by, now)
