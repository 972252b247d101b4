"""The gate to the record of access of the whole site. Whoever reads it is in it."""

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from accounts.permissions import Permission, can


def search_events(*, user, filters, is_taken=False):
    """Return the events that the filters leave, and write the search down.

    Whoever is named is found by their account's name or address; an address that belongs to no account
    finds what was tried with it. What was typed is not written down, as nothing typed into a search is.

    :param filters: of :class:`accounts.audit_forms.AccessLogForm`.
    :param is_taken: whether what is found is taken away as a file.

    :raises PermissionDenied: if the user may not read the record of access; that is written down too.
    """
    may = can(user, Permission.AUDIT_VIEW)
    audit.record(
        by=user,
        now=timezone.now(),
        action=_action(may, filters, is_taken),
        what="access log",
        detail={"filters": sorted(filters)} if may else {},
    )
    if not may:
        raise PermissionDenied
    kept = dict(filters)
    words = kept.pop("person", "")
    found = AuditEvent.objects.matching(**kept)
    if not words:
        return found
    named = User.objects.named_like(words).values_list("email", flat=True)
    return found.by_one_of([*named, words.strip().lower()])


def _action(may, filters, is_taken):
    if not may:
        return AuditAction.REFUSED
    if is_taken:
        return AuditAction.DOWNLOADED
    return AuditAction.SEARCHED if filters else AuditAction.VIEWED
