"""Who can see a case: the page says what the gate does, for everybody and every relation to a case."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from accounts.acting import act_as
from accounts.enums import AuditAction, Role
from accounts.models import AuditEvent, Membership
from cases.enums import InvolvementEndReason
from cases.models import Case
from cases.querysets.reach import WAYS, who_reaches
from cases.services import end_involvement
from cases.who import part_readers_of, readers_of
from tests.factories.accounts import AgencyFactory, MembershipFactory, UserFactory
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.grants import AccessGrantFactory, ConflictFactory
from tests.factories.people import FamilyMemberFactory
from tests.factories.quality import SampledCaseFactory, auditor_of
from tests.permissions.scene import Scene


def page_of(case, name="cases:who_can_see"):
    return reverse(name, args=[case.reference])


def member_of(agency, role, **fields):
    user = UserFactory()
    MembershipFactory(user=user, agency=agency, role=role, **fields)
    return user


@pytest.fixture
def cases(people, case, now):
    """Cases in every relation to the hub, its parts, the council and the school."""
    youth = AgencyFactory(code="youth", name="Youth team", part_of=people.hub)
    granted = CaseFactory(lead=people.stranger)
    for user, agency, how in (
        (people.colleague, people.hub, {"emergency": True}),
        (people.partner, people.school, {}),
        (people.lead, people.hub, {"ends_at": now}),
    ):
        AccessGrantFactory(case=granted, user=user, agency=agency, starts_at=now - timedelta(hours=1), **how)
    restricted = CaseFactory(lead=people.lead, opened_for=people.front, is_restricted=True)
    InvolvementFactory(case=restricted, user=people.partner, agency=people.school)
    InvolvementFactory(case=restricted, user=people.colleague, agency=people.hub)
    known = FamilyMemberFactory(family=restricted.family).person
    ConflictFactory(user=people.colleague, person=known)
    auditor, day = auditor_of(people.council), now.date()
    for drawn, last in ((granted, day), (restricted, day), (case, day - timedelta(days=1))):
        SampledCaseFactory(
            case=drawn,
            auditor=auditor.user,
            agency=people.council,
            round__starts_on=last - timedelta(days=6),
            round__ends_on=last,
        )
    return [
        granted,
        restricted,
        case,
        CaseFactory(closed=True, lead=people.lead),
        CaseFactory(lead=member_of(youth, Role.PRACTITIONER)),
        CaseFactory(lead=people.stranger),
        CaseFactory(lead=people.front_door, opened_for=people.front),
        CaseFactory(lead=people.stranger, opened_for=people.front),
        CaseFactory(closed=True, lead=people.stranger, opened_for=people.front),
    ]


@pytest.fixture
def everybody(people, cases):
    """Somebody of every role in every agency, and those whose account or place has ended."""
    for agency in (people.hub, people.school, people.council, people.front, people.other_school):
        for role in Role.values:
            member_of(agency, role)
    closed = member_of(people.hub, Role.TEAM_MANAGER)
    closed.is_active = False
    closed.save()
    member_of(people.hub, Role.TEAM_MANAGER, ended_on=people.lead.memberships.get().started_on)
    return list(Membership.objects.select_related("user", "agency"))


def may_open(membership, case):
    user = act_as(membership.user, membership)
    return Case.objects.visible_to(user).filter(pk=case.pk).exists()


def test_the_page_names_exactly_those_whom_the_gate_lets_in(cases, everybody):
    current = set(Membership.objects.current().values_list("pk", flat=True))
    for case in cases:
        told = {membership.pk for _, membership in who_reaches(case)}
        assert told == {one.pk for one in everybody if one.pk in current and may_open(one, case)}
    assert {way.code for case in cases for way, _ in who_reaches(case)} == {way.code for way in WAYS}


def test_a_way_that_is_taken_out_is_missed(cases, everybody, monkeypatch):
    before = {case.pk: len(readers_of(case)) for case in cases}
    for way in WAYS:
        monkeypatch.setattr("cases.querysets.reach.WAYS", [other for other in WAYS if other is not way])
        assert any(len(readers_of(case)) < before[case.pk] for case in cases), way.code


def test_who_leaves_the_team_is_no_longer_named(people, case, now, today):
    place = case.involvements.get(user=people.partner)
    assert people.partner in {reader.membership.user for reader in readers_of(case)}
    end_involvement(
        involvement=place, reason=InvolvementEndReason.WORK_DONE, by=people.lead, now=now, today=today
    )
    assert people.partner not in {reader.membership.user for reader in readers_of(case)}


def test_the_page_leaves_out_whom_a_conflict_keeps_out(people, cases, everybody):
    case = next(case for case in cases if case.is_restricted)
    assert case.involvements.filter(user=people.colleague).exists()
    assert people.colleague not in {reader.membership.user for reader in readers_of(case)}
    assert {way.code for way, _ in who_reaches(case)} == {"team", "agency_leads"}


def test_several_ways_are_one_line_with_each_reason(people, now):
    case = CaseFactory(lead=people.front_door, opened_for=people.front)
    reader = next(one for one in readers_of(case) if one.membership.user == people.front_door)
    assert [way.code for way in reader.ways] == ["team", "opened"]
    assert reader.why == "Is in the team around the family. Works at the front door that opened the case"


def test_the_page_says_who_why_and_until_when(people, case, client_for):
    page = client_for(people.partner).get(page_of(case)).content.decode()
    assert "Parveen Akhtar" in page
    assert "Is in the team around the family" in page
    assert "Until they leave the team, or the case closes" in page
    manager = member_of(people.hub, Role.TEAM_MANAGER)
    assert manager.full_name not in page
    assert manager.full_name in client_for(people.partner).get(page_of(case)).content.decode()


def test_the_queries_do_not_grow_with_the_people(people, case, client_for, count_queries):
    client = client_for(people.lead)
    client.get(page_of(case))
    few = count_queries(lambda: client.get(page_of(case)))
    for _ in range(12):
        member_of(people.hub, Role.TEAM_MANAGER)
    assert count_queries(lambda: client.get(page_of(case))) == few


def test_who_waits_to_answer_reads_a_part(people, now):
    scene = Scene(people, now)
    case = Case.objects.get(reference=scene.step()["reference"])
    part = part_readers_of(case)[0]
    assert part.who.startswith("The front door of ")
    assert "step up" in part.what


def looked(client, case, **filters):
    return client.get(f"{page_of(case, 'cases:who_looked')}?{urlencode(filters, doseq=True)}")


def test_who_looked_tells_of_every_look_and_refusal(people, case, client_for):
    client_for(people.partner).get(page_of(case, "cases:timeline"))
    assert client_for(people.stranger).get(page_of(case, "cases:timeline")).status_code == 404
    page = looked(client_for(people.lead), case).content.decode()
    assert "Viewed: Case: timeline" in page
    assert "Parveen Akhtar, Meadow Primary School, practitioner" in page
    assert "Stuart Evans, Hill Primary School, practitioner" in page
    assert "Refused: Case (case.view)" in page


def test_the_filters_show_only_what_they_say(people, case, client_for):
    client_for(people.partner).get(page_of(case, "cases:timeline"))
    client_for(people.stranger).get(page_of(case, "cases:timeline"))
    lead = client_for(people.lead)
    refused = looked(lead, case, act="refused").context["page"].rows
    assert [(event.actor_name, event.action) for event in refused] == [("Stuart Evans", AuditAction.REFUSED)]
    of_partner = looked(lead, case, who=people.partner.email).context["page"].rows
    assert {event.actor_name for event in of_partner} == {"Parveen Akhtar"}


def test_which_person_s_page_was_opened_is_written_down(people, case, client_for, children):
    number = children[0].number
    client_for(people.partner).get(reverse("cases:person", args=[case.reference, number]))
    assert AuditEvent.objects.filter(what="cases:person").first().detail == {"number": str(number)}
    assert f"Case: person (number {number})" in looked(client_for(people.lead), case).content.decode()


def test_only_who_runs_the_case_sees_who_looked(people, case, client_for):
    assert looked(client_for(people.partner), case).status_code == 403
    assert looked(client_for(people.colleague), case).status_code == 404
    assert looked(client_for(people.manager), case).status_code == 200
    assert (
        page_of(case, "cases:who_looked")
        not in client_for(people.partner).get(page_of(case)).content.decode()
    )


def test_a_long_record_is_read_a_page_at_a_time(people, case, client_for, now):
    lead = client_for(people.lead)
    for _ in range(30):
        client_for(people.partner).get(page_of(case, "cases:timeline"))
    first = looked(lead, case)
    assert len(first.context["page"].rows) == 25
    second = looked(lead, case, after=first.context["page"].next)
    seen = {event.pk for event in first.context["page"].rows}
    assert seen.isdisjoint(event.pk for event in second.context["page"].rows)
    assert len(second.context["page"].rows) >= 6
