"""What the family agrees to, and to which agencies. ``by`` records it, at ``now``, on the day ``today``."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from cases.agreement_errors import (
    AgencyInTeam,
    AgreedBeforeWithdrawal,
    AgreedInFuture,
    AgreedLongAgo,
    NobodyAgreed,
    NothingToWithdraw,
    ReviewTooLate,
    SaidInFuture,
    SaidLongAgo,
    WithdrawnOutOfTime,
)
from cases.enums import AgreementMethod
from cases.models import AgencyWish, Agreement, AgreementGiver
from cases.querysets.reach import who_reaches
from cases.services import lock_open_case
from cases.sharing_rules import check_can_agree, keep_wish
from cases.transfer_services import take_back_offers
from earlyhelp.common.dates import days_between
from earlyhelp.common.models import lock, save_checked, sent_before


def review_day(values):
    """Return the day to ask the family again: the one chosen, or AGREEMENT_REVIEW_DAYS after the answer.

    A family that did not agree is not asked again on a day set by us: None.
    """
    if values["method"] == AgreementMethod.REFUSED:
        return None
    return values.get("review_on") or values["given_on"] + timedelta(days=settings.AGREEMENT_REVIEW_DAYS)


@transaction.atomic
def record_agreement(*, case, values, by, now, today, submission=None):
    """Record what the family answered, or the reason for going on without it. Sent twice, it is kept once.

    Where the family did not agree, what is offered to an agency that may not join any more is taken back.

    :param values: fields of :class:`cases.models.Agreement` by name, with a list of people as ``given_by``;
        without a day to ask again it is :func:`review_day`.
    :raises NobodyAgreed: if it was given or refused, and nobody is named who did.
    :raises AgreedInFuture, AgreedLongAgo, NotAbleToAgree, ReviewTooLate, CaseAlreadyClosed: see their
        sentences.
    :raises AgreedBeforeWithdrawal: what was decided before a withdrawal does not undo it.
    """
    case = lock_open_case(case)
    if earlier := sent_before(Agreement, submission, case=case):
        return earlier
    values = values | {"review_on": review_day(values)}
    _check_days(case, values, today)
    latest = case.agreements.latest_first().first()
    if latest and latest.is_withdrawn and values["given_on"] < latest.withdrawn_on:
        raise AgreedBeforeWithdrawal
    given_by = values.pop("given_by", [])
    if not given_by and values["method"] != AgreementMethod.OVERRIDE:
        raise NobodyAgreed
    for person in given_by:
        check_can_agree(case=case, person=person, day=values["given_on"], field="given_by")
    agreement = save_checked(
        Agreement(case=case, recorded_by=by, recorded_at=now, submission=submission, **values)
    )
    AgreementGiver.objects.bulk_create(
        AgreementGiver(agreement=agreement, person=person) for person in given_by
    )
    _record(case, AuditAction.CREATED, by, now, AgreementMethod(agreement.method).label)
    take_back_offers(case=case, by=by, now=now)
    return agreement


def _check_days(case, values, today):
    if values["given_on"] > today:
        raise AgreedInFuture
    if days_between(values["given_on"], case.opened_on) > settings.BACKDATED_DAYS:
        raise AgreedLongAgo
    if values["review_on"] and days_between(values["given_on"], values["review_on"]) > LATEST_REVIEW_DAYS:
        raise ReviewTooLate


LATEST_REVIEW_DAYS = 366
"""The longest time after which a family is asked again."""


@transaction.atomic
def withdraw_agreement(*, case, agreement, withdrawn_on, withdrawn_by, reason, by, now, today):
    """Record that somebody of the family withdrew the agreement. Nothing that was recorded goes away.

    From then on nobody of an agency that is not in the team can join it, see
    :func:`cases.sharing_rules.check_agency_may_join`, and what is offered to such an agency is taken back.

    :param withdrawn_by: the person of the family who withdrew it.
    :raises NothingToWithdraw: if it is not the latest, was withdrawn before, or was never given.
    :raises WithdrawnOutOfTime, NotAbleToAgree: see their sentences.
    """
    case = lock_open_case(case)
    latest = case.agreements.latest_first().first()
    if latest is None or latest.pk != agreement.pk or not latest.may_be_withdrawn:
        raise NothingToWithdraw
    if not latest.given_on <= withdrawn_on <= today:
        raise WithdrawnOutOfTime
    check_can_agree(case=case, person=withdrawn_by, day=withdrawn_on, field="withdrawn_by")
    agreement = lock(latest)
    agreement.withdrawn_on, agreement.withdrawn_by = withdrawn_on, withdrawn_by
    agreement.withdrawal_reason = reason
    agreement.withdrawal_recorded_by, agreement.withdrawal_recorded_at = by, now
    save_checked(agreement)
    _record(case, AuditAction.ENDED, by, now, "Withdrawn by the family")
    take_back_offers(case=case, by=by, now=now)
    return agreement


@transaction.atomic
def record_wish(*, case, values, by, now, today, submission=None):
    """Record that the family wants an agency to know of them, or not to. Sent twice, it is kept once.

    What is offered to an agency that must not know is taken back.

    :param values: ``agency``, ``may_know``, ``said_by``, ``said_on`` and ``note``.
    :raises AgencyInTeam: an agency that must not know reads the case no more first.
    :raises SaidInFuture, SaidLongAgo, NotAbleToAgree: see their sentences.
    """
    case = lock_open_case(case)
    if earlier := sent_before(AgencyWish, submission, case=case):
        return earlier
    if values["said_on"] > today:
        raise SaidInFuture
    if days_between(values["said_on"], case.opened_on) > settings.BACKDATED_DAYS:
        raise SaidLongAgo
    if not values["may_know"] and _reads(case, values["agency"]):
        raise AgencyInTeam
    wish = keep_wish(case=case, values=values, by=by, now=now, submission=submission)
    take_back_offers(case=case, by=by, now=now)
    return wish


def _reads(case, agency):
    """Return whether people of the agency, or of a part of it, can open the case now, by whatever way."""
    if case.opened_for_id == agency.pk or case.involvements.current().of_agency(agency).exists():
        return True
    return any(
        agency.pk in (membership.agency_id, membership.agency.part_of_id)
        for way, membership in who_reaches(case)
        if way.to_read_only
    )


def _record(case, action, by, now, reason):
    audit.record(
        by=by, now=now, action=action, what="agreement", case_reference=case.reference, reason=reason
    )
