"""The dashboard, and what was published for 2015/16 beside what was computed."""

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.permissions import Permission, can
from earlyhelp.common.numbers import n_of_d
from earlyhelp.common.tables import Cell, Column, Table
from reporting import published
from reporting.access import failure_since, figures_of, shown_run, with_figures
from reporting.enums import Breakdown, Theme
from reporting.forms import PickerForm
from reporting.pages import COUNTED, card, page_figures, rows_url
from reporting.registry import indicators
from reporting.selection import Selection, select
from reporting.views.indicator import facet_pictures
from reporting.words import NOTHING, read


@require_safe
@with_figures(Permission.PERFORMANCE_VIEW)
def dashboard(request):
    """Every indicator's headlines for a period and a part of the partnership."""
    run = shown_run()
    context = {
        "run": run,
        "failure": failure_since(run),
        "may_run": can(request.user, Permission.PERFORMANCE_RUN),
    }
    if run is None:
        return render(request, "reporting/no_figures.html", context)
    form, selection = select(run, PickerForm, request.GET)
    headlines = [(one.code, *line) for one in indicators().values() for line in one.headlines]
    figures = page_figures(selection, headlines, reader=request.user)
    context |= {"form": form, "selection": selection, "themes": _themes(figures)}
    return render(request, "reporting/dashboard.html", context)


def _themes(figures):
    return [
        {
            "title": theme.label,
            "sections": [_section(one, figures) for one in indicators().values() if one.theme == theme],
        }
        for theme in Theme
    ]


def _section(indicator, figures):
    return {
        "indicator": indicator,
        "query": figures.selection.query(),
        "cards": [card(indicator, measure, facet, figures) for measure, facet in indicator.headlines],
        "pictures": facet_pictures(indicator, figures) if indicator.chart_on_dashboard else [],
    }


@require_safe
@with_figures(Permission.PERFORMANCE_VIEW)
def published_figures(request):
    """What was published for 2015/16 beside what the latest run computed."""
    run = shown_run()
    context = {"run": run, "failure": failure_since(run)}
    context["may_run"] = can(request.user, Permission.PERFORMANCE_RUN)
    if run is None:
        return render(request, "reporting/no_figures.html", context)
    found = figures_of(run, published.YEAR, Breakdown.ALL, "")
    selection = Selection(run, published.YEAR, Breakdown.ALL, "", "")
    compared = published.compare(lambda *place: found.get(place))
    context["table"] = _published_table(compared, selection, can(request.user, Permission.CASE_VIEW))
    context["agreeing"] = n_of_d(sum(one.agrees == "yes" for one in compared), len(compared))
    return render(request, "reporting/published.html", context)


def _published_table(compared, selection, leads_to_rows):
    columns = [
        Column("Figure"),
        Column("Published", is_number=True),
        Column("Computed", is_number=True),
        Column("Counts", is_number=True),
        Column("Indicator"),
        Column("Do they agree?"),
    ]
    rows = [_published_row(one, selection, leads_to_rows) for one in compared]
    return Table("Published and computed, 2015/16", columns, rows)


def _published_row(one, selection, leads_to_rows):
    told = one.published
    indicator = indicators()[told.indicator]
    computed = NOTHING if one.computed is None else f"{one.computed:,}{'%' if told.is_percent else ''}"
    figure = {} if one.figure is None else {(told.indicator, told.measure, told.facet): one.figure}
    reading = read(indicator, indicator.measure(told.measure), told.facet, figure)
    counts = reading.of if told.is_percent and one.figure else ""
    url = rows_url(indicator, selection, reading, COUNTED) if reading.count else ""
    if told.part == "denominator" or (url and not leads_to_rows):
        # a base has the rows counted and the rest, which the indicator's page lists
        query = selection.line_query(told.measure, told.facet)
        url = reverse("reporting:indicator", args=[indicator.code]) + query
    return [
        f"{told.ref} {told.statement}",
        told.words,
        computed,
        counts,
        Cell(f"{indicator.code} {indicator.name}", url=url),
        Cell(one.sentence, tag={"Agrees": "green", "Does not agree": "red"}.get(one.sentence, "")),
    ]
