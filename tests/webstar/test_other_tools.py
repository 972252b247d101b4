"""Readings of other licensed tools: date, area and score, once, and nothing of their wording."""

from datetime import date

import pytest

from cases.errors import NotInFamily
from tests.factories.people import FamilyMemberFactory
from tests.webstar.pages import address, text
from webstar.beside_services import bring_scores
from webstar.errors import BroughtInFuture, BroughtOtherwise, OffTheOtherScale
from webstar.models import OtherTool, OtherToolScore

DAY = date(2016, 2, 1)


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


@pytest.fixture
def tool(lists):
    return OtherTool.objects.get(code="MY_STAR")


@pytest.fixture
def bring(case, child, tool, acts, today):
    return lambda *lines, member=child: bring_scores(
        case=case, member=member, tool=tool, lines=lines, today=today, **acts
    )


def test_lines_are_brought_in_once(bring, last_event):
    assert bring((DAY, "1", 3), (DAY, "2", 4)) == (2, 0)
    assert last_event().detail == {"tool": "MY_STAR", "scores": 2}
    assert bring((DAY, "1", 3), (DAY, "2", 4), (DAY, "3", 5)) == (1, 2)
    assert OtherToolScore.objects.count() == 3


def test_the_whole_family_has_readings_of_its_own(bring):
    assert bring((DAY, "1", 3)) == (1, 0)
    assert bring((DAY, "1", 4), member=None) == (1, 0)


@pytest.mark.parametrize(
    ("line", "rule", "words"),
    [
        ((date(2016, 3, 2), "2", 3), BroughtInFuture, "Line 2: the date is still to come."),
        ((DAY, "2", 6), OffTheOtherScale, "Line 2: the scale of My Star is 1 to 5, and 6 is not on it."),
        ((DAY, "1", 4), BroughtOtherwise, "Line 2: “1” has the score 3 on 1 February 2016 already."),
    ],
)
def test_one_wrong_line_keeps_nothing(bring, line, rule, words):
    with pytest.raises(rule, match=words):
        bring((DAY, "1", 3), line)
    assert not OtherToolScore.objects.exists()


def test_only_people_of_the_family_have_readings(bring, lists):
    with pytest.raises(NotInFamily):
        bring((DAY, "1", 3), member=FamilyMemberFactory())


def test_the_page_reads_lines_and_shows_them_on_the_persons_page(client, case, child, tool):
    fields = {
        "about": str(child.number),
        "tool": tool.pk,
        "lines": "1/2/2016, Area 1, 3\n\n2016-02-01,Area 2,4\n",
    }
    answer = client.post(address("other_tools", case), fields, follow=True)
    assert "2 scores are brought in. There already: 0." in text(answer)
    page = text(client.get(address("person", case, child.number)))
    for words in ("Readings of other tools", "My Star", "Area 2", "1 to 5"):
        assert words in page
    assert "There already: 2." in text(client.post(address("other_tools", case), fields, follow=True))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("1/2/2016, Area 1", "Line 1: write a date, an area and a score"),
        ("1/2/16, Area 1, 3", "Line 1: write the date like 3/3/2016"),
        ("31/2/2016, Area 1, 3", "Line 1: write the date like 3/3/2016"),
        ("1/2/0016, Area 1, 3", "Line 1: write the year with four digits"),
        (f"1/2/2016, {'x' * 41}, 3", "Line 1: name the area in 40 letters at most"),
        ("1/2/2016, Area 1, lots", "Line 1: write the score as a whole number, not “lots”."),
        ("2/3/2016, Area 1, 3", "Line 1: the date is still to come."),
        ("", "Enter the readings"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(client, case, tool, line, words):
    page = client.post(address("other_tools", case), {"about": "", "tool": tool.pk, "lines": line})
    assert words in text(page)
    assert not OtherToolScore.objects.exists()
