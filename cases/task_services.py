"""Tasks: given, done or not done, and handed back when somebody leaves the team.

Each act locks the case first. ``by`` is the user who acts, ``now`` the time and ``today`` the day.
"""

from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind
from accounts.models import User
from accounts.notice_services import notify
from cases.enums import TaskStatus
from cases.errors import (
    CaseAlreadyClosed,
    DueInPast,
    DueTooLate,
    NotInFamily,
    NotYourTask,
    TaskEnded,
    TaskOwnerNotInTeam,
)
from cases.models import Case, Task
from cases.task_access import may_finish
from earlyhelp.common.dates import date_long
from earlyhelp.common.models import change, lock, save_checked, sent_before

TITLE = 200
"""Characters of a title; see :class:`cases.models.Task`."""


def shorten(text):
    """Return the text as the title of a task: what is longer ends in three dots."""
    return text if len(text) <= TITLE else f"{text[: TITLE - 1].rstrip()}…"


LATEST_DUE_DAYS = 731
"""So far ahead, two years, something may be due; a later day is a slip of the year."""


@transaction.atomic
def add_task(*, case, title, owner, due_on, by, now, today, about=None, agency=None, submission=None):
    """Give a task to somebody of the team, to oneself, or to one of the family.

    The same words by the same person to the same one for the same day are the same task while it is open,
    however they came to be sent twice.

    :param owner: a user, or a :class:`people.models.FamilyMember` for what the family does.
    :param agency: for which the user does it, if they are in the team for several.
    :param about: the family member whom it is about, or None for the whole family.
    :raises CaseAlreadyClosed, TaskOwnerNotInTeam, DueInPast, DueTooLate, NotInFamily: see their sentences.
    """
    case = lock(case)
    if earlier := sent_before(Task, submission, case=case):
        return earlier
    if not case.is_open:
        raise CaseAlreadyClosed
    check_due(due_on, today)
    if about is not None and about.family_id != case.family_id:
        raise NotInFamily
    what = {"title": title, "about": about, "due_on": due_on, "given_by": by}
    what |= owner_columns(case, owner, agency, by)
    if same := case.tasks.open().filter(**what).first():
        return same
    last = case.tasks.aggregate(last=Max("number"))["last"] or 0
    task = save_checked(
        Task(
            case=case,
            number=last + 1,
            given_for=acting_membership(by).agency,
            recorded_at=now,
            submission=submission,
            **what,
        )
    )
    _record(case, task, AuditAction.CREATED, by, now)
    _tell_owner(case, task, by, now)
    return task


def check_due(due_on, today):
    """Check by when something should be done.

    :raises DueInPast, DueTooLate: before today, or more than two years ahead.
    """
    if due_on < today:
        raise DueInPast
    if (due_on - today).days > LATEST_DUE_DAYS:
        raise DueTooLate


def owner_columns(case, owner, agency, by):
    """Return the columns that say who of the team or the family does something.

    :raises TaskOwnerNotInTeam: if they are neither in the team, nor ``by``, nor in the family now.
    """
    if not isinstance(owner, User):
        if owner is None or owner.family_id != case.family_id or owner.left_on:
            raise TaskOwnerNotInTeam
        return {"family_owner": owner}
    places = case.involvements.current().filter(user=owner).select_related("agency").order_by("pk")
    agencies = [place.agency for place in places]
    if owner == by:
        agencies.insert(0, acting_membership(by).agency)
    chosen = next((found for found in agencies if agency is None or found == agency), None)
    if chosen is None:
        raise TaskOwnerNotInTeam
    return {"owner": owner, "owner_agency": chosen}


def _tell_owner(case, task, by, now):
    if task.owner_id and task.owner_id != by.pk:
        notify(
            to=task.owner,
            kind=NoticeKind.TASK_GIVEN,
            sentence=f"{by} gave you a task, due {date_long(task.due_on)}: {task.title}",
            url=reverse("cases:task", args=[case.reference, task.number]),
            case_reference=case.reference,
            now=now,
        )


def _record(case, task, action, by, now, reason=""):
    audit.record(
        by=by,
        now=now,
        action=action,
        what="task",
        case_reference=case.reference,
        reason=reason,
        detail={"task": task.number},
    )


@transaction.atomic
def finish_task(*, task, by, now, reason=""):
    """Say that a task is done; with a reason, that it will not be done.

    Said again of a task that is done already, it changes nothing.

    :raises NotYourTask: if the user no longer reaches the case, or is none of those who may say so.
    :raises TaskEnded: if it ended another way.
    """
    case = lock(task.case)
    task = lock(task)
    status = TaskStatus.NOT_DONE if reason else TaskStatus.DONE
    if not Case.objects.workable_by(by).filter(pk=case.pk).exists() or not may_finish(by, task):
        raise NotYourTask
    if task.status == status:
        return task
    if not task.is_open:
        raise TaskEnded
    task.status, task.reason, task.ended_at, task.ended_by = status, reason, now, by
    task.revision += 1
    save_checked(task)
    _record(case, task, AuditAction.ENDED, by, now, reason=TaskStatus(status).label)
    if task.given_by_id != by.pk:
        what = "will not be done" if reason else "is done"
        notify(
            to=task.given_by,
            kind=NoticeKind.TASK_DONE,
            sentence=f"A task that you gave {what}: {task.title}",
            url=reverse("cases:task", args=[case.reference, task.number]),
            case_reference=case.reference,
            now=now,
        )
    return task


@transaction.atomic
def change_task(*, task, values, revision, by, now, today):
    """Change what is to be done, about whom, by whom and by when, while it is not done.

    :param values: title, about, owner (see :func:`add_task`), agency, due_on.
    :raises EditConflict: if somebody changed it after the given revision.
    :raises CaseAlreadyClosed, TaskEnded, TaskOwnerNotInTeam, DueInPast, DueTooLate, NotInFamily: see
        their sentences.
    """
    case = lock(task.case)
    if not case.is_open:
        raise CaseAlreadyClosed
    present = lock(task)
    if not present.is_open:
        raise TaskEnded
    if values["due_on"] != present.due_on:
        check_due(values["due_on"], today)
    about = values.get("about")
    if about is not None and about.family_id != case.family_id:
        raise NotInFamily
    kept = {name: values[name] for name in ("title", "about", "due_on")}
    owners = {"owner": None, "owner_agency": None, "family_owner": None}
    owners |= owner_columns(case, values["owner"], values.get("agency"), by)
    task, changed = change(task, revision=revision, values=kept | owners)
    if changed:
        _record(case, task, AuditAction.CHANGED, by, now)
    if "owner" in changed:
        _tell_owner(case, task, by, now)
    return task


def hand_tasks_to_lead(*, case, user, agency, by, now):
    """Give what somebody who leaves the team has not done to the lead professional, and say so.

    Called in the transaction that ends their place, which holds the case.
    """
    lead = case.leads.current().select_related("user").get()
    for task in case.tasks.open().filter(owner=user, owner_agency=agency):
        task.owner_id, task.owner_agency_id = lead.user_id, lead.agency_id
        task.revision += 1
        save_checked(task)
        _record(case, task, AuditAction.CHANGED, by, now, reason="Left the team")
        if lead.user_id != by.pk:
            notify(
                to=lead.user,
                kind=NoticeKind.TASK_GIVEN,
                sentence=f"{user} left the team, and their task is yours now: {task.title}",
                url=reverse("cases:task", args=[case.reference, task.number]),
                case_reference=case.reference,
                now=now,
            )


def end_tasks_with_case(*, case, now):
    """End what is not done with the case, in the transaction that closes it."""
    for task in case.tasks.open():
        task.status, task.ended_at = TaskStatus.CASE_CLOSED, now
        task.revision += 1
        save_checked(task)
