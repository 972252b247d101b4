"""Joiners, movers and leavers, as the lead of an agency or an administrator records them.

Each act checks what ``by`` may do for the agency that they act for: which staff, and which roles. The acts
themselves are those of :mod:`accounts.services`, which administrators use too.
"""

from django.db import transaction
from django.urls import reverse

from accounts import audit, services
from accounts.enums import AuditAction, NoticeKind
from accounts.errors import (
    AccountClosed,
    AddressNotOfAgency,
    CannotGiveRole,
    NothingToSend,
    NotLocked,
    NotYourStaff,
    OwnAccess,
    WorksHereAlready,
)
from accounts.models import AccountLock, Membership, User
from accounts.notice_services import notify
from accounts.permissions import roles_given_by
from accounts.staff_access import agencies_kept_by
from earlyhelp.common.models import lock, save_checked, sent_before


def _check_may_keep(by, agency, *roles):
    """Check that ``by`` keeps the staff of the agency and gives these roles.

    :raises NotYourStaff, CannotGiveRole: see their sentences.
    """
    if not agencies_kept_by(by).filter(pk=agency.pk).exists():
        raise NotYourStaff
    if not roles_given_by(by).issuperset(roles):
        raise CannotGiveRole


@transaction.atomic
def add_staff(*, agency, person, role, started_on, by, now, today, submission=None):
    """Let somebody work for an agency. Who has no account yet is invited, who has one is told.

    Sent twice, it is done once.

    A person who works for another agency too keeps what they do there, and nothing is said of it.

    :param person: ``full_name``, which an account that is there keeps as it is, ``email``, ``job_title``.
    :raises AddressNotOfAgency: administrators say which domains an agency's addresses have.
    :raises AccountClosed, WorksHereAlready, NotYourStaff, CannotGiveRole: see their sentences.
    :raises RuleBroken, ValidationError: as :func:`accounts.services.add_membership`.
    """
    agency = lock(agency)
    if earlier := sent_before(Membership, submission, agency=agency):
        return earlier
    _check_may_keep(by, agency, role)
    email = person["email"].strip().lower()
    if not agency.owns_address(email):
        raise AddressNotOfAgency
    acts = {"by": by, "now": now}
    user = User.objects.with_address([email]).first()
    is_new = user is None
    if is_new:
        user = services.create_user(email=email, full_name=person["full_name"], **acts)
    elif not user.is_active:
        raise AccountClosed
    elif user.memberships.standing().filter(agency=agency).exists():
        raise WorksHereAlready
    works = {"role": role, "started_on": started_on, "job_title": person["job_title"]}
    membership = services.add_membership(
        user=user, agency=agency, today=today, submission=submission, **works, **acts
    )
    if not is_new:
        _tell_added(membership, by, now)
    return membership


def _tell_added(membership, by, now):
    notify(
        to=membership.user,
        kind=NoticeKind.ADDED_TO_AGENCY,
        sentence=f"{by} added you to {membership.agency}: {membership.get_role_display().lower()}.",
        url=reverse("acting_for"),
        now=now,
    )


@transaction.atomic
def move_staff(*, membership, agency, role, job_title, moved_on, by, now, today):
    """Move somebody to another part, role or both, from a day. See :func:`accounts.services.move_membership`.

    :raises NotYourStaff, CannotGiveRole: for where they were, or where they go.
    """
    _check_may_keep(by, membership.agency, membership.role)
    _check_may_keep(by, agency, role)
    moves = {"agency": agency, "role": role, "job_title": job_title, "moved_on": moved_on}
    return services.move_membership(membership=membership, by=by, now=now, today=today, **moves)


@transaction.atomic
def end_staff(*, membership, ended_on, reason, by, now, today):
    """End what somebody does for the agency. See :func:`accounts.services.end_membership`.

    :raises NotYourStaff, CannotGiveRole: see their sentences.
    """
    _check_may_keep(by, membership.agency, membership.role)
    return services.end_membership(
        membership=membership, ended_on=ended_on, reason=reason, by=by, now=now, today=today
    )


@transaction.atomic
def send_link_again(*, membership, by, now):
    """Mail a new link to somebody who never signed in.

    :raises NothingToSend: if they did, or cannot sign in now.
    """
    _check_may_keep(by, membership.agency, membership.role)
    user = lock(membership.user)
    if user.last_login is not None or not User.objects.open().filter(pk=user.pk).exists():
        raise NothingToSend
    services.invite_again(user=user, by=by, now=now)


@transaction.atomic
def unlock_account(*, membership, reason, by, now):
    """Let somebody sign in again whose account was locked because nobody used it.

    :raises OwnAccess, NotLocked, NotYourStaff, CannotGiveRole: see their sentences.
    """
    _check_may_keep(by, membership.agency, membership.role)
    user = lock(membership.user)
    if user.pk == by.pk:
        raise OwnAccess
    standing = AccountLock.objects.standing().filter(user=user).first()
    if standing is None:
        raise NotLocked
    standing.unlocked_at, standing.unlocked_by, standing.unlock_reason = now, by, reason
    save_checked(standing)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CHANGED,
        what="account: unlocked",
        reason=reason,
        detail={"account": user.email},
    )
    return standing
