"""Rounds of case file audits: an auditor's own cases, and drawing and ending rounds."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from earlyhelp.common.dates import date_long
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.saving import posted, saved
from earlyhelp.common.tables import Cell, Column, Table
from quality import access, services
from quality.forms import DrawForm, EndRoundForm

MOST = 200
"""So many cases of one's own are shown; a round gives far fewer."""
ORDER = (("drawn_at", "desc"), ("pk", "desc"))


@require_safe
@access.with_own_sample
def mine(request):
    """The cases that the auditor may read now, and until when."""
    sample = list(access.sample_for(request.user, timezone.localdate())[:MOST])
    rows = [
        [
            Cell(
                one.case.reference,
                url=reverse("cases:overview", args=[one.case.reference]),
                note=str(one.case.family),
            ),
            one.case.get_status_display(),
            one.case.level_of_need.label,
            str(one.round),
            date_long(one.round.ends_on),
        ]
        for one in sample
    ]
    names = ("Case", "Status", "Level of need", "Round", "Until the end of")
    table = Table("Cases to audit", [Column(name) for name in names], rows, caption_is_hidden=True)
    return render(request, "quality/mine.html", {"table": table if rows else None, "count": len(rows)})


@require_safe
@access.with_rounds
def rounds(request):
    """Every round, the latest first."""
    page = keyset_page(
        access.all_rounds(), ORDER, after=request.GET.get("after"), before=request.GET.get("before")
    )
    today = timezone.localdate()
    rows = [
        [
            Cell(str(one), url=reverse("quality:round", args=[one.number])),
            f"{date_long(one.starts_on)} to {date_long(one.ends_on)}",
            f"{one.cases:,}",
            f"{one.auditors:,}",
            _standing(one, today),
        ]
        for one in page.rows
    ]
    columns = [
        Column("Round"),
        Column("When"),
        Column("Cases", is_number=True),
        Column("Auditors", is_number=True),
        Column("Standing"),
    ]
    table = Table("Rounds of case file audits", columns, rows, caption_is_hidden=True)
    return render(request, "quality/rounds.html", {"page": page, "table": table})


def _standing(audit_round, today):
    if audit_round.is_over(today):
        return "Over"
    return "Runs" if today >= audit_round.starts_on else "To come"


@require_http_methods(["GET", "HEAD", "POST"])
@access.with_rounds
def draw(request):
    """Draw a round. Whoever draws learns how many cases went to whom, and no family."""
    now = timezone.localtime()
    auditors = access.auditors_now()
    form = DrawForm(posted(request), auditors=auditors, today=now.date())
    if request.method == "POST" and form.is_valid():
        told = {"values": form.values, "auditors": list(form.cleaned_data["auditors"])}
        told |= {name: form.cleaned_data[name] for name in ("each", "submission")}
        if saved(form, services.draw_round, by=request.user, now=now, today=now.date(), **told):
            messages.success(request, "The cases are drawn, and the auditors are told.")
            return redirect("quality:rounds")
    context = {"form": form, "back_url": reverse("quality:rounds"), "has_auditors": auditors.exists()}
    return render(request, "quality/draw.html", context)


@require_safe
@access.with_rounds
def one_round(request, number):
    """How a round was drawn, and how many cases each auditor was given."""
    audit_round, today = access.round_of(number), timezone.localdate()
    rows = [
        ("Which cases", audit_round.get_drawn_from_display()),
        ("When", f"{date_long(audit_round.starts_on)} to {date_long(audit_round.ends_on)}"),
        ("Drawn", f"{date_long(audit_round.drawn_at)} by {audit_round.drawn_by}, {audit_round.drawn_for}"),
        ("Seed of the draw", audit_round.seed),
        ("Standing", _standing(audit_round, today)),
    ]
    if audit_round.ended_at:
        ended = f"{date_long(audit_round.ended_at)} by {audit_round.ended_by}: {audit_round.end_reason}"
        rows.append(("Ended", ended))
    given = [[name, agency, f"{n:,}"] for name, agency, n in audit_round.sample.by_auditor()]
    columns = [Column("Auditor"), Column("Agency"), Column("Cases", is_number=True)]
    context = {
        "audit_round": audit_round,
        "rows": [{"key": key, "value": value} for key, value in rows],
        "table": Table("Who audits how many", columns, given),
        "is_over": audit_round.is_over(today),
    }
    return render(request, "quality/round.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@access.with_rounds
def end(request, number):
    """End a round before its last day, with a reason."""
    audit_round, now = access.round_of(number), timezone.localtime()
    back = reverse("quality:round", args=[number])
    if audit_round.is_over(now.date()):
        return redirect(back)
    form = EndRoundForm(posted(request))
    if request.method == "POST" and form.is_valid():
        told = {"reason": form.cleaned_data["reason"], "by": request.user, "now": now, "today": now.date()}
        if saved(form, services.end_round, audit_round=audit_round, **told):
            messages.success(request, "The round has ended. Its auditors cannot open its cases any more.")
            return redirect(back)
    return render(request, "quality/end.html", {"form": form, "audit_round": audit_round, "back_url": back})
