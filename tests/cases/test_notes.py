"""Case notes: what is asked, what is kept, written once, corrected beside."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.acting import act_as
from accounts.models import AuditEvent
from cases.enums import ChildSeen, NotePlace
from cases.errors import SeenInFailedVisit
from cases.models import CaseNote, NoteKind
from cases.note_services import add_note
from people.models import Person
from tests.factories.cases import CaseFactory, CaseNoteFactory

LONG = "She told me about her gran.\n" * 200


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


@pytest.fixture
def address(case):
    return reverse("cases:add_note", args=[case.reference])


@pytest.fixture
def answers(client, address, children, adult):
    """What the form sends for a home visit on 29 February 2016, with Ffion alone and her mother."""
    submission = client.get(address).context["form"]["submission"].value()
    return {
        "submission": str(submission),
        "kind": NoteKind.objects.get(code="HOME_VISIT").pk,
        "day_0": "29",
        "day_1": "2",
        "day_2": "2016",
        "time": "2:30pm",
        "title": "First visit",
        "text": LONG,
        f"child_{children[0].number}": "seen_alone",
        f"child_{children[1].number}": "",
        "about": [str(adult.number)],
    }


def errors(response):
    form = response.context["form"]
    return [*form.non_field_errors(), *(sentence for field in form for sentence in field.errors)]


def test_a_note_keeps_what_was_written(client, address, answers, people, case, children, adult):
    response = client.post(address, answers)
    assert response["Location"] == reverse("cases:timeline", args=[case.reference])
    note = CaseNote.objects.get()
    assert (note.number, note.title, note.text) == (1, "First visit", LONG.strip())
    assert note.happened_at.isoformat() == "2016-02-29T14:30:00+00:00"
    assert (note.recorded_by, note.recorded_for) == (people.lead, people.hub)
    assert {(row.member, row.child_seen) for row in note.about.all()} == {
        (children[0], "seen_alone"),
        (adult, ""),
    }
    assert AuditEvent.objects.get(action="created").detail == {"note": 1}


def test_the_time_is_now_until_changed(client, address):
    form = client.get(address).context["form"]
    assert form["time"].value() in ("10:00", form.initial["time"])
    assert form.initial["day"].isoformat() == "2016-03-01"


def test_the_same_form_twice_makes_one_note(client, address, answers):
    client.post(address, answers)
    assert client.post(address, answers).status_code == 302
    assert CaseNote.objects.count() == 1


def test_nothing_typed_is_lost_on_an_error(client, address, answers, children):
    response = client.post(address, answers | {"title": "", "time": "quarter past"})
    assert errors(response) == [
        "Enter the time at which it happened like 2:30pm or 14:30.",
        "Enter a title that says what the note is about.",
    ]
    text = response.content.decode()
    assert LONG.strip() in text
    assert "quarter past" in text
    assert "<title>Error: Add a case note" in text
    form = response.context["form"]
    assert form[f"child_{children[0].number}"].value() == "seen_alone"
    assert form["submission"].value() == answers["submission"]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"kind": ""}, "Select the kind of note."),
        ({"text": " "}, "Enter what happened."),
        ({"day_1": "13"}, "Date on which it happened must be a real date, like 27 3 2016."),
        ({"day_0": "2", "day_1": "3"}, "Date on which it happened must be on or before 1 March 2016."),
        ({"day_0": "1", "day_1": "3", "time": "11:00"}, "The date and time must be in the past."),
        ({"title": "x" * 121}, "Title must be 120 characters or fewer."),
        ({"submission": ""}, "This page is out of date. Open it again before you save."),
    ],
)
def test_each_error_says_what_to_do(changed, sentence, client, address, answers):
    assert errors(client.post(address, answers | changed)) == [sentence]
    assert not CaseNote.objects.exists()


def test_a_note_is_about_somebody(client, address, answers, children):
    answers |= {f"child_{children[0].number}": "", "about": []}
    assert errors(client.post(address, answers)) == ["Choose whom the note is about."]


def test_a_note_cannot_be_added_to_a_closed_case(people, client, lists):
    closed = CaseFactory(closed=True, lead=people.lead)
    child, adult = closed.family.members.order_by("number")
    answers = {
        "submission": "5b1a2f5e-7d7c-4e0f-9a55-7a2f6c1c0e11",
        "kind": NoteKind.objects.get(code="HOME_VISIT").pk,
        "day_0": "29",
        "day_1": "2",
        "day_2": "2016",
        "time": "14:30",
        "title": "Late",
        "text": "Typed before the case closed.",
        f"child_{child.number}": "seen",
        "about": [str(adult.number)],
    }
    page = form_of_closed(client, closed, answers)
    assert "You can add a correction note, and nothing else." in page
    assert "Typed before the case closed." in page
    assert not CaseNote.objects.exists()


def form_of_closed(client, closed, answers):
    return client.post(reverse("cases:add_note", args=[closed.reference]), answers).content.decode()


def test_a_note_has_a_page_of_its_own(client, case, children):
    note = CaseNoteFactory(case=case, about=children, about__seen="seen", text="One\nTwo")
    text = client.get(reverse("cases:note", args=[case.reference, note.number])).content.decode()
    assert "One\nTwo" in text
    assert "Ffion (seen with others) and Dylan (seen with others)" in text


def test_a_note_that_is_not_there_is_not_found(client, case):
    other = CaseNoteFactory(number=7)
    for number in (7, 99, 99999999999999999999):
        assert client.get(reverse("cases:note", args=[case.reference, number])).status_code == 404
    assert other.case != case


@pytest.mark.parametrize("closed", [False, True])
def test_a_correction_is_kept_beside_the_note(closed, people, client, lists):
    case = CaseFactory(closed=closed, lead=people.lead)
    note = CaseNoteFactory(case=case, about=list(case.family.members.all()))
    address = reverse("cases:correct_note", args=[case.reference, note.number])
    submission = str(client.get(address).context["form"]["submission"].value())
    for _ in range(2):
        response = client.post(address, {"text": "It was Tuesday.", "submission": submission})
        assert response["Location"] == reverse("cases:note", args=[case.reference, note.number])
    correction = note.corrections.get()
    assert (correction.text, correction.number) == ("It was Tuesday.", 2)
    note.refresh_from_db()
    assert note.text == "Ava showed me her reading book."
    page = client.get(reverse("cases:note", args=[case.reference, 2])).content.decode()
    assert "It was Tuesday." in page
    assert "Ava showed me her reading book." in page


def test_an_empty_correction_is_refused(client, case, children):
    note = CaseNoteFactory(case=case, about=children)
    response = client.post(
        reverse("cases:correct_note", args=[case.reference, note.number]),
        {"text": "", "submission": "5b1a2f5e-7d7c-4e0f-9a55-7a2f6c1c0e11"},
    )
    assert errors(response) == ["Enter what is right."]


def test_the_same_words_from_another_form_are_the_same_note(client, address, answers, case):
    client.post(address, answers)
    again = client.get(address).context["form"]["submission"].value()
    assert str(again) != answers["submission"]
    assert client.post(address, answers | {"submission": str(again)}).status_code == 302
    assert CaseNote.objects.count() == 1


def test_the_same_form_with_other_words_loses_neither(client, address, answers, case):
    client.post(address, answers)
    response = client.post(address, answers | {"text": "She told me about her dog."})
    assert "Your note was saved as you first sent it." in errors(response)[0]
    assert "She told me about her dog." in response.content.decode()
    assert CaseNote.objects.get().text == LONG.strip()


def test_the_same_correction_is_made_once(client, case, address, answers):
    client.post(address, answers)
    correct = reverse("cases:correct_note", args=[case.reference, 1])
    for _ in range(2):
        submission = client.get(correct).context["form"]["submission"].value()
        client.post(correct, {"submission": str(submission), "text": "It was Thursday."})
    assert CaseNote.objects.get(number=1).corrections.count() == 1


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"day_2": "1912"}, "This is more than a year before the case opened. Check the year."),
        ({"day_0": "3", "day_1": "8", "day_2": "2015"}, "Ffion was not born yet on that day."),
    ],
)
def test_a_note_of_a_time_that_cannot_be_is_refused(client, address, answers, children, changed, sentence):
    Person.objects.filter(pk=children[0].person_id).update(date_of_birth=date(2015, 8, 20))
    assert sentence in errors(client.post(address, answers | changed))[0]
    assert CaseNote.objects.count() == 0


def test_nobody_was_seen_in_a_visit_that_reached_nobody(people, case, children, now):
    failed = NoteKind.objects.get(code="VISIT_FAILED")
    told = {"case": case, "kind": failed, "happened_at": now, "title": "Nobody in", "text": "I left a card."}
    by = act_as(people.lead, people.lead.memberships.get())
    with pytest.raises(SeenInFailedVisit):
        add_note(**told, about={children[0]: ChildSeen.SEEN}, by=by, now=now)
    note = add_note(
        **told, about={children[0]: ChildSeen.NOT_SEEN}, place=NotePlace.HOME, minutes=5, by=by, now=now
    )
    assert note.kind_words == "Visit, nobody in, at home, 5 minutes"


def test_a_note_about_two_stands_once_on_the_page_of_each(people, case, children, adult, client_for):
    CaseNoteFactory(case=case, title="Home visit to both", about=children)
    client = client_for(people.lead)
    counts = []
    for member in (*children, adult):
        page = client.get(reverse("cases:person", args=[case.reference, member.number])).content.decode()
        counts.append(page.count('<dd class="govuk-summary-list__value">\n      Home visit to both'))
    assert counts == [1, 1, 0]
