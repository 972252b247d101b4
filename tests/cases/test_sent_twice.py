"""A form that is sent twice makes one row, and its second sending leads to the same page as the first."""

from uuid import uuid4

import pytest
from django.urls import reverse

from cases.models import Agreement
from people.models import FamilyAddress, Person, PersonName
from tests.cases.opening_steps import DETAILS
from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyMemberFactory
from tests.factories.requests import HelpRequestFactory


@pytest.fixture
def client(client_for, people):
    return client_for(people.lead)


def day(name, year="2016", month="1"):
    return {f"{name}_0": "4", f"{name}_1": month, f"{name}_2": year}


@pytest.fixture
def sent_twice(client):
    """Send a form of a case twice, as a double click does, and compare where it leads."""

    def send(page, answers, *args, by=client):
        address = reverse(page, args=args)
        shown = by.get(address)
        assert 'name="submission"' in shown.content.decode()
        answers |= {"submission": str(uuid4())}
        first, second = by.post(address, answers), by.post(address, answers)
        assert first.status_code == 302
        assert first["Location"] == second["Location"]

    return send


def test_an_agreement(sent_twice, case, adult):
    answers = {"method": "written", "given_by": adult.number, "agreed_to": ["to_take_part"]}
    sent_twice("cases:record_agreement", answers | day("given_on"), case.reference)
    assert Agreement.objects.count() == 1


def test_another_name(sent_twice, case, adult):
    answers = {"kind": "married", "family_name": "Blenkinsop"}
    sent_twice("cases:add_name", answers, case.reference, adult.number)
    assert PersonName.objects.count() == 1


def test_a_move(sent_twice, case):
    sent_twice("cases:record_move", {"line_1": "1 Castle Street"} | day("lived_from"), case.reference)
    assert FamilyAddress.objects.count() == 1


def test_a_note_of_a_talk(sent_twice, people, client_for):
    asked = HelpRequestFactory(opened=True)
    answers = {"whom": "family", "text": "Rang, nobody in."}
    sent_twice("requests:contact", answers, asked.reference, by=client_for(people.front_door))
    assert asked.history.filter(kind="contact").count() == 1


def test_somebody_new(sent_twice, client, case):
    search = {"role": "child", "given_name": "Nia", "family_name": "Tudor"}
    client.post(reverse("cases:add_person", args=[case.reference]), search)
    answers = DETAILS | search | day("date_of_birth", "2012")
    sent_twice("cases:add_person_details", answers, case.reference)
    assert Person.objects.filter(given_name="Nia").count() == 1
    assert case.family.members.count() == 4


def test_somebody_known(sent_twice, client, case, people):
    other = CaseFactory(lead=people.lead, closed=True)
    known = FamilyMemberFactory(family=other.family, is_adult=True, person__given_name="Nain").person
    search = {"role": "adult", "given_name": "Nain", "family_name": known.family_name}
    client.post(reverse("cases:add_person", args=[case.reference]), search)
    answers = {"choice": "use", "person": known.pk}
    sent_twice("cases:add_person_found", answers, case.reference)
    assert case.family.members.filter(person=known).count() == 1


def test_the_same_name_sent_with_another_form_is_another_row(client, case, adult):
    address = reverse("cases:add_name", args=[case.reference, adult.number])
    for family_name in ("Blenkinsop", "Hughes"):
        sent = {"kind": "married", "family_name": family_name, "submission": str(uuid4())}
        assert client.post(address, sent).status_code == 302
    assert PersonName.objects.count() == 2
