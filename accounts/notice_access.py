"""Whose notices: one's own, about no case or about a case that one reaches in the agency acted for now."""

from copy import copy
from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string

from accounts.acting import act_as, acting_membership, current_memberships
from accounts.models import Membership, Notice


def notices_of(user):
    """The user's notices. Those about a case that they no longer reach, or a page of it, are not there.

    Cases are a later app's, so ``settings.NOTICE_REACH`` names the function that says which references the
    user reaches, as a query, and ``settings.NOTICE_WITHHELD`` those that give the addresses of pages that
    are kept from them.
    """
    reached = import_string(settings.NOTICE_REACH)(user)
    withheld = [url for path in settings.NOTICE_WITHHELD for url in import_string(path)(user)]
    acting = acting_membership(user)
    return (
        Notice.objects.filter(to=user)
        .about(reached)
        .in_agency(acting.agency if acting else None)
        .exclude(url__in=withheld)
    )


def unread_notices(user):
    """How many of the user's notices are not read yet, for the top of each page.

    Who has nothing unread, as most have most of the day, is not asked which cases they reach.
    """
    acting = acting_membership(user)
    mine = Notice.objects.filter(to=user).in_agency(acting.agency if acting else None).unread()
    return notices_of(user).unread().count() if mine.exists() else 0


def notice_of(user, key):
    """The user's notice with this key, or None."""
    return notices_of(user).filter(key=key).first()


@dataclass(frozen=True)
class Elsewhere:
    """That notices wait for the person in another of their agencies."""

    membership: Membership
    unread: int


def unread_elsewhere(user):
    """Return :class:`Elsewhere` for each other agency of the user in which a notice is not read yet.

    One query for each further agency of the person; nearly everybody has none.
    """
    acting = acting_membership(user)
    here = set(notices_of(user).unread().values_list("pk", flat=True)) if acting else set()
    found = []
    for membership in current_memberships(user):
        if acting is not None and membership.pk != acting.pk:
            there = notices_of(act_as(copy(user), membership)).unread().exclude(pk__in=here)
            found.append(Elsewhere(membership, there.count()))
    return [other for other in found if other.unread]
