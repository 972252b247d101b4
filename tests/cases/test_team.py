"""The team around the family: who is in it, joining, leaving and who leads."""

import pytest
from django.urls import reverse

from accounts.enums import Role
from accounts.models import AuditEvent
from cases.enums import LeadChangeReason
from cases.models import InvolvementRole
from tests.factories.accounts import MembershipFactory, UserFactory
from tests.factories.cases import InvolvementFactory


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


def address(name, case, *number):
    return reverse(f"cases:{name}", args=[case.reference, *number])


def errors(response):
    form = response.context["form"]
    return [*form.non_field_errors(), *(sentence for field in form for sentence in field.errors)]


def membership_of(user, agency):
    return user.memberships.get(agency=agency)


def found(response):
    return [membership.user.full_name for membership in response.context["found"]]


def test_the_team_says_who_does_what_since_when(client, case):
    text = client.get(address("team", case)).content.decode()
    for words in ("Leah Pugh", "Parveen Akhtar", "Health visitor", "Meadow Primary School", "4 January 2016"):
        assert words in text


def test_a_partner_sees_the_team_without_the_links_that_change_it(people, case, client_for):
    text = client_for(people.partner).get(address("team", case)).content.decode()
    assert "Leah Pugh" in text
    assert address("add_to_team", case) not in text
    assert address("end_place", case, 2) not in text


@pytest.mark.parametrize(
    ("agency", "name", "expected"),
    [
        ("hub", "co", ["Colin Jones"]),
        ("hub", "jones col", ["Colin Jones"]),
        ("hub", "colin@example.org", ["Colin Jones"]),
        ("hub", "leah", []),
        ("school", "colin", []),
        ("hub", "example.org", []),
    ],
)
def test_colleagues_are_found_in_one_agency_by_name_or_whole_address(
    agency, name, expected, people, case, client
):
    assert people.colleague.full_name == "Colin Jones"
    response = client.get(address("add_to_team", case), {"agency": agency, "name": name})
    assert found(response) == expected


def test_who_may_not_record_or_has_left_is_not_found(people, case, client):
    for role, ended in ((Role.AUDITOR, None), (Role.PRACTITIONER, "2016-01-31")):
        user = UserFactory(full_name="Cora Vale")
        MembershipFactory(user=user, agency=people.hub, role=role, ended_on=ended)
    closed_account = UserFactory(full_name="Cora Shut", is_active=False)
    MembershipFactory(user=closed_account, agency=people.hub)
    response = client.get(address("add_to_team", case), {"agency": "hub", "name": "cora"})
    assert found(response) == []
    assert "Nobody with this name works there and may record" in response.content.decode()


def test_one_letter_is_too_few_to_search(case, client):
    response = client.get(address("add_to_team", case), {"agency": "hub", "name": "c"})
    assert found(response) == []
    assert "Enter at least two letters of their name." in response.content.decode()


def test_a_colleague_joins_and_can_open_the_case_at_once(people, case, client, client_for):
    search = address("add_to_team", case) + "?agency=hub&name=colin"
    colleague = membership_of(people.colleague, people.hub)
    role = InvolvementRole.objects.get(code="SCHOOL_NURSE")
    response = client.post(search, {"colleague": colleague.pk, "role": role.pk})
    assert response["Location"] == address("team", case)
    place = case.involvements.get(user=people.colleague)
    assert (place.agency, place.role, place.started_on.isoformat()) == (people.hub, role, "2016-03-01")
    assert client_for(people.colleague).get(address("overview", case)).status_code == 200
    assert AuditEvent.objects.get(action="created").detail["person"] == "colin@example.org"


def test_nobody_joins_who_was_not_found(people, case, client):
    stranger = membership_of(people.stranger, people.other_school)
    role = InvolvementRole.objects.get(code="SCHOOL_NURSE")
    response = client.post(
        address("add_to_team", case) + "?agency=hub&name=colin", {"colleague": stranger.pk, "role": role.pk}
    )
    assert errors(response) == ["Select who joins the team from the answers on the page."]
    assert case.involvements.count() == 2


def test_the_lead_is_not_a_role_to_join_in(people, case, client):
    response = client.get(address("add_to_team", case))
    assert "LEAD" not in {role.code for role in response.context["form"].fields["role"].queryset}


def test_leaving_says_why_and_ends_the_place_today(people, case, client):
    response = client.post(address("end_place", case, 2), {"reason": "work_done"})
    assert response["Location"] == address("team", case)
    place = case.involvements.get(user=people.partner)
    assert (place.ended_on.isoformat(), place.end_reason) == ("2016-03-01", "work_done")
    text = client.get(address("team", case)).content.decode()
    assert "4 January 2016 to 1 March 2016" in text
    assert "Their work is done" in text


def test_leaving_needs_a_reason(people, case, client):
    assert errors(client.post(address("end_place", case, 2), {})) == ["Select why they leave."]
    assert case.involvements.current().count() == 2


def test_the_lead_cannot_leave_the_team(people, case, client):
    response = client.post(address("end_place", case, 1), {"reason": "work_done"})
    assert errors(response) == [
        "The lead professional cannot leave the team. Change the lead professional first."
    ]
    assert case.involvements.current().count() == 2


@pytest.mark.parametrize("number", [3, 99, 99999999999999999999])
def test_a_place_that_is_not_there_is_not_found(number, case, client):
    InvolvementFactory()
    assert client.get(address("end_place", case, number)).status_code == 404


def test_a_place_that_has_ended_leads_back_to_the_team(case, client):
    client.post(address("end_place", case, 2), {"reason": "work_done"})
    assert client.get(address("end_place", case, 2))["Location"] == address("team", case)


def test_numbers_of_places_stay_when_somebody_leaves(people, case, client):
    InvolvementFactory(case=case, user=people.colleague, agency=people.hub)
    client.post(address("end_place", case, 2), {"reason": "work_done"})
    client.post(address("end_place", case, 3), {"reason": "in_error"})
    assert case.involvements.get(user=people.colleague).end_reason == "in_error"


def test_somebody_of_the_team_becomes_lead_and_the_earlier_lead_stays_in_it(people, case, client):
    partner = membership_of(people.partner, people.school)
    answers = {"lead": partner.pk, "reason": LeadChangeReason.TRANSFER}
    response = client.post(address("assign_lead", case), answers)
    assert response["Location"] == address("team", case)
    now, before = case.leads.latest_first()
    assert (now.user, now.agency, now.ended_on) == (people.partner, people.school, None)
    assert (before.user, before.ended_on.isoformat(), before.end_reason) == (
        people.lead,
        "2016-03-01",
        "TSPROC",
    )
    assert case.involvements.current().filter(user=people.lead).exists()
    assert client.get(address("assign_lead", case)).status_code == 403


def places_of(case, user):
    """The role, first day, last day and end reason of each place that somebody had in the team."""
    places = case.involvements.filter(user=user).order_by("pk").select_related("role")
    return [
        (place.role.code, f"{place.started_on}", str(place.ended_on or ""), place.end_reason)
        for place in places
    ]


def hand_over(client, case, user, agency):
    answers = {"lead": membership_of(user, agency).pk, "reason": LeadChangeReason.TRANSFER}
    assert client.post(address("assign_lead", case), answers).status_code == 302


def test_a_change_of_lead_changes_the_roles_of_both_in_the_team(people, case, client):
    hand_over(client, case, people.partner, people.school)
    assert places_of(case, people.partner) == [
        ("HEALTH_VISITOR", "2016-01-04", "2016-03-01", "role_changed"),
        ("LEAD", "2016-03-01", "", ""),
    ]
    assert places_of(case, people.lead) == [
        ("LEAD", "2016-01-04", "2016-03-01", "role_changed"),
        ("EARLIER_LEAD", "2016-03-01", "", ""),
    ]
    page = client.get(address("team", case))
    now = {place.user.full_name: place.role.label for place in page.context["places"]}
    assert now == {"Leah Pugh": "Earlier lead professional", "Parveen Akhtar": "Lead professional"}
    assert "Their role in the team changed" in page.content.decode()


def test_who_no_longer_leads_has_the_role_again_that_they_had_before(people, case, client, client_for):
    hand_over(client, case, people.partner, people.school)
    hand_over(client_for(people.partner), case, people.lead, people.hub)
    assert places_of(case, people.partner)[-1] == ("HEALTH_VISITOR", "2016-03-01", "", "")
    assert places_of(case, people.lead)[-1] == ("LEAD", "2016-03-01", "", "")


def test_a_change_of_role_is_neither_joining_nor_leaving(people, case, client):
    before = timeline_of(client, case)
    hand_over(client, case, people.partner, people.school)
    assert timeline_of(client, case) == ["Parveen Akhtar began to lead", *before]


def timeline_of(client, case):
    return [event["title"] for event in client.get(address("timeline", case)).context["events"]]


def test_a_changed_role_is_not_a_reason_to_leave(people, case, client):
    response = client.post(address("end_place", case, 2), {"reason": "role_changed"})
    assert errors(response) == ["Select why they leave from the answers on the page."]


def test_somebody_looked_for_becomes_lead_and_joins_the_team(people, case, client):
    colleague = membership_of(people.colleague, people.hub)
    client.post(
        address("assign_lead", case) + "?agency=hub&name=colin",
        {"lead": colleague.pk, "reason": LeadChangeReason.MANAGE},
    )
    assert case.leads.current().get().user == people.colleague
    assert case.involvements.current().get(user=people.colleague).role.code == "LEAD"


def test_the_present_lead_is_not_offered(people, case, client):
    offered = client.get(address("assign_lead", case)).context["form"].fields["lead"].queryset
    assert [membership.user for membership in offered] == [people.partner]


def test_a_change_of_lead_needs_both_answers(people, case, client):
    assert errors(client.post(address("assign_lead", case), {})) == [
        "Select who leads from today.",
        "Select why the lead changes.",
    ]


def test_a_manager_changes_the_lead(people, case, client_for):
    colleague = membership_of(people.colleague, people.hub)
    client_for(people.manager).post(
        address("assign_lead", case) + "?agency=hub&name=colin",
        {"lead": colleague.pk, "reason": LeadChangeReason.ABSENCE},
    )
    assert case.leads.current().get().user == people.colleague
