"""The line of a figure card: the months it covers, its gaps, its words."""

from datetime import date

from reporting.models import Figure
from reporting.periods import months_up_to
from reporting.registry import indicators
from reporting.trends import EDGE, HEIGHT, WIDTH, trend_of
from reporting.words import read

MONTHS = months_up_to(date(2016, 3, 31))


def share(counts):
    """The trend of O6's children whose score improved, from n and d of each month."""
    indicator = indicators()["O6"]
    code, facet = indicator.headlines[0]
    line = (indicator.code, code, facet)
    figures = {
        month.start: {line: Figure(numerator=count, denominator=of)}
        for month, (count, of) in zip(MONTHS, counts, strict=False)
    }
    reading = read(indicator, indicator.measure(code), facet, {})
    return trend_of(reading, MONTHS, figures)


def test_the_months_end_with_that_of_the_day():
    assert [MONTHS[0].start, MONTHS[-1].start, len(MONTHS)] == [date(2015, 4, 1), date(2016, 3, 1), 12]


def test_percentages_go_from_the_bottom_to_the_top():
    trend = share([(0, 5), (5, 5), (1, 2)])
    (line,) = trend.lines
    first, second, third = [tuple(map(float, point.split(","))) for point in line.split()]
    assert first == (EDGE, HEIGHT - EDGE)
    assert second[1] == EDGE
    assert third[1] == HEIGHT / 2
    assert trend.dots == [tuple(line.split()[-1].split(","))]


def test_a_month_without_anything_to_measure_is_a_gap():
    trend = share([(1, 2), (0, 0), (1, 4), (2, 4)])
    assert len(trend.lines) == 1
    assert len(trend.dots) == 2


def test_it_says_the_lowest_the_highest_and_the_last_with_their_base():
    assert share([(1, 4), (3, 4), (1, 2)]).words == (
        "By month: lowest 25% (1 of 4) in April 2015, highest 75% (3 of 4) in May 2015, "
        "last 50% (1 of 2) in June 2015."
    )


def test_one_month_or_none_is_no_trend():
    assert share([(1, 4)]) is None
    assert share([]) is None
    assert share([(0, 4), (0, 3)]) is None


def test_every_place_is_inside_the_picture():
    trend = share([(number % 5, 5) for number in range(12)])
    points = [point.split(",") for line in trend.lines for point in line.split()]
    assert all(0 < float(x) < WIDTH and 0 < float(y) < HEIGHT for x, y in points)
    assert (trend.width, trend.height) == (WIDTH, HEIGHT)
