"""Whoever a conflict of interest keeps from a case finds nothing of it in the record of access."""

import csv
import io
from datetime import timedelta
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.acting import act_as
from accounts.enums import AuditAction, Role
from accounts.notice_access import notices_of
from cases.grant_services import take_emergency_access
from scrutiny.services import find_unusual_access
from tests.factories.accounts import MembershipFactory
from tests.factories.cases import CaseFactory
from tests.factories.grants import ConflictFactory
from tests.factories.people import FamilyMemberFactory
from tests.factories.unusual import UnusualAccessFactory
from tests.reporting.conftest import text
from tests.scrutiny.conftest import MONDAY


@pytest.fixture
def other_case(people):
    return CaseFactory(lead=people.lead)


@pytest.fixture
def conflict(people, case):
    return ConflictFactory(user=people.governance, person=case.family.members.first().person)


@pytest.fixture
def second(people):
    """Somebody else of information governance, whom nothing keeps out."""
    return MembershipFactory(agency=people.council, role=Role.INFORMATION_GOVERNANCE).user


@pytest.fixture
def readers(people, conflict, second, client_for):
    """Who is kept from the case, and who is not."""
    return client_for(people.governance), client_for(second)


@pytest.fixture
def acts(people, case, other_case, looks):
    """Three looks at the case, after one at another."""
    looks(people.partner, other_case)
    looks(people.partner, case, at=MONDAY + timedelta(minutes=5), times=3)


def references(page):
    return {row.case_reference for row in page.context["page"].rows} - {""}


def log(client, **filters):
    return client.get(f"{reverse('access_log')}?{urlencode(filters)}")


def test_the_log_has_no_line_about_it_and_as_many_others_on_a_page(
    readers, acts, case, other_case, looks, people
):
    looks(people.partner, case, at=MONDAY + timedelta(hours=1), times=60)
    kept_out, other = readers
    assert references(log(kept_out)) == {other_case.reference}
    assert references(log(other)) == {case.reference}
    assert references(log(kept_out, case=case.reference)) == set()


def test_the_file_of_the_log_has_no_line_about_it_either(readers, acts, case, other_case):
    def taken(client):
        file = client.get(reverse("export_access_log"), {"person": "parveen"}).content.decode("utf-8-sig")
        return {row["Case"] for row in csv.DictReader(io.StringIO(file, newline=""))}

    kept_out, other = readers
    assert taken(kept_out) == {other_case.reference}
    assert taken(other) == {case.reference, other_case.reference}


@pytest.fixture
def about_it(case):
    return UnusualAccessFactory(kind="same_name", case_reference=case.reference, actor_name="Sam Tudor")


def listed(client):
    page = client.get(reverse("unusual:list"))
    return page.context["count"], [row.pk for row in page.context["page"].rows]


def test_what_was_found_about_it_is_neither_listed_nor_counted_nor_there(readers, about_it):
    kept_out, other = readers
    address = reverse("unusual:one", args=[about_it.key])
    assert listed(kept_out) == (0, [])
    assert listed(other) == (1, [about_it.pk])
    decided = {"decision": "explained", "reason": "A namesake.", "seen": "new", "submission": uuid4()}
    assert (kept_out.get(address).status_code, kept_out.post(address, decided).status_code) == (404, 404)
    assert other.get(address).status_code == 200


def test_a_day_on_which_it_was_looked_at_is_somebody_else_s_to_decide(readers, acts, people):
    """How many records it was would tell of it."""
    found = {"kind": "many", "actor_email": people.partner.email, "acts": 4, "cases": 2}
    day = UnusualAccessFactory(**found, first_at=MONDAY, last_at=MONDAY + timedelta(minutes=5))
    before = UnusualAccessFactory(
        **found, day=MONDAY.date(), first_at=MONDAY, last_at=MONDAY + timedelta(minutes=4)
    )
    kept_out, other = readers
    assert listed(kept_out) == (1, [before.pk])
    assert set(listed(other)[1]) == {day.pk, before.pk}


def test_of_a_person_s_day_the_looks_at_it_are_not_shown(readers, acts, people, other_case, case):
    found = UnusualAccessFactory(
        actor_email=people.partner.email, day=MONDAY.date(), first_at=MONDAY, last_at=MONDAY
    )
    shown = [
        client.get(reverse("unusual:one", args=[found.key])).context["events"].rows for client in readers
    ]
    told = [{event.case_reference for event in events} for events in shown]
    assert told == [{other_case.reference}, {case.reference, other_case.reference}]


def test_what_each_did_counts_without_it(readers, acts):
    kept_out, other = (text(client.get(reverse("unusual:staff"))) for client in readers)
    assert "parveen@example.org 1 1 0 0 0 0" in kept_out
    assert "parveen@example.org 2 4 0 0 0 0" in other


def test_a_report_that_is_open_when_the_conflict_is_declared_is_empty_from_then_on(
    people, case, acts, client_for
):
    client = client_for(people.governance)
    person = FamilyMemberFactory(family=case.family, person__given_name="Ffion").person
    day = person.date_of_birth
    asked = {"date_of_birth_0": day.day, "date_of_birth_1": day.month, "date_of_birth_2": day.year}
    asked |= {"given_name": person.given_name, "family_name": person.family_name}
    address = client.post(reverse("unusual:find_person"), asked)["Location"]
    assert case.reference in text(client.get(address))
    ConflictFactory(user=people.governance, person=person)
    shown = text(client.get(address))
    assert case.reference not in shown
    assert "Parveen" not in shown


def sentences(user):
    return [notice.sentence for notice in notices_of(act_as(user, user.memberships.get()))]


def test_a_notice_counts_without_it_and_nothing_is_said_where_nothing_is_left(
    people, conflict, second, case, looks, now
):
    looks(people.colleague, case)
    find_unusual_access(today=now.date(), now=now)
    assert sentences(people.governance) == []
    assert sentences(second) == ["1 thing looks unusual in the record of access of 29 February 2016."]


def test_of_emergency_access_to_it_somebody_else_is_told(people, conflict, second, case, now):
    by = act_as(people.front_door, people.front_door.memberships.get())
    take_emergency_access(reference=case.reference, reason="A child is at risk.", by=by, now=now)
    assert sentences(people.governance) == []
    assert case.reference in sentences(second)[0]


def test_refusals_at_it_are_not_counted(people, readers, looks, case):
    looks(people.stranger, case, action=AuditAction.REFUSED)
    kept_out, other = (text(client.get(reverse("unusual:staff"))) for client in readers)
    assert "stuart@example.org" not in kept_out
    assert "stuart@example.org 0 0 0 0 0 1" in other
