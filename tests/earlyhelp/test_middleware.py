"""Every page: never kept by the browser, and no fault for what no browser of a person sends."""

import logging

import pytest

from earlyhelp.log import BriefRefusals


@pytest.mark.parametrize("path", ["/accounts/login/", "/my-account/", "/cases/", "/cases/EH-1999-0001/"])
def test_no_page_is_kept_by_the_browser(people, client_for, path):
    told = client_for(people.lead).get(path)["Cache-Control"]
    assert "no-store" in told
    assert "private" in told


def test_a_cookie_with_nul_is_a_bad_request(client):
    client.cookies["sessionid"] = "a\0b"
    assert client.get("/accounts/login/").status_code == 400


def test_a_form_in_another_encoding_is_a_bad_request(client):
    sent = client.post(
        "/accounts/login/", b"a=b", content_type="application/x-www-form-urlencoded; charset=utf-16"
    )
    assert sent.status_code == 400
    assert "This request could not be read" in sent.content.decode()


def test_a_refusal_is_one_line_of_the_log_and_a_fault_is_not():
    def record(status):
        told = logging.LogRecord("django.request", 30, "", 0, "", (), (ValueError, ValueError(), None))
        told.status_code = status
        BriefRefusals().filter(told)
        return told.exc_info

    assert record(403) is None
    assert record(500) is not None


@pytest.mark.parametrize("method", ["get", "put", "head"])
def test_an_address_that_only_saves_is_answered_with_a_page(people, client_for, method):
    answer = getattr(client_for(people.lead), method)("/steps/EH-1999-0001/1/go-on/")
    assert answer.status_code == 405
    assert "POST" in answer["Allow"]
    if method != "head":
        page = answer.content.decode()
        assert "There is no page at this address" in page
        assert 'href="/"' in page


def test_what_is_larger_than_any_document_is_refused_unread(client, settings):
    sent = client.generic(
        "POST", "/ask-for-help/safety/", b"a=b", CONTENT_LENGTH=str(settings.REQUEST_BYTES + 1)
    )
    assert sent.status_code == 413
    assert "choose a smaller file" in sent.content.decode()
    assert settings.REQUEST_BYTES > settings.DOCUMENT_BYTES, "the form says first that a file is too large"


@pytest.mark.parametrize(
    "body",
    [
        b"&".join(b"a%d=1" % number for number in range(1_001)),
        b"a=" + b"x" * (2_621_440 + 1),
    ],
    ids=["a thousand boxes", "more text than any form takes"],
)
def test_a_form_that_no_page_of_ours_has_is_a_bad_request(client, body):
    sent = client.generic("POST", "/accounts/login/", body, "application/x-www-form-urlencoded")
    assert sent.status_code == 400
