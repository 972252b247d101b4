"""What somebody says is wrong stands beside it for everybody who reads it, and changes nothing of it."""

from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.acting import act_as
from accounts.models import AuditEvent
from cases.disagreement_services import record_disagreement
from cases.enums import DisagreementDecision, DisagreementKind
from cases.errors import NotInFamily
from cases.models import CaseNote, Disagreement
from tests.factories.assessments import AssessmentFactory
from tests.factories.cases import CaseFactory, CaseNoteFactory
from tests.factories.people import FamilyMemberFactory
from tests.factories.plans import NeedFactory
from tests.factories.webstar import ReadingFactory


@pytest.fixture
def note(people, case, adult):
    return CaseNoteFactory(case=case, about=[adult], recorded_by=people.lead, recorded_for=people.hub)


@pytest.fixture
def acts(people, now):
    return {"by": act_as(people.lead, people.lead.memberships.get()), "now": now}


@pytest.fixture
def say(case, adult, acts, today):
    def say(kind, item, **changed):
        values = {
            "said_by": adult,
            "said_on": today,
            "words": "It was not like that.",
            "decision": DisagreementDecision.BESIDE,
            "what_was_done": "The worker wrote what she saw.",
        }
        told = {"case": case, "kind": kind, "item": item, "values": values | changed}
        return record_disagreement(**told, **acts)

    return say


def shown(client_for, user, name, *args):
    return client_for(user).get(reverse(name, args=args)).content.decode()


def test_it_stands_beside_a_note_and_in_the_timeline(people, case, note, say, client_for):
    say(DisagreementKind.NOTE, note.number)
    page = shown(client_for, people.partner, "cases:note", case.reference, note.number)
    assert "It was not like that." in page
    assert "What they say stands beside it: The worker wrote what she saw." in page
    assert note.text in page
    page = shown(client_for, people.partner, "cases:timeline", case.reference)
    assert page.count("It was not like that.") == 2  # beside the note, and on the day on which it was said
    assert CaseNote.objects.get().text == note.text


def test_it_stands_beside_details_a_need_an_assessment_and_a_webstar(
    people, case, adult, children, say, client_for
):
    need = NeedFactory(case=case)
    reading = ReadingFactory(case=case, member=children[0])
    assessment = AssessmentFactory(case=case)
    pages = {
        DisagreementKind.PERSON: (adult.number, "cases:person", [adult.number]),
        DisagreementKind.NEED: (need.number, "assessments:needs", []),
        DisagreementKind.ASSESSMENT: (assessment.number, "assessments:version", [assessment.number]),
        DisagreementKind.READING: (reading.number, "webstar:reading", [reading.number]),
    }
    for kind, (number, name, args) in pages.items():
        assert "It was not like that." not in shown(client_for, people.lead, name, case.reference, *args)
        address = reverse("cases:disagree", args=[case.reference, kind, number])
        assert address in shown(client_for, people.lead, name, case.reference, *args)
        assert client_for(people.lead).get(address).status_code == 200
        say(kind, number)
        assert "It was not like that." in shown(client_for, people.lead, name, case.reference, *args)


def test_it_is_recorded_in_the_browser_once(people, case, note, adult, today, client_for):
    client, address = client_for(people.partner), reverse("cases:disagree", args=[case.reference, "note", 1])
    sent = {
        "member": adult.number,
        "said_on_0": today.day,
        "said_on_1": today.month,
        "said_on_2": today.year,
        "words": "It was Tuesday.",
        "decision": "corrected",
        "what_was_done": "A correction says so.",
        "submission": uuid4(),
    }
    assert "Enter what they say" in client.post(address, sent | {"words": ""}).content.decode()
    for _ in range(2):
        assert client.post(address, sent).status_code == 302
    said = Disagreement.objects.get()
    assert (said.said_by, said.recorded_by, said.decision) == (adult, people.partner, "corrected")
    event = AuditEvent.objects.get(action="corrected", what="disagreement", case_reference=case.reference)
    assert "Tuesday" not in str(event.detail)


@pytest.mark.parametrize(
    "parts", [["note", 9], ["person", 9], ["need", 9], ["assessment", 9], ["webstar", 9], ["x", 1]]
)
def test_what_is_not_there_cannot_be_disagreed_with(people, case, parts, client_for):
    assert (
        client_for(people.lead).get(reverse("cases:disagree", args=[case.reference, *parts])).status_code
        == 404
    )


def test_it_is_said_by_somebody_of_the_family(note, say):
    with pytest.raises(NotInFamily):
        say(DisagreementKind.NOTE, note.number, said_by=FamilyMemberFactory())


def test_it_is_recorded_in_a_closed_case_too(people, client_for, lists):
    case = CaseFactory(closed=True, lead=people.lead)
    number = case.family.members.first().number
    address = reverse("cases:disagree", args=[case.reference, "person", number])
    assert client_for(people.lead).get(address).status_code == 200
