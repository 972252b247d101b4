"""Everything that happened, newest first, from every table."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from cases.enums import InvolvementEndReason, LeadChangeReason
from cases.models import NoteKind
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
    first = read.response.context
    assert first["newer_url"] == ""
    assert first["older_url"].startswith("?kind=note&after=")
    assert read(first["older_url"]) == [f"Note {day}" for day in range(5, 0, -1)]
    second = read.response.context
    assert second["older_url"] == ""
    assert read(second["newer_url"]) == newest
    assert read.response.context["newer_url"] == ""


def test_every_page_meets_the_next_where_many_events_share_a_moment(people, case, children, read):
    """Events of several sources at one midnight: none is left out or told twice, forwards or back."""
    for number in range(PAGE_SIZE):
        note(case, f"Note {number}", 3, about=children)
    for _ in range(PAGE_SIZE + 3):
        AgreementFactory(case=case, given_on=date(2016, 2, 3))
    seen, address = [], ""
    while True:
        seen.append([event.get("anchor") or event["title"] for event in timeline_events(read, address)])
        if not (address := read.response.context["older_url"]):
            break
    back = []
    while address := read.response.context["newer_url"]:
        back.append([event.get("anchor") or event["title"] for event in timeline_events(read, address)])
    assert sum(len(page) for page in seen) == 2 * PAGE_SIZE + 3 + 4
    assert back[::-1] == seen[:-1]
    assert len({anchor for page in seen for anchor in page if anchor.startswith("note-")}) == PAGE_SIZE


def timeline_events(read, address):
    read(address)
    return read.response.context["events"]


@pytest.mark.parametrize("cursor", ["-1", "x", "٣", "9" * 99, "", "MjAxNi0wMi0wMyAxIDE", "%00"])
def test_a_strange_address_shows_the_newest(cursor, case, read):
    assert read(f"?after={cursor}")[-1:] == ["Early help began"]
    assert read(f"?before={cursor}")[-1:] == ["Early help began"]


def test_filter_by_agency(people, case, children, read):
    note(case, "By the school", 3, about=children, recorded_for=people.school)
    note(case, "By the hub", 4, about=children, recorded_for=people.hub)
    assert read("?agency=school") == ["By the school", "Parveen Akhtar joined the team"]
    assert read("?agency=hub&kind=note") == ["By the hub"]
    assert read("?agency=school&kind=webstar&kind=agreement") == []
    assert len(read("?agency=nothing")) == 6


def test_a_gap_in_contact_is_told_below_the_contact_that_ended_it(case, children, read):
    """Opened on 4 January: 29 days until Ffion is seen, 28 until Dylan is, and 40 until he is again."""
    ffion, dylan = children
    contact = NoteKind.objects.get(code="HOME_VISIT")
    seen = {"kind": contact, "about__seen": "seen"}
    note(case, "Saw Ffion", 2, about=[ffion], **seen)
    note(case, "Saw Dylan", 1, about=[dylan], **seen)
    note(case, "Spoke of Dylan", 20, about=[dylan], kind=contact, about__seen="not_seen")
    later = datetime(2016, 3, 12, 9, tzinfo=UTC)
    CaseNoteFactory(case=case, title="Saw both", happened_at=later, about=children, **seen)
    assert [title for title in read() if "joined" not in title][:7] == [
        "Saw both",
        "No contact with Dylan for 40 days",
        "No contact with Ffion for 39 days",
        "Spoke of Dylan",
        "Saw Ffion",
        "No contact with Ffion for 29 days",
        "Saw Dylan",
    ]
    assert "From 4 January 2016 until 2 February 2016." in read.text
    assert read(f"?kind=gap&person={dylan.number}") == ["No contact with Dylan for 40 days"]
    assert read("?kind=gap&agency=hub") == []


def test_print_what_the_filters_show_and_write_it_down(people, case, children, client_for, settings):
    settings.TIMELINE_PRINT_LIMIT = 3
    for day in range(1, 6):
        note(case, f"Note {day}", day, about=children)
    address = reverse("cases:print_timeline", args=[case.reference])
    text = client_for(people.lead).get(f"{address}?kind=note").content.decode()
    assert [f"Note {day}" in text for day in range(1, 6)] == [False, False, True, True, True]
    assert "Only case notes. Printed by Leah Pugh, Oswestry Family Hub, on 1 March 2016 at 10:00am" in text
    assert "Only the newest 3 events are here." in text
    printed = AuditEvent.objects.get(action=AuditAction.PRINTED)
    assert (printed.case_reference, printed.detail) == (case.reference, {"events": 3, "kinds": ["note"]})


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


def test_the_same_number_of_queries_on_the_first_page_and_far_back(
    people, case, children, client_for, count_queries
):
    client = client_for(people.lead)
    for day in range(1, 28):
        for _ in range(4):
            note(case, f"Note {day}", day, about=children)
    address = reverse("cases:timeline", args=[case.reference])
    first = count_queries(lambda: client.get(f"{address}?kind=note"))
    older = "?kind=note"
    for _ in range(4):
        older = client.get(address + older).context["older_url"]
    assert count_queries(lambda: client.get(address + older)) == first
