"""The agreement asks only what belongs to the answer, with scripts and without."""

import pytest
from django.utils import timezone

from tests.journeys.steps import sign_in
from tests.people import People
from tests.permissions.scene import Scene

REFUSED, OVERRIDE = "They did not agree", "No agreement: help goes on for a recorded reason"
WHY_NOT, WHY_ON = "Why did they not agree?", "Why help goes on without agreement"


@pytest.fixture
def scene(site):
    return Scene(People(), timezone.now())


def test_a_reason_is_asked_under_its_answer_and_stays_as_it_was_typed(strict_page, site, scene, check_page):
    page = strict_page
    sign_in(page, site, scene.people.lead)
    page.goto(f"{site.url}/cases/{scene.the_case.reference}/agreement/record/")
    assert not page.get_by_label(WHY_NOT).is_visible()
    page.get_by_label(REFUSED, exact=True).check()
    page.get_by_label(WHY_NOT).fill("They would rather wait.")
    page.get_by_label(OVERRIDE, exact=True).check()
    assert not page.get_by_label(WHY_NOT).is_visible()
    page.get_by_label(WHY_ON).fill("Risk of harm.")
    check_page(page)
    with page.expect_navigation():
        page.get_by_role("button", name="Save agreement").click()
    page.get_by_role("link", name="You wrote why they did not agree.").click()
    page.get_by_label(REFUSED, exact=True).check()
    assert page.get_by_label(WHY_NOT).input_value() == "They would rather wait."
    check_page(page)


def test_without_scripts_every_reason_is_there(page_without_javascript, site, scene):
    page = page_without_javascript
    sign_in(page, site, scene.people.lead)
    page.goto(f"{site.url}/cases/{scene.the_case.reference}/agreement/record/")
    assert page.get_by_label(WHY_NOT).is_visible()
    assert page.get_by_label(WHY_ON).is_visible()
