"""What the star says to somebody who cannot see it, and what its table says to everybody."""

from datetime import date

import pytest
from django.template import Context, Template

from webstar.comparison import Comparison
from webstar.enums import ReadingKind
from webstar.models import WebstarReading, WebstarToolVersion

STAR = Template("{% load webstar %}{% star now=now start=start size=size is_live=is_live %}")
TABLE = Template("{% load webstar %}{% star_table now=now start=start %}")


@pytest.fixture
def start(make_reading, child):
    return make_reading(child, [4, 5, 3, 6, 2, 5, 4], complete=True)


@pytest.fixture
def closing(make_reading, child, declined):
    scores = [8, 5, declined, 4, 7, 9, 5]
    return make_reading(child, scores, complete=True, kind=ReadingKind.CLOSING, read_on=date(2016, 2, 8))


def draw(now=None, start=None, size="full", is_live=False):
    return STAR.render(Context({"now": now, "start": start, "size": size, "is_live": is_live}))


def test_title_and_description_say_everything_in_sentences(start, closing):
    said = Comparison(now=closing, start=start)
    assert said.title == "Ffion’s Webstar: the start on 11 January 2016 beside 8 February 2016."
    assert said.description == (
        "Happy: 4 to 8, up 4. Healthy: 5 to 5, same. Safe: not scored. Family: 6 to 4, down 2. "
        "Friends: 2 to 7, up 5. Learning: 5 to 9, up 4. Feeling good about me: 4 to 5, up 1. "
        "The scale is 1 to 10, and 10 is best."
    )


def test_the_picture_has_a_role_and_its_words(start, closing):
    html = draw(closing, start)
    assert 'role="img"' in html
    title = f'<title id="star-{closing.pk}-full-title">Ffion’s Webstar'
    assert title in html
    assert "Happy: 4 to 8, up 4." in html


def test_start_and_now_differ_by_shape_and_line(start, closing):
    html = draw(closing, start)
    assert html.count('class="eh-star__ring"') == 7 + 1
    assert html.count('class="eh-star__dot"') == 6 + 1
    assert 'stroke-dasharray="7 5"' in html
    assert "eh-star__fill" not in html  # one outcome has no score, so the line is open


def test_a_start_is_drawn_as_the_start_however_it_is_given(start):
    assert draw(now=start) == draw(start=start) == draw(now=start, start=start)
    assert "eh-star__dot" not in draw(now=start)
    assert Comparison(now=start).title == "Ffion’s start Webstar of 11 January 2016."


def test_one_later_reading_stands_alone(closing):
    html = draw(now=closing)
    assert "eh-star__ring" not in html
    assert "Happy: 8. Healthy: 5. Safe: not scored." in html


def test_a_draft_says_what_is_still_open(make_reading, child):
    draft = make_reading(child, [4])
    assert "Happy: 4. Healthy: not yet." in draw(draft)


def test_a_thumbnail_has_no_labels_but_its_words(start, closing):
    html = draw(closing, start, size="thumbnail")
    assert 'viewBox="-80 -80 160 160"' in html
    assert "<text" not in html
    assert "<figure" not in html
    assert "Happy: 4 to 8, up 4." in html


def test_places_to_tap_are_there_only_for_scoring(start, closing):
    assert "data-star" not in draw(closing, start)
    assert draw(closing, start, is_live=True).count("data-star-arm") == 70


def test_a_name_in_the_title_is_escaped(start):
    start.member.person.given_name = "<b>Ffion"
    assert "&lt;b&gt;Ffion" in draw(start)


def test_an_unknown_size_and_no_reading_are_refused(start):
    with pytest.raises(Exception, match="thumbnail"):
        draw(start, size="huge")
    with pytest.raises(ValueError, match="needs a reading"):
        draw()


def test_the_table_has_scores_change_reason_and_words(start, closing):
    for reading, words in ((start, "I hate maths"), (closing, "Maths is fine")):
        reading.scores.filter(axis__code="LEARNING").update(own_words=words)
    html = TABLE.render(Context({"now": closing, "start": start}))
    for words in ("Start", "Now", "Change", "Why there is no score", "Chose not to answer", "up 4", "same"):
        assert words in html
    assert "“Maths is fine”" in html
    assert "At the start: “I hate maths”" in html
    assert html.index("down 2") > html.index("up 4")


def test_what_is_said_only_of_the_start_has_no_empty_line_above_it(start, closing):
    start.scores.filter(axis__code="HAPPY").update(own_words="Not much")
    words = Comparison(now=closing, start=start).table.rows[0][-1]
    assert (words.text, words.note) == ("At the start: “Not much”", "")


def test_a_table_of_one_reading_has_no_change(start):
    columns = [column.label for column in Comparison(now=start).table.columns]
    assert columns == ["Part of life", "Start"]


def version_with(number, start, **values):
    """A version with the same outcomes as the reading's but the last, which is a new one."""
    version = WebstarToolVersion.objects.create(
        tool=start.tool_version.tool, number=number, valid_from=date(2016, 2, 1), **values
    )
    axes = list(start.tool_version.axes.all())
    axes[-1].code, axes[-1].label = "SLEEP", "Sleep"
    for axis in axes:
        axis.pk, axis.version = None, version
        axis.save()
    return version


def test_outcomes_of_two_versions_are_the_same_by_their_code(start, make_reading, child):
    version = version_with(2, start)
    review = make_reading(
        child, [5] * 7, kind=ReadingKind.REVIEW, read_on=date(2016, 2, 8), tool_version=version
    )
    said = Comparison(now=review, start=start).description
    assert "Happy: 4 to 5, up 1." in said
    assert "Sleep: 5." in said


def test_another_scale_is_drawn_but_not_subtracted(start, make_reading, child):
    version = version_with(2, start, scale_max=5)
    review = make_reading(
        child, [5] * 7, kind=ReadingKind.REVIEW, read_on=date(2016, 2, 8), tool_version=version
    )
    said = Comparison(now=review, start=start)
    assert "Happy: 4 of 10 to 5 of 5, another scale." in said.description
    assert said.outcomes[0].now == 1


def test_lower_can_be_better_and_is_drawn_outward(start, closing):
    WebstarToolVersion.objects.update(higher_is_better=False)
    now, then = (WebstarReading.objects.get(pk=reading.pk) for reading in (closing, start))
    said = Comparison(now=now, start=then)
    assert "Happy: 4 to 8, up 4, which is worse." in said.description
    assert "down 2, which is better" in said.description
    assert said.description.endswith("The scale is 1 to 10, and 1 is best.")
    assert said.outcomes[0].now < said.outcomes[0].start
