"""The second step: authenticator app, recovery codes and security keys, and where it is required."""

import re
from datetime import timedelta

import pytest
from django.core import mail

from accounts.enums import AuditAction
from tests.accounts.codes import app_code
from tests.factories.accounts import PASSWORD

AGAIN = "/accounts/reauthenticate/"
ADD_APP = "/accounts/2fa/totp/activate/"
CODE_PAGE = "/accounts/2fa/authenticate/"
KEY_PAGES = ["/accounts/2fa/keys/add/", "/accounts/2fa/keys/"]


def give_password_again(client):
    return client.post(AGAIN, {"password": PASSWORD})


def add_app(client):
    """Add an authenticator app and return its secret."""
    give_password_again(client)
    page = client.get(ADD_APP).content.decode()
    secret = re.search(r"<strong>([A-Z2-7]{16,})</strong>", page).group(1)
    client.post(ADD_APP, {"code": app_code(secret)})
    return secret


@pytest.fixture
def with_app(people, sign_in):
    """The analyst with an authenticator app: the client that added it, and its secret."""
    client, _ = sign_in(people.analyst)
    return client, add_app(client)


def test_app_is_added_after_the_password_is_given_again(people, sign_in):
    client, _ = sign_in(people.analyst)
    assert client.get(ADD_APP)["Location"].startswith(AGAIN)
    assert "Add an authenticator app" in give_and_open(client, ADD_APP)


def give_and_open(client, path):
    give_password_again(client)
    return client.get(path).content.decode()


def test_page_of_the_app_draws_its_square_without_data_addresses(people, sign_in):
    page = give_and_open(sign_in(people.analyst)[0], ADD_APP)
    assert '<svg role="img"' in page
    assert "data:image" not in page


def see_codes(client, path="/accounts/2fa/recovery-codes/"):
    """Open the codes. allauth keeps that they were seen, which is a record of access."""
    with client.allowing_writes():
        return client.get(path)


def test_added_app_is_asked_for_at_the_next_sign_in(people, with_app, sign_in, clock, last_event):
    _, secret = with_app
    clock.shift(timedelta(minutes=5))
    client, answer = sign_in(people.analyst)
    assert answer["Location"] == CODE_PAGE
    assert client.get("/my-account/").status_code == 302
    assert "Enter your code" in client.get(CODE_PAGE).content.decode()
    answer = client.post(CODE_PAGE, {"code": app_code(secret)})
    assert answer["Location"] == "/"
    assert client.get("/my-account/").status_code == 200
    assert last_event().detail == {"methods": ["password", "mfa"]}


@pytest.mark.django_db(transaction=True)
def test_person_is_told_by_mail_and_it_is_written_down(people, with_app, last_event):
    assert mail.outbox[0].subject == "An authenticator app was added"
    assert mail.outbox[0].to == [people.analyst.email]
    assert last_event().what == "own account: authenticator app added"


def test_wrong_code_is_refused_and_written_down(people, with_app, sign_in, last_event):
    client, _ = sign_in(people.analyst)
    page = client.post(CODE_PAGE, {"code": "000000"}).content.decode()
    assert "The code is not right" in page
    event = last_event()
    assert (event.action, event.reason) == (AuditAction.SIGN_IN_FAILED, "wrong second step")


def test_wrong_codes_lock_too(people, with_app, sign_in, clock):
    _, secret = with_app
    client, _ = sign_in(people.analyst)
    for _ in range(5):
        client.post(CODE_PAGE, {"code": "000000"})
    clock.shift(timedelta(minutes=2))
    assert "too many times" in client.post(CODE_PAGE, {"code": app_code(secret)}).content.decode()


def test_recovery_code_lets_in_once(people, with_app, sign_in):
    page = see_codes(with_app[0]).content.decode()
    code = re.findall(r"<li>(\d{8})</li>", page)[0]
    assert "You have 10 of 10 left" in page
    client, _ = sign_in(people.analyst)
    assert client.post(CODE_PAGE, {"code": code})["Location"] == "/"
    client, _ = sign_in(people.analyst)
    assert "The code is not right" in client.post(CODE_PAGE, {"code": code}).content.decode()


def test_recovery_codes_can_be_saved_and_made_again(with_app):
    client, _ = with_app
    saved = see_codes(client, "/accounts/2fa/recovery-codes/download/")
    assert saved["Content-Type"].startswith("text/plain")
    assert (
        "The 10 codes that you have left will stop"
        in client.get("/accounts/2fa/recovery-codes/generate/").content.decode()
    )
    assert client.post("/accounts/2fa/recovery-codes/generate/").status_code == 302
    again = see_codes(client, "/accounts/2fa/recovery-codes/download/").content
    assert again != saved.content


def test_app_is_removed_again(with_app):
    client, _ = with_app
    assert client.get("/accounts/2fa/totp/deactivate/").status_code == 200
    client.post("/accounts/2fa/totp/deactivate/")
    assert "no second step yet" in client.get("/accounts/2fa/").content.decode()


@pytest.mark.parametrize("path", KEY_PAGES)
def test_pages_of_keys_open(people, sign_in, path):
    assert "security key" in give_and_open(sign_in(people.analyst)[0], path)


def test_page_that_adds_a_key_gives_the_browser_its_question_as_data(people, sign_in):
    page = give_and_open(sign_in(people.analyst)[0], "/accounts/2fa/keys/add/")
    assert '<script id="key-options" type="application/json">' in page
    assert "js/security-keys.js" in page


@pytest.mark.parametrize(
    "answer",
    ["", "{", "[]", "{}", '{"id": 1}', '{"response": {}}', "null", '"text"', "7", "9" * 5000, "[" * 15_000],
    ids=lambda answer: answer[:16],
)
@pytest.mark.parametrize("path", ["/accounts/2fa/keys/add/", "/accounts/2fa/keys/login/", CODE_PAGE])
def test_malformed_answer_of_a_key_is_a_sentence(people, with_app, sign_in, client, path, answer):
    if path == CODE_PAGE:
        client, _ = sign_in(people.analyst)
    elif path != "/accounts/2fa/keys/login/":
        client = with_app[0]
    page = client.post(path, {"name": "Blue", "credential": answer}, follow=True)
    assert page.status_code == 200
    assert "problem" in page.content.decode() or "not right" in page.content.decode()


def test_question_for_a_passkey_is_given_as_json(client):
    answer = client.get("/accounts/2fa/keys/login/", headers={"accept": "application/json"})
    assert "challenge" in answer.json()["request_options"]["publicKey"]


class TestRequired:
    @pytest.fixture(autouse=True)
    def _required(self, settings):
        settings.MFA_REQUIRED = True

    @pytest.mark.parametrize("path", ["/", "/my-account/", "/admin/", "/acting-for/", "/accounts/sessions/"])
    def test_person_without_one_is_sent_to_set_one_up(self, people, sign_in, path):
        client, _ = sign_in(people.administrator)
        assert client.get(path)["Location"] == "/accounts/2fa/"

    def test_pages_that_set_one_up_and_sign_out_stay_open(self, people, sign_in):
        client, _ = sign_in(people.administrator)
        assert "no second step yet" in client.get("/accounts/2fa/").content.decode()
        assert "Add an authenticator app" in give_and_open(client, ADD_APP)
        assert client.get("/accounts/logout/").status_code == 200

    def test_person_with_one_goes_on(self, people, sign_in):
        client, _ = sign_in(people.administrator)
        add_app(client)
        assert client.get("/admin/").status_code == 200

    def test_last_one_removed_closes_the_door_again(self, people, sign_in):
        client, _ = sign_in(people.administrator)
        add_app(client)
        client.post("/accounts/2fa/totp/deactivate/")
        assert client.get("/admin/")["Location"] == "/accounts/2fa/"

    def test_page_for_everybody_stays_open(self, client):
        assert client.get("/accounts/login/").status_code == 200


def test_not_required_in_the_demo(people, sign_in, settings):
    assert settings.MFA_REQUIRED is False
    assert sign_in(people.administrator)[0].get("/admin/").status_code == 200
