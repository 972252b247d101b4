"""What the family agrees to, and to which agencies. ``by`` records it, at ``now``, on the day ``today``."""

from django.conf import settings
from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from cases.enums import AgreementMethod
from cases.errors import AgencyInTeam, AgreedBeforeWithdrawal, NothingToWithdraw
from cases.models import AgencyWish, Agreement
from cases.services import lock_open_case
from cases.sharing_rules import keep_wish
from earlyhelp.common.dates import days_between
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.models import lock, save_checked, sent_before


@transaction.atomic
def record_agreement(*, case, values, by, now, today, submission=None):
    """Record what the family answered, or the reason for going on without it. Sent twice, it is kept once.

    :param values: fields of :class:`cases.models.Agreement` by name.
    :raises AgreedBeforeWithdrawal: what was decided before a withdrawal does not undo it.
    """
    case = lock_open_case(case)
    if earlier := sent_before(Agreement, submission):
        return earlier
    if values["given_on"] > today:
        raise RuleBroken("The date of the agreement must be today or in the past.", field="given_on")
    if days_between(values["given_on"], case.opened_on) > settings.BACKDATED_DAYS:
        raise RuleBroken(
            "The family cannot have agreed more than a year before the case opened. Check the year.",
            field="given_on",
        )
    latest = case.agreements.latest_first().first()
    if latest and latest.is_withdrawn and values["given_on"] < latest.withdrawn_on:
        raise AgreedBeforeWithdrawal
    given_by = values.get("given_by")
    if given_by and not case.family.members.current().filter(person=given_by).exists():
        raise RuleBroken("Choose somebody of this family.", field="given_by")
    agreement = save_checked(
        Agreement(case=case, recorded_by=by, recorded_at=now, submission=submission, **values)
    )
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CREATED,
        what="agreement",
        case_reference=case.reference,
        reason=AgreementMethod(agreement.method).label,
    )
    return agreement


@transaction.atomic
def withdraw_agreement(*, case, agreement, withdrawn_on, withdrawn_by, reason, by, now, today):
    """Record that somebody of the family withdrew the agreement. Nothing that was recorded goes away.

    From then on nobody of an agency that is not in the team can join it: see
    :func:`cases.sharing_rules.check_agency_may_join`.

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


@transaction.atomic
def record_wish(*, case, values, by, now, today, submission=None):
    """Record that the family wants an agency to know of them, or not to. Sent twice, it is kept once.

    :param values: ``agency``, ``may_know``, ``said_by``, ``said_on`` and ``note``.
    :raises AgencyInTeam: an agency that must not know leaves the team first.
    """
    case = lock_open_case(case)
    if earlier := sent_before(AgencyWish, submission):
        return earlier
    if values["said_on"] > today:
        raise RuleBroken("The day must be today or in the past.", field="said_on")
    if days_between(values["said_on"], case.opened_on) > settings.BACKDATED_DAYS:
        raise RuleBroken(
            "The day is more than a year before the case opened. Check the year.", field="said_on"
        )
    in_team = case.involvements.current().filter(agency=values["agency"])
    if not values["may_know"] and in_team.exists():
        raise AgencyInTeam
    return keep_wish(case=case, values=values, by=by, now=now, submission=submission)
