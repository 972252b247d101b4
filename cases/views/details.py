"""Changing why help began, the level of need, the locality and the service."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.permissions import Permission
from cases.access import with_case
from cases.choices import detail_choices
from cases.forms.details import FIELDS, ChangeDetailsForm
from cases.pages import back_from_closed, render_case
from cases.services import change_case
from earlyhelp.common.saving import posted, saved


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def change_details(request, case):
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    initial = {name: getattr(case, name) for name in FIELDS} | {"revision": case.revision}
    form = ChangeDetailsForm(posted(request), choices=detail_choices(case), initial=initial)
    if request.method == "POST" and form.is_valid() and _changed(request, case, form):
        messages.success(request, "Your changes are saved.")
        return redirect("cases:overview", reference=case.reference)
    return render_case(
        request,
        "cases/change_details.html",
        case=case,
        section="overview",
        form=form,
        back_url=reverse("cases:overview", args=[case.reference]),
    )


def _changed(request, case, form):
    return saved(
        form,
        change_case,
        case=case,
        values=form.values,
        revision=form.cleaned_data["revision"],
        by=request.user,
        now=timezone.now(),
    )
