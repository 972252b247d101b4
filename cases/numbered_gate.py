"""A gate to what has a number in a case and may be read by some who do not reach the case."""

import re
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from cases.models import REFERENCE


def numbered_gate(*, rows, name, what):
    """Make a decorator factory that gives a view the row of its ``reference`` and ``number``.

    Whoever does not read it gets 404, as if it were not there; whoever may not do what the view does gets
    403. Looking and both refusals are written down with the case's reference.

    :param rows: a function of the user that gives the rows that they may read.
    :param name: the view's argument for the row; :param what: what the audit trail calls it.
    """

    def with_row(may=None):
        def decorate(view):
            @wraps(view)
            def gate(request, *args, reference, number, **kwargs):
                row = None
                if re.fullmatch(REFERENCE, reference):
                    row = rows(request.user).filter(case__reference=reference, number=number).first()
                if row is None:
                    _tell(request, AuditAction.REFUSED, what, reference, number)
                    raise Http404("There is nothing with this reference and number.")
                if may is not None and not may(request.user, row):
                    _tell(request, AuditAction.REFUSED, what, reference, number)
                    raise PermissionDenied
                if request.method in ("GET", "HEAD"):
                    seen = request.resolver_match.view_name
                    _tell(request, AuditAction.VIEWED, seen, reference, number)
                return view(request, *args, **{name: row}, **kwargs)

            return gate

        return decorate

    return with_row


def _tell(request, action, what, reference, number):
    audit.record(
        by=request.user,
        now=timezone.now(),
        action=action,
        what=what,
        case_reference=reference.replace("\x00", "")[:20],
        detail={"number": number},
    )
