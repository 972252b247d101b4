"""The record of a case as it was on an earlier day."""

from datetime import date

from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts import audit
from accounts.enums import AuditAction
from accounts.permissions import Permission
from cases.access import with_case
from cases.pages import render_case
from history.access import as_it_was as record_as_it_was
from history.forms import AsItWasForm


@require_safe
@with_case(Permission.CASE_VIEW)
def as_it_was(request, case):
    """Ask for a day, and show what the record said at its end. Which day was asked about is written down."""
    asked = _asked(request)
    form = AsItWasForm(asked, case=case, today=timezone.localdate())
    shown = None
    if asked is not None and form.is_valid():
        _write_down(request, case, form.cleaned_data)
        shown = record_as_it_was(case, form.moment, reader=request.user)
    return render_case(
        request,
        "history/as_it_was.html",
        case=case,
        section="timeline",
        form=form,
        asked=form.in_words if shown else "",
        shown=shown,
    )


def _asked(request):
    """What the address asks, with a day such as 2016-02-01 in its three boxes; None where it asks nothing."""
    if not request.GET:
        return None
    asked = request.GET.copy()
    try:
        day = date.fromisoformat(asked.get("on", ""))
    except ValueError:
        return asked
    for place, part in enumerate((day.day, day.month, day.year)):
        asked[f"on_{place}"] = str(part)
    return asked


def _write_down(request, case, asked):
    detail = {"on": asked["on"].isoformat()}
    if asked.get("time"):
        detail["time"] = f"{asked['time']:%H:%M}"
    audit.record(
        by=request.user,
        now=timezone.now(),
        action=AuditAction.VIEWED,
        what="record as it was",
        case_reference=case.reference,
        detail=detail,
    )
