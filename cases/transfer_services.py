"""Transfer of a case to another lead agency or locality. Each act is one transaction.

The case is locked before the transfer is read. Until it is accepted nothing of the case changes; accepting
changes locality, lead and team at once, or nothing.
"""

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind
from accounts.notice_services import notify
from cases.agreement_errors import AgencyLeftOut, OfferNotAgreed, SharingStopped
from cases.enums import TRANSFER_MOVES, InvolvementEndReason, LeadChangeReason, StepDirection, TransferStatus
from cases.errors import (
    AlreadyLead,
    NobodyReceives,
    NotOfThatAgency,
    OneTransferAtATime,
    OwnHandOver,
    StepUpWaits,
    TransferGoesNowhere,
    TransferMovedOn,
    TransferNotYours,
)
from cases.models import CaseTransfer
from cases.services import (
    assign_lead_professional,
    change_case,
    check_can_lead,
    end_involvement,
    lock_open_case,
)
from cases.sharing_rules import agree_to_agency, check_agency_may_join, needs_asking
from cases.transfer_access import answerers_of, may_answer, may_withdraw, receivers_of
from earlyhelp.common.models import change, lock, save_checked, sent_before
from earlyhelp.common.working_days import add_working_days


@transaction.atomic
def ask_for_transfer(*, case, values, by, now, today, agreed_by=None, submission=None):
    """Offer the case to another agency or locality, or to one person. It stays until they accept.

    :param values: to_agency, to_locality, reason, handover_note, is_family_told, family_view, lead_stays, and
        to_lead where it is offered to one person, who leads once they accept.
    :param agreed_by: as in :func:`cases.services.add_to_team`; offered, the other agency reads who they are.
    :raises SharingStopped, AgencyLeftOut, NotAskedYet: as in :func:`cases.services.add_to_team`.
    :raises OneTransferAtATime, StepUpWaits, TransferGoesNowhere, NobodyReceives, OwnHandOver: see their
        sentences.
    :raises CannotLead: if that person may not lead for the agency.
    """
    case = lock_open_case(case)
    if earlier := sent_before(CaseTransfer, submission, case=case):
        return earlier
    if case.transfers.open().exists():
        raise OneTransferAtATime
    if case.steps.open().filter(direction=StepDirection.UP).exists():
        raise StepUpWaits
    lead = case.leads.current().get()
    _check_goes_somewhere(case, lead, values, by)
    acts = {"by": by, "now": now, "today": today}
    agree_to_agency(case=case, agency=values["to_agency"], agreed_by=agreed_by, **acts)
    last = case.transfers.aggregate(last=Max("number"))["last"] or 0
    transfer = save_checked(
        CaseTransfer(
            case=case,
            number=last + 1,
            from_agency=lead.agency,
            from_locality=case.locality,
            asked_by=by,
            asked_for=acting_membership(by).agency,
            asked_at=now,
            answer_by=add_working_days(today, settings.TRANSFER_DAYS),
            submission=submission,
            **values,
        )
    )
    _record(transfer, AuditAction.CREATED, by, now, to=transfer.to_agency.name)
    _tell_of_offer(transfer, by, now)
    return transfer


def _tell_of_offer(transfer, by, now):
    reference = transfer.case.reference
    sentence = f"A case is offered to {transfer.to_agency}: {reference}."
    if transfer.to_lead_id:
        sentence = f"{by} asks you to lead a case: {reference}."
    _tell(answerers_of(transfer), NoticeKind.TRANSFER_TO_ANSWER, sentence, transfer, by, now)


def _check_goes_somewhere(case, lead, values, by):
    agency, person = values["to_agency"], values.get("to_lead")
    if person is None:
        if (agency.pk, values["to_locality"].pk) == (lead.agency_id, case.locality_id):
            raise TransferGoesNowhere
        if not receivers_of(agency).exclude(pk=by.pk).exists():
            raise NobodyReceives
        return
    if (person.pk, agency.pk) == (lead.user_id, lead.agency_id):
        raise AlreadyLead
    if person.pk == by.pk:
        raise OwnHandOver
    check_can_lead(user=person, agency=agency)


@transaction.atomic
def accept_transfer(*, transfer, lead, by, now, today):
    """Take the case on: its locality, its lead and its team change at once.

    The earlier lead loses access, unless they were to stay in the team.

    :param lead: the membership of who leads from now on, at the agency that it goes to.
    :raises NotOfThatAgency, CannotLead, SharingStopped, AgencyLeftOut, OfferNotAgreed, TransferNotYours,
        TransferMovedOn, CaseAlreadyClosed: see their sentences.
    """
    transfer = _lock_to_answer(transfer, TransferStatus.ACCEPTED, by)
    if lead.agency_id != transfer.to_agency_id or transfer.to_lead_id not in (None, lead.user_id):
        raise NotOfThatAgency
    if needs_asking(transfer.case, lead.agency):
        raise OfferNotAgreed
    before = transfer.case.leads.current().select_related("user").get()
    told = {"decided_by": by, "decided_at": now, "new_lead": lead.user}
    transfer = _move(transfer, TransferStatus.ACCEPTED, told)
    _record(transfer, AuditAction.CHANGED, by, now, accepted=True, lead=lead.user.email)
    acts = {"by": by, "now": now}
    if transfer.to_locality_id != transfer.from_locality_id:
        change_case(case=transfer.case, values={"locality": transfer.to_locality}, revision=None, **acts)
    if (before.user_id, before.agency_id) != (lead.user_id, lead.agency_id):
        _change_lead(transfer, before, lead, acts | {"today": today})
    _tell(
        {transfer.asked_by, before.user},
        NoticeKind.TRANSFER_ANSWERED,
        f"{transfer.to_lead or transfer.to_agency} has taken on case {transfer.case.reference}.",
        None,
        by,
        now,
    )
    return transfer


def _change_lead(transfer, before, lead, acts):
    """Let the new lead begin; the earlier one leaves the team unless they were to stay."""
    case, reason = transfer.case, LeadChangeReason.TRANSFER
    assign_lead_professional(case=case, lead=lead.user, agency=lead.agency, reason=reason, **acts)
    if not transfer.lead_stays:
        place = case.involvements.current().get(user=before.user, agency=before.agency)
        end_involvement(involvement=place, reason=InvolvementEndReason.TRANSFERRED, **acts)


@transaction.atomic
def return_transfer(*, transfer, reason, by, now):
    """Say why the other agency does not take the case on; it stays where it is.

    :raises TransferNotYours, TransferMovedOn, CaseAlreadyClosed: see their sentences.
    """
    transfer = _lock_to_answer(transfer, TransferStatus.RETURNED, by)
    told = {"decided_by": by, "decided_at": now, "return_reason": reason}
    transfer = _move(transfer, TransferStatus.RETURNED, told)
    _record(transfer, AuditAction.CHANGED, by, now, returned=True)
    lead = transfer.case.leads.current().select_related("user").get()
    sentence = (
        f"{transfer.to_lead or transfer.to_agency} returns case {transfer.case.reference}, with the reason."
    )
    people = {transfer.asked_by, lead.user}
    _tell(people, NoticeKind.TRANSFER_ANSWERED, sentence, transfer, by, now, of_case=True)
    return transfer


@transaction.atomic
def withdraw_transfer(*, transfer, reason, by, now):
    """Take a transfer back that is not answered yet.

    :raises TransferNotYours, TransferMovedOn, CaseAlreadyClosed: see their sentences.
    """
    lock_open_case(transfer.case)
    transfer = lock(transfer)
    if not may_withdraw(by, transfer):
        raise TransferNotYours("Only those who run the case may take the transfer back.")
    told = {"withdrawn_by": by, "withdrawn_at": now, "withdrawal_reason": reason}
    transfer = _move(transfer, TransferStatus.WITHDRAWN, told)
    _record(transfer, AuditAction.ENDED, by, now)
    sentence = f"Case {transfer.case.reference} is offered to you no longer."
    _tell(answerers_of(transfer), NoticeKind.TRANSFER_ANSWERED, sentence, None, by, now)
    return transfer


def take_back_offers(*, case, by, now):
    """Take back what is offered to an agency that may not join any more, in the caller's transaction.

    Whoever it was offered to reads nothing of the family from then on.

    :param case: locked.
    """
    for transfer in case.transfers.open().select_related("to_agency"):
        try:
            check_agency_may_join(case=case, agency=transfer.to_agency)
        except (SharingStopped, AgencyLeftOut):
            told = {"withdrawn_by": by, "withdrawn_at": now, "withdrawal_reason": NOT_AGREED}
            _record(_move(transfer, TransferStatus.WITHDRAWN, told), AuditAction.ENDED, by, now)
            sentence = f"Case {case.reference} is offered to you no longer."
            _tell(answerers_of(transfer), NoticeKind.TRANSFER_ANSWERED, sentence, None, by, now)


NOT_AGREED = "The family does not agree to it."


def _lock_to_answer(transfer, status, by):
    lock_open_case(transfer.case)
    transfer = lock(transfer)
    if not may_answer(by, transfer):
        raise TransferNotYours
    _check_move(transfer, status)
    return transfer


def _check_move(transfer, status):
    if status not in TRANSFER_MOVES[transfer.status]:
        now = transfer.get_status_display().lower()
        raise TransferMovedOn(f"Nothing was changed. This transfer is now: {now}.")


def _move(transfer, status, values):
    _check_move(transfer, status)
    return change(transfer, revision=None, values={"status": status} | values)[0]


def _tell(people, kind, sentence, transfer, by, now, *, of_case=False):
    """Tell people of a transfer; without one the notice leads home, for who may not read it any more."""
    for user in people:
        if user.pk != by.pk:
            place = [transfer.case.reference, transfer.number] if transfer else []
            notify(
                to=user,
                kind=kind,
                sentence=sentence,
                url=reverse("transfers:transfer", args=place) if transfer else reverse("home"),
                case_reference=transfer.case.reference if of_case else "",
                agency=transfer.to_agency if transfer and not of_case else None,
                now=now,
            )


def _record(transfer, action, by, now, **detail):
    audit.record(
        by=by,
        now=now,
        action=action,
        what="transfer",
        case_reference=transfer.case.reference,
        detail={"transfer": transfer.number} | detail,
    )
