"""Charts of figures and the tables beside them: by facet, by part of the partnership, by month."""

from earlyhelp.common.numbers import join_and
from reporting.charts import Bar, Chart
from reporting.enums import MeasureKind
from reporting.words import WHO, Reading, read

FEW = 2
"""So many facets are told one by one in a chart's title; of more, the best are named."""


def facet_groups(indicator, figures):
    """Return {who: [(facet, label), ...]} of the facets that the indicator's chart measures have figures for.

    Facets such as "child:HAPPY" make a chart for each of children and parents; others make one together.
    """
    groups = {}
    for (code, measure, facet), figure in sorted(figures.items(), key=lambda item: item[0]):
        if code == indicator.code and measure == indicator.chart[0] and figure.denominator:
            who = facet.split(":")[0] if ":" in facet else ""
            groups.setdefault(who, []).append((facet, figure.facet_label))
    return groups


def by_facet(indicator, who, facets, figures):
    """Return the chart of the indicator's chart measures over these facets, best first for a star's axes."""
    measures = [indicator.measure(code) for code in indicator.chart]
    rows = [[read(indicator, measure, facet, figures) for measure in measures] for facet, _ in facets]
    if who or len(rows) > FEW:
        rows.sort(key=lambda row: (-(row[0].value or 0), row[0].facet_label))
    bars = [Bar(row[0].facet_label, [_part(one) for one in row]) for row in rows]
    return Chart(_facet_title(who, rows), _facet_subtitle(rows), bars, _is_percent(rows[0][0]))


def _facet_title(who, rows):
    best = rows[0][0]
    axes = _best_axes([row[0] for row in rows])
    if not who and len(rows) > FEW:
        return f"{axes}: {best.measure.name.lower()} most often, {best.number}"
    if not who:
        told = [f"{row[0].number} of {row[0].facet_words}" for row in rows]
        return f"{best.measure.name}: {', '.join(told)}"
    if best.measure.kind == MeasureKind.MEAN:
        return f"{axes} moved furthest for {WHO[who]}: {best.number}"
    return f"{axes} improved for the most {WHO[who]}: {best.number}"


def _best_axes(readings):
    """The axes that share the best value, in words; "All 7 axes" where it is every one."""
    best = [one.facet_label for one in readings if one.value == readings[0].value]
    if len(best) == len(readings) > 1:
        return f"All {len(best)} axes"
    return join_and(best) if len(best) <= 3 else f"{len(best)} of {len(readings)} axes"


def _facet_subtitle(rows):
    first = rows[0]
    base = f"{first[0].base_words}, {min(row[0].base for row in rows):,}"
    largest = max(row[0].base for row in rows)
    base = f"{base} to {largest:,}" if largest != min(row[0].base for row in rows) else base
    if len(first) == 1:
        return f"{first[0].measure.name}, of {base}."
    names = [one.measure.name.lower() for one in first]
    return f"From left to right: {', '.join(names)}. Per cent of {base}."


MOST_NAMED = 2
"""So many parts or months that share the highest value are named in a title."""


def over(readings, *, where, order=True):
    """Return the chart of one line over parts or months.

    :param readings: (label, reading) pairs. :param where: "In" or the like, before the label in the title.
    :param order: largest first.

    The title names where the value is highest, if that is at most :data:`MOST_NAMED` parts or months; where
    more share it, and not all, the title says the lowest and the highest value instead.
    """
    shown = [(label, reading) for label, reading in readings if reading.value is not None]
    ranked = sorted(shown, key=lambda pair: -pair[1].value)
    bars = [Bar(label, [_part(reading)]) for label, reading in (ranked if order else readings)]
    first = readings[0][1]
    title = "Nothing was counted"
    if ranked and ranked[0][1].value:
        best = [label for label, reading in ranked if reading.value == ranked[0][1].value]
        if len(best) <= MOST_NAMED:
            title = f"Highest {where} {_together(best)}: {ranked[0][1].number}"
        elif len(best) == len(ranked):
            title = f"The same {where} all {len(ranked)}: {ranked[0][1].number}"
        else:
            title = f"Between {ranked[-1][1].number} and {ranked[0][1].number}"
    subtitle = (
        first.name if first.measure.kind == MeasureKind.COUNT else f"{first.name}, of {first.base_words}"
    )
    return Chart(title, f"{subtitle}.", bars, _is_percent(first))


def _together(labels):
    """Return "July and October 2026" for two months of one year; otherwise each label as it is."""
    ends = {label.rpartition(" ")[2] for label in labels}
    if len(labels) > 1 and len(ends) == 1 and (end := ends.pop()).isdigit():
        labels = [*(label.removesuffix(f" {end}") for label in labels[:-1]), labels[-1]]
    return join_and(labels)


def _part(reading: Reading):
    return reading.measure.name, reading.value, reading.number


def _is_percent(reading):
    return reading.measure.kind == MeasureKind.SHARE
