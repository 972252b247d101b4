"""The frame of every page, the pages for when something is wrong, and the files of the look."""

import json
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.contrib.messages import constants
from django.template import engines
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import reverse

from tests.pages import check_page

ROOT = settings.ROOT


def framed(markup="", user=None, **context):
    """Draw a page as somebody signed in who acts for a school sees it."""
    template = engines["django"].from_string(
        '{% extends "layout/base.html" %}{% block title %}A page{% endblock %}' + markup
    )
    request = RequestFactory().get("/")
    request.user = user or SimpleNamespace(is_authenticated=False, is_active=False)
    html = template.render({"user": request.user} | context, request)
    check_page(html, "the frame")
    return " ".join(html.split())


@pytest.fixture
def signed_in():
    agency = SimpleNamespace(name="Meadow <i>Primary</i> School")
    return {
        "user": SimpleNamespace(is_authenticated=True, is_active=False),
        "acting": SimpleNamespace(agency=agency, get_role_display="Practitioner"),
        "several_agencies": False,
        "navigation": [{"label": "My cases", "url": "/cases/", "current": True}],
    }


def test_the_title_says_the_page_then_the_product():
    assert "<title>A page – Earlyhelp</title>" in framed()


def test_the_first_thing_on_the_page_leads_past_the_furniture():
    html = framed()
    assert html.index('href="#main-content"') < html.index("<header>")
    assert 'id="main-content"' in html


def test_the_header_says_for_whom_the_person_acts_and_how_to_leave(signed_in):
    html = framed(**signed_in)
    assert "Meadow &lt;i&gt;Primary&lt;/i&gt; School, practitioner" in html
    assert f'<form method="post" action="{reverse("account_logout")}">' in html
    assert 'href="/cases/" aria-current="true"' in html


def test_somebody_who_has_not_signed_in_sees_no_way_in_but_home():
    html = framed()
    assert "Sign out" not in html
    assert "govuk-service-navigation" not in html


def test_a_demonstration_says_that_it_is_one():
    assert "Every family here is made up" in framed(demo=True)
    assert "Every family here is made up" not in framed(demo=False)


@pytest.mark.parametrize(
    ("level", "role", "title"),
    [
        (constants.SUCCESS, "alert", "Done"),
        (constants.INFO, "region", "To know"),
        (constants.ERROR, "alert", "Please read"),
    ],
)
def test_what_just_happened_is_said_above_the_page(level, role, title):
    tag = constants.DEFAULT_TAGS[level]
    message = type(
        "Message", (), {"level_tag": tag, "__str__": lambda self: "The <b>visit</b> was recorded."}
    )()
    html = framed(messages=[message])
    assert f'role="{role}"' in html
    assert f"> {title} </h2>" in html
    assert "The &lt;b&gt;visit&lt;/b&gt; was recorded." in html


def test_a_page_that_does_not_exist_says_what_to_do(client):
    response = client.get("/nothing-here/")
    assert response.status_code == 404
    assert b"check that it is right" in response.content


def test_the_page_for_our_own_fault_needs_nothing_to_be_drawn():
    for name in ("400.html", "500.html"):
        text = (ROOT / "templates" / name).read_text()
        assert "{%" not in text
        assert "{{" not in text
        check_page(render_to_string(name), name)


def test_the_accessibility_statement_is_open_to_everybody(client):
    response = client.get(reverse("accessibility"))
    assert response.status_code == 200
    assert b"Accessibility statement" in response.content


def test_a_form_from_another_site_is_refused_in_words(client):
    client.handler.enforce_csrf_checks = True
    response = client.post(reverse("account_login"), {"login": "a@example.org"})
    assert response.status_code == 403
    assert b"Nothing was saved" in response.content


def test_our_own_styles_and_scripts_stay_short_and_load_only_own_files():
    files = [path for kind in ("scss", "js") for path in (ROOT / "static" / kind).iterdir()]
    assert files
    for path in files:
        text = path.read_text()
        assert len(text.splitlines()) < 200, path
        assert "data:image" not in text, path
        assert "http" not in text.replace("http://www.w3.org", ""), path


def test_the_list_of_packages_names_no_place_to_fetch_them_from():
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"].values()
    assert not [package for package in packages if "resolved" in package]
    assert all("integrity" in package for package in packages if package.get("version"))
