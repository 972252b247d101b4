"""Home."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect

from accounts.permissions import Permission, can

FIRST_PAGE = [
    (Permission.CASE_LIST_TEAM, "cases:team_list"),
    (Permission.CASE_VIEW, "cases:list"),
    (Permission.PERFORMANCE_VIEW, "reporting:dashboard"),
    (Permission.ADMINISTER, "admin:index"),
]


def home(request):
    """Send each person to the page that their role works from."""
    for permission, page in FIRST_PAGE:
        if can(request.user, permission):
            return redirect(page)
    raise PermissionDenied
