"""Signing in with a security key, and the pages of one's own account and of the administration."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.urls import reverse

from tests.factories.accounts import PASSWORD
from tests.journeys.steps import sign_in
from tests.people import People


@pytest.fixture
def person(site):
    return People().administrator


@pytest.fixture
def console(page):
    """What the browser complains of, such as a script that the Content Security Policy refused."""
    complaints = []
    page.on("console", lambda said: said.type in {"error", "warning"} and complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return complaints


@pytest.fixture
def security_key(page):
    """A security key with a PIN, plugged into the browser."""
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    key = {
        "protocol": "ctap2",
        "transport": "usb",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    return devices.send("WebAuthn.addVirtualAuthenticator", {"options": key})


@pytest.fixture
def named_site(site):
    """The site by its name: a security key does not work where the address is a number."""
    site.url = site.url.replace("127.0.0.1", "localhost")
    return site


def add_key(page, site, alone):
    page.goto(f"{site.url}/accounts/2fa/keys/add/")
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Name of the key").fill("Blue key")
    if alone:
        page.get_by_label("Sign in with this key alone").check()
    page.get_by_role("button", name="Add the key").click()
    page.get_by_role("heading", name="Your recovery codes").wait_for()


def sign_out(page, site):
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.get_by_text("You have signed out.").wait_for()


def test_security_key_is_added_and_asked_for_after_the_password(page, named_site, person, security_key):
    sign_in(page, named_site, person)
    add_key(page, named_site, alone=False)
    sign_out(page, named_site)
    sign_in(page, named_site, person)
    page.get_by_role("heading", name="Enter your code").wait_for()
    page.get_by_role("button", name="Use a security key").click()
    page.get_by_role("heading", name="Hello").wait_for()


def test_passkey_signs_in_alone(page, named_site, person, security_key):
    sign_in(page, named_site, person)
    add_key(page, named_site, alone=True)
    sign_out(page, named_site)
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.get_by_role("heading", name="Hello").wait_for()


def test_browser_without_keys_is_told_so(page, site, person):
    sign_in(page, site, person)
    page.goto(f"{site.url}/accounts/2fa/keys/add/")
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()
    page.get_by_text("Security keys do not work in this browser or at this address").wait_for()
    assert not page.get_by_role("button", name="Add the key").is_visible()


SIGN_IN_PAGES = ["/accounts/login/", "/accounts/password/reset/", "/accounts/inactive/"]
OWN_PAGES = [
    "/my-account/",
    "/acting-for/",
    "/accounts/password/change/",
    "/accounts/2fa/",
    "/accounts/2fa/keys/",
    "/accounts/sessions/",
    "/accounts/logout/",
]


def test_sign_in_pages_are_accessible(page, site, check_page, console):
    for path in SIGN_IN_PAGES:
        page.goto(site.url + path)
        check_page(page)
    page.goto(f"{site.url}/accounts/login/")
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_text("There is a problem").wait_for()
    check_page(page)
    assert console == []


def test_own_pages_are_accessible(page, site, person, check_page, console):
    sign_in(page, site, person)
    for path in OWN_PAGES:
        page.goto(site.url + path)
        check_page(page)
    page.goto(f"{site.url}/accounts/2fa/totp/activate/")
    page.get_by_label("Your password").fill(PASSWORD)
    check_page(page)
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("heading", name="Add an authenticator app").wait_for()
    check_page(page)
    assert console == []


def test_pages_of_a_second_factor_are_accessible(page, named_site, person, security_key, check_page, console):
    site = named_site
    sign_in(page, site, person)
    add_key(page, site, alone=False)
    check_page(page)
    key = person.authenticator_set.get(type=Authenticator.Type.WEBAUTHN)
    TOTP.activate(person, generate_totp_secret())
    for name, parts in (
        ("mfa_index", []),
        ("mfa_list_webauthn", []),
        ("mfa_add_webauthn", []),
        ("mfa_edit_webauthn", [key.pk]),
        ("mfa_remove_webauthn", [key.pk]),
        ("mfa_deactivate_totp", []),
        ("mfa_view_recovery_codes", []),
        ("mfa_generate_recovery_codes", []),
        ("mfa_reauthenticate", []),
    ):
        address = site.url + reverse(name, args=parts)
        page.goto(address)
        assert page.url == address
        check_page(page)
    sign_out(page, site)
    sign_in(page, site, person)
    page.get_by_role("heading", name="Enter your code").wait_for()
    check_page(page)
    assert console == []


ADMIN_PAGES = [
    "/admin/",
    "/admin/accounts/user/",
    "/admin/accounts/user/add/",
    "/admin/accounts/agency/add/",
    "/admin/cases/notekind/",
    "/admin/webstar/webstartoolversion/",
]


def test_administration_runs_under_the_security_policy(page, site, person, console):
    sign_in(page, site, person)
    for path in ADMIN_PAGES:
        page.goto(site.url + path)
        page.wait_for_load_state("networkidle")
    page.get_by_role("link", name="Child Webstar, version 1").click()
    page.get_by_role("link", name="Make a new version").click()
    page.get_by_role("link", name="Today").wait_for()
    assert console == []
