"""The family's agreement: now and before, a new one, its withdrawal, and agencies the family spoke about."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from cases.access import agreements_of, wishes_of, with_case
from cases.agreement_page import heard_in
from cases.agreement_services import record_agreement as record
from cases.agreement_services import record_wish
from cases.agreement_services import withdraw_agreement as withdraw
from cases.choices import agencies
from cases.enums import AgreementMethod
from cases.forms.agreement import AgencyWishForm, RecordAgreementForm, WithdrawAgreementForm
from cases.pages import back_from_closed, render_case
from earlyhelp.common.saving import posted, saved

RECORDED = {
    AgreementMethod.REFUSED: "It is recorded that the family did not agree.",
    AgreementMethod.OVERRIDE: "The reason to go on without agreement is recorded.",
}
"""What is said where no agreement was given."""


@require_safe
@with_case(Permission.CASE_VIEW)
def agreement(request, case):
    agreements = agreements_of(case)
    return render_case(
        request,
        "cases/agreement.html",
        case=case,
        section="team",
        current=agreements[0] if agreements else None,
        earlier=agreements[1:],
        heard=heard_in(case, agreements, timezone.localdate()),
        wishes=wishes_of(case),
        may_withdraw=bool(agreements) and case.is_open and agreements[0].may_be_withdrawn,
        back_url=reverse("cases:team", args=[case.reference]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def record_agreement(request, case):
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    now = timezone.localtime()
    agreed = agreements_of(case)
    form = RecordAgreementForm(
        posted(request),
        members=case.family.people,
        today=now.date(),
        initial={"given_on": now.date(), "left_out": agreed[0].left_out if agreed else ""},
    )
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": now, "today": now.date()}
        sent = {"values": form.values, "submission": form.cleaned_data["submission"]}
        if saved(form, record, case=case, **sent, **acts):
            messages.success(request, RECORDED.get(form.values["method"], "The agreement is recorded."))
            return redirect("cases:agreement", reference=case.reference)
    return render_case(
        request,
        "cases/record_agreement.html",
        case=case,
        section="team",
        form=form,
        back_url=reverse("cases:agreement", args=[case.reference]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def withdraw_agreement(request, case):
    """Say when the family withdrew its agreement, who did and why. Nothing is deleted."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    latest = next(iter(agreements_of(case)), None)
    if latest is None or not latest.may_be_withdrawn:
        return redirect("cases:agreement", reference=case.reference)
    now = timezone.localtime()
    form = WithdrawAgreementForm(
        posted(request),
        members=case.family.people,
        today=now.date(),
        initial={"withdrawn_on": now.date()},
    )
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": now, "today": now.date()}
        if saved(form, withdraw, case=case, agreement=latest, **form.values, **acts):
            messages.success(request, "The withdrawal is recorded. Nobody from another agency can join now.")
            return redirect("cases:agreement", reference=case.reference)
    return render_case(
        request,
        "cases/withdraw_agreement.html",
        case=case,
        section="team",
        form=form,
        back_url=reverse("cases:agreement", args=[case.reference]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def name_agency(request, case):
    """Say whether the family wants an agency to know of them."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    now = timezone.localtime()
    form = AgencyWishForm(
        posted(request),
        members=case.family.people,
        agencies=agencies(),
        today=now.date(),
        initial={"said_on": now.date()},
    )
    if request.method == "POST" and form.is_valid():
        sent = {"values": form.values, "submission": form.cleaned_data["submission"]}
        if saved(form, record_wish, case=case, **sent, by=request.user, now=now, today=now.date()):
            messages.success(request, "What the family said about the agency is recorded.")
            return redirect("cases:agreement", reference=case.reference)
    return render_case(
        request,
        "cases/name_agency.html",
        case=case,
        section="team",
        form=form,
        back_url=reverse("cases:agreement", args=[case.reference]),
    )
