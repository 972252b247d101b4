"""Decisions to share or not to share: all of them, and a new one."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from cases import sharing_services
from cases.access import sharing_decisions_of, with_case
from cases.forms.sharing import SharingForm
from cases.pages import back_from_closed, render_case
from earlyhelp.common.saving import posted, saved


@require_safe
@with_case(Permission.CASE_VIEW)
def sharing(request, case):
    return render_case(
        request,
        "cases/sharing.html",
        case=case,
        section="team",
        decisions=sharing_decisions_of(case),
        back_url=reverse("cases:team", args=[case.reference]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def record_sharing(request, case):
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    now = timezone.localtime()
    form = SharingForm(
        posted(request), opened_on=case.opened_on, today=now.date(), initial={"decided_on": now.date()}
    )
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": now, "today": now.date()}
        sent = {"values": form.values, "submission": form.cleaned_data["submission"]}
        if saved(form, sharing_services.record_sharing, case=case, **sent, **acts):
            messages.success(request, "The decision is recorded.")
            return redirect("cases:sharing", reference=case.reference)
    return render_case(
        request,
        "cases/record_sharing.html",
        is_sharing=True,
        case=case,
        section="team",
        form=form,
        back_url=reverse("cases:sharing", args=[case.reference]),
    )
