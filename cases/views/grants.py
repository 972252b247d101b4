"""Access to one case for a time: given, answered and ended by who runs the case."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.permissions import Permission
from cases import grant_access, grant_services
from cases.access import with_case
from cases.forms.grants import AnswerAccessForm, EndAccessForm, GiveAccessForm
from cases.pages import render_case
from cases.sharing_rules import needs_asking, why_not
from cases.views.team import colleague_page, look_for_colleague
from earlyhelp.common.dates import date_long
from earlyhelp.common.saving import posted, saved


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD, to_decide=True)
def give_access(request, case):
    """Look for a colleague in an agency, then say why they may read the case and until when."""
    looked, now = look_for_colleague(request, case), timezone.localtime()
    form = GiveAccessForm(posted(request), colleagues=looked.found, asked=looked.asked, today=now.date())
    if request.method == "POST" and form.is_valid():
        colleague = form.cleaned_data["colleague"]
        given = {name: form.cleaned_data[name] for name in ("reason", "last_day", "submission")}
        who = {"user": colleague.user, "agency": colleague.agency, "agreed_by": form.agreed_by}
        if saved(form, grant_services.give_access, case=case, **given, **who, **_acts(request, now)):
            until = date_long(given["last_day"])
            messages.success(request, f"{colleague.user} can read this case to the end of {until}.")
            return redirect("cases:who_can_see", reference=case.reference)
    return colleague_page(request, "cases/give_access.html", case, form, looked)


def _acts(request, now):
    return {"by": request.user, "now": now, "today": now.date()}


def _form_page(request, template, case, form, **context):
    back = reverse("cases:who_can_see", args=[case.reference])
    return render_case(request, template, case=case, section="team", form=form, back_url=back, **context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD, to_decide=True)
def end_access(request, case, number):
    """Say why somebody's access ends before its day."""
    grant, now = grant_access.grant_of(case, number), timezone.now()
    if grant is None:
        raise Http404("No access with this number.")
    if not grant.stands(now):
        return redirect("cases:who_can_see", reference=case.reference)
    form = EndAccessForm(posted(request))
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        if saved(form, grant_services.end_access, grant=grant, reason=reason, by=request.user, now=now):
            messages.success(request, f"{grant.user} cannot open this case any more.")
            return redirect("cases:who_can_see", reference=case.reference)
    return _form_page(request, "cases/end_access.html", case, form, grant=grant)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD, to_decide=True)
def answer_access(request, case, key):
    """Give or refuse what somebody asked for."""
    asked, now = grant_access.request_of(case, key), timezone.localtime()
    if asked is None:
        raise Http404("No request with this number.")
    agency, people = asked.asked_for, case.family.people
    form = AnswerAccessForm(
        posted(request), asked=people if needs_asking(case, agency) else [], today=now.date()
    )
    if request.method == "POST" and form.is_valid() and _answered(form, asked, request, now):
        messages.success(request, "Your answer is sent.")
        return redirect("cases:who_can_see", reference=case.reference)
    return _form_page(
        request,
        "cases/answer_access.html",
        case,
        form,
        asked=asked,
        refusal=why_not(case, agency),
        is_sharing=True,
    )


def _answered(form, asked, request, now):
    if form.is_given:
        given = {"last_day": form.cleaned_data["last_day"], "agreed_by": form.agreed_by}
        return saved(form, grant_services.allow_access, request=asked, **given, **_acts(request, now))
    refusal = form.cleaned_data["refusal"]
    return saved(form, grant_services.refuse_access, request=asked, refusal=refusal, by=request.user, now=now)
