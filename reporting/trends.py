"""The small line of a figure card: the figure in each of the last twelve months, as a drawing and in words.

Percentages are drawn from 0 to 100, other figures from nought to their highest. A month in which there was
nothing to measure leaves a gap.
"""

from dataclasses import dataclass

from reporting.enums import MeasureKind
from reporting.periods import months_up_to
from reporting.words import read

WIDTH, HEIGHT, EDGE = 160, 36, 4
"""In pixels; the edge keeps the marks of the first and last month inside."""


@dataclass(frozen=True)
class Trend:
    """Twelve months of a figure.

    :ivar lines: runs of months without a gap, each as the points of an SVG polyline.
    :ivar dots: (x, y) of months that stand alone between gaps, and of the last month.
    :ivar words: the same in one sentence.
    """

    lines: list[str]
    dots: list[tuple[str, str]]
    words: str
    width: int = WIDTH
    height: int = HEIGHT


def trend_of(reading, months, figures):
    """Return the trend of a figure, or None where fewer than two months have one.

    :param reading: the figure of the whole period. :param months: the periods, the first one first.
    :param figures: by the first day of a month, the figures of it by indicator, measure and facet.
    """
    values = [
        read(reading.indicator, reading.measure, reading.facet, figures.get(month.start, {}))
        for month in months
    ]
    measured = [(month, each) for month, each in zip(months, values, strict=True) if each.value is not None]
    if len(measured) < 2 or not any(each.value for _, each in measured):
        return None
    top = 100 if reading.measure.kind == MeasureKind.SHARE else max(each.value for _, each in measured)
    runs = _runs([None if each.value is None else each.value / top for each in values])
    lines = [" ".join(f"{x},{y}" for x, y in run) for run in runs if len(run) > 1]
    dots = [run[0] for run in runs if len(run) == 1]
    if runs[-1][-1] not in dots:
        dots.append(runs[-1][-1])
    return Trend(lines, dots, _words(measured))


def _runs(shares):
    """Return the places of the shares, from 0 to 1, in runs without a gap."""
    step = (WIDTH - 2 * EDGE) / (len(shares) - 1)
    runs, open_run = [], False
    for at, share in enumerate(shares):
        if share is None:
            open_run = False
            continue
        place = (f"{EDGE + at * step:.1f}", f"{HEIGHT - EDGE - float(share) * (HEIGHT - 2 * EDGE):.1f}")
        if open_run:
            runs[-1].append(place)
        else:
            runs.append([place])
        open_run = True
    return runs


def _words(measured):
    def said(pair):
        month, reading = pair
        base = f" ({reading.of})" if reading.of else ""
        return f"{reading.number}{base} in {month.label}"

    low = min(measured, key=lambda pair: pair[1].value)
    high = max(measured, key=lambda pair: pair[1].value)
    return f"By month: lowest {said(low)}, highest {said(high)}, last {said(measured[-1])}."


def months_before(period):
    """Return the twelve months that end with the period, or with the month of its figures if it goes on."""
    return months_up_to(period.day, as_at=period.as_at)
