"""Signing in with a council's own service, switched on by settings alone."""

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from earlyhelp.single_sign_on import origin, single_sign_on
from tests.accounts.council import CLIENT_ID, CLIENT_SECRET, CouncilSignIn

LOGIN = "/accounts/oidc/council/login/"
BACK = "/accounts/oidc/council/login/callback/"


@pytest.fixture
def council(settings):
    with CouncilSignIn() as service:
        settings.SOCIALACCOUNT_PROVIDERS = single_sign_on(
            issuer=service.issuer,
            name="Shropshire Council",
            client_id=CLIENT_ID,
            secret=CLIENT_SECRET,
            email_domains=[],
        )
        yield service


def claims(email, checked=True):
    return {"sub": "person-1", "email": email, "email_verified": checked, "name": "Anil Mehta"}


def come_back(client, council, **changes):
    """Go to the service and come back; return the page that follows."""
    away = client.post(LOGIN, {"process": "login"})
    answer = council.authorize(away["Location"]) | changes
    with client.allowing_writes():
        return client.get(BACK, answer, follow=True)


def test_nothing_of_it_is_seen_without_the_setting(client):
    assert "Sign in with Shropshire" not in client.get("/accounts/login/").content.decode()
    assert client.get(LOGIN).status_code == 404
    assert client.get(BACK).status_code == 404
    assert single_sign_on(issuer="", name="", client_id="", secret="", email_domains=[]) == {}


def test_sign_in_page_offers_it(client, council):
    assert "Sign in with Shropshire Council" in client.get("/accounts/login/").content.decode()
    assert "Sign in with Shropshire Council" in client.get(LOGIN).content.decode()


def test_person_with_an_account_comes_in(people, client, council, last_event):
    council.claims = claims(people.administrator.email.upper())
    come_back(client, council)
    assert people.administrator.email in client.get("/my-account/").content.decode()
    assert User.objects.count() == 1


def test_entry_leaves_the_password_and_other_sessions_alone(people, client, council, sign_in):
    elsewhere, _ = sign_in(people.administrator)
    council.claims = claims(people.administrator.email)
    come_back(client, council)
    assert elsewhere.get("/my-account/").status_code == 200
    assert sign_in(people.administrator)[1].status_code == 302


def test_nothing_of_the_service_is_kept(people, client, council):
    council.claims = claims(people.administrator.email)
    come_back(client, council)
    assert SocialAccount.objects.count() == EmailAddress.objects.count() == 0


def test_entry_is_written_down(people, client, council):
    council.claims = claims(people.administrator.email)
    come_back(client, council)
    event = AuditEvent.objects.get(action=AuditAction.SIGNED_IN)
    assert event.detail == {"methods": ["socialaccount"]}


@pytest.mark.parametrize(
    ("email", "checked"), [("nobody@example.org", True), ("anil@example.org", False), ("", True)]
)
def test_no_account_is_made_and_an_unchecked_address_opens_none(
    people, client, council, email, checked, last_event
):
    assert people.analyst.email == "anil@example.org"
    council.claims = claims(email, checked)
    page = come_back(client, council)
    assert "There is no account for you yet" in page.content.decode()
    assert client.get("/my-account/").status_code == 302
    assert User.objects.count() == 1
    assert last_event().action == AuditAction.SIGN_IN_FAILED


def test_closed_account_stays_closed(people, client, council):
    people.analyst.is_active = False
    people.analyst.save()
    council.claims = claims(people.analyst.email)
    page = come_back(client, council)
    assert "Your account is closed" in page.content.decode()


@pytest.mark.parametrize(
    ("domains", "opens"), [(["example.org"], True), (["elsewhere.example"], False), ([], False)]
)
def test_service_that_does_not_say_it_checked_is_trusted_for_named_domains(
    people, client, council, settings, domains, opens
):
    app = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]
    app["settings"]["verified_email"] = domains or False
    council.claims = {"sub": "person-1", "email": people.administrator.email}
    come_back(client, council)
    assert client.get("/my-account/").status_code == (200 if opens else 302)


def test_second_step_is_asked_for_where_it_is_required(people, client, council, settings):
    settings.MFA_REQUIRED = True
    council.claims = claims(people.administrator.email)
    page = come_back(client, council)
    assert "You have no second step yet" in page.content.decode()


def test_service_that_fails_is_a_page_and_is_written_down(people, client, council, last_event):
    council.claims = claims(people.analyst.email)
    council.broken = True
    page = come_back(client, council)
    assert "did not answer as it should" in page.content.decode()
    assert last_event().reason == "single sign-on: unknown"


@pytest.mark.parametrize("changes", [{"state": "made-up"}, {"code": "made-up"}])
def test_way_back_that_nobody_began_is_refused(people, client, council, changes):
    council.claims = claims(people.analyst.email)
    page = come_back(client, council, **changes)
    assert "did not answer as it should" in page.content.decode()
    assert client.get("/my-account/").status_code == 302


def test_person_who_stops_is_told_that_nothing_changed(client, council):
    client.post(LOGIN, {"process": "login"})
    state = next(iter(client.session["socialaccount_states"]))
    with client.allowing_writes():
        page = client.get(BACK, {"error": "access_denied", "state": state}, follow=True)
    assert "Nothing was changed" in page.content.decode()


def test_security_policy_lets_the_form_lead_to_the_service():
    assert origin("https://login.example.gov.uk/tenant/v2.0") == ["https://login.example.gov.uk"]
    assert origin("") == []
