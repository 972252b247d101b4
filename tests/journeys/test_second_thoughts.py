"""What people do without thinking: click twice, go back, send again, and open the same page in two tabs."""

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import Case, CaseNote
from tests.journeys.steps import sign_in
from tests.people import People
from tests.permissions.scene import Scene


@pytest.fixture
def scene(site):
    return Scene(People(), timezone.now())


@pytest.fixture
def case(scene):
    return scene.the_case


@pytest.fixture
def lead(scene, case):
    return scene.people.lead


def write_note(page, site, case):
    page.goto(f"{site.url}/cases/{case.reference}/")
    page.get_by_role("button", name="Add case note").click()
    page.get_by_label("Kind of note", exact=True).select_option(label="Home visit")
    page.get_by_label("Rhian Tudor", exact=True).check()
    page.get_by_label("Title", exact=True).fill("Home visit after school")
    page.get_by_label("What happened", exact=True).fill("Rhian is sleeping better.")


def save_note(page, **how):
    with page.expect_navigation(url="**/timeline/"):
        page.get_by_role("button", name="Save note").click(**how)
    page.get_by_text("Your note is saved.").wait_for()


def test_a_double_click_makes_one_note(strict_page, site, case, lead):
    sign_in(strict_page, site, lead)
    write_note(strict_page, site, case)
    save_note(strict_page, click_count=2)
    assert CaseNote.objects.count() == 1


def test_back_and_save_again_makes_no_second_note(strict_page, site, case, lead):
    page = strict_page
    sign_in(page, site, lead)
    write_note(page, site, case)
    save_note(page)
    page.go_back()
    assert page.get_by_label("Title", exact=True).input_value() == "Home visit after school"
    save_note(page)
    assert CaseNote.objects.count() == 1


def test_the_second_of_two_tabs_chooses_between_two_versions(strict_page, site, case, lead, check_page):
    first, second = strict_page, strict_page.context.new_page()
    sign_in(first, site, lead)
    for tab in (first, second):
        tab.goto(f"{site.url}/cases/{case.reference}/details/change/")
    for tab, words in ((first, "Missed 23 days."), (second, "Missed 30 days.")):
        tab.get_by_label("What prompted the request").fill(words)
        tab.get_by_role("button", name="Save changes").click()
    first.get_by_text("Your changes are saved.").wait_for()
    second.get_by_role("heading", name="Somebody else saved this while you were writing").wait_for()
    check_page(second)
    second.get_by_role("button", name="Save changes").click()
    sentence = "Choose which version of what prompted the request to keep."
    second.get_by_role("link", name=sentence).wait_for()
    assert Case.objects.get().what_prompted == "Missed 23 days."
    second.get_by_label("Keep what I typed").focus()
    second.keyboard.press("Space")
    second.get_by_role("button", name="Save changes").click()
    second.get_by_text("Your changes are saved.").wait_for()
    assert Case.objects.get().what_prompted == "Missed 30 days."


@pytest.mark.parametrize(("person", "list_name"), [("lead", "cases:list"), ("manager", "cases:team_list")])
def test_a_list_keeps_its_filters_on_back(strict_page, site, scene, case, person, list_name):
    page = strict_page
    sign_in(page, site, getattr(scene.people, person))
    page.goto(site.url + reverse(list_name))
    page.get_by_label("Search", exact=True).fill("tudor")
    page.get_by_label("Open and closed", exact=True).check()
    page.get_by_role("button", name="Apply filters").click()
    page.get_by_role("link", name="Remove this filter: tudor").wait_for()
    filtered = page.url
    page.get_by_role("link", name="Tudor family").click()
    page.wait_for_url(f"**/cases/{case.reference}/")
    page.go_back()
    assert page.url == filtered
    assert "q=tudor" in filtered
    assert page.get_by_label("Search", exact=True).input_value() == "tudor"
    assert page.get_by_label("Open and closed", exact=True).is_checked()
    assert page.get_by_role("link", name="Tudor family").is_visible()


def test_a_timeline_keeps_its_filters_on_back(strict_page, site, scene, lead):
    page, note = strict_page, scene.the_note
    sign_in(page, site, lead)
    page.goto(site.url + reverse("cases:timeline", kwargs=scene.case()))
    filters = page.get_by_role("form", name="Filters")
    filters.get_by_label("Ffion", exact=True).check()
    page.get_by_role("button", name="Apply filters").click()
    page.get_by_role("link", name="Remove this filter: Ffion").wait_for()
    filtered = page.url
    page.get_by_role("link", name="Open this note").click()
    page.get_by_role("heading", name=note.title).wait_for()
    page.go_back()
    assert page.url == filtered
    assert filters.get_by_label("Ffion", exact=True).is_checked()
