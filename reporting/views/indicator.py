"""One indicator: its definition, its lines and the charts of it."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.permissions import Permission, can
from reporting import findings
from reporting.access import (
    facets_of,
    failure_since,
    figures_by_month,
    figures_by_part,
    indicator_of,
    shown_run,
    with_figures,
)
from reporting.charts import render as draw
from reporting.forms import LinePickerForm
from reporting.pages import (
    Figures,
    chart_table,
    figures_table,
    lines_of,
    lines_table,
    page_figures,
    picture,
)
from reporting.periods import financial_year, year_of
from reporting.selection import PREFIX, select
from reporting.words import coverage, goods_of, read


def coverage_url(indicator, selection):
    """The page that says how far the result can be trusted; "" where nothing is known of it."""
    if indicator.coverage is None:
        return ""
    query = selection.line_query(*selection.line)
    return reverse("reporting:coverage", args=[indicator.code]) + query


def facet_pictures(indicator, figures: Figures):
    """The charts over the indicator's facets, each with its table; none where it declares none."""
    if not indicator.chart:
        return []
    heading = indicator.facet_heading
    made = []
    for who, facets in findings.facet_groups(indicator, figures.now).items():
        chart = findings.by_facet(indicator, who, facets, figures.now)
        table = chart_table(chart, heading)
        made.append(picture(indicator, figures.selection, chart, table, chart="facets", who=who))
    return made


def _part_readings(indicator, selection):
    """(name, reading) of the chosen line for each value of the chosen breakdown."""
    line = (indicator.code, *selection.line)
    found = figures_by_part(selection.run, selection.period, selection.by, line)
    return [(one.value_label, reading_of(indicator, selection, one)) for one in found]


def _month_readings(indicator, selection):
    """(name, reading) of the chosen line for each month of the year in which the period lies."""
    year = financial_year(year_of(selection.period.start), as_at=selection.run.as_at)
    part = (selection.breakdown, selection.value)
    found = figures_by_month(selection.run, year, *part, (indicator.code, *selection.line))
    return [(month.label, reading_of(indicator, selection, found.get(month.start))) for month in year.months]


def reading_of(indicator, selection, figure):
    measure, facet = selection.line
    key = (indicator.code, measure, facet)
    return read(indicator, indicator.measure(measure), facet, {key: figure} if figure else {})


def _line_pictures(indicator, selection):
    parts, months = _part_readings(indicator, selection), _month_readings(indicator, selection)
    made = []
    if parts:
        heading = PREFIX[selection.by]
        caption = f"{parts[0][1].name} by {heading.lower()}, {selection.period.label}"
        chart = findings.over(parts, where="in")
        table = figures_table(caption, heading, parts)
        made.append(picture(indicator, selection, chart, table, chart="parts", by=selection.by))
    caption = f"{months[0][1].name} by month, {selection.part_label}"
    chart = findings.over(months, where="in", order=False)
    made.append(picture(indicator, selection, chart, figures_table(caption, "Month", months), chart="months"))
    return made


def chosen(request, indicator, run):
    """The pickers, the figures of what they pick, and every line of the indicator."""
    lines = lines_of(indicator, facets_of(run, indicator.code))
    form, selection = select(
        run,
        LinePickerForm,
        request.GET,
        lines=lines,
        line=indicator.headlines[0],
        by=indicator.first_breakdown,
    )
    return form, page_figures(selection, reader=request.user), lines


@require_safe
@with_figures(Permission.PERFORMANCE_VIEW)
def indicator(request, code):
    """The definition and source of an indicator, each of its lines, and one line by part and by month."""
    declared, run = indicator_of(code), shown_run()
    context = {
        "indicator": declared,
        "run": run,
        "failure": failure_since(run),
        "may_run": can(request.user, Permission.PERFORMANCE_RUN),
    }
    if run is None:
        return render(request, "reporting/no_figures.html", context)
    form, figures, lines = chosen(request, declared, run)
    context |= {
        "form": form,
        "selection": figures.selection,
        "goods": goods_of(declared),
        "coverage": coverage(declared, figures.selection.line[1], figures.now),
        "coverage_url": coverage_url(declared, figures.selection),
        "lines": lines_table(declared, lines, figures),
        "pictures": facet_pictures(declared, figures),
        "line_pictures": _line_pictures(declared, figures.selection),
    }
    return render(request, "reporting/indicator.html", context)


@require_safe
@with_figures(Permission.PERFORMANCE_VIEW)
def chart(request, code):
    """One chart as SVG, wide or narrow. Its style sheet is allowed by its hash."""
    declared, run = indicator_of(code), shown_run()
    found = _chart(request, declared, run) if run is not None else None
    if found is None:
        raise Http404("No such chart.")
    svg, policy = draw(found, narrow="narrow" in request.GET)
    response = HttpResponse(svg, content_type="image/svg+xml")
    response.headers["Content-Security-Policy"] = policy
    response.headers["Cache-Control"] = "private, max-age=300"
    return response


def _chart(request, declared, run):
    _, figures, _ = chosen(request, declared, run)
    kind, selection = request.GET.get("chart"), figures.selection
    if kind == "facets":
        who = request.GET.get("who", "")
        facets = findings.facet_groups(declared, figures.now).get(who) if declared.chart else None
        return findings.by_facet(declared, who, facets, figures.now) if facets else None
    if kind == "parts":
        parts = _part_readings(declared, selection)
        return findings.over(parts, where="in") if parts else None
    if kind == "months":
        return findings.over(_month_readings(declared, selection), where="in", order=False)
    return None
