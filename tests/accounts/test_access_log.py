"""The record of access of the whole site: who reads it, and what its filters find."""

import csv
import io
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from accounts.audit import record
from accounts.enums import ACTIONS_OF, AuditAction
from accounts.models import AuditEvent


@pytest.fixture
def events(people, now):
    """One act of each kind by the partner, and one by the lead about a case."""
    for action in (AuditAction.PRINTED, AuditAction.SIGNED_IN, AuditAction.SEARCHED):
        record(by=people.partner, now=now, action=action, what="timeline")
    record(by=people.lead, now=now, action=AuditAction.CHANGED, what="case", case_reference="EH-2026-0042")


def log(client, **filters):
    return client.get(f"{reverse('access_log')}?{urlencode(filters, doseq=True)}")


def found(answer):
    return {(event.actor_name, event.action) for event in answer.context["page"].rows}


def test_every_act_is_of_one_kind():
    told = [action for actions in ACTIONS_OF.values() for action in actions]
    assert sorted(told) == sorted(AuditAction)


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ({"person": "parveen"}, {"printed", "signed_in", "searched"}),
        ({"person": "PARVEEN@example.org"}, {"printed", "signed_in", "searched"}),
        ({"person": "parveen", "act": ["took"]}, {"printed"}),
        ({"person": "parveen", "act": ["took", "signed"]}, {"printed", "signed_in"}),
        ({"case": "eh-2026-0042"}, {"changed"}),
        ({"case": "EH-2026-0043"}, set()),
        ({"person": "leah pugh"}, {"changed"}),
        ({"person": "nobody of this name"}, set()),
    ],
)
def test_filters(people, events, client_for, filters, wanted):
    assert {action for _, action in found(log(client_for(people.governance), **filters))} == wanted


def test_days(people, events, client_for, today):
    client = client_for(people.governance)
    day = {"first_0": today.day, "first_1": today.month, "first_2": today.year}
    assert ("Leah Pugh", "changed") in found(log(client, **day))
    before = {"last_0": 1, "last_1": 1, "last_2": today.year - 1}
    assert found(log(client, **before)) == set()


def test_a_day_before_the_first_is_said_and_everything_else_kept(people, events, client_for, today):
    days = {"first_0": 2, "first_1": 2, "first_2": 2016, "last_0": 1, "last_1": 2, "last_2": 2016}
    page = log(client_for(people.governance), person="Leah", **days).content.decode()
    assert "Enter a day that is not before the first one." in page
    assert 'value="Leah"' in page


def test_reading_the_log_is_in_the_log_without_what_was_typed(people, events, client_for):
    log(client_for(people.governance), person="parveen")
    event = AuditEvent.objects.filter(what="access log").first()
    assert (event.actor_name, event.action) == ("Gita Rao", AuditAction.SEARCHED)
    assert event.detail == {"filters": ["person"]}


def test_who_may_not_read_it_is_refused_and_written_down(people, events, client_for):
    assert log(client_for(people.manager)).status_code == 403
    event = AuditEvent.objects.filter(what="access log").first()
    assert (event.actor_name, event.action) == ("Maggie Owen", AuditAction.REFUSED)


def test_the_queries_do_not_grow_with_the_events(people, events, client_for, count_queries, now):
    client = client_for(people.governance)
    log(client)
    few = count_queries(lambda: log(client))
    for _ in range(60):
        record(by=people.partner, now=now, action=AuditAction.VIEWED, what="cases:overview")
    assert count_queries(lambda: log(client)) == few


def test_only_who_may_read_it_has_the_link(people, client_for):
    link = f'href="{reverse("access_log")}"'
    assert link in client_for(people.governance).get(reverse("home")).content.decode()
    assert link not in client_for(people.manager).get(reverse("home")).content.decode()


def test_the_log_s_file_is_the_log_and_taking_it_is_in_it(people, events, client_for):
    client = client_for(people.governance)
    response = client.get(reverse("export_access_log"), {"act": "took"})
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"), newline="")))
    assert [(row["Who"], row["Act"]) for row in rows] == [("Parveen Akhtar", "Printed")]
    taken = AuditEvent.objects.get(action="downloaded")
    assert (taken.what, taken.detail) == ("access log", {"filters": ["act"], "lines": 1})


def test_a_file_that_is_not_given_is_not_written_down_as_taken(people, events, client_for, settings):
    settings.EXPORT_ROWS_MOST = 2
    response = client_for(people.governance).get(reverse("export_access_log"), {"person": "parveen"})
    assert response["Location"] == f"{reverse('access_log')}?person=parveen"
    assert not AuditEvent.objects.filter(action="downloaded").exists()
