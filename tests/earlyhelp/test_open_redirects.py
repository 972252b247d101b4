"""Nothing that is sent along leads a person from a page of ours to another site."""

from urllib.parse import quote, urlsplit

import pytest
from django.core import mail
from django.urls import reverse

from tests.factories.accounts import PASSWORD
from tests.pages import CheckedClient
from tests.permissions.scene import Scene

ELSEWHERE = [
    "//evil.example",
    "///evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https://evil.example",
    "HTTPS://evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "\t//evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\x00//evil.example",
    " //evil.example",
    "%2f%2fevil.example",
    "/%2fevil.example",
    "//evil.example\\@testserver",
    "//testserver@evil.example",
    "https://testserver.evil.example/",
    "https://testserver:80@evil.example/",
    "／／evil.example",
    "//evil。example",
    "javascript:alert(1)",
    "data:text/html,x",
    "?\r\nLocation: https://evil.example",
]


def stays_here(response):
    """Whether a browser would stay on the site: it drops tabs and line ends, and reads \\ as /."""
    target = response.get("Location", "/")
    seen = "".join(letter for letter in target if letter not in "\t\r\n").strip().replace("\\", "/")
    parts = urlsplit(seen)
    return not parts.netloc and not parts.scheme and not seen.startswith("//")


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_signing_in_and_giving_the_password_again_stay_here(people, wanted, client_for):
    client, query = CheckedClient(), f"?next={quote(wanted)}"
    told = {"login": people.lead.email, "password": PASSWORD, "next": wanted}
    assert stays_here(client.get(f"/admin/login/{query}"))
    assert stays_here(client.post(f"/accounts/login/{query}", told))
    assert stays_here(client.get(f"/accounts/login/{query}"))
    assert stays_here(client.post(f"/accounts/reauthenticate/{query}", told))
    assert stays_here(client.post(f"/accounts/logout/{query}", {"next": wanted}))


@pytest.mark.parametrize("name", ["acting_for", "read_notices", "cases:bulk", "tasks:bulk", "requests:bulk"])
def test_no_other_page_leads_where_it_is_told(people, now, client_for, name):
    client = client_for(people.front_door if name == "requests:bulk" else people.manager)
    for wanted in ELSEWHERE:
        told = dict.fromkeys(["next", "back", "return", "url", "redirect", "filters", "to_notices"], wanted)
        told |= {"membership": people.manager.memberships.get().pk}
        assert stays_here(client.post(f"{reverse(name)}?next={quote(wanted)}", told))


def test_a_task_and_an_action_lead_back_to_pages_of_ours_only(people, now, client_for):
    scene = Scene(people, now)
    client = client_for(people.partner)
    for name, parts in (("cases:task_done", scene.task()), ("assessments:action_done", scene.action())):
        for wanted in ELSEWHERE:
            answer = client.post(reverse(name, kwargs=parts), {"back": wanted, "next": wanted})
            assert answer.status_code == 302
            assert stays_here(answer)


@pytest.mark.parametrize(
    "address", ["//evil.example/cases", "//evil.example", "/%5Cevil.example", "/\\evil.example/a"]
)
def test_adding_a_slash_leads_nowhere_else(client, address):
    assert stays_here(client.get(address))


def test_another_name_of_the_site_is_refused_and_no_link_follows_it(people, client, settings):
    assert client.get("/accounts/login/", headers={"host": "evil.example"}).status_code == 400
    settings.ALLOWED_HOSTS = ["*"]
    settings.SITE_ADDRESS = "https://earlyhelp.example.gov.uk"
    client.post("/accounts/password/reset/", {"email": people.lead.email}, headers={"host": "evil.example"})
    (sent,) = mail.outbox
    assert "https://earlyhelp.example.gov.uk/accounts/password/reset/key/" in sent.body
    assert "evil.example" not in sent.body + str(sent.message())
