"""A practitioner opens a case in the browser and keeps its people; every page is checked at both widths."""

from datetime import date

import pytest

from tests.journeys.steps import fill_date, sign_in
from tests.people import People

BORN = date(2015, 3, 27)


@pytest.fixture
def opener(site, page, lists):
    people = People()
    assert people.locality
    sign_in(page, site, people.lead)
    return page


def go_on(page, name="Continue"):
    page.get_by_role("button", name=name, exact=True).click()


def look_for(page, first, last, born=None):
    page.get_by_label("First name").fill(first)
    page.get_by_label("Last name").fill(last)
    if born:
        fill_date(page, "Date of birth", born)
    go_on(page, "Look for them")


def add_new(page, check_page, first, last, born=None):
    check_page(page)
    look_for(page, first, last, born)
    check_page(page)
    go_on(page, "Add a new record")
    check_page(page)
    go_on(page)


def open_a_case(page, site, check_page):
    page.goto(f"{site.url}/cases/new/")
    check_page(page)
    go_on(page, "Start now")
    add_new(page, check_page, "Ffion", "Tudor", BORN)
    page.get_by_role("button", name="Add an adult").click()
    add_new(page, check_page, "Rhian", "Tudor")
    check_page(page)
    go_on(page)
    check_page(page)
    page.get_by_label("What is Rhian Tudor to Ffion Tudor?").select_option(label="Parent")
    go_on(page)
    check_page(page)
    go_on(page)
    check_page(page)  # with errors
    page.get_by_label("Address line 1").fill("1 Castle Street")
    fill_date(page, "When did they move in?", date(2016, 1, 1))
    go_on(page)
    check_page(page)
    page.get_by_label("Who asked for help?").select_option(label="School")
    page.get_by_label("Main reason for early help").select_option(index=1)
    go_on(page)
    check_page(page)
    page.get_by_label("Level 2: early help").check()
    page.get_by_label("Locality").select_option(index=1)
    go_on(page)
    check_page(page)
    page.get_by_label("In writing").check()
    page.get_by_role("group", name="Who agreed?").get_by_label("Rhian Tudor").check()
    page.get_by_label("To take part in early help").check()
    go_on(page)
    check_page(page)
    go_on(page, "Open the case")
    check_page(page)
    page.get_by_role("button", name="Go to the case").click()


def test_a_case_is_opened_and_its_people_are_kept(opener, site, check_page):
    page = opener
    open_a_case(page, site, check_page)
    page.get_by_role("link", name="People", exact=True).click()
    check_page(page)
    address = page.url
    for part in (
        "add/",
        "1/",
        "1/change/",
        "1/leave/",
        "relationships/",
        "relationships/add/",
        "relationships/2/1/",
    ):
        page.goto(address + part)
        check_page(page)
    for part in ("address/", "address/move/"):
        page.goto(address.replace("people/", part))
        check_page(page)
