"""How far a result can be trusted: coverage first, then the result with its interval, then who is missing."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.permissions import Permission, can
from earlyhelp.common.tables import Column, Table
from reporting.access import (
    coverage_by,
    deviation_of,
    failure_since,
    figure_with_rows,
    indicator_of,
    lead_agency_of_rows,
    shown_run,
    with_figures,
)
from reporting.enums import MeasureKind
from reporting.registry import indicators
from reporting.trust import LEVEL, Group, Split, bounds, difference, mean_interval, share_interval
from reporting.views.indicator import chosen
from reporting.words import NOTHING, coverage_figure, of_facet
from reporting.words import coverage as coverage_words

NOT_RECORDED = "Not recorded"


@require_safe
@with_figures(Permission.PERFORMANCE_VIEW)
def coverage(request, code):
    """Coverage and result of one line of an indicator, for a period and a part of the partnership."""
    declared, run = indicator_of(code), shown_run()
    if declared.coverage is None:
        raise Http404("Nothing is known of the coverage of this indicator.")
    context = {
        "indicator": declared,
        "run": run,
        "failure": failure_since(run),
        "may_run": can(request.user, Permission.PERFORMANCE_RUN),
    }
    if run is None:
        return render(request, "reporting/no_figures.html", context)
    form, figures, _ = chosen(request, declared, run)
    form.leave_out("by")  # the page breaks coverage down by everything that is known
    selection = figures.selection
    reading = figures.reading(declared, *selection.line)
    splits = _splits(declared, selection, figures)
    context |= {
        "form": form,
        "selection": selection,
        "covered": coverage_words(declared, selection.line[1], figures.now),
        "reading": reading,
        "level": LEVEL,
        "interval": _interval(declared, selection, reading),
        "bounds": _bounds(declared, reading, splits),
        "difference": _difference(declared, selection, splits),
        "tables": [_table(split) for split in splits],
    }
    return render(request, "reporting/coverage.html", context)


def _splits(declared, selection, figures):
    """Coverage by agency, by reason for closure and by how they stood at the start, as far as known."""
    told, (known, who) = declared.coverage, coverage_figure(declared, selection.line[1], figures.now)
    if known is None:
        return []
    line = (told.indicator, told.measure, who)
    figure = figure_with_rows(selection.run, selection.period, selection.breakdown, selection.value, line)
    cohort = indicators()[told.indicator].cohort_of(told.measure)
    ways = {
        "agency": lead_agency_of_rows(),
        "reason for closure": told.reason,
        "how they stood at the start": told.start,
    }
    return [
        Split(by, [Group(label or NOT_RECORDED, n, d) for label, n, d in rows])
        for by, label in ways.items()
        if label
        for rows in [coverage_by(cohort, selection.period, figure, label)]
    ]


def _interval(declared, selection, reading):
    """The interval of the chosen line in words; "" for what is a count or a median."""
    kind = reading.measure.kind
    if kind == MeasureKind.SHARE:
        return share_interval(reading.count, reading.base)
    if kind != MeasureKind.MEAN or not reading.base:
        return ""
    part = (selection.breakdown, selection.value)
    figure = figure_with_rows(selection.run, selection.period, *part, (declared.code, *selection.line))
    cohort = declared.cohort_of(reading.measure.code)
    spread = deviation_of(cohort, selection.period, figure, reading.measure.value)
    mean = figure.numerator / figure.denominator
    return mean_interval(mean, spread, reading.base, reading.measure.unit)


def _bounds(declared, reading, splits):
    if reading.measure.kind != MeasureKind.SHARE or not splits or reading.base != splits[0].count:
        return ""
    return bounds(reading.count, reading.base, splits[0].base)


def _difference(declared, selection, splits):
    facet = selection.line[1] if splits else ""
    return difference(splits, of_facet(declared.coverage.missing, facet)) if splits else ""


def _table(split):
    columns = [
        Column(split.by.capitalize()),
        Column("Measured", is_number=True),
        Column("Of", is_number=True),
    ]
    rows = [
        [
            group.label,
            group.words.split(" ")[0] if group.base else NOTHING,
            f"{group.count:,} of {group.base:,}",
        ]
        for group in split.groups
    ]
    return Table(f"Coverage by {split.by}", columns, rows)
