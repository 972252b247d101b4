"""My cases and my team's cases: search, filters and order in the address, a page at a time."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts import audit
from accounts.enums import AuditAction
from accounts.page_access import with_right
from accounts.permissions import Permission, can
from cases.access import cases_of, cases_reached_by
from cases.choices import filter_choices
from cases.drift import drifting
from cases.forms.lists import CaseFilterForm
from cases.own_name import own_name_fact
from cases.tables import CASE_COLUMNS, ORDERS, case_cells, case_table
from earlyhelp.common.pagination import in_order, keyset_page
from earlyhelp.common.spreadsheets import csv_response, query_of, refuse_too_many

PAGE_SIZE = 25


@require_safe
@with_right(Permission.CASE_RECORD)
def my_list(request):
    """Cases that the person is in the team of, or led until they closed."""
    cases = cases_of(request.user)
    return _list_page(request, "cases/list.html", cases, what="my cases", export="cases:export_list")


@require_safe
@with_right(Permission.CASE_LIST_TEAM)
def team_list(request):
    """Every case that the person reaches for the agency they act for."""
    cases, may_choose = cases_reached_by(request.user), can(request.user, Permission.CASE_RECORD)
    return _list_page(
        request,
        "cases/team_list.html",
        cases,
        what="team’s cases",
        export="cases:export_team_list",
        may_choose=may_choose,
    )


@require_safe
@with_right(Permission.CASE_RECORD)
def export_list(request):
    """My cases as a file for a spreadsheet program, as the filters and the order of the page leave them."""
    return _export(request, "my-cases", cases_of(request.user), what="my cases")


@require_safe
@with_right(Permission.CASE_LIST_TEAM)
def export_team_list(request):
    """My team's cases as a file, as the filters and the order of the page leave them."""
    return _export(request, "team-cases", cases_reached_by(request.user), what="team’s cases")


def _export(request, name, cases, *, what):
    """Every case that the page lists on all its pages together, written down for each of them."""
    form, found = filtered_cases(request.GET, cases)
    filters = form.valid_filters()
    order = ORDERS[filters.pop("sort", "newest")]
    if too_many := refuse_too_many(request, found):
        return too_many
    today, found = timezone.localdate(), list(found.with_people().order_by(*in_order(order)))
    audit.record_taken(
        by=request.user,
        now=timezone.now(),
        what=f"list of cases ({what})",
        case_references=[case.reference for case in found],
        detail={"filters": sorted(filters)},
    )
    rows = [case_cells(case, today) for case in found]
    return csv_response(f"{name}-{today.isoformat()}", CASE_COLUMNS, rows)


def filtered_cases(data, cases):
    """Return the form of a list of cases, and those of the cases that the filters of the address leave."""
    form = CaseFilterForm(data, **filter_choices())
    filters = {name: value for name, value in form.valid_filters().items() if name not in ("sort", "drift")}
    found = cases.matching(**filters)
    drift = form.valid_filters().get("drift")
    return form, drifting(found, drift, timezone.localdate()) if drift else found


def _list_page(request, template, cases, *, what, export, may_choose=False):
    form, found = filtered_cases(request.GET, cases)
    filters = form.valid_filters()
    order = filters.pop("sort", "newest")
    count = found.count()
    if filters.get("q"):
        _log_search(request, what, filters["q"], count)
    page = keyset_page(
        found.with_people(),
        ORDERS[order],
        after=request.GET.get("after"),
        before=request.GET.get("before"),
        size=PAGE_SIZE,
    )
    context = {
        "filter_form": form,
        "is_filtered": bool(filters),
        "status": filters.get("status", ""),
        "count": count,
        "page": page,
        "table": case_table(
            page.rows, today=timezone.localdate(), order=order, query=request.GET, may_choose=may_choose
        ),
        "may_choose": may_choose,
        "filters": request.GET.urlencode(),
        "export_url": reverse(export) + query_of(request),
        "may_open": can(request.user, Permission.CASE_OPEN),
    }
    return render(request, template, context)


def _log_search(request, what, words, count):
    audit.record(
        by=request.user,
        now=timezone.now(),
        action=AuditAction.SEARCHED,
        what=what,
        detail={"words": len(words.split()), "found": count} | own_name_fact(request.user, words),
    )
