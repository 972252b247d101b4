"""The record of access of the whole site, for information governance."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.audit_access import events_found, record_download, search_events
from accounts.audit_forms import AccessLogForm
from accounts.audit_words import EVENT_COLUMNS, event_cells, events_table
from earlyhelp.common.pagination import in_order, keyset_page
from earlyhelp.common.spreadsheets import csv_response, query_of, refuse_too_many

ORDER = (("happened_at", "desc"), ("pk", "desc"))
PAGE_SIZE = 50


@require_safe
def access_log(request):
    """Who looked at what, wrote, printed, downloaded or was refused, the latest first."""
    form = AccessLogForm(request.GET)
    filters = form.valid_filters()
    found = search_events(user=request.user, filters=filters)
    page = keyset_page(
        found, ORDER, after=request.GET.get("after"), before=request.GET.get("before"), size=PAGE_SIZE
    )
    context = {
        "filter_form": form,
        "is_filtered": bool(filters),
        "page": page,
        "table": events_table(page.rows, caption="Record of access", with_case=True),
        "export_url": reverse("export_access_log") + query_of(request),
    }
    return render(request, "accounts/access_log.html", context)


@require_safe
def export_access_log(request):
    """The same as a file for a spreadsheet program, every line that the filters leave."""
    filters = AccessLogForm(request.GET).valid_filters()
    found = events_found(user=request.user, filters=filters)
    if too_many := refuse_too_many(request, found):
        return too_many
    rows = [event_cells(event) for event in found.order_by(*in_order(ORDER))]
    record_download(user=request.user, filters=filters, lines=len(rows))
    return csv_response(f"access-log-{timezone.localdate().isoformat()}", EVENT_COLUMNS, rows)
