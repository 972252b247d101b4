"""Throwing a draft away: asked first, never a complete Webstar, never in a closed case."""

import pytest
from django.urls import reverse

from accounts.models import AuditEvent
from cases.models import Case
from webstar.errors import AlreadyComplete
from webstar.models import WebstarReading, WebstarScore
from webstar.services import discard_reading


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


def address(case, reading):
    return reverse("webstar:discard", args=[case.reference, reading.number])


def test_a_draft_is_thrown_away_after_asking(client, case, make_reading, child):
    draft = make_reading(child)
    page = client.get(address(case, draft)).content.decode()
    assert "Throw away this draft?" in page
    assert WebstarReading.objects.count() == 1
    shown = client.post(address(case, draft), follow=True).content.decode()
    assert "The draft is thrown away." in shown
    assert (WebstarReading.objects.count(), WebstarScore.objects.count()) == (0, 0)
    assert AuditEvent.objects.get(action="discarded").detail["reading"] == draft.number


def test_a_draft_offers_to_be_thrown_away(client, case, make_reading, child):
    draft = make_reading(child)
    page = client.get(reverse("webstar:reading", args=[case.reference, draft.number])).content.decode()
    assert f'href="{address(case, draft)}"' in page


def test_a_complete_webstar_is_never_thrown_away(client, case, make_reading, child, acts):
    reading = make_reading(child, complete=True)
    shown = client.post(address(case, reading), follow=True).content.decode()
    assert "Only a draft in an open case can be thrown away." in shown
    with pytest.raises(AlreadyComplete):
        discard_reading(reading=reading, **acts)
    assert WebstarReading.objects.count() == 1


def test_a_closed_case_keeps_its_drafts(client, case, make_reading, child, today):
    draft = make_reading(child)
    Case.objects.filter(pk=case.pk).update(status="closed", closed_on=today)
    case.leads.update(ended_on=today, end_reason="CLOSED")
    shown = client.post(address(case, draft), follow=True).content.decode()
    assert "Only a draft in an open case can be thrown away." in shown
    assert WebstarReading.objects.count() == 1
