"""The lead professional's whole path: with a mouse, by keyboard alone, and without JavaScript."""

from urllib.parse import urlsplit

import pytest
from django.urls import resolve

from cases.models import Case
from closures.models import ClosureSummary
from tests.journeys.hands import Keyboard, Mouse
from tests.journeys.whole_path import NOTE, PAGES, LeadProfessional
from tests.people import People
from webstar.models import WebstarReading


@pytest.fixture
def person(site, lists):
    people = People()
    assert people.locality
    return people.lead


def walk(lead, person):
    lead.signs_in(person)
    lead.opens_a_case()
    lead.writes_a_note()
    lead.records_a_webstar("Start", 4)
    lead.records_a_webstar("Closing", 8)
    lead.closes_the_case()


def check_what_is_kept():
    case = Case.objects.get()
    assert case.status == "closed"
    assert case.notes.get().text == NOTE
    kept = WebstarReading.objects.complete().order_by("number")
    assert [(one.kind, {score.score for score in one.scores.all()}) for one in kept] == [
        ("start", {4}),
        ("closing", {8}),
    ]
    assert ClosureSummary.objects.get().judgement == "fully"


def test_the_whole_path_with_a_look_at_every_page(strict_page, site, person, check_page):
    seen = set()

    def look(page):
        seen.add(resolve(urlsplit(page.url).path).view_name)
        check_page(page)

    walk(LeadProfessional(Mouse(strict_page), site, look=look), person)
    check_what_is_kept()
    assert seen == PAGES


def test_the_whole_path_by_keyboard_alone(strict_page, site, person):
    walk(LeadProfessional(Keyboard(strict_page), site), person)
    check_what_is_kept()


def test_the_whole_path_without_javascript(page_without_javascript, site, person):
    walk(LeadProfessional(Mouse(page_without_javascript), site), person)
    check_what_is_kept()
