"""What is typed outlives the browser, the session and the server, and is sent once."""

import os
import re
import signal
import time
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone

from accounts.models import FormDraft
from cases.models import CaseNote
from tests.journeys.steps import fill_sign_in, sign_in
from tests.people import People
from tests.permissions.scene import Scene

WORDS = "Rhian is sleeping better, and Ffion drew us the cat."
STORED = """async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]"""
SOON = 2.0
"""Seconds after the last key within which the words are kept."""


@pytest.fixture
def scene(site):
    return Scene(People(), timezone.now())


@pytest.fixture
def lead(scene):
    return scene.people.lead


@pytest.fixture
def address(site, scene):
    return site.url + reverse("cases:add_note", args=[scene.the_case.reference])


def begin_note(page, address, words=WORDS):
    page.goto(address)
    page.get_by_label("Kind of note", exact=True).select_option(label="Home visit")
    page.get_by_label("Rhian Tudor", exact=True).check()
    page.get_by_label("Title", exact=True).fill("Home visit after school")
    page.get_by_label("What happened", exact=True).press_sequentially(words)


def seconds_until(is_so, most=10.0):
    began = time.monotonic()
    while not is_so() and time.monotonic() - began < most:
        time.sleep(0.05)
    return time.monotonic() - began


def is_kept(words=WORDS):
    return any(draft.words.get("text") == [words] for draft in FormDraft.objects.unsent())


def save(page):
    page.get_by_role("button", name="Save note").click()


def test_a_browser_that_dies_loses_nothing(page, browser, site, scene, lead, address, check_page):
    context = browser.new_context()
    dying = context.new_page()
    sign_in(dying, site, lead)
    begin_note(dying, address)
    took = seconds_until(is_kept)
    assert took < SOON
    dying.locator("[data-draft-said]", has_text=re.compile(r"^Kept \d\d:\d\d$")).wait_for()
    assert dying.evaluate(STORED) == [0, 0, 0]
    context.close()
    sign_in(page, site, lead)
    page.goto(address)
    page.get_by_text("You began to write this on").wait_for()
    check_page(page)
    page.get_by_role("link", name="Put it back").click()
    assert page.get_by_label("What happened", exact=True).input_value() == WORDS
    assert page.get_by_label("Rhian Tudor", exact=True).is_checked()
    save(page)
    page.get_by_text("Your note is saved.").wait_for()
    assert CaseNote.objects.get().text == WORDS
    assert not FormDraft.objects.unsent().exists()


def test_a_server_that_is_killed_loses_nothing(page, site_of_its_own, transactional_db):
    site, scene = site_of_its_own, Scene(People(), timezone.now())
    address = site.url + reverse("cases:add_note", args=[scene.the_case.reference])
    sign_in(page, site, scene.people.lead)
    begin_note(page, address)
    seconds_until(is_kept)
    server = site.processes.pop()
    os.killpg(server.pid, signal.SIGKILL)
    server.wait()
    save(page)
    site.start_web()
    page.goto(address)
    page.get_by_role("link", name="Put it back").click()
    save(page)
    page.get_by_text("Your note is saved.").wait_for()
    assert CaseNote.objects.get().text == WORDS


def test_two_windows_make_one_note_or_ask(strict_page, site, lead, address):
    one, two = strict_page, strict_page.context.new_page()
    sign_in(one, site, lead)
    begin_note(one, address)
    begin_note(two, address, "Other words")
    save(one)
    one.get_by_text("Your note is saved.").wait_for()
    save(two)
    two.get_by_role("heading", name="You have saved this page already").wait_for()
    assert CaseNote.objects.count() == 1
    two.get_by_role("button", name="Save this as well").click()
    two.get_by_text("Your note is saved.").wait_for()
    assert CaseNote.objects.count() == 2


def test_what_is_sent_while_it_is_being_kept_is_saved_once(page, site, lead, address):
    def slowly(route):
        time.sleep(1)
        route.continue_()

    page.route("**/drafts/", slowly)
    sign_in(page, site, lead)
    begin_note(page, address)
    with page.expect_request("**/drafts/"):
        page.get_by_label("What happened", exact=True).press_sequentially(" More.")
    save(page)
    page.get_by_text("Your note is saved.").wait_for()
    page.wait_for_timeout(1500)
    assert CaseNote.objects.get().text == f"{WORDS} More."
    assert [draft.words for draft in FormDraft.objects.all()] == [{}]


def test_the_session_is_warned_of_extended_and_closed(page, site, lead, address, check_page):
    page.clock.install()
    sign_in(page, site, lead)
    begin_note(page, address)
    page.clock.run_for(2500)
    assert seconds_until(is_kept) < SOON
    other = page.context.new_page()
    other.clock.install()
    other.goto(site.url)
    ends_in(minutes=10)
    for tab in (page, other):
        tab.clock.fast_forward("01:50:01")
        tab.get_by_role("heading", name="You will be signed out soon").wait_for()
    assert page.evaluate("document.activeElement.id") == "session-heading"
    check_page(page)
    page.get_by_role("button", name="Stay signed in").click()
    for tab in (page, other):
        tab.get_by_role("heading", name="You will be signed out soon").wait_for(state="hidden")
    assert Session.objects.get().expire_date > timezone.now() + timedelta(minutes=119)
    assert page.get_by_label("What happened", exact=True).input_value() == WORDS
    ends_in(minutes=-1)
    page.clock.fast_forward("01:50:01")
    page.get_by_role("heading", name="You are signed out").wait_for()
    assert page.locator("textarea").count() == 0
    check_page(page)
    page.get_by_role("button", name="Sign in again").click()
    page.clock.resume()
    fill_sign_in(page, lead)
    page.get_by_text("You began to write this on").wait_for()
    assert page.url == address


def ends_in(*, minutes):
    Session.objects.update(expire_date=timezone.now() + timedelta(minutes=minutes))
