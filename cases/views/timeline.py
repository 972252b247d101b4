"""Everything that happened in a case, newest first, on the screen and on paper."""

from django.conf import settings
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from accounts.permissions import Permission
from cases.access import acting_agencies, members_of, with_case
from cases.forms.timeline import TimelineFilterForm
from cases.pages import render_case
from cases.timeline import timeline_page

CURSORS = ("after", "before")


@require_safe
@with_case(Permission.CASE_VIEW)
def timeline(request, case):
    form = _filters(request, case)
    page = timeline_page(
        case,
        older_than=request.GET.get("after", ""),
        newer_than=request.GET.get("before", ""),
        **form.choice,
    )
    return render_case(
        request,
        "cases/timeline.html",
        case=case,
        section="timeline",
        filter_form=form,
        is_filtered=bool(form.valid_filters()),
        events=page.events,
        newer_url=_address(request, before=page.newer) if page.newer else "",
        older_url=_address(request, after=page.older) if page.older else "",
        print_query=_address(request),
    )


@require_safe
@with_case(Permission.CASE_VIEW)
def print_timeline(request, case):
    """All that the filters show, to a stated number of events. Printing is written down as an act."""
    form = _filters(request, case)
    limit, now = settings.TIMELINE_PRINT_LIMIT, timezone.localtime()
    page = timeline_page(case, size=limit, **form.choice)
    audit.record(
        by=request.user,
        now=now,
        action=AuditAction.PRINTED,
        what="timeline",
        case_reference=case.reference,
        detail={"events": len(page.events), "kinds": list(form.kinds)},
    )
    return render_case(
        request,
        "cases/print_timeline.html",
        case=case,
        section="timeline",
        events=page.events,
        shown=form.in_words,
        limit=limit if page.older else None,
        printed_at=now,
        printed_for=acting_membership(request.user).agency,
        back_query=_address(request),
    )


def _filters(request, case):
    return TimelineFilterForm(request.GET, members=members_of(case), agencies=acting_agencies(case))


def _address(request, **cursor):
    """The filters of this address, with another place to begin."""
    kept = request.GET.copy()
    for name in CURSORS:
        kept.pop(name, None)
    for name, value in cursor.items():
        kept[name] = value
    return f"?{kept.urlencode()}" if kept else "?"
