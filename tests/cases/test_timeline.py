"""Everything that happened, newest first, from every table."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from cases.enums import InvolvementEndReason, LeadChangeReason
from cases.timeline import PAGE_SIZE
from tests.factories.cases import (
    AgreementFactory,
    CaseNoteFactory,
    InvolvementFactory,
    LeadProfessionalFactory,
)


@pytest.fixture
def read(people, case, client_for):
    client = client_for(people.lead)

    def titles(query=""):
        response = client.get(reverse("cases:timeline", args=[case.reference]) + query)
        assert response.status_code == 200
        titles.response = response
        titles.text = response.content.decode()
        return [event["title"] for event in response.context["events"]]

    return titles


def note(case, title, day, **fields):
    return CaseNoteFactory(
        case=case, title=title, happened_at=datetime(2016, 2, day, 9, tzinfo=UTC), **fields
    )


def test_events_of_every_kind_are_told_newest_first(people, case, children, adult, read):
    AgreementFactory(case=case, given_on=date(2016, 1, 20), given_by=adult.person)
    note(case, "Home visit", 3, about=children)
    LeadProfessionalFactory(
        case=case,
        user=people.colleague,
        agency=people.hub,
        started_on=date(2016, 1, 2),
        ended_on=date(2016, 1, 4),
        end_reason=LeadChangeReason.TRANSFER,
    )
    InvolvementFactory(
        case=case,
        user=people.colleague,
        agency=people.hub,
        started_on=date(2016, 1, 10),
        ended_on=date(2016, 2, 10),
        end_reason=InvolvementEndReason.MOVED_ON,
    )
    assert read() == [
        "Colin Jones left the team",
        "Home visit",
        "Agreement to take part",
        "Colin Jones joined the team",
        "Parveen Akhtar joined the team",
        "Leah Pugh joined the team",
        "Leah Pugh began to lead",
        "Early help began",
        "Colin Jones began to lead",
    ]
    assert "3 February 2016 at 9:00am" in read.text
    assert "10 February 2016" in read.text


def test_a_correction_stands_beside_its_note_and_is_no_event(people, case, children, read):
    wrong = note(case, "Home visit", 3, about=children)
    CaseNoteFactory(
        case=case, corrects=wrong, title="Correction", text="It was Tuesday.", recorded_by=people.partner
    )
    assert "Correction" not in read()
    assert "Correction by Parveen Akhtar" in read.text
    assert "It was Tuesday." in read.text


def test_filter_by_kind(case, children, read):
    note(case, "Home visit", 3, about=children)
    assert read("?kind=note") == ["Home visit"]
    assert read("?kind=note&kind=lead") == ["Home visit", "Leah Pugh began to lead"]
    assert read("?kind=life") == ["Early help began"]
    assert read("?kind=agreement") == []
    assert "Nothing matches these filters" in read.text


def test_filter_by_person(case, children, adult, read):
    ffion, dylan = children
    note(case, "With Ffion", 3, about=[ffion])
    note(case, "With both", 4, about=[ffion, dylan])
    AgreementFactory(case=case, given_on=date(2016, 1, 20), given_by=adult.person)
    assert read(f"?person={ffion.number}") == ["With both", "With Ffion"]
    assert read(f"?person={dylan.number}") == ["With both"]
    assert read(f"?person={adult.number}") == ["Agreement to take part"]
    assert len(read("?person=99")) == 7


def test_older_events_are_a_page_away_and_filters_stay(case, children, read):
    for day in range(1, PAGE_SIZE + 6):
        note(case, f"Note {day}", day, about=children)
    newest = read("?kind=note")
    assert newest == [f"Note {day}" for day in range(25, 5, -1)]
    assert read.response.context["older_url"] == f"?kind=note&skip={PAGE_SIZE}"
    assert read(f"?kind=note&skip={PAGE_SIZE}") == [f"Note {day}" for day in range(5, 0, -1)]
    assert (read.response.context["newer_url"], read.response.context["older_url"]) == ("?kind=note", "")
    assert read("?kind=note&skip=60") == []
    assert "Nothing matches" in read.text


@pytest.mark.parametrize("skip", ["-1", "x", "٣", "99999999999999", ""])
def test_a_strange_address_shows_the_newest(skip, case, read):
    assert read(f"?skip={skip}")[-1:] == ["Early help began"]


def test_the_text_keeps_its_lines_and_is_never_run(case, children, read):
    note(case, "<i>Visit</i>", 3, about=children, text="One\n<script>alert(1)</script>")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in (read(), read.text)[1]


def test_the_same_number_of_queries_for_1_and_50_notes(people, case, children, client_for, count_queries):
    client = client_for(people.lead)
    address = reverse("cases:timeline", args=[case.reference]) + "?kind=note"
    CaseNoteFactory(case=case, about=children)
    one = count_queries(lambda: client.get(address))
    for _ in range(49):
        CaseNoteFactory(case=case, about=children)
    assert count_queries(lambda: client.get(address)) == one
