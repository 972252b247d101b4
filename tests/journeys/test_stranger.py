"""Somebody from another agency finds nothing of a family, whatever address they try."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.journeys.steps import sign_in
from tests.people import People
from tests.permissions.matrix import MATRIX
from tests.permissions.scene import Scene

ADDRESSES = [row for row in MATRIX if row.on and row.method == "get" and row.statuses["stranger"] == 404]


@pytest.fixture
def scene(site):
    return Scene(People(), timezone.now())


def test_there_are_addresses_of_a_family_to_try():
    assert len(ADDRESSES) > 20


def test_every_address_of_the_family_is_as_if_it_were_not_there(page, site, scene):
    addresses = [reverse(row.name, kwargs=getattr(scene, row.on)()) for row in ADDRESSES]
    sign_in(page, site, scene.people.stranger)
    found = {address: page.goto(site.url + address).status for address in addresses}
    assert {address: status for address, status in found.items() if status != 404} == {}


def test_lists_and_searches_name_nobody_of_the_family(page, site, scene):
    reference = scene.the_case.reference
    sign_in(page, site, scene.people.stranger)
    for address in (
        "/cases/",
        "/cases/?search=Tudor",
        f"/cases/?search={reference}",
        "/cases/team/?search=Tudor",
    ):
        page.goto(site.url + address)
        said = page.locator("main").inner_text()
        assert "Ffion" not in said
        assert "Tudor family" not in said
