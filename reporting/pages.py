"""What the pages of figures are made of: cards, tables and pictures, with the addresses they lead to."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.urls import reverse

from accounts.permissions import Permission, can
from earlyhelp.common.tables import Cell, Column, Table
from reporting.access import figures_of, figures_of_months
from reporting.charts import Chart
from reporting.enums import MeasureKind
from reporting.framework import Indicator
from reporting.selection import Selection
from reporting.trends import months_before, trend_of
from reporting.words import Reading, change, coverage, number_of, read, show_rows

COUNTED, REST = "counted", "rest"


@dataclass(frozen=True)
class Figures:
    """The figures of a page: of the period and of the one before it, for one part of the partnership.

    :ivar leads_to_rows: the reader's role may open cases, so that figures lead to the rows behind them.
    """

    selection: Selection
    now: dict
    before: dict
    months: list = field(default_factory=list)
    by_month: dict = field(default_factory=dict)
    leads_to_rows: bool = True

    def reading(self, indicator, measure, facet):
        return read(indicator, indicator.measure(measure), facet, self.now)

    def change(self, reading):
        before = read(reading.indicator, reading.measure, reading.facet, self.before)
        return change(reading, before, self.selection.period)

    def trend(self, reading):
        return trend_of(reading, self.months, self.by_month) if self.months else None


@dataclass(frozen=True)
class Picture:
    """A chart with the addresses of its two renderings and the table that says the same."""

    chart: Chart
    url: str
    narrow_url: str
    table: Table


def page_figures(selection, lines=(), *, reader):
    """The figures of the selection and of the period before it.

    Whether they lead to rows is told by the reader's role alone, never by which cases there are.

    :param lines: (indicator, measure, facet) of figures that are shown month by month too.
    """
    run, part = selection.run, (selection.breakdown, selection.value)
    now = figures_of(run, selection.period, *part)
    before = figures_of(run, selection.period.before, *part)
    months = months_before(selection.period) if lines else []
    by_month = figures_of_months(run, months, *part, lines) if lines else {}
    return Figures(selection, now, before, months, by_month, can(reader, Permission.CASE_VIEW))


def lines_of(indicator, facets):
    """(measure, facet, label) of each line of an indicator, in the order of the declaration.

    :param facets: the name of each facet that has a figure, by measure and facet.
    """
    found = []
    for cohort in indicator.cohorts:
        for measure in cohort.measures:
            names = {facet: "" for code, facet in indicator.headlines if code == measure.code}
            names |= dict(cohort.facets.known)
            names |= {facet: name for (code, facet), name in facets.items() if code == measure.code}
            found += [
                (measure.code, facet, Reading(indicator, measure, facet, names[facet], None).name)
                for facet in sorted(names)
            ]
    return found


def rows_url(indicator, selection, reading, side):
    """The address of the rows behind a reading: those counted, or the rest of its base."""
    query = selection.line_query(reading.measure.code, reading.facet, side=side)
    return reverse("reporting:rows", args=[indicator.code]) + query


def card(indicator: Indicator, measure, facet, figures: Figures):
    """What a figure card prints, by the names of the component's arguments."""
    reading = figures.reading(indicator, measure, facet)
    shown = {
        "name": reading.name,
        "coverage": coverage(indicator, facet, figures.now),
        "change": figures.change(reading),
        "trend": figures.trend(reading),
        "unit": "",
        "url": "",
        "link_text": "",
    }
    if reading.measure.kind == MeasureKind.SHARE:
        shown |= {"numerator": reading.count, "denominator": reading.base}
    elif reading.value is None:
        shown |= {"numerator": 0, "denominator": 0}
    else:
        shown |= {"numerator": reading.value, "denominator": None, "unit": _unit(reading)}
    if reading.count and figures.leads_to_rows:
        url = rows_url(indicator, figures.selection, reading, COUNTED)
        shown |= {"url": url, "link_text": show_rows(reading)}
    return shown


def _unit(reading):
    if reading.measure.kind == MeasureKind.COUNT:
        return ""
    return f"{reading.measure.unit}, {reading.of[0].lower()}{reading.of[1:]} {reading.base_words}"


def lines_table(indicator, lines, figures: Figures):
    """The lines of an indicator: the figure, what it is of, how it changed, and the ways to its rows.

    A line with nothing to measure in the period is left out, unless the indicator leads with it.
    """
    columns = [
        Column("Measure"),
        Column("Figure", is_number=True),
        Column("Of", is_number=True),
        Column("Change"),
        Column("Counted"),
        Column("The rest"),
    ]
    rows = []
    for measure, facet, label in lines:
        reading = figures.reading(indicator, measure, facet)
        if reading.value is None and (measure, facet) not in indicator.headlines:
            continue
        rows.append(
            [
                label,
                reading.number,
                reading.of,
                figures.change(reading),
                _counted_cell(indicator, figures, reading),
                _rest_cell(indicator, figures, reading),
            ]
        )
    title = f"{indicator.name}, {figures.selection.period.label}, {figures.selection.part_label}"
    return Table(title, columns, rows)


def _counted_cell(indicator, figures, reading):
    if not reading.count:
        return "None"
    return _leading(indicator, figures, reading, COUNTED, number_of(reading.count, reading.counted_words))


def _rest_cell(indicator, figures, reading):
    if reading.rest < 1 or not reading.measure.rest:
        return ""
    return _leading(indicator, figures, reading, REST, number_of(reading.rest, reading.rest_words))


def _leading(indicator, figures, reading, side, words):
    """The words of a figure, with the way to its rows for those whose role may open cases."""
    if not figures.leads_to_rows:
        return words
    return Cell(words, url=rows_url(indicator, figures.selection, reading, side))


def figures_table(caption, heading, readings):
    """A table of one line over parts or months: (label, reading) pairs."""
    columns = [Column(heading), Column("Figure", is_number=True), Column("Of", is_number=True)]
    return Table(caption, columns, [[label, one.number, one.of] for label, one in readings])


def chart_table(chart, heading):
    """The table beside a chart with several parts to a bar."""
    names = [name for name, _, _ in chart.bars[0].parts]
    columns = [Column(heading), *(Column(name, is_number=True) for name in names)]
    rows = [[bar.label, *(printed for _, _, printed in bar.parts)] for bar in chart.bars]
    return Table(f"{chart.title} – as a table", columns, rows)


def picture(indicator, selection, chart, table, /, **what):
    """Put a chart beside its table, with the addresses at which it is drawn."""
    path = reverse("reporting:chart", args=[indicator.code])
    query = selection.line_query(*selection.line, **what) if selection.line[0] else selection.query(**what)
    return Picture(chart, path + query, f"{path}{query}&{urlencode({'narrow': 1})}", table)
