"""Making accounts, saying who works where, and choosing the agency to act for.

Each is one transaction with one audit event. ``by`` is the user who acts (None: the system itself), ``now``
the time. Nobody approves their own access.
"""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.text import slugify

from accounts import audit
from accounts.acting import act_as
from accounts.enums import AgencyKind, AuditAction, MembershipEndReason, Role
from accounts.errors import (
    AlreadyEnded,
    EndsInFuture,
    NotYourMembership,
    OwnAccess,
    OwnAccountClosed,
    StartsInFuture,
)
from accounts.invitations import queue_invitation, queue_second_step_removed
from accounts.models import Agency, Membership, User
from accounts.permissions import ROLE_PERMISSIONS, Permission
from earlyhelp.common.models import lock, save_checked


@transaction.atomic
def create_user(*, email, full_name, phone="", password=None, invite=True, by, now):
    """Make an account. Without a password the person is invited by e-mail to set one.

    :raises ValidationError: if there is already an account with this address.
    """
    user = User(email=email.strip().lower(), full_name=full_name, phone=phone, joined_at=now)
    user.set_password(password)
    save_checked(user)
    audit.record(by=by, now=now, action=AuditAction.CREATED, what="account", detail={"account": user.email})
    if invite and password is None:
        queue_invitation(user)
    return user


@transaction.atomic
def create_administrator(*, email, full_name, agency_name, now, today):
    """Make the account of an administrator, and their agency if there is none of that name.

    Only somebody who runs commands on the server can do this; nobody is signed in.

    :raises ValidationError: if there is already an account with this address.
    """
    agency = Agency.objects.filter(name__iexact=agency_name).first()
    if agency is None:
        agency = Agency(name=agency_name, code=slugify(agency_name)[:60], kind=AgencyKind.COUNCIL_TEAM)
        save_checked(agency)
    acts = {"by": None, "now": now}
    user = create_user(email=email, full_name=full_name, invite=False, **acts)
    add_membership(user=user, agency=agency, role=Role.ADMINISTRATOR, started_on=today, today=today, **acts)
    return user


@transaction.atomic
def invite_again(*, user, by, now):
    """Send the person a new link to set a password. The account counts as used from then on."""
    user = lock(user)
    user.invited_at = now
    user.save(update_fields=["invited_at"])
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CHANGED,
        what="account: invited again",
        detail={"account": user.email},
    )
    queue_invitation(user)


@transaction.atomic
def change_user(*, user, values, by, now):
    """Change an account's name, address or phone, or close and open it. Return the account as it is now.

    :param values: new values by field name.
    :raises OwnAccountClosed: if administrators close their own account.
    :raises ValidationError: if the new address belongs to another account.
    """
    user = lock(user)
    changed = {name: value for name, value in values.items() if getattr(user, name) != value}
    if not changed:
        return user
    if changed.get("is_active") is False and by is not None and by.pk == user.pk:
        raise OwnAccountClosed
    before = {name: getattr(user, name) for name in changed}
    for name, value in changed.items():
        setattr(user, name, value.lower() if name == "email" else value)
    save_checked(user)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CHANGED,
        what="account",
        detail={"account": user.email, "before": before, "after": changed},
    )
    return user


def _check_not_own(user, by):
    if by is not None and by.pk == user.pk:
        raise OwnAccess


@transaction.atomic
def add_membership(*, user, agency, role, started_on, job_title="", by, now, today, submission=None):
    """Let a person work for an agency in a role, from a day on.

    :param submission: the number of the form that does it.
    :raises OwnAccess: nobody gives access to themselves.
    :raises StartsInFuture: access begins at once.
    :raises ValidationError: if the person already works for the agency.
    """
    _check_not_own(user, by)
    if started_on > today:
        raise StartsInFuture
    works = {"user": user, "agency": agency, "role": role, "job_title": job_title}
    membership = save_checked(Membership(started_on=started_on, submission=submission, **works))
    audit.record(
        by=by, now=now, action=AuditAction.CREATED, what="membership", detail=_membership_facts(membership)
    )
    return membership


@transaction.atomic
def end_membership(*, membership, ended_on, by, now, today, reason=MembershipEndReason.LEFT):
    """End a membership. The person's access through it stops at their next page.

    What they leave behind is seen to in the same transaction (``settings.MEMBERSHIP_ENDED``).

    :raises OwnAccess: nobody changes their own access.
    :raises AlreadyEnded, EndsInFuture: see their sentences.
    :raises ValidationError: if it would end before it starts.
    """
    membership = _end(membership, ended_on, reason, by, now, today)
    _see_to_what_is_left(membership, by, now, today)
    return membership


def _end(membership, ended_on, reason, by, now, today):
    _check_not_own(membership.user, by)
    membership = lock(membership)
    if membership.ended_on is not None:
        raise AlreadyEnded
    if ended_on > today:
        raise EndsInFuture
    membership.ended_on, membership.end_reason = ended_on, reason
    save_checked(membership)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.ENDED,
        what="membership",
        reason=MembershipEndReason(reason).label,
        detail=_membership_facts(membership),
    )
    return membership


def _see_to_what_is_left(membership, by, now, today):
    for path in settings.MEMBERSHIP_ENDED:
        import_string(path)(membership=membership, by=by, now=now, today=today)


@transaction.atomic
def move_membership(*, membership, agency, role, job_title, moved_on, by, now, today):
    """End a membership and begin another of the same person, on the same day: another part, role or both.

    What they leave behind is seen to, unless they go on with the same families in their new role. With the
    same part and role only the job title changes.

    :raises RuleBroken, ValidationError: as :func:`end_membership` and :func:`add_membership`.
    """
    if (agency.pk, role) == (membership.agency_id, membership.role):
        return change_job_title(membership=membership, job_title=job_title, by=by, now=now)
    ended = _end(membership, moved_on, MembershipEndReason.MOVED, by, now, today)
    works = {"user": ended.user, "agency": agency, "role": role, "job_title": job_title}
    begun = add_membership(started_on=moved_on, by=by, now=now, today=today, **works)
    if agency.pk != ended.agency_id or Permission.CASE_RECORD not in ROLE_PERMISSIONS[Role(role)]:
        _see_to_what_is_left(ended, by, now, today)
    return begun


@transaction.atomic
def change_job_title(*, membership, job_title, by, now):
    """Change what the person is called in the agency. It carries no right. The same title is no change.

    :raises OwnAccess: an administrator leaves their own membership alone.
    :raises AlreadyEnded: if they work there no more.
    """
    _check_not_own(membership.user, by)
    membership = lock(membership)
    if membership.ended_on is not None:
        raise AlreadyEnded
    if membership.job_title == job_title:
        return membership
    membership.job_title = job_title
    save_checked(membership)
    audit.record(
        by=by, now=now, action=AuditAction.CHANGED, what="membership", detail=_membership_facts(membership)
    )
    return membership


@transaction.atomic
def remove_second_factor(*, user, by, now):
    """Take away the authenticator app, keys and recovery codes of somebody who lost them, and tell them so.

    They sign in with their password and set up another where one is required.

    :raises OwnAccess: administrators use their own account page.
    """
    _check_not_own(user, by)
    Authenticator.objects.filter(user=user).delete()
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CHANGED,
        what="account: second step taken away",
        detail={"account": user.email},
    )
    queue_second_step_removed(user)


@transaction.atomic
def switch_acting_membership(*, user, membership, now):
    """Let a person act for another of their agencies from now on.

    :raises NotYourMembership: if it is not theirs or has ended.
    """
    current = (
        Membership.objects.current().filter(user=user, pk=membership.pk).select_related("agency").first()
    )
    if current is None:
        raise NotYourMembership
    act_as(user, current)
    audit.record(by=user, now=now, action=AuditAction.CHANGED, what="agency acted for")
    return current


def _membership_facts(membership):
    return {
        "account": membership.user.email,
        "agency": membership.agency.name,
        "role": membership.role,
        "job title": membership.job_title,
        "from": membership.started_on.isoformat(),
        "until": membership.ended_on.isoformat() if membership.ended_on else "",
    }
