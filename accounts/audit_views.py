"""The record of access of the whole site, for information governance."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.audit_access import search_events
from accounts.audit_forms import AccessLogForm
from accounts.audit_words import events_table
from earlyhelp.common.pagination import keyset_page

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
    }
    return render(request, "accounts/access_log.html", context)
