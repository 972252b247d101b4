"""Who is told of what: the people concerned, and nobody else."""

import pytest

from accounts.enums import Role
from accounts.models import Notice
from accounts.notice_services import notify
from cases.enums import LeadChangeReason
from cases.models import InvolvementRole, NoteKind
from cases.note_services import add_note, correct_note
from cases.services import add_to_team, assign_lead_professional
from closures.models import ClosureReason, NoClosingReadingReason
from closures.services import close_case
from tests.factories.accounts import MembershipFactory


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


SENTENCE = "A case is offered to Hill Primary School: EH-2016-0002."


@pytest.fixture
def with_two_posts(people, case, now):
    """The lead, who also works for another school, with one notice for each post and one for both."""
    told = {"to": people.lead, "url": "/", "now": now}
    MembershipFactory(user=people.lead, agency=people.other_school, role=Role.AGENCY_LEAD)
    notify(kind="note_added", sentence="A note about the Tudors.", case_reference=case.reference, **told)
    notify(kind="transfer_to_answer", sentence=SENTENCE, agency=people.other_school, **told)
    notify(kind="request_answered", sentence="There is an answer.", **told)
    return people.lead


def test_a_notice_waits_in_the_agency_where_its_page_opens(people, with_two_posts, client_for):
    client = client_for(with_two_posts)
    page = client.get("/notices/").content.decode()
    assert "A note about the Tudors." in page
    assert "There is an answer." in page
    assert SENTENCE not in page
    assert "1 notice not read in your work for Hill Primary School." in page

    there = with_two_posts.memberships.get(agency=people.other_school).pk
    sent = {"membership": there, "to_notices": "yes"}
    page = client.post("/acting-for/", sent, follow=True).content.decode()
    assert SENTENCE in page
    assert "A note about the Tudors." not in page
    assert "1 notice not read in your work for Oswestry Family Hub." in page


def test_a_notice_elsewhere_is_not_opened_from_here(with_two_posts, client_for):
    elsewhere = Notice.objects.get(sentence=SENTENCE)
    client = client_for(with_two_posts)
    assert client.post(f"/notices/{elsewhere.key}/open/").status_code == 404


def test_who_has_one_post_is_told_of_no_other(people, with_two_posts, client_for):
    page = client_for(people.partner).get("/notices/").content.decode()
    assert "in your work for" not in page
