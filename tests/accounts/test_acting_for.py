"""Acting for one agency at a time, and losing access when a membership ends."""

from datetime import date

import pytest

from accounts.enums import Role
from accounts.errors import NotYourMembership
from accounts.services import switch_acting_membership
from tests.factories.accounts import MembershipFactory

PAGE = "/acting-for/"


@pytest.fixture
def two_agencies(people):
    """The administrator, who is an analyst for the hub as well, begun later."""
    second = MembershipFactory(
        user=people.administrator,
        agency=people.hub,
        role=Role.PERFORMANCE_OFFICER,
        started_on=date(2015, 6, 1),
    )
    return people.administrator, second


def test_earliest_membership_is_the_first(two_agencies, client_for):
    page = client_for(two_agencies[0]).get(PAGE)
    assert page.context["acting"].role == Role.ADMINISTRATOR
    assert "Shropshire Council, administrator" in page.content.decode()


def test_choice_changes_what_the_person_may_do_and_is_written_down(two_agencies, client_for, last_event):
    user, second = two_agencies
    client = client_for(user)
    answer = client.post(PAGE, {"membership": second.pk})
    assert answer["Location"] == "/"
    event = last_event()
    assert (event.what, event.agency_name) == ("agency acted for", "Oswestry Family Hub")
    assert client.get("/admin/").status_code == 403
    assert "Oswestry Family Hub, performance officer" in client.get("/my-account/").content.decode()


def test_header_offers_the_change_only_to_whom_has_a_choice(people, two_agencies, client_for):
    assert "the agency you act for" in client_for(two_agencies[0]).get("/my-account/").content.decode()
    assert "the agency you act for" not in client_for(people.analyst).get("/my-account/").content.decode()


def test_membership_of_somebody_else_is_refused(people, client_for):
    other = people.administrator.memberships.get()
    page = client_for(people.analyst).post(PAGE, {"membership": other.pk})
    assert page.status_code == 200
    assert "Select the agency that you act for" in page.content.decode()


def test_service_refuses_a_membership_of_somebody_else(people, now):
    with pytest.raises(NotYourMembership):
        switch_acting_membership(
            user=people.analyst, membership=people.administrator.memberships.get(), now=now
        )


@pytest.mark.parametrize("wrong", ["", "x", "0", "99999999999999999999"])
def test_wrong_choice_is_a_sentence(two_agencies, client_for, wrong):
    page = client_for(two_agencies[0]).post(PAGE, {"membership": wrong})
    assert page.status_code == 200
    assert "Select the agency that you act for" in page.content.decode()


def test_ended_membership_stops_access_at_the_next_page(two_agencies, client_for):
    user, second = two_agencies
    client = client_for(user)
    client.post(PAGE, {"membership": second.pk})
    second.ended_on = date(2016, 3, 1)
    second.save()
    assert client.get("/my-account/").context["acting"].role == Role.ADMINISTRATOR


def test_agency_switched_off_stops_access_at_the_next_page(people, client_for):
    client = client_for(people.analyst)
    assert client.get(PAGE).status_code == 200
    people.council.is_active = False
    people.council.save()
    assert client.get(PAGE).status_code == 403


@pytest.mark.parametrize("path", ["/", "/acting-for/", "/admin/", "/cases/", "/performance/"])
def test_person_without_a_membership_is_told_whom_to_ask(people, client_for, path):
    people.analyst.memberships.update(ended_on=date(2016, 2, 1))
    answer = client_for(people.analyst).get(path)
    assert answer.status_code == 403
    assert "ask your manager to tell the Earlyhelp administrator" in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["/my-account/", "/accounts/password/change/", "/accounts/2fa/", "/accounts/sessions/"]
)
def test_own_account_stays_open_without_a_membership(people, client_for, path):
    people.analyst.memberships.update(ended_on=date(2016, 2, 1))
    assert client_for(people.analyst).get(path).status_code == 200


def test_my_account_tells_where_the_person_works(people, client_for):
    page = client_for(people.analyst).get("/my-account/").content.decode()
    assert "Anil Mehta" in page
    assert "Shropshire Council: performance officer, since 1 January 2015" in page
    assert "not set up yet" in page
