"""The gate to the record of access of the whole site. Whoever reads it is in it."""

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from accounts.permissions import Permission, can

WHAT = "access log"


def search_events(*, user, filters):
    """Return the events that the filters leave, and write the search down; see :func:`events_found`."""
    found = events_found(user=user, filters=filters)
    audit.record(
        by=user,
        now=timezone.now(),
        action=AuditAction.SEARCHED if filters else AuditAction.VIEWED,
        what=WHAT,
        detail={"filters": sorted(filters)},
    )
    return found


def events_found(*, user, filters):
    """Return the events that the filters leave and the user may see.

    Whoever is named is found by their account's name or address; an address that belongs to no account
    finds what was tried with it. What was typed is not written down, as nothing typed into a search is.

    :param filters: of :class:`accounts.audit_forms.AccessLogForm`.

    :raises PermissionDenied: if the user may not read the record of access; that is written down.
    """
    if not can(user, Permission.AUDIT_VIEW):
        audit.record(by=user, now=timezone.now(), action=AuditAction.REFUSED, what=WHAT)
        raise PermissionDenied
    kept = dict(filters)
    words = kept.pop("person", "")
    found = AuditEvent.objects.shown_to(user).matching(**kept)
    if not words:
        return found
    named = User.objects.named_like(words).values_list("email", flat=True)
    return found.by_one_of([*named, words.strip().lower()])


def record_download(*, user, filters, lines):
    """Write down that so many lines of the log were taken away as a file."""
    audit.record(
        by=user,
        now=timezone.now(),
        action=AuditAction.DOWNLOADED,
        what=WHAT,
        detail={"filters": sorted(filters), "lines": lines},
    )
