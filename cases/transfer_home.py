"""Transfers on the home page: of the managers who answer, and of those who asked for or lead a late one."""

from django.db.models import Q
from django.urls import reverse

from accounts.permissions import Permission, can
from cases.home import MOST, HomeItem
from cases.models import Case, CaseTransfer
from cases.transfer_page import clock_words
from earlyhelp.common.dates import date_long


def transfers_to_answer(user, today, now):
    """Cases offered to the user or to the agency that they manage, the most pressing first."""
    waiting = CaseTransfer.objects.sent_to(user).open().exclude(asked_by=user).with_names()
    for transfer in waiting.order_by("answer_by", "pk")[:MOST]:
        group = "Hand-overs to accept" if transfer.to_lead_id else "Transfers to answer"
        yield _item(transfer, today, group, "Accept or return it")


def transfers_late(user, today, now):
    """Transfers that the user asked for, or of cases that they lead, and that nobody has answered in time."""
    if not can(user, Permission.CASE_RECORD):
        return
    led = Q(case__in=Case.objects.visible_to(user).led_for_now(user).values("pk"))
    asked = Q(asked_by=user, case__in=Case.objects.visible_to(user).values("pk"))
    late = CaseTransfer.objects.visible_to(user).late(today).filter(led | asked).with_names()
    for transfer in late.order_by("answer_by", "pk")[:MOST]:
        yield _item(transfer, today, "Transfers without an answer", "Open it")


def _item(transfer, today, group, verb):
    return HomeItem(
        sentence=f"{transfer.case.family}, to {transfer.whither}: {transfer.reason}. "
        f"{clock_words(transfer, today)}.",
        verb=verb,
        url=reverse("transfers:transfer", args=[transfer.case.reference, transfer.number]),
        group=group,
        due_on=transfer.answer_by,
        is_pressing=today > transfer.answer_by,
        note=f"{transfer.case.reference}, from {transfer.from_agency}, {date_long(transfer.asked_at)}",
    )
