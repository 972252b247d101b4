"""Unusual access: what waits, and what is decided about one of them, quietly."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.audit_words import events_table
from earlyhelp.common.dates import datetime_long
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.saving import posted, saved
from earlyhelp.common.tables import Cell, Column, Table
from scrutiny import services
from scrutiny.access import events_behind, unusual_for, unusual_of, with_governance
from scrutiny.enums import Standing
from scrutiny.forms import DecideForm, UnusualFilterForm
from scrutiny.words import how_much, when

ORDER = (("last_at", "desc"), ("pk", "desc"))
COLOURS = {
    Standing.NEW: "blue",
    Standing.EXPECTED: "grey",
    Standing.ASKING: "yellow",
    Standing.EXPLAINED: "green",
    Standing.CONCERN: "red",
}


@require_safe
@with_governance
def unusual_list(request):
    """What looks unusual in the record of access, the latest first."""
    form = UnusualFilterForm(request.GET)
    found = unusual_for(request.user).matching(**form.valid_filters())
    page = keyset_page(found, ORDER, after=request.GET.get("after"), before=request.GET.get("before"))
    context = {
        "filter_form": form,
        "is_filtered": bool(form.valid_filters()),
        "count": found.count(),
        "page": page,
        "table": _table(page.rows),
    }
    return render(request, "scrutiny/list.html", context)


def _table(rows):
    columns = [
        Column("Who"),
        Column("What looks unusual"),
        Column("When"),
        Column("Case"),
        Column("Standing"),
    ]
    told = [
        [
            Cell(
                row.actor_name or row.actor_email,
                url=reverse("unusual:one", args=[row.key]),
                note=row.agency_name,
            ),
            Cell(row.get_kind_display(), note=how_much(row)),
            when(row),
            row.case_reference or "–",
            Cell(row.get_standing_display(), tag=COLOURS[row.standing]),
        ]
        for row in rows
    ]
    return Table("Unusual access", columns, told, caption_is_hidden=True)


@require_http_methods(["GET", "HEAD", "POST"])
@with_governance
def one(request, key):
    """What somebody did, everything that was decided about it, and what is decided now."""
    unusual = unusual_of(request.user, key)
    form = DecideForm(posted(request), initial={"seen": unusual.standing})
    if request.method == "POST" and form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("decision", "reason", "seen", "submission")}
        acts = {"by": request.user, "now": timezone.now()}
        if saved(form, services.decide, unusual=unusual, **told, **acts):
            messages.success(request, "Your decision is kept. Nobody else is told of it.")
            return redirect("unusual:list")
        unusual = unusual_of(request.user, key)
    events = keyset_page(
        events_behind(unusual, user=request.user),
        (("happened_at", "desc"), ("pk", "desc")),
        after=request.GET.get("after"),
        before=request.GET.get("before"),
    )
    context = {
        "unusual": unusual,
        "form": form,
        "back_url": reverse("unusual:list"),
        "rows": _facts(unusual),
        "triages": _triages(unusual),
        "events": events,
        "table": events_table(events.rows, caption="What they did on that day", with_case=True),
    }
    return render(request, "scrutiny/one.html", context)


def _facts(unusual):
    rows = [
        ("Who", unusual.actor_name or unusual.actor_email),
        ("E-mail", unusual.actor_email),
        ("Agency", unusual.agency_name or "None"),
        ("What looks unusual", unusual.get_kind_display()),
        *([("Case", unusual.case_reference)] if unusual.case_reference else []),
        ("When", when(unusual)),
        ("How much", how_much(unusual)),
        ("Standing", unusual.get_standing_display()),
    ]
    return [{"key": key, "value": value} for key, value in rows]


def _triages(unusual):
    rows = [
        [
            datetime_long(triage.decided_at),
            triage.decided_by.full_name,
            triage.get_decision_display(),
            triage.reason,
        ]
        for triage in unusual.triages.all()
    ]
    columns = [Column("When", is_short=True), Column("Who"), Column("Decision"), Column("Why")]
    return Table("What was decided", columns, rows) if rows else None
