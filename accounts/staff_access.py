"""Whose staff somebody keeps: of the agency that they act for and its parts of the same kind."""

from dataclasses import dataclass, field
from functools import wraps

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.utils.module_loading import import_string

from accounts.acting import acting_membership
from accounts.models import Agency, Membership
from accounts.page_access import record_look, with_right
from accounts.permissions import Permission, can, roles_given_by


@dataclass(frozen=True)
class Work:
    """One kind of work that somebody does for an agency.

    :ivar sentence: how much there is of it, whoever asks.
    :ivar links: (words, address) of what the asker reaches of it.
    """

    sentence: str
    links: list = field(default_factory=list)


def agencies_kept_by(user):
    """The agencies whose staff the user keeps, from the one acted for; every one for administrators."""
    membership = acting_membership(user)
    if membership is None or not can(user, Permission.STAFF_MANAGE):
        return Agency.objects.none()
    if can(user, Permission.ADMINISTER):
        return Agency.objects.active()
    return Agency.objects.active().managed_from(membership.agency)


def staff_kept_by(user):
    """Everybody who works for one of these agencies now, with their facts."""
    return Membership.objects.standing().filter(agency__in=agencies_kept_by(user)).with_facts()


def may_change(user, membership):
    """Whether the user may move or end this work: not their own, and a role that they give."""
    return membership.user_id != user.pk and membership.role in roles_given_by(user)


def earlier_work(user, membership):
    """What the same person did for agencies that the user keeps, and has ended, the latest first."""
    ended = Membership.objects.filter(
        user=membership.user_id, ended_on__isnull=False, agency__in=agencies_kept_by(user)
    )
    return list(ended.select_related("agency").order_by("-ended_on", "-pk"))


def ended_work(user, key):
    """The work of this key that has ended, in an agency that the user keeps, or None.

    A form that is sent twice ends it with its first sending.
    """
    ended = Membership.objects.filter(key=key, ended_on__isnull=False, agency__in=agencies_kept_by(user))
    return ended.select_related("user", "agency").first()


def work_of(membership, by):
    """Return :class:`Work` that somebody does for the agency. Cases are a later app's, see the settings."""
    return import_string(settings.STAFF_WORK)(membership, by)


with_staff = with_right(Permission.STAFF_MANAGE)
"""Let only people in who keep staff."""


def with_member(*, to_change=False):
    """Give a view the ``membership`` of its ``key``. Work for an agency that the user does not keep is 404.

    :param to_change: only for who may change it (:func:`may_change`); others are refused.
    """

    def decorate(view):
        @with_staff
        @wraps(view)
        def gate(request, *args, key, **kwargs):
            membership = staff_kept_by(request.user).filter(key=key).first()
            if membership is None:
                if ended := ended_work(request.user, key):
                    messages.info(request, f"What {ended.user} did for {ended.agency} has ended already.")
                    return redirect("staff:list")
                record_look(request, refused=True)
                raise Http404("Nobody of your staff.")
            if to_change and not may_change(request.user, membership):
                record_look(request, refused=True)
                raise PermissionDenied
            return view(request, *args, membership=membership, **kwargs)

        return gate

    return decorate
