"""Writing the audit trail. One call beside each act, in the same transaction."""

from accounts.acting import acting_membership
from accounts.enums import AuditAction
from accounts.models import AuditEvent


def record(*, by, now, action: AuditAction, what: str, case_reference="", reason="", detail=None):
    """Write one audit event. If it cannot be written the act must fail, so nothing is caught here.

    :param by: the user who acts, or None for the system itself and for somebody not signed in.
    :param what: what was acted on, in words without family details ("case", "case note", "person search").
    :param detail: facts that a reader of the log needs, as JSON; no words from a family's record.
    """
    return AuditEvent.objects.create(
        **_who(by),
        happened_at=now,
        action=action,
        what=what,
        case_reference=case_reference,
        reason=reason,
        detail=detail or {},
    )


def record_taken(*, by, now, what: str, case_references, detail=None):
    """Write that a list was taken away as a file: one event for the list, and one for each case in it.

    So the page of a case that says who looked tells of it, and the record of the whole site says it once.

    :param detail: facts about the list; how many cases are in it is added.
    """
    record(
        by=by,
        now=now,
        action=AuditAction.DOWNLOADED,
        what=what,
        detail={**(detail or {}), "cases": len(case_references)},
    )
    who = _who(by)
    AuditEvent.objects.bulk_create(
        AuditEvent(**who, happened_at=now, action=AuditAction.DOWNLOADED, what=what, case_reference=reference)
        for reference in case_references
    )


def _who(by):
    """Columns of an event that say who acted, for which agency and in which role."""
    membership = acting_membership(by) if by is not None else None
    return {
        "actor_email": by.email if by is not None else "",
        "actor_name": by.full_name if by is not None else "",
        "agency_name": membership.agency.name if membership else "",
        "role": membership.role if membership else "",
    }
