"""The titles of charts over parts or months, and how a figure is set against the year before."""

from datetime import date

import pytest

from reporting import findings
from reporting.enums import Good, MeasureKind
from reporting.models import Figure
from reporting.periods import financial_year
from reporting.registry import indicators
from reporting.words import change, read

SHARE = ("O6", "improved", "child:HAPPY")
COUNT = ("F5", "closures", "")


def reading(count, line=COUNT, base=None):
    code, measure, facet = line
    figure = Figure(indicator=code, measure=measure, facet=facet, numerator=count, denominator=base)
    declared = indicators()[code]
    return read(declared, declared.measure(measure), facet, {line: figure})


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        ({"July 2026": 5, "August 2026": 2}, "Highest in July 2026: 5"),
        ({"July 2026": 5, "August 2026": 2, "October 2026": 5}, "Highest in July and October 2026: 5"),
        ({"July 2026": 5, "January 2027": 5, "May 2026": 1}, "Highest in July 2026 and January 2027: 5"),
        ({"North": 5, "Mid South": 5, "Far South": 1}, "Highest in North and Mid South: 5"),
        ({"East South": 5, "Mid South": 5, "North": 1}, "Highest in East South and Mid South: 5"),
        ({"North": 5, "South": 5, "East": 5, "West": 1}, "Between 1 and 5"),
        ({"North": 5, "South": 5, "East": 5}, "The same in all 3: 5"),
        ({"North": 0, "South": 0}, "Nothing was counted"),
    ],
)
def test_the_title_names_at_most_two_places_or_months(counts, title):
    pairs = [(label, reading(count)) for label, count in counts.items()]
    assert findings.over(pairs, where="in").title == title


def test_a_count_of_a_period_that_is_not_over_is_not_set_against_a_whole_one():
    so_far, over = financial_year(2015, as_at=date(2016, 3, 1)), financial_year(2015, as_at=date(2016, 5, 1))
    assert change(reading(5), reading(2), so_far) == ""
    assert change(reading(5), reading(2), over) == "Up 3 on 2014/15"


def test_a_share_of_a_period_that_is_not_over_is_compared_and_said_to_be_so_far():
    so_far, over = financial_year(2015, as_at=date(2016, 3, 1)), financial_year(2015, as_at=date(2016, 5, 1))
    half, quarter = reading(2, SHARE, base=4), reading(1, SHARE, base=4)
    better = ", which is better" if half.measure.good == Good.HIGH else ""
    assert half.measure.kind == MeasureKind.SHARE
    assert change(half, quarter, so_far) == f"So far up 25 points on the whole of 2014/15{better}"
    assert change(half, half, so_far) == "So far the same as in the whole of 2014/15"
    assert change(half, quarter, over) == f"Up 25 points on 2014/15{better}"
