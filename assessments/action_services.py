"""Actions of a plan: given to somebody of the team or the family, changed, told of, and handed on.

``by`` is the user who acts, ``now`` the time and ``today`` the day. Each act locks the case first and leaves
the plan with the coach's newest advice.
"""

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind
from accounts.notice_services import notify
from assessments.coach import coach
from assessments.enums import ActionStatus
from assessments.models import ActionPerson, ActionProgress, PlanAction
from assessments.need_services import check_of_family
from assessments.plan_errors import (
    ActionOwnerNotInTeam,
    DoneBeforePlan,
    DoneInFuture,
    GoalGivenUp,
    OwnerTooYoung,
    PlanEnded,
    ReasonMissing,
)
from cases.errors import CaseAlreadyClosed, TaskOwnerNotInTeam
from cases.services import lock_open_case
from cases.task_services import check_due, owner_columns
from earlyhelp.common.dates import age_in_years, date_long
from earlyhelp.common.models import change, lock, save_checked, sent_before

WITH_REASON = frozenset({ActionStatus.NOT_DONE, ActionStatus.NO_LONGER_NEEDED})
ENDED = WITH_REASON | {ActionStatus.DONE}


def check_goal(goal):
    """Check that a goal can be worked on.

    :raises PlanEnded, GoalGivenUp: see their sentences.
    """
    if not goal.plan.is_current:
        raise PlanEnded
    if not goal.is_standing:
        raise GoalGivenUp


def can_own(member, today):
    """Whether somebody of the family is old enough to have an action of their own.

    A child is from ``settings.ACTION_FROM_AGE`` on, and anybody whose age is not known.
    """
    person = member.person
    if not person.is_born_and_alive:
        return False
    born = person.date_of_birth
    return born is None or age_in_years(born, today) >= settings.ACTION_FROM_AGE


@transaction.atomic
def add_action(*, goal, values, people, by, now, today, submission=None):
    """Add to a goal what somebody does, by a day.

    :param values: ``what``, ``owner`` (a user, a family member or None for nobody yet), ``agency`` for which
        the user does it, and ``due_on`` (or None).
    :param people: members of the family whom it is for; none means the whole family.
    :raises CaseAlreadyClosed, PlanEnded, GoalGivenUp, ActionOwnerNotInTeam, OwnerTooYoung, NotOfThisFamily:
        see their sentences.
    :raises DueInPast, DueTooLate: see :func:`cases.task_services.check_due`.
    """
    case = lock(goal.plan.case)
    if earlier := sent_before(PlanAction, submission, goal=goal):
        return earlier
    if not case.is_open:
        raise CaseAlreadyClosed
    goal = lock(goal)
    check_goal(goal)
    if values.get("due_on"):
        check_due(values["due_on"], today)
    check_of_family(case, people)
    last = goal.actions.aggregate(last=Max("number"))["last"] or 0
    action = save_checked(
        PlanAction(
            goal=goal,
            number=last + 1,
            what=values["what"],
            due_on=values.get("due_on"),
            recorded_by=by,
            recorded_at=now,
            submission=submission,
            **_owner(case, values, by, today),
        )
    )
    for member in people:
        save_checked(ActionPerson(action=action, member=member))
    _record(case, action, AuditAction.CREATED, by, now)
    _tell_owner(case, action, by, now)
    coach(goal.plan, now)
    return action


def _owner(case, values, by, today):
    """Return the columns that say who does it; empty ones for nobody yet."""
    owner = values.get("owner")
    if owner is None:
        return {}
    try:
        columns = owner_columns(case, owner, values.get("agency"), by)
    except TaskOwnerNotInTeam as error:
        raise ActionOwnerNotInTeam from error
    if "family_owner" in columns and not can_own(owner, today):
        raise OwnerTooYoung
    return columns


def _record(case, action, verb, by, now, reason=""):
    audit.record(
        by=by,
        now=now,
        action=verb,
        what="action of the plan",
        case_reference=case.reference,
        reason=reason,
        detail={"goal": action.goal.number, "action": action.number},
    )


def action_url(case, action):
    """The page of an action."""
    return reverse("assessments:action", args=[case.reference, action.goal.number, action.number])


def _tell_owner(case, action, by, now):
    if action.owner_id and action.owner_id != by.pk:
        due = f", by {date_long(action.due_on)}" if action.due_on else ""
        notify(
            to=action.owner,
            kind=NoticeKind.ACTION_GIVEN,
            sentence=f"{by} gave you an action in a family’s plan{due}: {action.what}",
            url=action_url(case, action),
            case_reference=case.reference,
            now=now,
        )


@transaction.atomic
def change_action(*, action, values, people, revision, by, now, today):
    """Change what is done, by whom, for whom and by when. How far it is stays as it is.

    :param values, people: as in :func:`add_action`.
    :raises EditConflict: if somebody changed it after the given revision.
    :raises CaseAlreadyClosed, PlanEnded, GoalGivenUp, ActionOwnerNotInTeam, OwnerTooYoung, NotOfThisFamily,
        DueInPast, DueTooLate: see their sentences.
    """
    case = lock_open_case(action.goal.plan.case)
    present = lock(action)
    check_goal(present.goal)
    if values.get("due_on") and values["due_on"] != present.due_on:
        check_due(values["due_on"], today)
    before = {each.member for each in present.people.select_related("member")}
    check_of_family(case, set(people) - before)
    columns = {"owner": None, "owner_agency": None, "family_owner": None}
    told = {"what": values["what"], "due_on": values.get("due_on")} | columns
    told |= _kept_owner(present, values) or _owner(case, values, by, today)
    besides = ["people"] if set(people) != before else []
    action, changed = change(present, revision=revision, values=told, besides=besides)
    if besides:
        action.people.exclude(member__in=people).delete()
        for member in set(people) - before:
            save_checked(ActionPerson(action=action, member=member))
    if changed:
        _record(case, action, AuditAction.CHANGED, by, now)
        coach(action.goal.plan, now)
    if "owner" in changed:
        _tell_owner(case, action, by, now)
    return action


def _kept_owner(action, values):
    """The columns of the owner whom an ended action has and keeps, in the team or not; {} otherwise."""
    owner = values.get("owner")
    if action.is_open or owner is None:
        return {}
    if owner == action.family_owner:
        return {"family_owner": owner}
    is_same = owner == action.owner and values.get("agency") in (None, action.owner_agency)
    return {"owner": owner, "owner_agency": action.owner_agency} if is_same else {}


@transaction.atomic
def note_progress(*, action, status, note, done_on, by, now, today, revision=None, submission=None):
    """Say how far an action is, with a note that stays as it is.

    Said again of an action that is so already and without a note, it changes nothing.

    :param status: an :class:`assessments.enums.ActionStatus`; with "not done" and "no longer needed" the note
        is the reason.
    :param done_on: the day it was done, today where it is None; only with "done".
    :raises EditConflict: if somebody changed the action after the given revision.
    :raises ReasonMissing, DoneInFuture, DoneBeforePlan, CaseAlreadyClosed, PlanEnded, GoalGivenUp: see their
        sentences.
    """
    case = lock_open_case(action.goal.plan.case)
    if earlier := sent_before(ActionProgress, submission, action=action):
        return earlier.action
    present = lock(action)
    check_goal(present.goal)
    if status == present.status and not note and (done_on is None or done_on == present.done_on):
        return present
    values = _progress_values(present, status, note, done_on, today)
    action, changed = change(present, revision=revision, values=values)
    save_checked(
        ActionProgress(
            action=action,
            status=status,
            note=note,
            noted_by=by,
            noted_for=acting_membership(by).agency,
            noted_on=today,
            noted_at=now,
            submission=submission,
        )
    )
    _record(case, action, AuditAction.CHANGED, by, now, reason=ActionStatus(status).label)
    if "status" in changed and status in ENDED:
        _tell_lead(case, action, by, now)
    coach(action.goal.plan, now)
    return action


def _progress_values(action, status, note, done_on, today):
    """Return the columns of a status with its facts, checked."""
    if status in WITH_REASON:
        if not note.strip():
            raise ReasonMissing
        return {"status": status, "reason": note[:500], "done_on": None}
    if status != ActionStatus.DONE:
        return {"status": status, "reason": "", "done_on": None}
    day = done_on or action.done_on or today
    if day > today:
        raise DoneInFuture
    if day < action.goal.plan.started_on:
        raise DoneBeforePlan
    return {"status": status, "reason": "", "done_on": day}


def _tell_lead(case, action, by, now):
    lead = case.leads.current().select_related("user").get()
    if lead.user_id != by.pk:
        notify(
            to=lead.user,
            kind=NoticeKind.ACTION_ENDED,
            sentence=f"{action.get_status_display()}, says {by}: {action.what}",
            url=action_url(case, action),
            case_reference=case.reference,
            now=now,
        )


def hand_actions_to_lead(*, case, user, agency, by, now):
    """Give the open actions of somebody who leaves the team to the lead (``settings.CASE_LEAVING``).

    Called in the transaction that ends their place, which holds the case.
    """
    lead = case.leads.current().select_related("user").get()
    theirs = PlanAction.objects.open().of_current_plans().filter(goal__plan__case=case, owner=user)
    for action in theirs.filter(owner_agency=agency).select_related("goal"):
        action.owner_id, action.owner_agency_id = lead.user_id, lead.agency_id
        action.revision += 1
        save_checked(action)
        _record(case, action, AuditAction.CHANGED, by, now, reason="Left the team")
        if lead.user_id != by.pk:
            notify(
                to=lead.user,
                kind=NoticeKind.ACTION_GIVEN,
                sentence=f"{user} left the team, and their action in the plan is yours now: {action.what}",
                url=action_url(case, action),
                case_reference=case.reference,
                now=now,
            )
