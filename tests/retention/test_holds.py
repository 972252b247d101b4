"""Legal holds: placed on what is named, in force until they end, and written down without names."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from retention.errors import HoldEndsBefore, HoldLifted, NothingToHold
from retention.models import HoldKind, LegalHold
from retention.services import lift_hold
from tests.factories.accounts import UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyMemberFactory, PersonFactory
from tests.factories.requests import HelpRequestFactory, HelpRequestPersonFactory


@pytest.fixture
def case(db):
    return CaseFactory(closed=True)


def in_force(today, *, family=None, request=None):
    holds = LegalHold.objects.in_force(today)
    return set(holds.on_family(family) if family else holds.on_request(request))


def test_a_hold_keeps_the_family_of_what_it_names(case, hold, today):
    other, shared = CaseFactory(closed=True), case.family.members.last().person
    FamilyMemberFactory(family=other.family, person=shared)
    everything, family, of_case, person = (
        hold(),
        hold(family=case.family),
        hold(case=case),
        hold(person=shared),
    )
    assert in_force(today, family=case.family) == {everything, family, of_case, person}
    assert in_force(today, family=other.family) == {everything, person}


def test_a_hold_keeps_the_request_that_it_names_and_those_of_a_person(hold, today):
    request, other = HelpRequestFactory(), HelpRequestFactory()
    person = PersonFactory()
    found = {"searched_at": request.sent_at, "searched_by": UserFactory()}
    HelpRequestPersonFactory(request=request, person=person, **found)
    everything, own, of_person = hold(), hold(help_request=request), hold(person=person)
    assert in_force(today, request=request) == {everything, own, of_person}
    assert in_force(today, request=other) == {everything}


def test_a_hold_ends_after_its_last_day_or_when_it_is_lifted(case, hold, people, today, now):
    dated, standing = hold(case=case, until=today + timedelta(2)), hold(case=case)
    assert in_force(today + timedelta(2), family=case.family) == {dated, standing}
    assert in_force(today + timedelta(3), family=case.family) == {standing}
    lift_hold(hold=standing, reason="Settled", by=people.governance, now=now)
    assert in_force(today, family=case.family) == {dated}
    with pytest.raises(HoldLifted):
        lift_hold(hold=standing, reason="Again", by=people.governance, now=now)


def test_what_is_held_is_named_without_a_name(case, hold, last_event):
    member = case.family.members.last()
    assert hold(person=member.person).named_as == f"{case.reference}, person {member.number}"
    event = last_event()
    assert (event.case_reference, event.reason) == (case.reference, "Notice 7")
    assert member.person.given_name not in str(event.detail)
    assert hold(family=case.family).named_as == hold(case=case).named_as == case.reference
    assert hold().held_words == "Everything that is kept here"


def test_a_hold_that_ends_before_it_begins_is_refused(hold, today):
    with pytest.raises(HoldEndsBefore):
        hold(until=today - timedelta(1))


def test_what_is_gone_meanwhile_cannot_be_held(hold, db):
    person = PersonFactory.build(pk=987_654)
    with pytest.raises(NothingToHold):
        hold(person=person)


def test_a_form_sent_twice_places_one_hold(hold):
    submission = uuid4()
    assert hold(submission=submission) == hold(submission=submission)


def sent(**values):
    kind = HoldKind.objects.get(code="LITIGATION").pk
    return {"submission": uuid4(), "kind": kind, "reason": "Claim 12"} | values


@pytest.fixture
def place(client_for, people):
    client = client_for(people.governance)
    return lambda **values: client.post(reverse("retention:place_hold"), sent(**values), follow=True)


def test_governance_places_a_hold_on_a_family_and_lifts_it(place, case, people, client_for):
    page = place(scope="family", reference=case.reference.lower())
    assert f"A family, with all its cases: {case.reference}" in page.content.decode()
    hold = LegalHold.objects.get()
    assert hold.family == case.family
    client = client_for(people.governance)
    url = reverse("retention:lift_hold", args=[hold.key])
    page = client.post(url, {"reason": "Settled"}, follow=True)
    assert "Settled" in page.content.decode()
    assert client.get(url).status_code == 404


def test_governance_holds_a_person_a_request_and_everything(place, case):
    request, member = HelpRequestFactory(), case.family.members.last()
    place(scope="person", reference=case.reference, member=member.number)
    place(scope="request", reference=request.reference)
    place(scope="everything")
    held = LegalHold.objects.order_by("pk").values_list("person", "help_request", "scope")
    assert list(held) == [
        (member.person_id, None, "person"),
        (None, request.pk, "request"),
        (None, None, "everything"),
    ]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"scope": "family"}, "Enter the reference of a case or request, like EH-2016-0042."),
        ({"scope": "family", "reference": "EH-2016-9999"}, "There is nothing with this reference."),
        ({"scope": "request", "reference": "nonsense"}, "There is nothing with this reference."),
        ({"scope": "everything", "reference": "EH-2016-0001"}, "Take the reference away"),
        ({"scope": "person", "reference": "own"}, "Enter the person’s number in the family"),
        ({"scope": "person", "reference": "own", "member": "99"}, "Nobody in the family of this case"),
        ({}, "Select what is to be held."),
    ],
)
def test_what_cannot_be_held_is_said(place, case, values, sentence):
    if values.get("reference") == "own":
        values |= {"reference": case.reference}
    assert sentence in place(**values).content.decode()
    assert not LegalHold.objects.exists()


def test_holds_ask_the_same_number_of_questions_whatever_their_number(
    hold, client_for, people, case, count_queries
):
    client = client_for(people.governance)
    hold(case=case)
    few = count_queries(lambda: client.get(reverse("retention:holds")))
    for _ in range(12):
        hold(case=case)
    assert count_queries(lambda: client.get(reverse("retention:holds"))) == few


def test_an_administrator_sees_holds_and_changes_none(hold, client_for, people):
    hold()
    page = client_for(people.administrator).get(reverse("retention:holds")).content.decode()
    assert "In force" in page
    assert "Lift this hold" not in page
    assert "Place a hold" not in page
