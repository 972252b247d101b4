"""The gate to retention: who proposes disposals, and who approves them. No family's words are here."""

import re
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404

from accounts.permissions import Permission, can
from cases.access import record_look
from cases.models import REFERENCE, REQUEST_REFERENCE, Case, HelpRequest
from retention.enums import HoldScope
from retention.errors import NobodyToHold, NothingToHold
from retention.models import HoldKind, LegalHold


def with_retention(permission: Permission):
    """Let only people with the right open a page of retention, and write down who looks or is refused."""

    def decorate(view):
        @wraps(view)
        def gate(request, *args, **kwargs):
            refused = not can(request.user, permission)
            record_look(request, refused=refused)
            if refused:
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return gate

    return decorate


def all_holds():
    """Every hold, the latest first."""
    return LegalHold.objects.with_names()


def hold_of(key):
    """A hold that nobody lifted. Raises Http404 where there is none."""
    hold = all_holds().filter(key=key, lifted_at__isnull=True).first()
    if hold is None:
        raise Http404("No hold with this key.")
    return hold


def kinds_of_hold():
    """Kinds that a new hold can have."""
    return HoldKind.objects.active()


def to_hold(scope, reference="", member=None):
    """Return what a hold of the scope holds, as arguments of :func:`retention.services.place_hold`.

    :param reference: of any case of the family, or of the request for help.
    :param member: the person's number in the family.
    :raises NothingToHold, NobodyToHold: where there is none.
    """
    if scope == HoldScope.EVERYTHING:
        return {}
    if scope == HoldScope.REQUEST:
        return {"help_request": _found(HelpRequest, REQUEST_REFERENCE, reference)}
    case = _found(Case.objects.select_related("family"), REFERENCE, reference)
    if scope == HoldScope.FAMILY:
        return {"family": case.family}
    place = case.family.members.filter(number=member).select_related("person").first()
    if place is None:
        raise NobodyToHold
    return {"person": place.person}


def _found(rows, form, reference):
    rows = getattr(rows, "objects", rows)
    row = rows.filter(reference=reference).first() if re.fullmatch(form, reference) else None
    if row is None:
        raise NothingToHold
    return row
