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
    membership = acting_membership(by) if by is not None else None
    return AuditEvent.objects.create(
        happened_at=now,
        action=action,
        what=what,
        case_reference=case_reference,
        actor_email=by.email if by is not None else "",
        actor_name=by.full_name if by is not None else "",
        agency_name=membership.agency.name if membership else "",
        role=membership.role if membership else "",
        reason=reason,
        detail=detail or {},
    )
