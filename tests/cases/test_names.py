"""Other names are shown and found; who lived in the family home, and when, is told."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from people.finding import find
from people.models import HouseholdStay, PersonName
from tests.cases.test_people import typed, url

MARRIED = {"kind": "married", "family_name": "Blenkinsop"}


@pytest.fixture
def client(client_for, people):
    return client_for(people.lead)


@pytest.fixture
def add(client, case, adult):
    page = reverse("cases:add_name", args=[case.reference, adult.number])
    return lambda **facts: client.post(
        page, facts | {"submission": str(uuid4())}, follow=True
    ).content.decode()


def test_a_married_name_is_shown_and_found(add, adult):
    years = {"used_from_0": "1", "used_from_1": "6", "used_from_2": "2008"}
    page = add(**MARRIED, **years, used_until_0="2", used_until_1="7", used_until_2="2012")
    assert "Married name" in page
    assert "Blenkinsop" in page
    assert "From 1 June 2008 until 2 July 2012" in page
    match = find("Rhian Blenkinsopp")[0]
    assert match.person == adult.person
    assert match.because == "Same first name, Rhian; one letter different from Blenkinsop."
    assert find("Rhian Blenkinsop")[0].because.endswith("same married name, Blenkinsop.")


def test_a_name_that_was_wrong_is_taken_away_and_not_found(client, case, adult, add):
    add(**MARRIED)
    page = reverse("cases:remove_name", args=[case.reference, adult.number, 1])
    assert "Remove the name Blenkinsop?" in client.get(page).content.decode()
    assert (
        "The names were changed meanwhile" in client.post(page, {"name": "x"}, follow=True).content.decode()
    )
    client.post(page, {"name": "Blenkinsop"})
    assert not PersonName.objects.exists()
    assert find("Rhian Blenkinsop") == []
    assert client.get(page).status_code == 404


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"kind": "married"}, "Enter a first name, a last name or both."),
        ({"family_name": "Blenkinsop"}, "Select the kind of name."),
    ],
)
def test_a_name_that_says_nothing_is_refused(add, facts, sentence):
    assert sentence in add(**facts)
    assert not PersonName.objects.exists()


def test_moving_out_and_in_again_is_told_with_the_days(client, case, children):
    child = children[0]
    HouseholdStay.objects.create(member=child)
    page = url("change_person", case, number=child.number)
    out = {"household_since_0": "10", "household_since_1": "2", "household_since_2": "2016"}
    client.post(page, typed(child.person, lives_in_household="no", **out))
    assert "There until 10 February 2016" in client.get(url("person", case, number=1)).content.decode()
    child.person.refresh_from_db()
    client.post(page, typed(child.person, lives_in_household="yes"))
    shown = client.get(url("person", case, number=child.number)).content.decode()
    assert "There from 1 March 2016" in shown
    assert "There until 10 February 2016" in shown
    assert HouseholdStay.objects.filter(member=child).count() == 2


def test_nobody_moves_out_before_they_moved_in(client, case, children):
    child = children[0]
    HouseholdStay.objects.create(member=child, moved_in_on=date(2016, 2, 1))
    early = {"household_since_0": "1", "household_since_1": "1", "household_since_2": "2016"}
    page = url("change_person", case, number=child.number)
    answer = client.post(page, typed(child.person, lives_in_household="no", **early))
    assert "They moved in after this date." in answer.content.decode()


def test_who_leaves_the_family_leaves_the_home(client, case, children, today):
    child = children[1]
    HouseholdStay.objects.create(member=child)
    page = url("leave_family", case, number=child.number)
    client.post(page, {"left_on_0": today.day, "left_on_1": today.month, "left_on_2": today.year})
    assert HouseholdStay.objects.get(member=child).moved_out_on == today
