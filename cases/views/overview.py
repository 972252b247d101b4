"""The case at a glance: what needs doing, the people, what happened last and why help began."""

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string
from django.views.decorators.http import require_safe

from accounts.permissions import Permission, can
from cases.access import runs_case, with_case
from cases.pages import render_case
from cases.timeline import timeline_page
from earlyhelp.common.dates import date_long

LATEST = 5


@require_safe
@with_case(Permission.CASE_VIEW)
def overview(request, case):
    return render_case(
        request,
        "cases/overview.html",
        case=case,
        section="overview",
        latest=timeline_page(case, size=LATEST).events,
        panels=[import_string(path)(case) for path in settings.CASE_PANELS],
        why=_why_help_began(case),
        may_close=can(request.user, Permission.CASE_CLOSE) and runs_case(request.user, case),
    )


def _why_help_began(case):
    """Rows of a summary list. Only the rows of an open case can be changed."""
    change = {"url": reverse("cases:change_details", args=[case.reference]), "text": "Change"}

    def row(key, value):
        actions = [change | {"about": key.lower()}] if case.is_open else []
        return {"key": key, "value": value, "actions": actions}

    return [
        {"key": "Opened", "value": date_long(case.opened_on)},
        row("Who asked for help", case.source.label),
        row("Main reason", case.reason.label),
        row("What prompted it", case.what_prompted),
        row("Service", case.service.name if case.service else ""),
    ]
