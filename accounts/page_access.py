"""The gate to pages that are about no case: who may open one, and who asked, in the audit trail."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.permissions import Permission, can

SAFE = ("GET", "HEAD")


def record_look(request, *, refused=False):
    """Write down that a page was looked at, or that it was refused whatever was asked of it."""
    if refused or request.method in SAFE:
        audit.record(
            by=request.user,
            now=timezone.now(),
            action=AuditAction.REFUSED if refused else AuditAction.VIEWED,
            what=request.resolver_match.view_name,
        )


def only_for(may):
    """Open a view only to those of whom ``may(user)`` is true. Looking and being refused are written down."""

    def decorate(view):
        @wraps(view)
        def gate(request, *args, **kwargs):
            refused = not may(request.user)
            record_look(request, refused=refused)
            if refused:
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return gate

    return decorate


def with_right(permission: Permission):
    """Open a view only to those with the right; see :func:`only_for`."""
    return only_for(lambda user: can(user, permission))
