"""Who is told of what: the people concerned, and nobody else."""

import pytest

from accounts.models import Notice
from cases.enums import LeadChangeReason
from cases.models import InvolvementRole, NoteKind
from cases.note_services import add_note, correct_note
from cases.services import add_to_team, assign_lead_professional
from closures.models import ClosureReason, NoClosingReadingReason
from closures.services import close_case


@pytest.fixture
def told():
    return lambda: [(one.to.full_name, one.kind, one.case_reference) for one in Notice.objects.order_by("pk")]


@pytest.fixture
def acts(people, now, today):
    return lambda person: {"by": getattr(people, person), "now": now, "today": today}


def test_whoever_is_added_to_a_team_is_told(people, case, told, acts):
    role = InvolvementRole.objects.joinable().first()
    add_to_team(case=case, user=people.colleague, agency=people.hub, role=role, **acts("lead"))
    assert told() == [("Colin Jones", "added_to_team", case.reference)]


@pytest.mark.parametrize(("by", "expected"), [("lead", ["Parveen Akhtar"]), ("partner", [])])
def test_the_new_lead_is_told_unless_they_took_it(people, case, told, acts, by, expected):
    reason = LeadChangeReason.TRANSFER
    assign_lead_professional(case=case, lead=people.partner, agency=people.school, reason=reason, **acts(by))
    assert [name for name, _, _ in told()] == expected


def note(case, children, by, now):
    return add_note(
        case=case,
        kind=NoteKind.objects.first(),
        happened_at=now,
        title="Home visit",
        text="Ffion showed me her book.",
        about={children[0]: "seen"},
        by=by,
        now=now,
    )


@pytest.mark.parametrize(("writer", "expected"), [("partner", ["Leah Pugh"]), ("lead", [])])
def test_the_lead_is_told_of_somebody_elses_note(people, case, children, told, now, writer, expected):
    note(case, children, getattr(people, writer), now)
    assert [name for name, _, _ in told()] == expected


def test_a_note_sent_twice_is_told_once(people, case, children, told, now):
    first = note(case, children, people.partner, now)
    assert note(case, children, people.partner, now) == first
    correct_note(note=first, text="It was Dylan.", by=people.partner, now=now)
    assert len(told()) == 1


def test_the_team_is_told_of_closing_without_a_name(people, case, told, acts, today):
    without = NoClosingReadingReason.objects.first()
    values = {
        "closed_on": today,
        "reason": ClosureReason.objects.first(),
        "judgement": "fully",
        "explanation": "All is well.",
        "what_next": "School keeps in touch.",
    }
    missing = dict.fromkeys(case.family.members.all(), without)
    close_case(case=case, values=values, missing=missing, **acts("lead"))
    assert told() == [("Parveen Akhtar", "case_closed", "")]
    assert "Tudor" not in Notice.objects.get().sentence
