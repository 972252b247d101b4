"""Transfers: of one case, asked for, accepted, returned and withdrawn."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.acting import acting_membership
from accounts.permissions import Permission
from cases import transfer_access, transfer_services
from cases.access import runs_case, with_case
from cases.choices import localities, transfer_reasons
from cases.colleagues import recorders_at, team_members
from cases.forms.transfers import (
    AcceptForm,
    AskTransferForm,
    HandOverForm,
    ReturnForm,
    WithdrawTransferForm,
)
from cases.pages import back_from_closed, render_case
from cases.sharing_rules import is_agreed
from cases.transfer_access import with_transfer
from cases.transfer_page import clock_words
from cases.transfer_tables import COLOURS, facts_of
from cases.views.team import colleague_page, look_for_colleague
from earlyhelp.common.saving import posted, saved


@require_safe
@with_case(Permission.CASE_VIEW)
def transfers(request, case):
    """Every transfer of the case, the latest first."""
    found, today = transfer_access.transfers_of(case), timezone.localdate()
    return render_case(
        request,
        "cases/transfers.html",
        case=case,
        section="team",
        rows=[(transfer, COLOURS[transfer.status], clock_words(transfer, today)) for transfer in found],
        may_ask=case.is_open
        and runs_case(request.user, case)
        and not any(transfer.is_open for transfer in found),
        back_url=reverse("cases:team", args=[case.reference]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD, to_decide=True)
def ask_transfer(request, case):
    """Offer the case to another agency or locality."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    now = timezone.localtime()
    form = AskTransferForm(
        posted(request),
        agencies=transfer_access.receiving_agencies(),
        localities=localities(),
        reasons=transfer_reasons(),
        asked=case.family.people if is_agreed(case) else [],
        today=now.date(),
        initial={"to_locality": case.locality},
    )
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": now, "today": now.date()}
        sent = {"values": form.values, "submission": form.cleaned_data["submission"]}
        told = sent | {"agreed_by": form.agreed_by}
        if saved(form, transfer_services.ask_for_transfer, case=case, **told, **acts):
            messages.success(request, "The case is offered, and stays here until they accept.")
            return redirect("cases:transfers", reference=case.reference)
    back = reverse("cases:transfers", args=[case.reference])
    return render_case(
        request,
        "cases/ask_transfer.html",
        is_sharing=True,
        case=case,
        section="team",
        form=form,
        back_url=back,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD, to_decide=True)
def hand_over(request, case):
    """Ask somebody of the team, or somebody looked for, to lead; nothing changes until they accept."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    looked, now = look_for_colleague(request, case), timezone.localtime()
    form = HandOverForm(
        posted(request),
        colleagues=team_members(case) | looked.found,
        reasons=transfer_reasons(),
        asked=looked.asked,
        today=now.date(),
    )
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": now, "today": now.date()}
        values = form.values | {"to_locality": case.locality}
        sent = {"values": values, "submission": form.cleaned_data["submission"], "agreed_by": form.agreed_by}
        if saved(form, transfer_services.ask_for_transfer, case=case, **sent, **acts):
            messages.success(request, f"{values['to_lead']} is asked. Until they accept, nothing changes.")
            return redirect("cases:transfers", reference=case.reference)
    return colleague_page(request, "cases/hand_over.html", case, form, looked)


def _show(request, template, transfer, **context):
    """Answer with a page about one transfer, for who reaches the case and who does not."""
    page = {
        "transfer": transfer,
        "colour": COLOURS[transfer.status],
        "clock": clock_words(transfer, timezone.localdate()),
        "back_url": reverse("transfers:transfer", args=[transfer.case.reference, transfer.number]),
    }
    return render(request, template, page | context)


@require_safe
@with_transfer()
def one_transfer(request, transfer):
    """Everything that is said of a transfer, and what the user can do with it."""
    case = transfer_access.reached_case(request.user, transfer)
    back = reverse("cases:transfers", args=[case.reference]) if case else reverse("home")
    return _show(
        request,
        "transfers/transfer.html",
        transfer,
        case=case,
        facts=facts_of(transfer),
        back_url=back,
        may_answer=transfer.is_open and transfer_access.may_answer(request.user, transfer),
        may_withdraw=transfer.is_open and transfer_access.may_withdraw(request.user, transfer),
    )


def _moved_on(request, transfer):
    """Show what became of a transfer to somebody who opens a page that answers it."""
    messages.info(request, f"This transfer is now: {transfer.get_status_display().lower()}.")
    return _back(request, transfer)


def _done(request, transfer, words):
    """Say it and go back to the transfer, or home where the user does not read it any more."""
    messages.success(request, words)
    return _back(request, transfer)


def _back(request, transfer):
    if not transfer_access.transfers_reached_by(request.user).filter(pk=transfer.pk).exists():
        return redirect("home")
    return redirect("transfers:transfer", reference=transfer.case.reference, number=transfer.number)


@require_http_methods(["GET", "HEAD", "POST"])
@with_transfer(transfer_access.may_answer)
def accept(request, transfer):
    """Take the case on, and say who leads."""
    if not transfer.is_open and request.method != "POST":
        return _moved_on(request, transfer)
    now = timezone.localtime()
    leads = None if transfer.to_lead_id else recorders_at(transfer.to_agency)
    form = AcceptForm(posted(request), leads=leads)
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": now, "today": now.date()}
        lead = form.cleaned_data.get("lead") or acting_membership(request.user)
        if saved(form, transfer_services.accept_transfer, transfer=transfer, lead=lead, **acts):
            taken = f"{transfer.to_agency} has taken the case on, and {lead.user} leads."
            return _done(request, transfer, "You lead from today." if leads is None else taken)
    return _show(request, "transfers/accept.html", transfer, form=form)


def _with_reason(may, form_class, template, service, words):
    """Make the view of an act that asks for a reason only."""

    def view(request, transfer):
        if not transfer.is_open and request.method != "POST":
            return _moved_on(request, transfer)
        form = form_class(posted(request))
        if request.method == "POST" and form.is_valid():
            acts = {"by": request.user, "now": timezone.now(), "reason": form.cleaned_data["reason"]}
            if saved(form, service, transfer=transfer, **acts):
                return _done(request, transfer, words)
        return _show(request, template, transfer, form=form)

    return require_http_methods(["GET", "HEAD", "POST"])(with_transfer(may)(view))


return_case = _with_reason(
    transfer_access.may_answer,
    ReturnForm,
    "transfers/return_case.html",
    transfer_services.return_transfer,
    "The case is returned, with your reason.",
)
withdraw = _with_reason(
    transfer_access.may_withdraw,
    WithdrawTransferForm,
    "transfers/withdraw.html",
    transfer_services.withdraw_transfer,
    "The transfer is withdrawn, and the case stays here.",
)
