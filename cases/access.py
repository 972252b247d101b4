"""The gate to a case. Whoever comes through it may see the case, holds the right, and is written down."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.permissions import Permission, can
from cases.models import Case


def get_case(*, user, reference, permission: Permission, now):
    """Return the case if the user reaches it.

    :raises Http404: if there is no such case or the user does not reach it; both look the same.
    :raises PermissionDenied: if the user reaches the case but lacks the right.

    Both refusals are written to the audit trail.
    """
    case = Case.objects.visible_to(user).with_people().filter(reference=reference).first()
    if case is None:
        _refuse(user, reference, permission, now)
        raise Http404("No case with this reference.")
    if not can(user, permission):
        _refuse(user, reference, permission, now)
        raise PermissionDenied
    return case


def _refuse(user, reference, permission, now):
    audit.record(
        by=user,
        now=now,
        action=AuditAction.REFUSED,
        what=f"case ({permission})",
        case_reference=reference[:20],
    )


def with_case(permission: Permission):
    """Give a view the case of its ``reference`` as ``case``, and write down that it was viewed.

    A view that only changes something is written down by its service, so only safe methods are logged here.
    """

    def decorate(view):
        @wraps(view)
        def gate(request, *args, reference, **kwargs):
            now = timezone.now()
            case = get_case(user=request.user, reference=reference, permission=permission, now=now)
            if request.method in ("GET", "HEAD"):
                audit.record(
                    by=request.user,
                    now=now,
                    action=AuditAction.VIEWED,
                    what=request.resolver_match.view_name,
                    case_reference=case.reference,
                )
            return view(request, *args, case=case, **kwargs)

        return gate

    return decorate
