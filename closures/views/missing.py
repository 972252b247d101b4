"""The list of people without a start Webstar, and without an end where their case is closing."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.page_access import with_right
from accounts.permissions import Permission
from closures.missing import cases_looked_at, listed, without_end, without_start
from earlyhelp.common.dates import days_between, in_days
from earlyhelp.common.numbers import possessive
from earlyhelp.common.tables import Cell, Column, Table

MOST = 200


@require_safe
@with_right(Permission.CASE_RECORD)
def webstars_missing(request):
    """Of a team's open cases for whoever has its list; of the cases that they lead for others."""
    cases, today = cases_looked_at(request.user), timezone.localdate()
    starts, ends = without_start(cases), without_end(cases)
    context = {
        "starts": _table("Open cases: no start Webstar", listed(starts, MOST), "start", today),
        "ends": _table("Closing cases: no end Webstar", listed(ends, MOST), "closing", today),
        "start_count": starts.count(),
        "end_count": ends.count(),
        "most": MOST,
    }
    return render(request, "closures/webstars_missing.html", context)


def _table(caption, found, kind, today):
    columns = [Column("Person"), Column("Family"), Column("Open for", is_number=True), Column("What to do")]
    return Table(caption, columns, [_row(one, kind, today) for one in found])


def _row(one, kind, today):
    case, person = one.case, one.member.person
    address = reverse("webstar:begin", args=[case.reference])
    record = f"Record {possessive(person.short_name)} {kind} Webstar"
    return [
        person.full_name,
        Cell(str(case.family), url=reverse("cases:overview", args=[case.reference]), note=case.reference),
        in_days(days_between(case.opened_on, today)),
        Cell(record, url=f"{address}?member={one.member.number}&kind={kind}"),
    ]
