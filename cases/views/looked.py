"""Who can see a case, and who looked at it."""

from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts import audit
from accounts.audit_forms import EventFilterForm
from accounts.audit_words import EVENT_COLUMNS, event_cells, events_table
from accounts.enums import AuditAction
from accounts.permissions import Permission
from cases.access import may_write, runs_case, with_case
from cases.grant_access import grants_of, waiting_requests_of
from cases.grant_page import grants_table
from cases.keeping_out_access import conflicts_in, standing_restriction
from cases.pages import render_case
from cases.who import part_readers_of, parts_table, readers_of, readers_table
from cases.withholding_access import affected_by, events_shown_to, may_withhold, withholdings_of
from cases.withholding_page import withheld_table
from earlyhelp.common.pagination import in_order, keyset_page
from earlyhelp.common.spreadsheets import csv_response, query_of, refuse_too_many

ORDER = (("happened_at", "desc"), ("pk", "desc"))


@require_safe
@with_case(Permission.CASE_VIEW)
def who_can_see(request, case):
    """Everybody who can open the case now, and those who read a part of it."""
    readers, parts, now = readers_of(case), part_readers_of(case), timezone.now()
    decides, grants = may_write(request.user, case) and runs_case(request.user, case), grants_of(case)
    withholds = may_withhold(request.user, case)
    withheld = withholdings_of(case) if withholds else []
    affected = affected_by(case, withheld) if withheld else {}
    return render_case(
        request,
        "cases/who_can_see.html",
        case=case,
        section="team",
        count=len(readers),
        table=readers_table(readers) if readers else None,
        parts=parts_table(parts) if parts else None,
        grants=grants_table(case, grants, now, may_end=decides) if grants else None,
        requests=waiting_requests_of(case) if decides else [],
        restriction=standing_restriction(case),
        conflicts=conflicts_in(case) if decides else [],
        decides=decides,
        may_withhold=withholds,
        withheld=withheld_table(case, withheld, affected) if withheld else None,
        may_see_log=runs_case(request.user, case),
    )


@require_safe
@with_case(Permission.CASE_VIEW, to_decide=True)
def who_looked(request, case):
    """What was done about the case and who was refused, the latest first, for its lead and their managers."""
    form, found = _filtered_events(request, case)
    page = keyset_page(
        found,
        ORDER,
        after=request.GET.get("after"),
        before=request.GET.get("before"),
    )
    return render_case(
        request,
        "cases/who_looked.html",
        case=case,
        section="team",
        filter_form=form,
        page=page,
        table=events_table(page.rows, caption="What was done about this case"),
        count=found.count(),
        export_url=reverse("cases:export_looked", args=[case.reference]) + query_of(request),
    )


@require_safe
@with_case(Permission.CASE_VIEW, to_decide=True)
def export_looked(request, case):
    """The same as a file for a spreadsheet program, every line that the filters leave."""
    form, found = _filtered_events(request, case)
    if too_many := refuse_too_many(request, found):
        return too_many
    rows = [event_cells(event) for event in found.order_by(*in_order(ORDER))]
    today = timezone.localdate().isoformat()
    audit.record(
        by=request.user,
        now=timezone.now(),
        action=AuditAction.DOWNLOADED,
        what="who looked",
        case_reference=case.reference,
        detail={"filters": sorted(form.valid_filters()), "lines": len(rows)},
    )
    return csv_response(f"who-looked-{case.reference}-{today}", EVENT_COLUMNS, rows)


def _filtered_events(request, case):
    events = events_shown_to(request.user, case)
    form = EventFilterForm(request.GET, people=events.people())
    return form, events.matching(**form.valid_filters())
