"""Where everything of the star stands."""

import re
from math import hypot

import pytest

from webstar.lettering import LONGEST_WORD, width_of, wrap
from webstar.star import FULL_RADIUS, THUMBNAIL_SIDE, Outcome, Scale, draw_star

LONG = "Getting on with the people who live with me and near me"


def outcomes(*pairs, label="Happy", value="4 to 8"):
    scale = Scale()
    return [
        Outcome(
            label=label,
            value=value,
            start=None if start is None else scale.reach(start),
            now=None if now is None else scale.reach(now),
        )
        for start, now in pairs
    ]


def length(point):
    return hypot(point.x, point.y)


@pytest.mark.parametrize("count", [3, 5, 7, 8, 12])
def test_as_many_arms_as_outcomes_the_first_upwards(count):
    star = draw_star(outcomes(*[(4, 8)] * count), Scale())
    assert len(star.arms) == count
    assert (star.arms[0].tip.x, star.arms[0].tip.y) == (0, -FULL_RADIUS)
    assert star.arms[1].tip.x > 0
    assert {round(length(arm.tip)) for arm in star.arms} == {FULL_RADIUS}


def test_the_best_score_is_at_the_tip_and_the_worst_one_step_from_the_middle():
    star = draw_star(outcomes((1, 10), (1, 10), (1, 10)), Scale())
    assert {round(length(dot)) for dot in star.now.dots} == {FULL_RADIUS}
    assert {round(length(dot)) for dot in star.start.dots} == {FULL_RADIUS / 10}


def test_outward_is_better_where_the_lowest_score_is_best():
    scale = Scale(1, 5, higher_is_better=False)
    assert scale.reach(1) == 1
    assert scale.reach(5) == 0.2
    assert [score for score, _ in draw_star(outcomes((1, 1)), scale).arms[0].steps] == [5, 4, 3, 2, 1]


def test_a_scale_from_nought_has_no_score_in_the_middle():
    assert Scale(0, 10).reach(0) == pytest.approx(1 / 11)


def test_all_scored_is_a_closed_line_with_a_fill():
    star = draw_star(outcomes(*[(4, 8)] * 7), Scale())
    assert star.now.path.endswith("Z")
    assert star.now.fill == star.now.path
    assert star.now.path.count("L") == 6


def test_a_missing_score_breaks_the_line_and_takes_the_fill_away():
    star = draw_star(outcomes((4, 8), (4, None), (4, 8), (4, 8), (4, 8)), Scale())
    assert len(star.now.dots) == 4
    assert star.now.fill == ""
    assert star.now.path.count("M") == 3
    assert not re.search(r"[ML]-?0\.0 -?0\.0", star.now.path)
    assert star.start.path.endswith("Z")


def test_a_score_between_two_missing_ones_is_a_dot_alone():
    star = draw_star(outcomes((None, 8), (None, None), (None, 8), (None, None)), Scale())
    assert star.now.path == ""
    assert len(star.now.dots) == 2
    assert [arm.is_scored for arm in star.arms] == [True, False, True, False]


@pytest.mark.parametrize(("count", "lines"), [(1, 0), (2, 1)])
def test_one_or_two_arms_have_no_area(count, lines):
    star = draw_star(outcomes(*[(4, 8)] * count), Scale())
    assert star.rings == []
    assert star.now.fill == ""
    assert star.now.path.count("L") == lines


def test_no_outcome_is_refused():
    with pytest.raises(ValueError, match="at least one"):
        draw_star([], Scale())


def test_a_long_scale_has_about_ten_rings_and_ends_at_the_best():
    star = draw_star(outcomes((4, 8), (4, 8), (4, 8)), Scale(0, 100))
    assert 9 <= len(star.rings) <= 11
    assert star.rings[-1].startswith(f"0.0,-{FULL_RADIUS}.0")


def test_the_numbers_beside_the_first_arm_are_worst_middle_and_best():
    assert [text.words for text in draw_star(outcomes((4, 8)), Scale()).numbers] == ["1", "5", "10"]


@pytest.mark.parametrize("count", [5, 7, 8])
@pytest.mark.parametrize("label", ["Happy", LONG, "W" * 60, "Confidence as a parent"])
def test_every_label_lies_within_the_frame(count, label):
    star = draw_star(outcomes(*[(4, 8)] * count, label=label), Scale())
    for arm in star.arms:
        for text in arm.texts:
            reach = width_of(text.words)
            left = {"start": 0, "middle": reach / 2, "end": reach}[arm.anchor]
            assert star.left <= float(text.x) - left
            assert float(text.x) - left + reach <= star.left + star.width
            assert star.top < float(text.y) < star.top + star.height


@pytest.mark.parametrize("count", [5, 7, 8])
def test_labels_stand_outside_the_web(count):
    star = draw_star(outcomes(*[(4, 8)] * count, label=LONG), Scale())
    for arm in star.arms:
        assert all(hypot(float(text.x), float(text.y)) > FULL_RADIUS for text in arm.texts)


def test_a_thumbnail_is_a_square_without_words():
    star = draw_star(outcomes(*[(10, 10)] * 7), Scale(), is_thumbnail=True)
    assert star.view_box == f"-80 -80 {THUMBNAIL_SIDE} {THUMBNAIL_SIDE}"
    assert star.numbers == []
    assert all(arm.texts == [] for arm in star.arms)
    assert all(length(dot) + 6 < THUMBNAIL_SIDE / 2 for dot in star.now.dots)


def test_a_label_wraps_evenly_and_keeps_every_word():
    lines = wrap("Feeling good about me", 130)
    assert lines == ["Feeling good", "about me"]
    assert " ".join(wrap(LONG, 130)) == LONG


def test_a_word_that_is_too_long_is_cut_with_a_hyphen():
    lines = wrap("m" * 40, 130)
    assert all(line.endswith("-") for line in lines[:-1])
    assert "".join(line.rstrip("-") for line in lines) == "m" * 40
    assert max(map(width_of, lines)) <= LONGEST_WORD
