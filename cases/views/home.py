"""The page that everybody begins at: what needs them today."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.page_access import record_look
from accounts.permissions import Permission, can
from cases.home import home_groups, team_tiles

LINKS = [
    (
        "Figures of the framework, and the rows behind",
        "reporting:dashboard",
        Permission.PERFORMANCE_VIEW,
    ),
    ("Work out the figures again", "reporting:run", Permission.PERFORMANCE_RUN),
    ("Records that are due for disposal, and legal holds", "retention:queue", Permission.RETENTION_APPROVE),
    ("Subject access requests, the most pressing first", "rights:list", Permission.RIGHTS_MANAGE),
    ("People with accounts, agencies and lists", "admin:index", Permission.ADMINISTER),
]
"""Where those begin who have no cases."""


@require_safe
def home(request):
    """What needs the person today; for managers, where their team's cases drift; for others, their pages."""
    now = timezone.localtime()
    user, today = request.user, now.date()
    groups = home_groups(user, today=today, now=now)
    has_cases = bool(groups) or can(user, Permission.CASE_RECORD)
    record_look(request)
    context = {
        "today": today,
        "has_cases": has_cases,
        "groups": groups,
        "tiles": team_tiles(user, today=today, now=now),
        "links": [(words, reverse(name)) for words, name, right in LINKS if can(user, right)],
        "may_open": can(user, Permission.CASE_OPEN),
    }
    return render(request, "cases/home.html", context)
