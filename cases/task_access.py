"""Whose tasks a person sees, and which of them they may end."""

from accounts.acting import acting_membership
from accounts.permissions import Permission, can
from cases.models import Task


def tasks_reached_by(user):
    """Every task of the cases that the user reaches."""
    return Task.objects.visible_to(user)


def tasks_of_case(case):
    """The tasks of a case by the day they are due, with names."""
    return list(case.tasks.with_names().order_by("due_on", "pk"))


def task_of(case, number):
    """The task of this number in the case, or None."""
    return case.tasks.with_names().filter(number=number).first()


def may_finish(user, task):
    """Return whether the user may say that the task is done or not.

    That is whoever does it (for the agency acted for), whoever gave it, the lead professional and those who
    allocate cases. What one of the family does is told by anybody of the team who may record. The caller has
    checked that the user reaches the case.
    """
    membership = acting_membership(user)
    if membership is None or not can(user, Permission.CASE_RECORD):
        return False
    me = (user.pk, membership.agency_id)
    if can(user, Permission.CASE_ALLOCATE) or task.family_owner_id is not None:
        return True
    if me in [(task.owner_id, task.owner_agency_id), (task.given_by_id, task.given_for_id)]:
        return True
    return task.case.leads.current().filter(user=user, agency=membership.agency_id).exists()
