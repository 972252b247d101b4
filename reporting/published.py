"""What was published for 2015/16 beside what the indicators make of the records.

The published numbers are facts of the early help report of September 2016. Where the report prints the
counts of a percentage, those are kept too, so that a percentage that does not follow from them is found out.
"""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from earlyhelp.common.numbers import n_of_d, whole_percent
from reporting.counting import Names, count_cohort
from reporting.enums import Breakdown
from reporting.models import Figure
from reporting.periods import financial_year
from reporting.registry import indicators

REFERENCE = Path(__file__).parent / "reference" / "published_2015_16.csv"
YEAR = financial_year(2015)
NOT_FROM_ITS_COUNTS = "no: the published figure does not follow from its own counts"


@dataclass(frozen=True)
class Published:
    """A published figure and the figure of ours that should equal it.

    :ivar part: "share", or "numerator" or "denominator" for a count.
    """

    ref: str
    statement: str
    published: int
    is_percent: bool
    counts: tuple[int, int] | None
    indicator: str
    measure: str
    facet: str
    part: str

    @property
    def follows_from_its_counts(self):
        return self.counts is None or whole_percent(*self.counts) == self.published

    @property
    def words(self):
        return f"{self.published}%" if self.is_percent else f"{self.published:,}"


@dataclass(frozen=True)
class Comparison:
    """A published figure beside the computed one; ``figure`` is None where nothing was recorded."""

    published: Published
    figure: Figure | None

    @property
    def numerator(self):
        """The counted rows; None where what was published is the base itself."""
        if self.figure is None or self.published.part == "denominator":
            return None
        return int(self.figure.numerator)

    @property
    def denominator(self):
        is_count = self.published.part == "numerator"
        return None if self.figure is None or is_count else self.figure.denominator

    @property
    def computed(self):
        """A whole per cent or a count; None on a zero denominator or where there is no figure."""
        if self.figure is None:
            return None
        if self.published.is_percent:
            return whole_percent(self.numerator, self.denominator)
        return self.denominator if self.numerator is None else self.numerator

    @property
    def agrees(self):
        """Yes, no, or that the published percentage contradicts the counts that were published with it."""
        if not self.published.follows_from_its_counts:
            return NOT_FROM_ITS_COUNTS
        return "yes" if self.computed == self.published.published else "no"

    @property
    def sentence(self):
        """What a reader should make of it."""
        if self.published.follows_from_its_counts:
            return "Agrees" if self.agrees == "yes" else "Does not agree"
        counts = self.published.counts
        return (
            f"The published {self.published.words} does not follow from its own counts: "
            f"{n_of_d(*counts)} is {whole_percent(*counts)}%"
        )


@cache
def published_figures() -> tuple[Published, ...]:
    """Return the published figures that the software produces so far, in their order."""
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        return tuple(_published(row) for row in csv.DictReader(file))


def _published(row):
    counts = (row["published_numerator"], row["published_denominator"])
    return Published(
        ref=row["ref"],
        statement=row["statement"],
        published=int(row["published"]),
        is_percent=row["unit"] == "percent",
        counts=tuple(map(int, counts)) if all(counts) else None,
        indicator=row["indicator"],
        measure=row["measure"],
        facet=row["facet"],
        part=row["part"],
    )


def compare(find: Callable[[str, str, str], Figure | None]) -> list[Comparison]:
    """Return each published figure beside what ``find(indicator, measure, facet)`` gives for the year."""
    return [Comparison(one, find(one.indicator, one.measure, one.facet)) for one in published_figures()]


def count_from_records():
    """Return a function for :func:`compare` that counts the records as they are now."""
    names, found = Names(), {}
    for code in {one.indicator for one in published_figures()}:
        indicator = indicators()[code]
        for cohort in indicator.cohorts:
            for figure in count_cohort(indicator, cohort, YEAR, names):
                if figure.breakdown == Breakdown.ALL:
                    found[code, figure.measure, figure.facet] = figure
    return lambda *place: found.get(place)
