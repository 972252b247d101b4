"""A child typed wrongly is found from any page; two records become one, and two again."""

import pytest
from django.urls import reverse
from django.utils import timezone

from people.models import Person
from people.services import add_new_person
from tests.journeys.hands import Mouse
from tests.journeys.steps import sign_in
from tests.people import People
from tests.permissions.scene import Scene


@pytest.fixture
def scene(site):
    """The Tudors, with Ffion recorded a second time, misspelt."""
    scene = Scene(People(), timezone.now())
    family = scene.the_case.family
    born = family.members.children().first().person.date_of_birth
    values = {"given_name": "Fion", "family_name": "Tudor", "date_of_birth": born, "phone": "01691 555 0123"}
    add_new_person(family=family, role="child", values=values, **scene.acts_today)
    return scene


def test_a_child_is_found_and_two_records_become_one_and_two_again(strict_page, site, scene, check_page):
    page, hands = strict_page, Mouse(strict_page)
    sign_in(page, site, scene.people.manager)
    hands.fill("Find a person", "Tuder Ffoin")
    hands.press("Find")
    assert "Tuder" not in page.url
    assert "One letter different from Ffion" in page.locator("main").inner_text()
    check_page(page)
    hands.follow("Ffion Tudor")
    assert page.get_by_role("heading", name="Ffion Tudor", level=1).is_visible()

    hands.follow("Duplicates")
    check_page(page)
    hands.follow("Ffion Tudor and Fion Tudor")
    check_page(page)
    hands.choose("01691 555 0123 (second record)")
    hands.press("Merge into one record")
    assert page.get_by_text("Ffion Tudor has one record now.").is_visible()
    check_page(page)
    assert Person.objects.get(given_name="Ffion").phone == "01691 555 0123"

    hands.follow("Undo the merge of Fion Tudor into Ffion Tudor")
    check_page(page)
    hands.press("Undo the merge")
    assert page.get_by_text("Ffion Tudor and Fion Tudor have a record each again.").is_visible()
    page.goto(site.url + reverse("cases:people", args=[scene.the_case.reference]))
    assert page.get_by_role("link", name="Fion Tudor", exact=True).is_visible()
    assert page.get_by_role("link", name="Ffion Tudor", exact=True).is_visible()
