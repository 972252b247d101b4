"""Decisions to share or not to share, kept for good."""

from django.conf import settings
from django.db import transaction

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from cases.errors import SharedInFuture, SharedLongAgo
from cases.models import SharingDecision
from cases.services import lock_open_case
from earlyhelp.common.dates import days_between
from earlyhelp.common.models import save_checked, sent_before


@transaction.atomic
def record_sharing(*, case, values, by, now, today, submission=None):
    """Record a decision to share or not to share. Sent twice, it is recorded once.

    :param values: fields of :class:`cases.models.SharingDecision` by name.
    :raises CaseAlreadyClosed, SharedInFuture, SharedLongAgo: see their sentences.
    """
    case = lock_open_case(case)
    if earlier := sent_before(SharingDecision, submission, case=case):
        return earlier
    if values["decided_on"] > today:
        raise SharedInFuture
    if days_between(values["decided_on"], case.opened_on) > settings.BACKDATED_DAYS:
        raise SharedLongAgo
    decision = save_checked(
        SharingDecision(
            case=case,
            recorded_by=by,
            recorded_for=acting_membership(by).agency,
            recorded_at=now,
            submission=submission,
            **values,
        )
    )
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CREATED,
        what="sharing decision",
        case_reference=case.reference,
        detail={"shared": decision.is_shared},
    )
    return decision
