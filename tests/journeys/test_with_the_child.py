"""A star in the child's hands: by touch with the signal lost in the middle, by keyboard alone, and locked."""

from datetime import date

import pytest
from django.utils import timezone

from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory
from tests.factories.webstar import ReadingFactory
from tests.journeys.steps import sign_in
from tests.people import People
from webstar.models import HandOver, WebstarDrawing, WebstarReading

YEAR = timezone.localdate().year
TABLET = {"width": 810, "height": 1080}
LEAST_TARGET = 44
PASSCODE = "482917"
CHILD = "/with-the-child/"
SMALL = """least => [...document.querySelectorAll('a, button, input, textarea, summary, label')]
    .filter(one => one.checkVisibility() && one.className !== 'eh-child__label')
    .map(one => [one.className, one.getBoundingClientRect()])
    .filter(([, box]) => box.width < least || box.height < least).map(([name]) => name)"""


@pytest.fixture
def reading(site, lists):
    """The draft of Ffion's start Webstar; she is six. Leah Pugh leads the case."""
    people = People()
    family = FamilyFactory(name="Tudor")
    ffion = FamilyMemberFactory(
        family=family, person__given_name="Ffion", person__date_of_birth=date(YEAR - 6, 1, 1)
    )
    case = CaseFactory(family=family, lead=people.lead, opened_on=date(YEAR - 1, 12, 1))
    return ReadingFactory(case=case, member=ffion, number=1, read_on=timezone.localdate())


@pytest.fixture
def tablet(new_context):
    page = new_context(has_touch=True).new_page()
    page.set_viewport_size(TABLET)
    page.set_default_timeout(15_000)
    return page


def hand_over(page, site, reading):
    sign_in(page, site, reading.case.leads.get().user)
    page.goto(f"{site.url}/cases/{reading.case.reference}/webstar/1/score/")
    page.get_by_role("button", name="Hand to the child").click()
    page.get_by_label("Passcode of six digits").fill(PASSCODE)
    page.get_by_label("The same passcode again").fill(PASSCODE)


def at_the_star(page):
    page.wait_for_url(f"**{CHILD}*")
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.get_by_role("link", name="My cases").count() == 0


def said(reading):
    rows = WebstarReading.objects.get(pk=reading.pk).scores.all()
    return {row.axis.code: (row.score, row.own_words) for row in rows}


def stroke(page):
    box = page.locator("canvas:visible").bounding_box()
    page.mouse.move(box["x"] + 60, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 260, box["y"] + 160, steps=5)
    page.mouse.up()


def test_by_touch_with_the_signal_lost_and_found(tablet, site, reading, check_page):
    page = tablet
    hand_over(page, site, reading)
    check_page(page)
    page.get_by_role("button", name="Hand over the screen").tap()
    at_the_star(page)
    assert page.evaluate(SMALL, LEAST_TARGET) == []
    check_page(page)
    page.set_viewport_size(TABLET)
    assert page.get_by_role("button", name="Read it to me").first.is_visible()

    page.locator("#part-1-8").tap()
    page.get_by_text("Everything is saved.").wait_for()
    assert said(reading) == {"HAPPY": (8, "")}

    page.context.set_offline(True)
    page.get_by_role("button", name="Next").tap()
    page.get_by_role("heading", name="How well does your body feel?").wait_for()
    page.locator("#part-2-3").tap()
    page.get_by_role("textbox", name="Do you want to say something about it?").fill("My tummy hurts")
    page.get_by_text("Draw about it").locator("visible=true").tap()
    stroke(page)
    page.get_by_text("No signal just now.").wait_for()
    page.get_by_role("link", name="My whole star").tap()
    assert page.locator("svg[data-star] .eh-star__ring").count() == 2
    page.get_by_role("link", name="Safe").last.tap()
    page.get_by_role("radio", name="I’d rather not say").tap()
    page.go_back()
    page.get_by_role("heading", name="Ffion’s star").wait_for()
    page.wait_for_timeout(2600)
    assert said(reading) == {"HAPPY": (8, "")}

    page.context.set_offline(False)
    page.get_by_text("Everything is saved.").wait_for()
    assert said(reading) == {"HAPPY": (8, ""), "HEALTHY": (3, "My tummy hurts"), "SAFE": (None, "")}
    assert WebstarDrawing.objects.get().axis.code == "HEALTHY"
    stored = page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    assert not [word for word in ("tummy", "HEALTHY", "Ffion") if word in stored]
    check_page(page)
    page.set_viewport_size(TABLET)
    page.get_by_role("link", name="I have finished").tap()
    page.get_by_role("heading", name="Thank you, Ffion").wait_for()
    check_page(page)


def test_the_passcode_cannot_be_walked_round_and_the_keyboard_is_enough(page, site, reading, check_page):
    other = page.context.new_page()
    hand_over(page, site, reading)
    other.goto(f"{site.url}/cases/")
    page.get_by_label("The same passcode again").press("Enter")
    at_the_star(page)
    at_the_star(other)
    for _ in range(3):
        page.go_back()
        at_the_star(page)
    for address in ("/", f"/cases/{reading.case.reference}/", "/accounts/logout/", "/admin/"):
        page.goto(f"{site.url}{address}")
        at_the_star(page)
    tab = page.context.new_page()
    tab.goto(f"{site.url}/cases/")
    at_the_star(tab)

    page.bring_to_front()
    page.reload()
    page.locator("#part-1-1").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.get_by_text("Everything is saved.").wait_for()
    page.get_by_role("button", name="Next").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "How well does your body feel?"
    assert said(reading) == {"HAPPY": (3, "")}

    page.get_by_role("link", name="For the grown-up").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Your passcode").fill("482918")
    page.keyboard.press("Enter")
    page.get_by_text("That is not the passcode.").first.wait_for()
    check_page(page)
    page.get_by_label("Your passcode").fill(PASSCODE)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Ffion’s start Webstar").wait_for()
    assert page.get_by_role("group", name="Happy").get_by_label("3", exact=True).is_checked()
    assert HandOver.objects.get().unlocked_with == "passcode"


def test_how_it_went_on_is_read_beside_and_over_one_another(page, site, reading, check_page):
    case, told = reading.case, {"complete": True, "read_on": timezone.localdate()}
    family = case.family
    rhian = FamilyMemberFactory(family=family, is_adult=True, person__given_name="Rhian")
    dylan = FamilyMemberFactory(
        family=family, person__given_name="Dylan", person__date_of_birth=date(YEAR - 9, 1, 1)
    )
    ReadingFactory(case=case, member=dylan, number=2, scores=[4, 5, 6, 7, 5, 4, 3], **told)
    ReadingFactory(case=case, member=dylan, number=3, kind="closing", scores=[8, 5, 5, 9, 7, 6, 6], **told)
    ReadingFactory(case=case, member=rhian, number=4, scores=[3, 4, 8, 6, 5, 5, 4], **told)
    WebstarReading.objects.filter(pk=reading.pk).update(status="complete", completed_at=timezone.now())
    sign_in(page, site, case.leads.get().user)
    webstars = f"{site.url}/cases/{case.reference}/webstar"
    page.goto(f"{webstars}/people/{dylan.number}/")
    page.get_by_text("Happier: 4 to 8").wait_for()
    check_page(page)
    page.get_by_role("button", name="Print a star to keep").click()
    page.get_by_role("heading", name="Dylan’s star").wait_for()
    check_page(page)
    for address in ("side-by-side", "3/view", "other-tools"):
        page.goto(f"{webstars}/{address}/")
        check_page(page)
