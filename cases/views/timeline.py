"""Everything that happened in a case, newest first."""

from django.views.decorators.http import require_safe

from accounts.permissions import Permission
from cases.access import with_case
from cases.forms.timeline import TimelineFilterForm
from cases.pages import render_case
from cases.timeline import PAGE_SIZE, timeline_page

FURTHEST = 100_000


@require_safe
@with_case(Permission.CASE_VIEW)
def timeline(request, case):
    form = TimelineFilterForm(request.GET, members=case.family.people)
    skip = _events_before(request.GET.get("skip", ""))
    page = timeline_page(case, kinds=form.kinds, member=form.member, skip=skip)
    return render_case(
        request,
        "cases/timeline.html",
        case=case,
        section="timeline",
        filter_form=form,
        is_filtered=bool(form.valid_filters()),
        events=page.events,
        newer_url=_address(request, max(skip - PAGE_SIZE, 0)) if skip else "",
        older_url=_address(request, skip + PAGE_SIZE) if page.has_older else "",
    )


def _events_before(text):
    """Return how many newer events are left out; anything but a sensible number means none."""
    return min(int(text), FURTHEST) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _address(request, skip):
    kept = request.GET.copy()
    kept.pop("skip", None)
    if skip:
        kept["skip"] = skip
    return f"?{kept.urlencode()}"
