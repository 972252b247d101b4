"""Figures in words: the number, what it is of, how it changed, how much of what it should tell it covers."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from earlyhelp.common.numbers import n_of_d, whole_percent
from reporting.enums import Good, MeasureKind
from reporting.framework import Indicator, Measure
from reporting.models import Figure

WHO = {"child": "children", "parent": "parents and carers"}
NOTHING = "–"


def of_facet(words, facet):
    """Say "children" or "parents and carers" for "people" in a figure that is about those."""
    return words.replace("people", WHO.get(facet.split(":")[0], "people"))


def half_up(number, places=1):
    """Return the number rounded half up, without a fraction where that is nought."""
    rounded = Decimal(number).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return int(rounded) if rounded == rounded.to_integral_value() else rounded


ONE = {
    "parents and carers": "parent or carer",
    "closure summaries": "closure summary",
    "children": "child",
    "families": "family",
    "people": "person",
    "closures": "closure",
    "cases": "case",
    "assessments": "assessment",
    " who were ": " who was ",
}


def number_of(count, words):
    """Return "23 families" or "1 family". The words begin with what is counted, in the plural."""
    if count == 1:
        for many, one in ONE.items():
            words = words.replace(many, one, 1)
    return f"{count:,} {words}"


@dataclass(frozen=True)
class Reading:
    """A figure as people read it. A figure that the run does not have is nought of nought.

    :ivar figure: the stored figure, or None.
    """

    indicator: Indicator
    measure: Measure
    facet: str
    facet_label: str
    figure: Figure | None

    @property
    def base(self):
        return self.figure.denominator if self.figure else 0

    @property
    def count(self):
        """How many rows were counted; the number of a count, the numerator of a share."""
        if self.measure.is_of_values:
            return self.base
        return int(self.figure.numerator) if self.figure else 0

    @property
    def rest(self):
        return self.base - self.count

    @property
    def value(self):
        """The figure as one number: a count, a whole per cent, a median or a mean. None on a zero base."""
        kind = self.measure.kind
        if kind == MeasureKind.COUNT:
            return self.count
        if kind == MeasureKind.SHARE:
            return whole_percent(self.count, self.base)
        if not self.base:
            return None
        return half_up(self.figure.numerator / (self.base if kind == MeasureKind.MEAN else 1))

    @property
    def number(self):
        """The value as it is printed: "36%", "627", "112 days"."""
        if self.value is None:
            return NOTHING
        if self.measure.kind == MeasureKind.SHARE:
            return f"{self.value}%"
        return f"{self.value:,} {self.measure.unit}".strip()

    @property
    def of(self):
        """What it is of: "127 of 353", "median of 627", or nothing for a count."""
        if self.measure.kind == MeasureKind.COUNT:
            return ""
        if self.measure.kind == MeasureKind.SHARE:
            return n_of_d(self.count, self.base)
        return f"{MeasureKind(self.measure.kind).label} of {self.base:,}"

    @property
    def name(self):
        """The measure's name, with the facet it is of: "Improved, children: Happy"."""
        return f"{self.measure.name}, {self.facet_words}" if self.facet_words else self.measure.name

    @property
    def facet_words(self):
        who, _, axis = self.facet.partition(":")
        if axis:
            return f"{WHO.get(who, who)}: {self.facet_label or axis.capitalize()}"
        return WHO.get(who, self.facet_label)

    @property
    def counted_words(self):
        return of_facet(self.measure.counted, self.facet)

    @property
    def rest_words(self):
        return of_facet(self.measure.rest or "others", self.facet)

    @property
    def base_words(self):
        return of_facet(self.measure.base, self.facet)


def read(indicator, measure, facet, figures, labels=None):
    """Return the reading of one line from figures by indicator, measure and facet.

    :param labels: names of facets, for those of which there is no figure.
    """
    figure = figures.get((indicator.code, measure.code, facet))
    label = figure.facet_label if figure else (labels or {}).get(facet, "")
    return Reading(indicator, measure, facet, label, figure)


def change(now, before, period):
    """Return how a figure changed on the period before, or "" where there is nothing to compare.

    In a period that is not over, a count has no change: a part of a year is no match for a whole one. What is
    measured per case is compared and said to be so far.

    :param now: the reading of the period; ``before`` that of the period before it.
    """
    if before.figure is None or now.value is None or before.value is None:
        return ""
    is_part = not period.is_over
    if is_part and now.measure.kind == MeasureKind.COUNT:
        return ""
    earlier = f"the whole of {period.before.label}" if is_part else period.before.label
    step = now.value - before.value
    if not step:
        return f"So far the same as in {earlier}" if is_part else f"The same as in {earlier}"
    unit = "points" if now.measure.kind == MeasureKind.SHARE else now.measure.unit
    way = "up" if step > 0 else "down"
    way = f"So far {way}" if is_part else way.capitalize()
    words = f"{way} {abs(step):,} {unit}".rstrip()
    return f"{words} on {earlier}{_judge(now.measure.good, step)}"


def _judge(good, step):
    if good == Good.NEITHER:
        return ""
    return ", which is better" if (step > 0) == (good == Good.HIGH) else ", which is worse"


def goods_of(indicator):
    """Return (name of a measure, which way is good) for each measure where one way is."""
    return [(one.name, one.good.label) for one in indicator.measures if one.good != Good.NEITHER]


def coverage_figure(indicator, facet, figures):
    """Return the figure that says for how many the indicator could be measured, and whom it is of.

    That of the facet's people where there is one, else that of everybody; None where nothing is known.
    """
    told = indicator.coverage
    if told is None:
        return None, ""
    who = facet.split(":")[0]
    for name in (who, ""):
        figure = figures.get((told.indicator, told.measure, name))
        if figure is not None and figure.denominator:
            return figure, name
    return None, ""


def coverage(indicator, facet, figures):
    """Return how many of those that it should tell about the figure could be measured for, or ""."""
    figure, who = coverage_figure(indicator, facet, figures)
    if figure is None:
        return ""
    share = whole_percent(int(figure.numerator), figure.denominator)
    counts = n_of_d(int(figure.numerator), figure.denominator)
    return f"Coverage {share}%: {counts} {of_facet(indicator.coverage.words, who)}"


def show_rows(reading):
    """Return the words of the link to the rows that were counted."""
    return f"Show the {number_of(reading.count, reading.counted_words)}"
