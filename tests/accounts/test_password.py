"""Setting a password by a link, and changing it."""

import re
from datetime import timedelta

import pytest
from django.core import mail

from tests.factories.accounts import PASSWORD

NEW = "orchard-pebble-winter-4"


def link_in(message):
    return re.search(r"https?://[^/\s]+(/\S+)", message.body).group(1)


def ask_for_link(client, email):
    return client.post("/accounts/password/reset/", {"email": email}, follow=True)


def set_password(client, link, first=NEW, second=NEW):
    page = client.get(link, follow=True)
    where = page.redirect_chain[-1][0] if page.redirect_chain else link
    return client.post(where, {"password1": first, "password2": second}, follow=True)


def test_link_sets_a_new_password_and_the_old_one_stops(people, client, sign_in):
    ask_for_link(client, people.analyst.email)
    assert mail.outbox[0].subject == "Set a new password"
    assert mail.outbox[0].to == [people.analyst.email]
    answer = set_password(client, link_in(mail.outbox[0]))
    assert "Your password is set" in answer.content.decode()
    assert sign_in(people.analyst)[1].status_code == 200
    assert sign_in(people.analyst, password=NEW)[1].status_code == 302


def test_person_is_told_by_mail_that_the_password_was_set(people, client, last_event):
    ask_for_link(client, people.analyst.email)
    set_password(client, link_in(mail.outbox[0]))
    assert mail.outbox[1].subject == "Your password was set"
    assert "tell your administrator" in mail.outbox[1].body
    assert last_event().what == "own account: password set by a link in an e-mail"


def test_link_works_once(people, client):
    ask_for_link(client, people.analyst.email)
    link = link_in(mail.outbox[0])
    set_password(client, link)
    assert "This link does not work" in client.get(link, follow=True).content.decode()


def test_link_stops_after_three_days(people, client, clock):
    ask_for_link(client, people.analyst.email)
    clock.shift(timedelta(days=3, minutes=1))
    page = client.get(link_in(mail.outbox[0]), follow=True).content.decode()
    assert "This link does not work" in page


@pytest.mark.parametrize("known", [True, False])
def test_page_says_the_same_whether_there_is_an_account_or_not(people, client, known):
    email = people.analyst.email if known else "nobody@example.org"
    page = ask_for_link(client, email).content.decode()
    assert "Check your e-mail" in page
    assert len(mail.outbox) == int(known)


def test_closed_account_gets_no_link(people, client):
    people.analyst.is_active = False
    people.analyst.save()
    ask_for_link(client, people.analyst.email)
    assert mail.outbox == []


def test_new_password_lifts_a_lock(people, client, sign_in):
    for _ in range(5):
        sign_in(people.analyst, password="wrong")
    ask_for_link(client, people.analyst.email)
    set_password(client, link_in(mail.outbox[0]))
    assert sign_in(people.analyst, password=NEW)[1].status_code == 302


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        ("short-word", "short-word", "at least 12 characters"),
        (NEW, NEW + "x", "same password each time"),
        ("", "", "Enter a new password."),
    ],
)
def test_weak_or_mistyped_password_is_refused(people, client, sign_in, first, second, sentence):
    ask_for_link(client, people.analyst.email)
    answer = set_password(client, link_in(mail.outbox[0]), first, second)
    assert sentence in answer.content.decode()
    assert sign_in(people.analyst)[1].status_code == 302


def test_too_many_links_are_refused_with_a_page(people, client):
    for _ in range(5):
        ask_for_link(client, people.analyst.email)
    answer = client.post("/accounts/password/reset/", {"email": people.analyst.email})
    assert answer.status_code == 429
    assert "Wait" in answer.content.decode()


def test_change_of_password_signs_out_elsewhere_but_not_here(people, sign_in):
    here, _ = sign_in(people.administrator)
    elsewhere, _ = sign_in(people.administrator)
    answer = here.post(
        "/accounts/password/change/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    )
    assert answer["Location"] == "/my-account/"
    assert here.get("/my-account/").status_code == 200
    assert elsewhere.get("/my-account/").status_code == 302


def test_change_needs_the_current_password(people, sign_in):
    here, _ = sign_in(people.administrator)
    answer = here.post(
        "/accounts/password/change/", {"oldpassword": "wrong", "password1": NEW, "password2": NEW}
    )
    assert "The current password is not right" in answer.content.decode()
