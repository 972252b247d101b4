"""Access for a time: what a case has of it, what is one's own, and who decides."""

from django.conf import settings

from accounts.acting import acting_membership
from accounts.enums import Role
from accounts.models import Membership
from accounts.permissions import Permission, can
from cases.models import AccessGrant, AccessRequest
from earlyhelp.common.limits import is_within_limit


def governance():
    """Current memberships of information governance."""
    found = Membership.objects.current().filter(role=Role.INFORMATION_GOVERNANCE)
    return found.select_related("user", "agency").order_by("pk")


def grants_of(case):
    """Every access for a time to the case, the latest first."""
    return list(case.grants.with_names().order_by("-number"))


def grant_of(case, number):
    """One of them, or None."""
    return case.grants.with_names().filter(number=number).first()


def waiting_requests_of(case):
    """Requests for access to the case that nobody has answered, the earliest first."""
    return list(case.access_requests.waiting().with_names().order_by("asked_at", "pk"))


def request_of(case, key):
    """A request for access to the case, or None."""
    return case.access_requests.with_names().filter(key=key).first()


def own_grants(user):
    """Access for a time that the user has or had in the agency that they act for."""
    membership = acting_membership(user)
    if membership is None or not can(user, Permission.CASE_VIEW):
        return AccessGrant.objects.none()
    return AccessGrant.objects.held_by(user, membership.agency).with_names().order_by("-ends_at", "-pk")


def own_requests(user):
    """What the user asked for in the agency that they act for, the latest first."""
    membership = acting_membership(user)
    if membership is None:
        return AccessRequest.objects.none()
    return AccessRequest.objects.made_by(user, membership.agency).with_names().order_by("-asked_at", "-pk")


def may_ask(user, *, now):
    """Count one more try to ask for access, and return whether it is within the limit."""
    return is_within_limit("ask_access", user.pk, now=now, **settings.ACCESS_LIMIT)


def may_take(user, *, now):
    """Count one more try of emergency access, and return whether it is within the limit."""
    return is_within_limit("emergency_access", user.pk, now=now, **settings.ACCESS_LIMIT)
