"""One's own access for a time: what one has, asking for it, and opening a case in an emergency."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.page_access import with_right
from accounts.permissions import Permission, can
from cases import grant_access, grant_services
from cases.access import record_refusal
from cases.forms.grants import AskForAccessForm, EmergencyForm
from cases.grant_errors import TooManyTries
from cases.grant_page import own_grants_table, own_requests_table
from earlyhelp.common.saving import posted, saved

MOST = 50
"""So many rows of each kind are shown; the audit trail has the rest."""


@require_safe
@with_right(Permission.CASE_RECORD)
def mine(request):
    """Cases that the person may read for a time, and what they asked for."""
    now = timezone.now()
    grants = list(grant_access.own_grants(request.user)[:MOST])
    requests = list(grant_access.own_requests(request.user)[:MOST])
    context = {
        "grants": own_grants_table(grants, now) if grants else None,
        "requests": own_requests_table(requests) if requests else None,
        "may_take": can(request.user, Permission.CASE_EMERGENCY),
    }
    return render(request, "cases/own_access.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_right(Permission.CASE_RECORD)
def ask(request):
    """Ask whoever runs a case to let one read it."""
    form, now = AskForAccessForm(posted(request)), timezone.now()
    if request.method == "POST" and form.is_valid():
        if not grant_access.may_ask(request.user, now=now):
            form.add_error(None, TooManyTries.message)
        elif saved(form, grant_services.ask_for_access, by=request.user, now=now, **form.cleaned_data):
            said = f"If there is a case {form.cleaned_data['reference']}, whoever runs it is asked."
            messages.success(request, f"{said} The answer will stand on this page.")
            return redirect("access:mine")
    return _page(request, "cases/ask_for_access.html", form)


@require_http_methods(["GET", "HEAD", "POST"])
@with_right(Permission.CASE_EMERGENCY)
def emergency(request):
    """Open a case at once because a child may be at risk: reason first, then limited time, and an alarm."""
    form, now = EmergencyForm(posted(request)), timezone.now()
    if request.method == "POST" and form.is_valid():
        told = dict(form.cleaned_data)
        if not grant_access.may_take(request.user, now=now):
            form.add_error(None, TooManyTries.message)
        elif saved(form, grant_services.take_emergency_access, by=request.user, now=now, **told):
            hours = settings.EMERGENCY_HOURS
            messages.success(
                request, f"You can read this case for {hours} hours. Everybody who runs it is told."
            )
            return redirect("cases:overview", reference=told["reference"])
        record_refusal(request.user, told["reference"], "emergency access", now)
    return _page(request, "cases/emergency_access.html", form, hours=settings.EMERGENCY_HOURS)


def _page(request, template, form, **context):
    return render(request, template, {"form": form, "back_url": reverse("access:mine")} | context)
