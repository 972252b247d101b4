"""What every page's header needs."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from accounts.acting import acting_membership, current_memberships
from accounts.draft_access import PageDrafts
from accounts.notice_access import unread_notices
from accounts.permissions import Permission, Reach, can, reach_of
from accounts.session_access import person_mark

NAVIGATION = [
    ("Home", "home", None),
    ("My cases", "cases:list", Permission.CASE_RECORD),
    ("My tasks", "tasks:list", Permission.CASE_RECORD),
    ("My team’s cases", "cases:team_list", Permission.CASE_LIST_TEAM),
    ("Requests", "requests:board", Permission.REQUEST_VIEW),
    ("Step ups", "steps:board", Permission.CASE_LIST_TEAM),
    ("Duplicates", "cases:duplicates", Permission.PEOPLE_MERGE),
    ("Cases to audit", "quality:mine", Reach.SAMPLED),
    ("Case file audits", "quality:rounds", Permission.AUDIT_ARRANGE),
    ("Performance", "reporting:dashboard", Permission.PERFORMANCE_VIEW),
    ("Staff", "staff:list", Permission.STAFF_MANAGE),
    ("Access reviews", "staff:reviews", Permission.AUDIT_VIEW),
    ("Access log", "access_log", Permission.AUDIT_VIEW),
    ("Unusual access", "unusual:list", Permission.AUDIT_VIEW),
    ("Subject access", "rights:list", Permission.RIGHTS_MANAGE),
    ("Conflicts of interest", "access:all_conflicts", Permission.AUDIT_VIEW),
    ("Retention", "retention:queue", Permission.RETENTION_APPROVE),
    ("Administration", "admin:index", Permission.ADMINISTER),
]
NO_PART = ["cases:find"]
"""Pages beneath the address of a part that belong to none."""


def _may(user, right):
    """A page without a right is everybody's; one for a reach is for roles that reach cases so."""
    return reach_of(user) == right if isinstance(right, Reach) else right is None or can(user, right)


def site(request):
    """Names and words of the site, the agency acted for, and the pages that the person may open."""
    user = getattr(request, "user", None)
    acting = acting_membership(user) if user is not None else None
    links = [(label, reverse(name)) for label, name, right in NAVIGATION if acting and _may(user, right)]
    home, places = reverse("home"), [url for _, url in links] + [reverse(name) for name in NO_PART]
    below = [url for url in places if request.path == url or (url != home and request.path.startswith(url))]
    current = max(below, key=len, default="")
    return {
        "session_person": person_mark(user) if getattr(user, "pk", None) else "",
        "session_seconds": settings.SESSION_COOKIE_AGE,
        "session_warning_seconds": settings.SESSION_WARNING_SECONDS,
        "drafts": PageDrafts(request, now=timezone.now()) if acting else None,
        "product_name": settings.PRODUCT_NAME,
        "council_name": settings.COUNCIL_NAME,
        "terms": settings.TERMS,
        "demo": settings.DEMO,
        "acting": acting,
        "may_find": acting is not None and can(user, Permission.PERSON_FIND),
        "unread_notices": unread_notices(user) if acting else 0,
        "several_agencies": acting is not None and len(current_memberships(user)) > 1,
        "navigation": [{"label": label, "url": url, "current": url == current} for label, url in links],
    }
