"""The case at a glance: what needs doing, the people, what happened last and why help began."""

from django.conf import settings
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
    """Rows of a summary list."""
    return [
        {"key": "Opened", "value": date_long(case.opened_on)},
        {"key": "Who asked for help", "value": case.source.label},
        {"key": "Main reason", "value": case.reason.label},
        {"key": "What prompted it", "value": case.what_prompted},
        {"key": "Why there is no adult contact", "value": case.no_adult_reason},
        {"key": "Service", "value": case.service.name if case.service else ""},
    ]
