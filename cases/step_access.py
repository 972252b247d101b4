"""The gate to steps up and down: of cases that one reaches, and those sent to one's front door."""

from accounts.acting import acting_membership
from accounts.enums import Role
from accounts.models import Membership, User
from accounts.permissions import Permission, can
from cases.access import runs_case
from cases.models import Case, StepRequest
from cases.numbered_gate import numbered_gate


def is_sent_to(user, step):
    """Return whether the user answers this step up for the agency of social care that they act for."""
    if not step.is_up or not can(user, Permission.STEP_ANSWER):
        return False
    return acting_membership(user).agency_id == step.agency_id


def runs_case_of(user, step):
    """Return whether the user works in the step's case, may record, and decides about it."""
    if not can(user, Permission.CASE_RECORD):
        return False
    case = Case.objects.workable_by(user).with_people().filter(pk=step.case_id).first()
    return case is not None and runs_case(user, case)


def may_answer(user, step):
    """Whether the user acknowledges and decides: the front door, or who writes down what it answered."""
    return is_sent_to(user, step) or runs_case_of(user, step)


def may_withdraw(user, step):
    """Whether the user takes the step back: who asked while they reach the case, and who runs it."""
    if not can(user, Permission.CASE_RECORD):
        return False
    asked = step.asked_by_id == user.pk and Case.objects.workable_by(user).filter(pk=step.case_id).exists()
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


with_step = numbered_gate(
    rows=lambda user: StepRequest.objects.visible_to(user).with_names(),
    name="step",
    what="step up or step down",
)
"""Give a view the step of its address; with a function (user, step) only those for whom it holds get in."""
