"""The screen in a child's hands: what locks it, that nothing leads round the lock, and what unlocks it."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from tests.pages import CheckedClient
from tests.webstar.child import CHILD, PASSCODE, hand_over, unlock
from tests.webstar.pages import address, errors, text
from webstar import child_services
from webstar.enums import CompletedWith, ReadingKind, UnlockedWith
from webstar.errors import (
    AlreadyComplete,
    HandedOverAlready,
    InTheirHands,
    NotWithThePerson,
    PasscodeForm,
    PasscodeTooEasy,
    TooManyPasscodes,
    WrongPasscode,
)
from webstar.models import HandOver
from webstar.services import discard_reading

ELSEWHERE = [
    "/",
    "/cases/",
    "/my-account/",
    "/accounts/logout/",
    "/accounts/login/",
    "/accounts/password/change/",
    "/admin/",
    "/health/",
    "/ask-for-help/",
    "/no-such-address",
    "/with-the-childish/",
    "//with-the-child/",
    "/with-the-child",
]


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


@pytest.fixture
def locked(client, case, draft):
    assert hand_over(client, case).headers["Location"] == CHILD
    return client


@pytest.fixture
def row(locked):
    return HandOver.objects.get()


def leads_back(response):
    return (response.status_code, response.headers.get("Location")) == (303, CHILD)


# --- Handing over ----------------------------------------------------------------------------------------


def test_the_scoring_page_offers_it_and_the_event_is_written(client, case, draft, people):
    assert "Hand to the child" in text(client.get(address("score", case, 1)))
    page = text(client.get(address("hand_over", case, 1)))
    assert "Hand the screen to Ffion" in page
    answer = hand_over(client, case)
    assert answer["Clear-Site-Data"] == '"cache"'
    row = HandOver.objects.get()
    assert (row.reading, row.handed_over_by) == (draft, people.lead)
    assert PASSCODE not in row.passcode
    event = AuditEvent.objects.latest("pk")
    assert (event.action, event.what, event.case_reference) == (
        AuditAction.CREATED,
        "Webstar hand-over",
        case.reference,
    )


@pytest.mark.parametrize(
    ("passcode", "rule"),
    [
        ("12345", PasscodeForm),
        ("4829170", PasscodeForm),
        ("48291a", PasscodeForm),
        ("٤٨٢٩١٧", PasscodeForm),
        ("111111", PasscodeTooEasy),
        ("123456", PasscodeTooEasy),
        ("987654", PasscodeTooEasy),
    ],
)
def test_a_passcode_is_six_digits_that_no_child_guesses(client, case, draft, passcode, rule):
    assert errors(hand_over(client, case, passcode=passcode)) == [rule.message]
    assert not HandOver.objects.exists()


def test_two_passcodes_that_differ_are_typed_again(client, case, draft):
    page = client.post(address("hand_over", case, 1), {"passcode": PASSCODE, "again": "482918"})
    assert errors(page) == ["The two passcodes are not the same. Type both again."]
    assert not HandOver.objects.exists()


def test_nobody_is_handed_what_is_scored_without_them_or_is_complete(make_reading, child, acts):
    told = {"session_key": "k", "passcode": PASSCODE, **acts}
    alone = make_reading(child, number=1, completed_with=CompletedWith.WORKER_ONLY)
    with pytest.raises(NotWithThePerson):
        child_services.hand_over(reading=alone, **told)
    done = make_reading(child, [5] * 7, number=2, kind=ReadingKind.REVIEW, complete=True)
    with pytest.raises(AlreadyComplete):
        child_services.hand_over(reading=done, **told)


def test_a_session_is_handed_over_once_at_a_time(locked, draft, acts):
    key = HandOver.objects.get().session_key
    with pytest.raises(HandedOverAlready):
        child_services.hand_over(reading=draft, session_key=key, passcode=PASSCODE, **acts)


def test_what_ended_with_its_session_is_forgotten_at_the_next_hand_over(locked, draft, acts):
    Session.objects.all().delete()
    row = child_services.hand_over(reading=draft, session_key="another", passcode=PASSCODE, **acts)
    assert list(HandOver.objects.all()) == [row]


def test_the_button_is_not_there_for_a_worker_only_webstar(client, case, make_reading, child):
    make_reading(child, number=1, completed_with=CompletedWith.WORKER_ONLY)
    assert "Hand to" not in text(client.get(address("score", case, 1)))


# --- The lock --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("where", ELSEWHERE)
def test_no_address_leads_round_the_lock(locked, where):
    assert leads_back(locked.get(where))


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "head", "options", "trace"])
def test_no_method_leads_round_the_lock(locked, case, method):
    assert leads_back(getattr(locked, method)("/"))
    assert leads_back(getattr(locked, method)(address("list", case)))


def test_no_page_of_the_case_and_no_signing_out_leads_round_the_lock(locked, case, people):
    for name in ("list", "begin"):
        assert leads_back(locked.get(address(name, case)))
    for name in ("reading", "score", "discard", "hand_over"):
        assert leads_back(locked.get(address(name, case, 1)))
        assert leads_back(locked.post(address(name, case, 1), {"complete": "yes"}))
    assert leads_back(locked.post(reverse("account_logout")))
    assert leads_back(locked.post(reverse("account_login"), {"login": people.lead.email, "password": "x"}))
    assert Session.objects.count() == 1


def test_a_page_that_swaps_its_parts_is_led_back_too(locked):
    answer = locked.get("/cases/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Redirect"], answer.content) == (204, CHILD, b"")


def test_a_new_tab_of_the_same_browser_is_locked_and_another_browser_is_not(locked, people, client_for):
    tab = CheckedClient()
    tab.cookies = locked.cookies
    assert leads_back(tab.get("/cases/"))
    assert client_for(people.lead).get("/cases/").status_code == 200


def test_a_second_request_cannot_take_the_lock_away_by_saving_an_older_session(locked, people):
    session = Session.objects.get()
    session.session_data = Session.objects.encode({"_auth_user_id": str(people.lead.pk)})
    Session.objects.exclude(pk=session.pk).delete()
    assert HandOver.objects.locking(session.pk).exists()
    assert leads_back(locked.get("/"))


def test_a_session_that_ran_out_comes_to_the_page_to_sign_in(locked):
    Session.objects.all().delete()
    assert locked.get(CHILD).headers["Location"].startswith(reverse("account_login"))
    assert locked.get(reverse("account_login")).status_code == 200


def test_a_page_that_fails_meanwhile_shows_nothing_but_the_way_back(locked, case, people):
    case.involvements.all().delete()
    case.leads.all().delete()
    page = locked.get(CHILD)
    assert page.status_code == 404
    assert "You can give the screen back now" in text(page)
    for word in ("My cases", "Find a person", "Tudor", case.reference, people.lead.full_name):
        assert word not in text(page)
    assert unlock(locked).status_code == 302


def test_the_page_shows_the_first_name_and_nobody_else(locked, case, people):
    page = locked.get(CHILD)
    words = text(page)
    assert "Ffion’s star" in words
    for word in ("Tudor", "Rhian", case.reference, people.lead.full_name, "My cases", "Find a person"):
        assert word not in words
    assert "no-store" in page["Cache-Control"]


def test_a_draft_in_somebodys_hands_is_not_thrown_away_from_elsewhere(locked, draft, acts):
    with pytest.raises(InTheirHands):
        discard_reading(reading=draft, **acts)
    Session.objects.all().delete()
    discard_reading(reading=draft, **acts)


# --- Taking it back --------------------------------------------------------------------------------------


def test_the_passcode_leads_back_to_the_scoring_page(locked, case, row):
    answer = unlock(locked)
    assert answer["Location"] == address("score", case, 1)
    assert answer["Clear-Site-Data"] == '"cache"'
    assert locked.get(answer["Location"]).status_code == 200
    row.refresh_from_db()
    assert (row.unlocked_with, row.passcode) == (UnlockedWith.PASSCODE, "")
    event = AuditEvent.objects.filter(what="Webstar hand-over").latest("pk")
    assert (event.action, event.detail["way"]) == (AuditAction.ENDED, "passcode")
    assert locked.get(CHILD)["Location"] == "/"


def test_wrong_tries_are_counted_and_the_right_one_waits_too(locked, row, acts, clock, now):
    for _ in range(4):
        assert WrongPasscode.message in text(unlock(locked, "482918"))
    assert TooManyPasscodes.message in text(unlock(locked, "482918"))
    assert TooManyPasscodes.message in text(unlock(locked))
    assert leads_back(locked.get("/"))
    assert AuditEvent.objects.filter(what="Webstar hand-over", action=AuditAction.REFUSED).count() == 6
    clock.shift(timedelta(minutes=15))
    assert WrongPasscode.message in text(unlock(locked, "482918"))
    assert unlock(locked).status_code == 302


def test_the_password_is_the_other_way_also_after_too_many_passcodes(locked, people, row):
    people.lead.set_password("Fields-and-hills-2016")
    people.lead.save()
    session = locked.session
    session["_auth_user_hash"] = people.lead.get_session_auth_hash()
    session.save()
    for _ in range(5):
        unlock(locked, "482918")
    way = {"way": "password"}
    wrong = locked.post(reverse("child:unlock"), way | {"password": "nothing like it"})
    assert "That is not the password with which you sign in." in text(wrong)
    right = locked.post(reverse("child:unlock"), way | {"password": "Fields-and-hills-2016"})
    assert right.status_code == 302
    row.refresh_from_db()
    assert row.unlocked_with == UnlockedWith.PASSWORD


def test_passwords_are_limited_too(locked):
    way = {"way": "password", "password": "nothing like it"}
    for _ in range(5):
        locked.post(reverse("child:unlock"), way)
    assert "Too many wrong passwords." in text(locked.post(reverse("child:unlock"), way))


def test_the_session_can_be_handed_over_again(locked, case):
    unlock(locked)
    hand_over(locked, case, passcode="904417")
    assert leads_back(locked.get("/"))
    assert HandOver.objects.count() == 2
