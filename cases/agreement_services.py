"""Withdrawing the family's agreement. ``by`` is who records it, ``now`` when and ``today`` on which day."""

from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from cases.errors import NothingToWithdraw
from cases.services import lock_open_case
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.models import lock, save_checked


@transaction.atomic
def withdraw_agreement(*, case, agreement, withdrawn_on, withdrawn_by, reason, by, now, today):
    """Record that somebody of the family withdrew the agreement. Nothing that was recorded goes away.

    From then on nobody of an agency that is not in the team can join it: see
    :func:`cases.services.check_agency_may_join`.

    :param withdrawn_by: the person of the family who withdrew it.
    :raises NothingToWithdraw: if it is not the latest, was withdrawn before, or was never given.
    """
    case = lock_open_case(case)
    latest = case.agreements.latest_first().first()
    if latest is None or latest.pk != agreement.pk or not latest.may_be_withdrawn:
        raise NothingToWithdraw
    if not latest.given_on <= withdrawn_on <= today:
        raise RuleBroken(
            "The date must be the day of the agreement or later, and not in the future.", field="withdrawn_on"
        )
    if not case.family.members.current().filter(person=withdrawn_by).exists():
        raise RuleBroken("Choose somebody of this family.", field="withdrawn_by")
    agreement = lock(latest)
    agreement.withdrawn_on, agreement.withdrawn_by = withdrawn_on, withdrawn_by
    agreement.withdrawal_reason = reason
    agreement.withdrawal_recorded_by, agreement.withdrawal_recorded_at = by, now
    save_checked(agreement)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.ENDED,
        what="agreement",
        case_reference=case.reference,
        reason="Withdrawn by the family",
    )
    return agreement
