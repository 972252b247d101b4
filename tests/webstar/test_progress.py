"""How Webstars went on: change in words, all in one table, stars laid over one another, one to keep."""

from datetime import date

import pytest

from cases.models import Case
from tests.factories.people import FamilyMemberFactory
from tests.webstar.pages import address, text
from webstar import access
from webstar.beside_services import record_views
from webstar.comparison import Comparison
from webstar.enums import CompletedWith, ReadingKind
from webstar.errors import NotAWorkersView, OffTheScale, ViewUnexplained, ViewUnscored
from webstar.models import WebstarReading, WebstarScore, WorkerView
from webstar.overlay import family_overlays
from webstar.progress import changes_of, counted_apart, readings_table

LATER = date(2016, 2, 8)


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


@pytest.fixture
def start(make_reading, child):
    return make_reading(child, [4, 6, 6, 5, 5, 5, 5], number=1, complete=True)


@pytest.fixture
def closing(make_reading, child, start):
    return make_reading(
        child, [8, 6, 5, 5, 5, 5, 5], number=2, complete=True, kind=ReadingKind.CLOSING, read_on=LATER
    )


def fresh(reading):
    return WebstarReading.objects.with_scores().with_views().get(pk=reading.pk)


# --- Change in words -------------------------------------------------------------------------------------


def test_change_is_said_in_words_the_largest_gain_first(start, closing):
    words = [str(change) for change in changes_of(Comparison(now=fresh(closing), start=fresh(start)))]
    assert words[0] == "Happier: 4 to 8"
    assert words[1:3] == ["Healthy: still 6", "Family: still 5"]
    assert words[-1] == "Less safe: 6 to 5"


def test_where_lower_is_better_going_down_is_better(start, closing):
    type(start.tool_version).objects.update(higher_is_better=False)
    words = {str(change) for change in changes_of(Comparison(now=fresh(closing), start=fresh(start)))}
    assert {"Less happy: 4 to 8", "Safer: 6 to 5"} <= words


def test_an_axis_without_words_says_better_or_worse(start, closing):
    start.tool_version.axes.update(better="", worse="")
    words = {str(change) for change in changes_of(Comparison(now=fresh(closing), start=fresh(start)))}
    assert {"Happy, better: 4 to 8", "Safe, worse: 6 to 5"} <= words


def test_a_start_alone_has_no_change(start):
    assert changes_of(Comparison(start=fresh(start))) == []


# --- One person's page -----------------------------------------------------------------------------------


def test_the_page_has_both_stars_the_change_and_every_reading(
    client, case, child, start, closing, make_reading
):
    make_reading(
        child,
        [7] * 7,
        number=3,
        complete=True,
        kind=ReadingKind.REVIEW,
        read_on=date(2016, 2, 1),
        completed_with=CompletedWith.WORKER_ONLY,
    )
    page = text(client.get(address("person", case, child.number)))
    assert "Happier: 4 to 8" in page
    assert "Scored with Ffion: 2. Scored without them, and counted apart: 1." in page
    assert "Review, 1 February 2016, scored by the worker only" in page
    assert page.index("Start, 11 January 2016") < page.index("Review, 1 February 2016, scored")
    assert f'href="{address("person", case, child.number)}"' in text(client.get(address("list", case)))


def test_readings_of_two_versions_stand_in_one_table_by_code(start, closing):
    WebstarScore.objects.filter(reading=start, axis__code="SELF").delete()
    table = readings_table([fresh(start), fresh(closing)])
    assert [column.label for column in table.columns][1:] == [
        "Start, 11 January 2016",
        "Closing, 8 February 2016",
    ]
    assert table.rows[0] == ["Happy", "4", "8"]
    assert table.rows[6][1:] == ["–", "5"]
    assert table.rows[7] == ["Scale", "1 to 10", "1 to 10"]


def test_worker_only_readings_are_counted_apart(make_reading, child):
    make_reading(child, [5] * 7, number=1, complete=True, completed_with=CompletedWith.OBSERVATION)
    review = {"kind": ReadingKind.REVIEW, "read_on": LATER}
    make_reading(child, [5] * 7, number=2, complete=True, **review)
    make_reading(child, [5], number=3, **review)
    assert counted_apart(list(WebstarReading.objects.all())) == (1, 1)
    assert WebstarReading.objects.complete().with_the_person().count() == 1
    assert WebstarReading.objects.complete().without_the_person().count() == 1


def test_nobody_and_nothing_yet(client, case, child):
    assert client.get(address("person", case, 99)).status_code == 404
    assert client.get(address("keep", case, child.number)).status_code == 404
    assert "No Webstar is complete yet." in text(client.get(address("person", case, child.number)))
    assert "No Webstar is complete yet." in text(client.get(address("side_by_side", case)))


def test_a_page_costs_the_same_with_one_reading_and_with_many(
    client, case, child, start, make_reading, count_queries
):
    few = count_queries(lambda: client.get(address("person", case, child.number)))
    for number in range(2, 8):
        make_reading(child, [5] * 7, number=number, complete=True, kind=ReadingKind.REVIEW, read_on=LATER)
    assert count_queries(lambda: client.get(address("person", case, child.number))) == few


# --- Everybody together ----------------------------------------------------------------------------------


@pytest.fixture
def family(case, child, adult, start, make_reading):
    brother = FamilyMemberFactory(
        family=case.family, person__given_name="Dylan", person__date_of_birth=date(2006, 2, 3)
    )
    make_reading(brother, [9] * 7, number=5, complete=True)
    make_reading(adult, [3] * 7, number=6, complete=True)
    together = CompletedWith.FAMILY_TOGETHER
    make_reading(None, [2] * 7, number=7, complete=True, completed_with=together)
    return brother


def test_those_with_the_same_webstar_and_then_everybody_lie_over_one_another(case, family):
    found = Case.objects.with_people().get(pk=case.pk)
    everybody = [one for one in access.readings_of(found) if one.start or one.latest]
    children, everyone = family_overlays(everybody)
    assert {layer.name for layer in children.layers} == {"Ffion", "Dylan"}
    assert len(children.axes) == 7
    assert {layer.name for layer in everyone.layers} == {"Ffion", "Dylan", "Rhian", "The family together"}
    assert everyone.axes == [("HAPPY", "Happy"), ("HEALTHY", "Healthy"), ("SAFE", "Safe")]
    assert len({layer.style for layer in everyone.layers}) == 4
    assert "The family together: Happy 2, Healthy 2 and Safe 2." in everyone.description


def test_the_page_shows_them_side_by_side_and_as_tables(client, case, family):
    page = text(client.get(address("side_by_side", case)))
    assert page.count('class="eh-star eh-star--full"') == 4 + 2
    assert page.count("laid over one another, in numbers</caption>") == 2
    assert "What everybody was asked: laid over one another" in page


def test_one_star_alone_is_laid_over_nothing(client, case, start):
    page = text(client.get(address("side_by_side", case)))
    assert "Stars can be laid over one another once two people have one" in page


def test_the_whole_family_has_its_own_page_and_sheet(client, case, family):
    assert "The family’s Webstars" in text(client.get(address("whole_family", case)))
    assert "Our star" in text(client.get(address("keep_family", case)))


# --- One to keep -----------------------------------------------------------------------------------------


def test_the_sheet_has_the_star_the_change_and_the_words_and_nobody_else(
    client, case, child, people, start, closing
):
    WebstarScore.objects.filter(reading=closing, axis__code="HAPPY").update(own_words="I have a dog now")
    page = text(client.get(address("keep", case, child.number)))
    for words in ("Ffion’s star", "Happier: 4 to 8", "Happy: “I have a dog now”"):
        assert words in page
    for word in ("Tudor", "Rhian", people.lead.full_name, "My cases"):
        assert word not in page


# --- A worker's own view ---------------------------------------------------------------------------------


@pytest.fixture
def happy(start):
    return start.tool_version.axes.get(code="HAPPY")


def test_two_workers_views_stand_beside_the_score_and_change_nothing(
    client, case, start, happy, people, acts
):
    fields = {"score_1": "2", "why_1": "Cries before school"}
    assert client.post(address("view", case, 1), fields).status_code == 302
    record_views(reading=start, views={happy: (4, "Laughs a lot")}, by=people.partner, now=acts["now"])
    page = text(client.get(address("reading", case, 1)))
    for words in ("Cries before school", "sees it differently", "Laughs a lot", "sees it the same way"):
        assert words in page
    assert start.scores.get(axis=happy).score == 4
    assert "Their own score: 4" in text(client.get(address("view", case, 1)))


def test_a_view_sent_again_changes_nothing_and_one_left_out_is_taken_away(start, happy, acts):
    assert record_views(reading=start, views={happy: (2, "Cries")}, **acts) == ["HAPPY"]
    assert record_views(reading=start, views={happy: (2, "Cries")}, **acts) == []
    assert record_views(reading=start, views={happy: (None, "")}, **acts) == ["HAPPY"]
    assert not WorkerView.objects.exists()


@pytest.mark.parametrize(
    ("said", "rule"), [((3, ""), ViewUnexplained), ((None, "x"), ViewUnscored), ((11, "x"), OffTheScale)]
)
def test_a_view_has_a_score_of_the_scale_and_a_reason(start, happy, acts, said, rule):
    with pytest.raises(rule):
        record_views(reading=start, views={happy: said}, **acts)


def test_a_sentence_stands_at_the_part_that_lacks_its_reason(client, case, start):
    page = client.post(address("view", case, 1), {"score_3": "2", "why_3": ""})
    assert page.context["form"].errors == {"why_3": [ViewUnexplained.message]}


def test_what_a_worker_scored_alone_needs_no_second_view(client, case, make_reading, child, acts):
    alone = make_reading(child, [5] * 7, number=1, complete=True, completed_with=CompletedWith.WORKER_ONLY)
    with pytest.raises(NotAWorkersView):
        record_views(reading=alone, views={}, **acts)
    assert client.get(address("view", case, 1))["Location"] == address("reading", case, 1)
    assert "Counted apart" in text(client.get(address("reading", case, 1)))
    assert "Worker only" in text(client.get(address("list", case)))
