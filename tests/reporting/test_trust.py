"""How far a result can be trusted, worked out by hand from published examples of the method."""

import pytest

from reporting.trust import Group, Split, bounds, difference, mean_interval, share_interval, wilson


@pytest.mark.parametrize(
    ("count", "base", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_score_interval_is_that_of_the_literature(count, base, low, high):
    """The four examples of R. G. Newcombe, Statistics in Medicine 17 (1998), method 3."""
    assert wilson(count, base) == (pytest.approx(low, abs=0.0001), pytest.approx(high, abs=0.0001))


def test_in_words_and_of_nothing():
    assert share_interval(81, 263) == "from 26% to 37%"
    assert share_interval(0, 0) == "–"
    assert mean_interval(2, 1.5, 100, "points") == "from 1.7 to 2.3 points"
    assert mean_interval(2, None, 1) == "–"


def test_a_group_differs_where_its_interval_leaves_the_coverage_of_all_out():
    reasons = Split("reason for closure", [Group("Needs met", 55, 60), Group("Moved away", 5, 40)])
    agencies = Split("agency", [Group("Hub", 31, 50), Group("School", 29, 50)])
    assert difference([agencies, reasons], "Those without one") == (
        "Those without one differ from the others by reason for closure, “Moved away” 13% (5 of 40) and "
        "“Needs met” 92% (55 of 60) measured; of all, 60% (60 of 100). They do not clearly differ by agency."
    )
    assert difference([agencies], "Those without one") == (
        "Those without one do not clearly differ from the others by agency."
    )


def test_a_group_of_four_is_not_judged_and_nobody_missing_is_said():
    few = Split("agency", [Group("Hub", 90, 96), Group("School", 0, 4)])
    assert few.unlike == []
    assert (
        difference([Split("agency", [Group("Hub", 3, 3)])], "Those without one") == "Everybody was measured."
    )


def test_the_share_of_all_lies_between_two_ends():
    assert bounds(112, 127, 353) == (
        "Whatever came of the 226 who were not measured, the share of all lies from 32% to 96%."
    )
    assert bounds(5, 9, 9) == ""
