"""Asking for the figures now, and watching them being worked out."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.permissions import Permission, can
from reporting.access import latest_run, shown_run, with_figures
from reporting.enums import RunStatus
from reporting.services import request_run


@require_POST
@with_figures(Permission.PERFORMANCE_RUN)
def start_run(request):
    """Ask for the figures as at today. While a run is waiting or worked out, that one is shown instead."""
    request_run(by=request.user, now=timezone.now(), as_at=timezone.localdate())
    messages.success(
        request, "The figures were asked for. You can leave this page while they are worked out."
    )
    return redirect("reporting:run")


@require_safe
@with_figures(Permission.PERFORMANCE_VIEW)
def run(request):
    """How far the latest run is. With JavaScript the part of the page that says so is fetched again."""
    latest = latest_run()
    context = {
        "latest": latest,
        "shown": shown_run(),
        "is_unfinished": latest is not None and latest.status in (RunStatus.WAITING, RunStatus.RUNNING),
        "may_run": can(request.user, Permission.PERFORMANCE_RUN),
    }
    template = "reporting/_progress.html" if request.htmx else "reporting/run.html"
    return render(request, template, context)
