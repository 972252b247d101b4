"""Scoring a Webstar in a browser: the star follows the numbers, and a tap on the star sets a number."""

import re
from datetime import date

import pytest
from django.utils import timezone

from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory
from tests.journeys.conftest import DESKTOP, PHONE
from tests.journeys.hands import Mouse
from tests.journeys.steps import sign_in
from tests.journeys.whole_path import AXES
from tests.people import People
from webstar.models import WebstarReading

BORN = date(timezone.localdate().year - 8, 1, 1)
LEAST_TARGET = 24
"""Pixels each way that a target has at least: WCAG 2.2, success criterion 2.5.8."""

FORM = "[data-star-form]"
BOX = "element => { const box = element.getBoundingClientRect(); return [box.width, box.height]; }"


@pytest.fixture
def case(site, lists):
    """A case that Leah Pugh leads, of a family with one child."""
    people = People()
    family = FamilyFactory(name="Tudor")
    FamilyMemberFactory(family=family, person__given_name="Ffion", person__date_of_birth=BORN)
    return CaseFactory(family=family, lead=people.lead)


class Scorer:
    """The lead professional at the Webstar pages of the Tudor family.

    :param look: called on every page that is passed.
    """

    def __init__(self, page, site, look=lambda page: None):
        self.page, self.site, self.look, self.hands = page, site, look, Mouse(page)

    def opens_the_list(self, case):
        sign_in(self.page, self.site, case.leads.get().user)
        self.page.goto(f"{self.site.url}/cases/{case.reference}/webstar/")
        self.look(self.page)

    def begins(self, link):
        """Follow a link that has chosen whose and which, and say who scores."""
        self.hands.follow(link)
        self.look(self.page)
        self.hands.choose("The child or young person with the worker")
        self.hands.press("Continue to the Webstar")
        self.look(self.page)

    def scores(self, **given):
        for axis in AXES:
            self.radio(axis, given.get(axis.lower(), 6)).check()

    def radio(self, axis, score):
        return self.page.get_by_role("group", name=axis).get_by_label(str(score), exact=True)

    def taps(self, axis, score):
        place = f'[data-star-arm="{AXES.index(axis)}"][data-star-score="{score}"]'
        self.page.locator(place).scroll_into_view_if_needed()
        box = self.page.locator(place).bounding_box()
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def said(self, axis):
        """What the star says at the tip of the arm."""
        return self.page.locator(f'[data-star-value="{AXES.index(axis)}"]').text_content()

    def drawn(self, kind):
        """How many dots the star has: "ring" for the start, "dot" for now."""
        return self.page.locator(f"svg[data-star] .eh-star__{kind}").count()

    def completes(self):
        self.hands.press("Complete this Webstar")
        self.page.get_by_text("The Webstar is complete.").wait_for()
        self.look(self.page)


def test_a_start_and_a_closing_webstar_on_the_star(strict_page, site, case, check_page):
    page, scorer = strict_page, Scorer(strict_page, site, check_page)
    scorer.opens_the_list(case)
    scorer.begins("Record Ffion’s start Webstar")
    assert [scorer.said(axis) for axis in AXES] == ["not yet"] * 7

    scorer.taps("Happy", 4)
    assert scorer.radio("Happy", 4).is_checked()
    assert (scorer.said("Happy"), scorer.drawn("ring"), scorer.drawn("dot")) == ("4", 1, 0)
    scorer.taps("Happy", 5)
    assert (scorer.said("Happy"), scorer.drawn("ring")) == ("5", 1)

    scorer.radio("Healthy", 6).focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert scorer.radio("Healthy", 7).is_checked()
    assert (scorer.said("Healthy"), scorer.drawn("ring")) == ("7", 2)
    page.get_by_role("group", name="Safe").get_by_label("Chose not to answer").check()
    assert (scorer.said("Safe"), scorer.drawn("ring")) == ("not scored", 2)

    scorer.hands.press("Save as a draft")
    page.get_by_text("Your draft is saved.").wait_for()
    check_page(page)
    page.get_by_role("link", name=re.compile("^Start Webstar")).click()
    check_page(page)
    scorer.hands.follow("Go on with this Webstar")
    assert [scorer.said(axis) for axis in AXES[:4]] == ["5", "7", "not scored", "not yet"]
    scorer.scores(happy=5, healthy=7, safe=3)
    scorer.completes()

    scorer.hands.follow("All Webstars")
    scorer.begins("Record Ffion’s closing Webstar")
    assert page.locator(f"{FORM} input:checked").count() == 0
    assert page.get_by_text("At the start: 7").count() == 1
    assert (scorer.drawn("ring"), scorer.drawn("dot")) == (7, 0)
    scorer.taps("Healthy", 9)
    assert (scorer.said("Healthy"), scorer.drawn("dot")) == ("7 to 9", 1)
    scorer.scores(happy=8, healthy=9, safe=3)
    assert page.locator("svg[data-star] .eh-star__fill").count() == 1
    scorer.completes()
    table = page.get_by_role("row", name=re.compile("^Healthy"))
    assert table.get_by_role("cell").all_inner_texts()[-3:] == ["7", "9", "up 2"]
    scorer.hands.follow("All Webstars")
    check_page(page)


def test_scoring_without_javascript(page_without_javascript, site, case):
    page = page_without_javascript
    scorer = Scorer(page, site)
    scorer.opens_the_list(case)
    scorer.begins("Record Ffion’s start Webstar")
    assert not page.locator(".eh-star__places").is_visible()
    scorer.radio("Happy", 4).check()
    scorer.hands.press("Save as a draft")
    page.get_by_role("link", name=re.compile("^Start Webstar")).click()
    assert "4" in page.locator("svg.eh-star--full").text_content()
    scorer.hands.follow("Go on with this Webstar")
    assert scorer.radio("Happy", 4).is_checked()
    scorer.hands.press("Complete this Webstar")
    assert page.get_by_role("alert").get_by_role("link").count() == 6
    scorer.scores(happy=4)
    scorer.completes()
    reading = WebstarReading.objects.get()
    assert {score.axis.label: score.score for score in reading.scores.all()} == dict.fromkeys(AXES, 6) | {
        "Happy": 4
    }


def test_the_star_shows_what_the_browser_kept_when_one_comes_back(strict_page, site, case):
    page, scorer = strict_page, Scorer(strict_page, site)
    scorer.opens_the_list(case)
    scorer.begins("Record Ffion’s start Webstar")
    scorer.taps("Happy", 4)
    scorer.hands.follow("Timeline")
    page.go_back()
    assert scorer.radio("Happy", 4).is_checked()
    assert (scorer.said("Happy"), scorer.drawn("ring")) == ("4", 1)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_numbers_stay_on_one_line_and_are_big_enough_to_hit(page, site, case, size):
    scorer = Scorer(page, site)
    scorer.opens_the_list(case)
    scorer.begins("Record Ffion’s start Webstar")
    page.set_viewport_size(size)
    for target in page.locator(f"{FORM} input[type=radio], {FORM} button").all():
        assert min(target.evaluate(BOX)) >= LEAST_TARGET
    labels = page.get_by_role("group", name="Happy").locator("label")
    numbers = labels.filter(has_text=re.compile(r"^\s*\d+\s*$"))
    assert numbers.count() == 10
    assert {round(label.evaluate(BOX)[1]) for label in numbers.all()} == {
        round(numbers.first.evaluate(BOX)[1])
    }
    for label in numbers.all():
        assert label.evaluate("element => element.scrollWidth <= element.clientWidth")
    scorer.taps("Friends", 10)
    assert scorer.radio("Friends", 10).is_checked()
