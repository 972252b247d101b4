"""Scoring a Webstar on its page: kept as a draft, completed, or refused with every word still there."""

import re
from datetime import date

import pytest

from accounts.models import AuditEvent
from tests.both_versions import asked_of, decided
from tests.webstar.pages import address, errors, scores, text
from webstar.enums import ReadingKind, ReadingStatus
from webstar.models import WebstarScore

LATER = date(2016, 2, 8)


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


def test_every_axis_has_its_numbers_and_reasons(client, case, draft):
    page = text(client.get(address("score", case, 1)))
    assert page.count('name="axis_3"') == 10 + 4
    for words in ("How happy do you feel most of the time?", "or no score, because:", "Chose not to answer"):
        assert words in page
    assert "Save as a draft" in page
    assert page.count("data-star-arm") == 70


def test_completing_shows_the_star_and_thanks(client, case, draft):
    response = client.post(address("score", case, 1), scores(words_1="I laugh a lot"), follow=True)
    page = text(response)
    assert "The Webstar is complete. Thank you for making time for it." in page
    assert "Happy: 6." in page
    assert "“I laugh a lot”" in page
    draft.refresh_from_db()
    assert draft.status == ReadingStatus.COMPLETE


def test_a_draft_keeps_what_there_is_and_goes_on(client, case, draft):
    sent = scores(given="", button="draft", axis_2="7", words_2="Sleeping badly", own_words="More next week")
    page = text(client.post(address("score", case, 1), sent, follow=True))
    assert "Your draft is saved. You can go on with it at any time." in page
    assert "Go on with this Webstar" in text(client.get(address("reading", case, 1)))
    page = text(client.get(address("score", case, 1)))
    assert re.search(r'name="axis_2" id="[a-z0-9_]+" value="7" checked', page)
    assert "Sleeping badly" in page
    assert "More next week" in page


def test_a_reason_is_kept_instead_of_a_score(client, case, draft, declined):
    client.post(address("score", case, 1), scores(axis_3=f"reason-{declined.pk}"))
    assert WebstarScore.objects.get(axis__position=3).not_scored_reason == declined


def test_open_axes_are_all_named_and_everything_typed_is_kept(client, case, draft):
    response = client.post(
        address("score", case, 1), scores(axis_3="", axis_5="", words_3="Do not want to say")
    )
    assert errors(response) == [
        "Choose a score for “Safe”, or the reason there is none.",
        "Choose a score for “Friends”, or the reason there is none.",
    ]
    page = text(response)
    assert "Do not want to say" in page
    assert page.count('value="6" checked') == 5
    assert "<title>Error: " in page
    assert 'href="#id_axis_3"' in page
    assert 'id="id_axis_3"' in page


@pytest.mark.parametrize("value", ["11", "0", "-1", "x", "reason-999999", "6.5", "reason-"])
def test_an_answer_that_is_not_offered_is_refused_by_name(client, case, draft, value):
    response = client.post(address("score", case, 1), scores(axis_3=value))
    assert errors(response) == ["Select the score for “Safe” from the answers on the page."]
    assert WebstarScore.objects.count() == 0


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"words_2": "x" * 501}, "Own words about “Healthy” must be 500 characters or fewer."),
        ({"own_words": "x" * 4001}, "What was said in their own words must be 4,000 characters or fewer."),
        ({"revision": "x"}, "This page is out of date. Open it again before you save."),
    ],
)
def test_too_much_or_out_of_date_gets_a_sentence(client, case, draft, changed, sentence):
    assert errors(client.post(address("score", case, 1), scores(**changed))) == [sentence]


def test_reasons_alone_are_not_a_webstar(client, case, draft, declined):
    response = client.post(address("score", case, 1), scores(given=f"reason-{declined.pk}"))
    assert errors(response) == ["Score at least one part of the Webstar, or leave it as a draft."]


def test_sent_twice_it_is_completed_once(client, case, draft):
    for _ in range(2):
        response = client.post(address("score", case, 1), scores())
        assert response["Location"] == address("reading", case, 1)
    assert WebstarScore.objects.count() == 7
    assert AuditEvent.objects.filter(what="Webstar").count() == 1


def test_two_people_see_both_versions(client, case, draft, people, client_for):
    other = client_for(people.partner)
    other.post(address("score", case, 1), scores(given="3", button="draft", words_1="Very sad"))
    response = client.post(address("score", case, 1), scores(words_1="Rather glad"))
    form = response.context["form"]
    assert asked_of(form)["words_1"] == ("Very sad", "Rather glad")
    assert asked_of(form)["axis_1"] == ("3", "6")
    page = text(response)
    assert "Somebody else saved this while you were writing" in page
    assert WebstarScore.objects.filter(score=3).count() == 7
    mine = dict.fromkeys(form.conflicts, "mine")
    again = client.post(address("score", case, 1), decided(form, scores(words_1="Rather glad"), **mine))
    assert again.status_code == 302
    assert {score.score for score in WebstarScore.objects.all()} == {6}


def test_a_complete_webstar_is_read_and_not_scored_again(client, case, make_reading, child):
    make_reading(child, [4] * 7, number=1, complete=True)
    assert client.get(address("score", case, 1))["Location"] == address("reading", case, 1)
    assert errors(client.post(address("score", case, 1), scores())) == [
        "This Webstar is complete and can no longer be changed. Record a review Webstar instead."
    ]


def test_the_start_stands_beside_and_is_not_chosen(client, case, make_reading, child):
    make_reading(child, [4] * 7, number=1, complete=True)
    make_reading(child, number=2, kind=ReadingKind.CLOSING, read_on=LATER)
    page = text(client.get(address("score", case, 2)))
    assert page.count("At the start: 4<") == 7
    assert "checked" not in page
