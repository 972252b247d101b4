"""Restricted records and conflicts of interest: who is kept out of what, and that they learn nothing."""

from datetime import date
from functools import partial
from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.acting import act_as
from accounts.enums import Role
from accounts.models import AuditEvent, Notice
from cases import keeping_out_services as services
from cases.enums import ConflictRelation, LeadChangeReason
from cases.errors import CannotLead
from cases.finding import find_people
from cases.grant_errors import NoSuchCase
from cases.grant_services import give_access, take_emergency_access
from cases.keeping_out_errors import (
    ConflictEnded,
    KeptOut,
    LeadsThisCase,
    NotRestricted,
    OwnConflict,
    RestrictedAlready,
)
from cases.models import Case, Conflict, HelpRequest, InvolvementRole
from cases.services import add_to_team, assign_lead_professional
from cases.who import readers_of
from people.search import Description
from tests.cases.at_once import at_once
from tests.factories.accounts import MembershipFactory
from tests.factories.cases import CaseFactory
from tests.factories.grants import ConflictFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory
from tests.factories.requests import HelpRequestFactory, HelpRequestPersonFactory
from tests.permissions.scene import Scene


def reached(user):
    return set(Case.objects.visible_to(user))


def opens(client, case):
    return client.get(reverse("cases:overview", args=[case.reference])).status_code == 200


@pytest.fixture
def restrict(people, case, now):
    def restrict(**values):
        told = {"case": case, "reason": "A parent works at the school.", "by": people.lead, "now": now}
        return services.restrict_case(**(told | values))

    return restrict


@pytest.fixture
def keep_out(people, case, children, now):
    def keep_out(user, **values):
        told = {"case": case, "member": children[0], "relation": ConflictRelation.RELATIVE}
        return services.keep_out(user=user, **(told | {"by": people.lead, "now": now} | values))

    return keep_out


@pytest.fixture
def declare(people, now):
    def declare(person, user, **values):
        told = {
            "relation": ConflictRelation.RELATIVE,
            "given_name": person.given_name,
            "family_name": person.family_name,
            "date_of_birth": person.date_of_birth,
        }
        return services.declare_conflict(values=told | values, by=user, now=now)

    return declare


@pytest.fixture
def child(children):
    """The first child, with all that somebody needs to name them."""
    person = children[0].person
    person.family_name, person.date_of_birth = "Tudor", date(2008, 5, 4)
    person.save()
    return person


def test_a_restricted_record_is_open_to_the_team_and_the_lead_s_managers_only(people, case, restrict):
    school_manager = MembershipFactory(agency=people.school, role=Role.AGENCY_LEAD).user
    case.opened_for = people.front
    case.save()
    everybody = [people.lead, people.partner, people.manager, school_manager, people.front_door]
    assert [case in reached(user) for user in everybody] == [True] * 5
    restrict()
    assert [case in reached(user) for user in everybody] == [True, True, True, False, False]
    assert {reader.membership.user for reader in readers_of(case)} == set(everybody[:3])


def test_lifting_it_opens_the_record_again(people, case, restrict, now):
    school_manager = MembershipFactory(agency=people.school, role=Role.AGENCY_LEAD).user
    restrict()
    with pytest.raises(RestrictedAlready):
        restrict()
    services.lift_restriction(case=case, reason="They left the school.", by=people.manager, now=now)
    assert case in reached(school_manager)
    with pytest.raises(NotRestricted):
        services.lift_restriction(case=case, reason="Again.", by=people.manager, now=now)
    told = AuditEvent.objects.filter(what="restriction").values_list("reason", flat=True)
    assert list(told) == ["They left the school.", "A parent works at the school."]


def test_restricting_in_the_browser(people, case, client_for):
    client, address = client_for(people.lead), reverse("cases:restrict", args=[case.reference])
    assert "Enter why it is restricted" in client.post(address, {}).content.decode()
    page = client.post(address, {"reason": "A parent works at the school."}, follow=True).content.decode()
    assert "A parent works at the school." in page
    assert "Restricted" in client.get(reverse("cases:overview", args=[case.reference])).content.decode()
    again = client.post(address, {"reason": "Sent from a second window."}).content.decode()
    assert "This record is restricted already." in again
    page = client.post(address, {"lift_reason": "They left."}, follow=True).content.decode()
    assert "This record is not restricted any more." in page


def test_of_a_restricted_record_a_search_names_no_agency(people, case, child, restrict):
    wanted = Description(given_name="Ffion", family_name="Tudor", date_of_birth=child.date_of_birth)
    assert find_people(people.stranger, wanted).contacts == [people.hub]
    restrict()
    found = find_people(people.stranger, wanted)
    assert (found.hidden, found.contacts) == (True, [])


def test_a_conflict_outweighs_every_way_to_the_record(people, case, keep_out, client_for):
    assert opens(client_for(people.partner), case)
    assert opens(client_for(people.manager), case)
    keep_out(people.partner)
    keep_out(people.manager)
    for user in (people.partner, people.manager):
        assert not opens(client_for(user), case)
        assert reached(user) == set()
        assert not Case.objects.workable_by(user).exists()
    assert {reader.membership.user for reader in readers_of(case)} == {people.lead}


def test_it_keeps_out_of_every_record_of_the_person_s_families(people, case, children, keep_out):
    other = FamilyFactory(name="Rees")
    FamilyMemberFactory(family=other, person=children[0].person)
    elsewhere, not_theirs = (
        CaseFactory(family=other, lead=people.colleague),
        CaseFactory(lead=people.colleague),
    )
    keep_out(people.manager)
    assert elsewhere not in reached(people.manager)
    assert not_theirs in reached(people.manager)


def test_who_is_kept_out_cannot_be_let_in_again(people, case, keep_out, now, today):
    keep_out(people.colleague)
    acts = {"by": people.lead, "now": now, "today": today}
    role = InvolvementRole.objects.last()
    with pytest.raises(KeptOut):
        add_to_team(case=case, user=people.colleague, agency=people.hub, role=role, **acts)
    told = {"lead": people.colleague, "reason": LeadChangeReason.MANAGE}
    with pytest.raises(KeptOut):
        assign_lead_professional(case=case, agency=people.hub, **told, **acts)
    with pytest.raises(KeptOut):
        give_access(
            case=case, user=people.colleague, agency=people.hub, reason="A report.", last_day=today, **acts
        )
    with pytest.raises(CannotLead):
        add_to_team(case=case, user=people.analyst, agency=people.hub, role=role, **acts)


def test_emergency_access_does_not_tell_them_that_there_is_a_record(people, case, keep_out, now):
    keep_out(people.front_door)
    with pytest.raises(NoSuchCase):
        take_emergency_access(reference=case.reference, reason="I am afraid.", by=people.front_door, now=now)


def test_a_search_tells_them_nothing(people, case, child, keep_out):
    wanted = Description(given_name="Ffion", family_name="Tudor", date_of_birth=child.date_of_birth)
    assert find_people(people.colleague, wanted).hidden
    keep_out(people.colleague)
    found = find_people(people.colleague, wanted)
    assert (found.known, found.hidden, found.contacts) == ([], False, [])


def test_requests_about_them_are_kept_from_the_front_door(people, case, children, keep_out, client_for, now):
    asked = HelpRequestFactory()
    looked = {"searched_at": now, "searched_by": people.front_door}
    HelpRequestPersonFactory(request=asked, person=children[0].person, **looked)
    about_others = HelpRequestFactory()
    other = MembershipFactory(agency=people.front, role=Role.FRONT_DOOR).user
    keep_out(people.front_door)
    assert set(HelpRequest.objects.visible_to(people.front_door)) == {about_others}
    assert set(HelpRequest.objects.visible_to(other)) == {asked, about_others}
    address = reverse("requests:request", args=[asked.reference])
    assert client_for(people.front_door).get(address).status_code == 404
    assert (
        asked.reference not in client_for(people.front_door).get(reverse("requests:board")).content.decode()
    )


def test_steps_up_are_kept_from_who_would_answer_them(people, now, client_for):
    scene = Scene(people, now)
    parts = scene.step()
    asked = MembershipFactory(agency=scene.the_step.agency, role=Role.FRONT_DOOR).user
    client, address = client_for(asked), reverse("steps:step", kwargs=parts)
    assert client.get(address).status_code == 200
    ConflictFactory(user=asked, person=scene.the_case.family.members.first().person)
    assert client.get(address).status_code == 404
    assert parts["reference"] not in client.get(reverse("steps:board")).content.decode()


def test_the_lead_is_changed_first_and_one_s_own_is_declared_elsewhere(people, case, keep_out):
    with pytest.raises(LeadsThisCase):
        keep_out(people.lead, by=people.manager)
    with pytest.raises(OwnConflict):
        keep_out(people.manager, by=people.manager)
    assert not Conflict.objects.exists()


def test_keeping_somebody_out_in_the_browser(people, case, children, client_for):
    colleague = people.colleague.memberships.get()
    client = client_for(people.lead)
    address = f"{reverse('cases:keep_out', args=[case.reference])}?agency=hub&name=colin"
    assert "Colin Jones, Practitioner, Oswestry Family Hub" in client.get(address).content.decode()
    sent = {"colleague": colleague.pk, "member": children[0].number, "submission": uuid4()}
    assert "Select who that is to them" in client.post(address, sent).content.decode()
    page = client.post(address, sent | {"relation": "friend"}, follow=True).content.decode()
    assert "Colin Jones, declared by Leah Pugh on 1 March 2016" in page
    other = client_for(people.partner).get(reverse("cases:who_can_see", args=[case.reference]))
    assert "Colin Jones" not in other.content.decode()


def test_declaring_says_the_same_whether_there_is_a_record_or_not(people, case, child, client_for):
    client, said = client_for(people.partner), []
    assert opens(client, case)
    for name in ("Nobody", "Ffion"):
        sent = {
            "relation": "relative",
            "given_name": name,
            "family_name": "Tudor",
            "date_of_birth_0": 4,
            "date_of_birth_1": 5,
            "date_of_birth_2": 2008,
            "submission": uuid4(),
        }
        page = client.post(reverse("access:declare_conflict"), sent, follow=True).content.decode()
        said.append(page[page.index("Thank you") : page.index("</p>", page.index("Thank you"))])
    assert said[0] == said[1]
    assert not opens(client, case)


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_several_times_at_once_declares_once(people, child, now):
    by = act_as(people.partner, people.partner.memberships.get())
    values = {"relation": ConflictRelation.FRIEND, "given_name": "Gwen", "family_name": "Hughes"}
    values |= {"date_of_birth": child.date_of_birth}
    send = partial(services.declare_conflict, values=values, by=by, now=now, submission=uuid4())
    assert at_once(*[send] * 4) == [""] * 4
    assert Conflict.objects.count() == 1


def test_what_is_typed_wrong_is_said_and_kept(people, client_for):
    sent = {"given_name": "Ffion", "date_of_birth_0": 31, "date_of_birth_1": 2, "date_of_birth_2": 2008}
    page = client_for(people.partner).post(reverse("access:declare_conflict"), sent).content.decode()
    for sentence in ("Select who they are to you", "Enter the last name", "must be a real date"):
        assert sentence in page
    assert 'value="Ffion"' in page


def test_whoever_leads_is_out_and_their_managers_are_told(people, case, child, declare):
    manager = people.manager
    declare(child, people.lead)
    assert case not in reached(people.lead)
    notice = Notice.objects.get(to=manager)
    assert notice.sentence == f"Leah Pugh cannot lead {case.reference} any more: a conflict of interest."


def test_the_same_person_is_declared_once(people, child, declare):
    manager = people.manager
    first = declare(child, people.lead)
    assert declare(child, people.lead, given_name=child.given_name.upper()) == first
    assert Notice.objects.filter(to=manager).count() == 1
    assert declare(child, people.lead, given_name="Gwen") != first
    assert declare(child, people.partner) != first


def test_somebody_recorded_later_is_found_at_night(people, child, declare, now):
    declare(child, people.colleague, given_name="Gwen")
    later = FamilyMemberFactory(
        person__given_name="Gwen", person__family_name="Tudor", person__date_of_birth=child.date_of_birth
    )
    case = CaseFactory(family=later.family, lead=people.colleague)
    assert case in reached(people.colleague)
    assert services.match_conflicts(now=now) == 1
    assert services.match_conflicts(now=now) == 0
    assert case not in reached(people.colleague)


def test_governance_does_not_learn_of_a_conflict_that_somebody_else_declared_of_them(
    people, keep_out, client_for
):
    address = reverse("access:end_conflict", args=[keep_out(people.governance).key])
    client, other = client_for(people.governance), MembershipFactory(role=Role.INFORMATION_GOVERNANCE).user
    assert "End the conflict" not in client.get(reverse("access:all_conflicts")).content.decode()
    assert client.get(address).status_code == 404
    assert client.post(address, {"reason": "It is not true."}).status_code == 404
    assert client_for(other).get(address).status_code == 200


def test_governance_ends_a_conflict_with_a_reason(people, case, keep_out, client_for, now):
    conflict = keep_out(people.partner)
    client = client_for(people.governance)
    page = client.get(reverse("access:all_conflicts")).content.decode()
    assert "Parveen Akhtar" in page
    assert "Tudor" not in page
    address = reverse("access:end_conflict", args=[conflict.key])
    assert "Enter why it ends" in client.post(address, {}).content.decode()
    assert client.post(address, {"reason": "Another person of that name."}).status_code == 302
    assert opens(client_for(people.partner), case)
    assert client.get(address).status_code == 404
    with pytest.raises(ConflictEnded):
        services.end_conflict(conflict=conflict, reason="Again.", by=people.governance, now=now)
