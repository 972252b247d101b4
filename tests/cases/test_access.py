"""Who gets to a case: one rule for the list and the page, and refusals that are written down."""

import pytest
from django.urls import reverse

from accounts.enums import Role
from accounts.models import AuditEvent
from cases.access import cases_reached_by
from cases.enums import InvolvementEndReason
from cases.models import CaseNote
from cases.services import end_involvement
from tests.factories.accounts import AgencyFactory, MembershipFactory, UserFactory
from tests.factories.cases import CaseFactory, CaseNoteFactory, InvolvementFactory


def member_of(agency, role):
    user = UserFactory()
    MembershipFactory(user=user, agency=agency, role=role)
    return user


@pytest.fixture
def cases(people, case):
    """Cases in every relation to the hub, its parts and the school."""
    youth = AgencyFactory(code="youth", name="Youth team", part_of=people.hub)
    return {
        "led here, partner at school": case,
        "closed, led here to the end": CaseFactory(closed=True, lead=people.lead),
        "led by a part of the hub": CaseFactory(lead=member_of(youth, Role.PRACTITIONER)),
        "led elsewhere": CaseFactory(lead=people.stranger),
        "opened by the council": CaseFactory(lead=people.stranger, opened_for=people.council),
        "closed, opened by the council": CaseFactory(
            closed=True, lead=people.stranger, opened_for=people.council
        ),
        "led by the colleague": CaseFactory(lead=people.colleague),
    }


REACHED = {
    "lead": {"led here, partner at school", "closed, led here to the end"},
    "partner": {"led here, partner at school"},
    "colleague": {"led by the colleague"},
    "stranger": {
        "led elsewhere",
        "opened by the council",
        "closed, opened by the council",
    },
    "manager": {
        "led here, partner at school",
        "closed, led here to the end",
        "led by a part of the hub",
        "led by the colleague",
    },
    "agency lead of the school": {"led here, partner at school"},
    "team manager of the council": {
        "led here, partner at school",
        "closed, led here to the end",
        "led by the colleague",
    },
    "front door of the council": {"opened by the council"},
    "analyst": set(),
    "administrator": set(),
}
OTHERS = {
    "agency lead of the school": ("school", Role.AGENCY_LEAD),
    "team manager of the council": ("council", Role.TEAM_MANAGER),
    "front door of the council": ("council", Role.FRONT_DOOR),
}


@pytest.mark.parametrize("person", REACHED)
def test_a_case_is_in_the_list_exactly_when_its_page_opens(person, people, cases, client_for):
    if person in OTHERS:
        agency, role = OTHERS[person]
        user = member_of(getattr(people, agency), role)
    else:
        user = getattr(people, person)
    listed = set(cases_reached_by(user).values_list("reference", flat=True))
    assert {name for name, case in cases.items() if case.reference in listed} == REACHED[person]
    client = client_for(user)
    opened = {
        name
        for name, case in cases.items()
        if client.get(reverse("cases:overview", args=[case.reference])).status_code == 200
    }
    assert opened == REACHED[person]


def test_a_case_is_listed_once_for_an_agency_with_several_in_the_team(people, case):
    InvolvementFactory(case=case, user=people.colleague, agency=people.hub)
    assert cases_reached_by(people.manager).count() == 1


def test_front_door_keeps_a_case_that_it_is_in_the_team_of(people):
    worker = member_of(people.council, Role.FRONT_DOOR)
    case = CaseFactory(lead=people.stranger)
    assert not cases_reached_by(worker).exists()
    InvolvementFactory(case=case, user=worker, agency=people.council)
    assert cases_reached_by(worker).get() == case


def test_somebody_reaches_a_case_only_for_the_agency_they_act_for(people, case, client_for):
    MembershipFactory(user=people.stranger, agency=people.hub, started_on="2016-02-01")
    InvolvementFactory(case=case, user=people.stranger, agency=people.hub)
    assert not cases_reached_by(people.stranger).exists()


def test_leaving_the_team_ends_access_at_the_next_page_and_what_was_written_stays(
    people, case, client_for, now, today
):
    client = client_for(people.partner)
    CaseNoteFactory(case=case, recorded_by=people.partner, recorded_for=people.school)
    address = reverse("cases:overview", args=[case.reference])
    assert client.get(address).status_code == 200
    end_involvement(
        involvement=case.involvements.get(user=people.partner),
        reason=InvolvementEndReason.WORK_DONE,
        by=people.lead,
        now=now,
        today=today,
    )
    assert client.get(address).status_code == 404
    assert CaseNote.objects.get().recorded_by == people.partner


def test_a_refusal_is_written_down_although_the_page_is_not_found(people, case, client_for):
    client_for(people.stranger).get(reverse("cases:overview", args=[case.reference]))
    event = AuditEvent.objects.get(action="refused")
    assert (event.case_reference, event.actor_email) == (case.reference, people.stranger.email)


def test_a_page_that_is_opened_is_written_down(people, case, client_for):
    client_for(people.lead).get(reverse("cases:timeline", args=[case.reference]))
    event = AuditEvent.objects.get(action="viewed")
    assert (event.what, event.case_reference) == ("cases:timeline", case.reference)


CASE_PAGES = {
    "overview": ["GET"],
    "timeline": ["GET"],
    "team": ["GET"],
    "agreement": ["GET"],
    "note": ["GET"],
    "change_details": ["GET", "POST"],
    "add_note": ["GET", "POST"],
    "correct_note": ["GET", "POST"],
    "add_to_team": ["GET", "POST"],
    "end_place": ["GET", "POST"],
    "assign_lead": ["GET", "POST"],
    "record_agreement": ["GET", "POST"],
}
NUMBERED = {"note", "correct_note", "end_place"}


def address_of(name, reference):
    return reverse(f"cases:{name}", args=[reference, 1] if name in NUMBERED else [reference])


@pytest.fixture
def note(case, children):
    return CaseNoteFactory(case=case, about=children[:1])


@pytest.mark.parametrize("name", CASE_PAGES)
def test_a_reference_that_is_not_there_is_not_found(name, people, client_for, lists):
    client = client_for(people.lead)
    for reference in ("EH-1999-0001", "EH-2016-0001x", "nonsense", "EH-2016-\x00"):
        assert client.get(address_of(name, reference)).status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("name", CASE_PAGES)
def test_a_method_that_a_page_does_not_take_is_refused(name, method, people, case, note, client_for):
    if method in CASE_PAGES[name]:
        return
    response = client_for(people.lead).generic(method, address_of(name, case.reference))
    assert response.status_code == 405


@pytest.mark.parametrize("name", [name for name, methods in CASE_PAGES.items() if "POST" in methods])
@pytest.mark.parametrize(("person", "status"), [("stranger", 404), ("colleague", 404), ("analyst", 404)])
def test_somebody_outside_cannot_send_a_form(name, person, status, people, case, note, client_for):
    client = client_for(getattr(people, person))
    assert client.post(address_of(name, case.reference)).status_code == status


@pytest.mark.parametrize("name", ["add_to_team", "end_place", "assign_lead"])
def test_a_partner_in_the_team_does_not_decide_about_it(name, people, case, client_for):
    client = client_for(people.partner)
    for method in (client.get, client.post):
        assert method(address_of(name, case.reference)).status_code == 403


@pytest.mark.parametrize("name", ["list", "team_list"])
@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_a_list_is_only_looked_at(name, method, people, client_for):
    assert client_for(people.manager).generic(method, reverse(f"cases:{name}")).status_code == 405


@pytest.mark.parametrize("name", CASE_PAGES)
def test_no_more_queries_however_much_is_recorded(
    name, people, case, note, children, client_for, count_queries
):
    client = client_for(people.lead)
    address = address_of(name, case.reference)
    before = count_queries(lambda: client.get(address))
    for number in range(2, 12):
        CaseNoteFactory(case=case, about=children)
        InvolvementFactory(case=case)
        CaseNoteFactory(case=case, corrects=note, number=100 + number)
    assert count_queries(lambda: client.get(address)) <= before


def test_a_closed_case_leaves_the_team_but_not_its_last_lead(people, lists):
    closed = CaseFactory(closed=True, lead=people.lead)
    InvolvementFactory(
        case=closed,
        user=people.partner,
        agency=people.school,
        ended_on=closed.closed_on,
        end_reason=InvolvementEndReason.CASE_CLOSED,
    )
    assert closed in cases_reached_by(people.lead)
    assert closed not in cases_reached_by(people.partner)
