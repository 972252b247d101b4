"""Signing in by e-mail and password, being locked out, and signing out."""

from datetime import timedelta

import pytest

from accounts.adapters import LOCKED, WRONG_PASSWORD
from accounts.enums import AuditAction
from accounts.models import AuditEvent
from tests.factories.accounts import PASSWORD


def test_page_asks_for_address_and_password(client):
    page = client.get("/accounts/login/").content.decode()
    assert "E-mail address" in page
    assert "I have forgotten my password" in page
    assert "Sign up" not in page


def test_right_password_opens_home_and_is_written_down(people, sign_in, last_event):
    _, answer = sign_in(people.administrator)
    assert answer.status_code == 302
    assert answer["Location"] == "/"
    event = last_event()
    assert (event.action, event.actor_email) == (AuditAction.SIGNED_IN, people.administrator.email)
    assert event.detail == {"methods": ["password"]}


def test_address_is_the_same_in_capitals(people, client):
    answer = client.post("/accounts/login/", {"login": people.analyst.email.upper(), "password": PASSWORD})
    assert answer.status_code == 302


def test_page_that_was_wanted_is_opened_after_sign_in(people, client):
    wanted = client.get("/my-account/")["Location"]
    assert wanted == "/accounts/login/?next=/my-account/"
    answer = client.post(wanted, {"login": people.analyst.email, "password": PASSWORD})
    assert answer["Location"] == "/my-account/"


def test_nobody_is_sent_to_another_site(people, client):
    answer = client.post(
        "/accounts/login/?next=https://elsewhere.example/",
        {"login": people.analyst.email, "password": PASSWORD},
    )
    assert answer["Location"] == "/"


@pytest.mark.parametrize("known", [True, False])
def test_wrong_password_and_unknown_address_are_answered_alike(people, client, known, last_event):
    email = people.analyst.email if known else "nobody@example.org"
    answer = client.post("/accounts/login/", {"login": email, "password": "wrong"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert WRONG_PASSWORD in page
    assert "<title>Error: Sign in" in page
    event = last_event()
    assert event.action == AuditAction.SIGN_IN_FAILED
    assert event.detail == {"e-mail given": email}


def test_nothing_entered_is_told_on_each_box(client):
    page = client.post("/accounts/login/", {}).content.decode()
    assert "Enter your e-mail address." in page
    assert "Enter your password." in page


def fail(sign_in, user, times=5):
    for _ in range(times):
        sign_in(user, password="wrong")


def test_five_failures_lock_the_account_even_for_the_right_password(people, sign_in, last_event):
    fail(sign_in, people.analyst)
    client, answer = sign_in(people.analyst)
    assert answer.status_code == 200
    assert LOCKED in answer.content.decode()
    assert client.get("/my-account/").status_code == 302
    assert last_event().reason == "locked after repeated failures"


def test_four_failures_do_not_lock(people, sign_in):
    fail(sign_in, people.analyst, times=4)
    assert sign_in(people.analyst)[1].status_code == 302


def test_lock_holds_one_account_only(people, sign_in):
    fail(sign_in, people.analyst)
    assert sign_in(people.administrator)[1].status_code == 302


def test_lock_ends_after_a_quarter_of_an_hour(people, sign_in, clock):
    fail(sign_in, people.analyst)
    clock.shift(timedelta(minutes=14))
    assert sign_in(people.analyst)[1].status_code == 200
    clock.shift(timedelta(minutes=2))
    assert sign_in(people.analyst)[1].status_code == 302


def test_closed_account_is_told_whom_to_ask(people, sign_in, client, last_event):
    people.analyst.is_active = False
    people.analyst.save()
    client, answer = sign_in(people.analyst)
    assert answer["Location"] == "/accounts/inactive/"
    assert "Your account is closed" in client.get("/accounts/inactive/").content.decode()
    assert last_event().reason == "the account is closed"


def test_closing_an_account_ends_its_sessions_at_the_next_page(people, client_for):
    client = client_for(people.analyst)
    assert client.get("/my-account/").status_code == 200
    people.analyst.is_active = False
    people.analyst.save()
    assert client.get("/my-account/").status_code == 302


@pytest.mark.parametrize(
    "path",
    [
        "/accounts/signup/",
        "/accounts/email/",
        "/accounts/confirm-email/",
        "/accounts/login/code/",
        "/accounts/3rdparty/",
        "/accounts/3rdparty/signup/",
        "/accounts/google/login/",
    ],
)
def test_ways_in_that_are_not_used_do_not_exist(people, client_for, path):
    assert client_for(people.administrator).get(path).status_code == 404


def test_sign_out_ends_the_session_and_is_written_down(people, sign_in, last_event):
    client, _ = sign_in(people.administrator)
    assert client.get("/accounts/logout/").status_code == 200
    answer = client.post("/accounts/logout/", follow=True)
    assert "You have signed out." in answer.content.decode()
    assert client.get("/my-account/").status_code == 302
    assert last_event().action == AuditAction.SIGNED_OUT


def test_session_ends_two_hours_after_the_last_page(people, sign_in, clock):
    client, _ = sign_in(people.administrator)
    for _ in range(3):
        clock.shift(timedelta(minutes=110))
        assert client.get("/my-account/").status_code == 200
    clock.shift(timedelta(minutes=121))
    assert client.get("/my-account/").status_code == 302


def test_session_ends_when_the_browser_closes(people, sign_in):
    client, _ = sign_in(people.administrator)
    assert client.cookies["sessionid"]["max-age"] == ""


def test_no_password_is_ever_written_down(people, sign_in):
    sign_in(people.analyst, password="hunter2-hunter2")
    assert not AuditEvent.objects.filter(detail__icontains="hunter2").exists()


def test_the_password_is_not_guessed_in_a_session_that_was_left_open(people, client_for, clock):
    client = client_for(people.lead)

    def guess(password):
        return client.post("/accounts/reauthenticate/", {"password": password})

    assert [guess(f"guess {number}").status_code for number in range(10)] == [200] * 10
    assert guess(PASSWORD).status_code in (200, 429)
    assert client.get("/accounts/2fa/totp/activate/").status_code == 302
    clock.shift(timedelta(minutes=16))
    assert guess(PASSWORD).status_code == 302
