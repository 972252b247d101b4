"""The gate to steps up and down: of cases that one reaches, and those sent to one's front door."""

import re
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, Role
from accounts.models import Membership, User
from accounts.permissions import Permission, can
from cases.access import runs_case
from cases.models import REFERENCE, Case, StepRequest


def is_sent_to(user, step):
    """Return whether the user answers this step up for the agency of social care that they act for."""
    if not step.is_up or not can(user, Permission.STEP_ANSWER):
        return False
    return acting_membership(user).agency_id == step.agency_id


def runs_case_of(user, step):
    """Return whether the user reaches the step's case, may record, and decides about it."""
    if not can(user, Permission.CASE_RECORD):
        return False
    case = Case.objects.visible_to(user).with_people().filter(pk=step.case_id).first()
    return case is not None and runs_case(user, case)


def may_answer(user, step):
    """Whether the user acknowledges and decides: the front door, or who writes down what it answered."""
    return is_sent_to(user, step) or runs_case_of(user, step)


def may_withdraw(user, step):
    """Whether the user takes the step back: who asked while they reach the case, and who runs it."""
    if not can(user, Permission.CASE_RECORD):
        return False
    asked = step.asked_by_id == user.pk and Case.objects.visible_to(user).filter(pk=step.case_id).exists()
    return asked or runs_case_of(user, step)


def front_door_of(agency):
    """The people who answer step ups at an agency of social care; none where they have no account."""
    posts = Membership.objects.current().filter(agency=agency, role=Role.FRONT_DOOR)
    return User.objects.filter(pk__in=posts.values("user")).order_by("pk")


def steps_of(case):
    """Every step of the case, the latest first."""
    return list(case.steps.with_names().order_by("-number"))


def steps_reached_by(user):
    """Every step that the user may read."""
    return StepRequest.objects.visible_to(user)


def reached_case(user, step):
    """The step's case if the user reaches it, or None; being asked does not open it."""
    return Case.objects.visible_to(user).with_people().filter(pk=step.case_id).first()


def get_step(*, user, reference, number, may, now):
    """Return the step if the user may read it, and do with it what ``may`` says.

    :param may: a function (user, step), or None for reading.
    :raises Http404: if there is no such step or the user does not reach it; both look the same.
    :raises PermissionDenied: if the user reads it but may not do that.
    """
    step = None
    if re.fullmatch(REFERENCE, reference):
        found = StepRequest.objects.visible_to(user).with_names()
        step = found.filter(case__reference=reference, number=number).first()
    if step is None:
        _refuse(user, reference, now)
        raise Http404("No step with this reference and number.")
    if may is not None and not may(user, step):
        _refuse(user, reference, now)
        raise PermissionDenied
    return step


def _refuse(user, reference, now):
    audit.record(
        by=user,
        now=now,
        action=AuditAction.REFUSED,
        what="step up or step down",
        case_reference=reference.replace("\x00", "")[:20],
    )


def with_step(may=None):
    """Give a view the step of its ``reference`` and ``number``, and write down that it was viewed."""

    def decorate(view):
        @wraps(view)
        def gate(request, *args, reference, number, **kwargs):
            now = timezone.now()
            step = get_step(user=request.user, reference=reference, number=number, may=may, now=now)
            if request.method in ("GET", "HEAD"):
                audit.record(
                    by=request.user,
                    now=now,
                    action=AuditAction.VIEWED,
                    what=request.resolver_match.view_name,
                    case_reference=step.case.reference,
                    detail={"step": step.number},
                )
            return view(request, *args, step=step, **kwargs)

        return gate

    return decorate
