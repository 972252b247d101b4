"""Language, school, doctor, safe contact and death: changed on one page, shown on the others."""

import re
from datetime import date

import pytest
from crispy_forms.utils import render_crispy_form
from django.urls import reverse

from cases.attention import children_not_seen
from cases.forms.people import ChangePersonForm, PersonForm
from people.models import Person
from tests.cases.test_people import close, typed, url

TOLD = {
    "religion": "SIKH",
    "first_language": "pan",
    "interpreter": "Y",
    "communication": "Pictures and more time",
    "school": "Meadow Primary School",
    "year_group": "3",
    "gp_practice": "Castle Surgery",
    "phone": "01691 555 0123",
    "contact_when": "School days until 2 pm",
    "contact_how": "By text only",
    "contact_avoid": "Do not write to the home",
}
IN_WORDS = TOLD | {
    "religion": "Sikh",
    "first_language": "Punjabi",
    "interpreter": "Needs an interpreter",
    "year_group": "Year 3",
}


@pytest.fixture
def client(client_for, people):
    return client_for(people.lead)


@pytest.fixture
def child(children):
    return children[0]


def test_what_is_recorded_is_shown_on_the_persons_page_and_the_page_of_changes(client, case, child):
    page = url("change_person", case, number=child.number)
    assert client.post(page, typed(child.person, **TOLD)).status_code == 302
    kept = Person.objects.get(pk=child.person_id)
    assert {name: getattr(kept, name) for name in TOLD} == TOLD
    shown = client.get(url("person", case, number=child.number)).content.decode()
    assert [words for words in IN_WORDS.values() if words not in shown] == []
    again = client.get(page).content.decode()
    assert "Do not write to the home" in again


def test_safe_contact_and_an_interpreter_stand_on_the_page_of_the_family(client, case, child):
    Person.objects.filter(pk=child.person_id).update(contact_avoid="Do not leave a message", interpreter="Y")
    page = client.get(url("people", case)).content.decode()
    assert "Do not leave a message" in page
    assert "Needs an interpreter" in page


def test_a_death_is_said_and_no_visit_is_missed_any_more(client, case, child, today):
    page = url("change_person", case, number=child.number)
    died = {"died_on_0": "20", "died_on_1": "2", "died_on_2": "2016"}
    client.post(page, typed(child.person, **died))
    assert "20 February 2016, 8 years" in client.get(url("people", case)).content.decode()
    case.family.people = list(case.family.members.current().with_person())
    late = today.replace(month=9)
    assert all("Ffion" not in item.text for item in children_not_seen(case, late))
    assert any("Dylan" in item.text for item in children_not_seen(case, late))


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (date(2007, 8, 31), "The date of death must not be before the date of birth."),
        (date(2016, 3, 2), "Date of death must be on or before 1 March 2016."),
    ],
)
def test_a_death_before_birth_or_in_the_future_is_refused(client, case, child, day, sentence):
    died = {"died_on_0": day.day, "died_on_1": day.month, "died_on_2": day.year}
    answer = client.post(url("change_person", case, number=child.number), typed(child.person, **died))
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    assert Person.objects.get(pk=child.person_id).died_on is None


def test_an_adult_has_no_school_and_no_year_group(client, case, adult):
    page = client.get(url("change_person", case, number=adult.number)).content.decode()
    assert "GP practice" in page
    assert "Year group" not in page


def test_a_father_who_is_not_named_is_recorded_as_such(client, case, adult, child):
    page = url("change_relationship", case, number=adult.number, other=child.number)
    client.post(page, {"kind": "parent", "parental_responsibility": "father_not_named", "revision": 0})
    assert adult.person.relationships.get().parental_responsibility == "father_not_named"
    listed = client.get(reverse("cases:relationships", args=[case.reference])).content.decode()
    assert "Parental responsibility: father not named on the birth certificate" in listed
    close(case, case.opened_on)
    assert client.get(url("people", case)).status_code == 200


def folds(form):
    """The summaries of what is folded away, each with whether it is open."""
    page = render_crispy_form(form)
    found = re.findall(r"<details class=\"govuk-details\"( open)?>.*?summary-text\">(.*?)<", page, re.DOTALL)
    return {summary: bool(is_open) for is_open, summary in found}


def test_what_is_rarely_known_is_folded_away_until_it_holds_an_answer_or_an_error(today):
    form = PersonForm(role="child", today=today, initial={"nhs_number_status": "not_known"})
    names = ["Not born yet, or has died", "More about gender and religion"]
    names += ["More about disability and special needs", "More about their NHS or pupil number"]
    assert folds(form) == dict.fromkeys(names, False)
    told = {"gender_identity": "01", "disabilities": ["AUT"], "due_date": today, "upn": "H801200001001"}
    for name, summary in zip(told, [names[1], names[2], names[0], names[3]], strict=True):
        form = PersonForm(role="child", today=today, initial={name: told[name]})
        assert folds(form) == dict.fromkeys(names, False) | {summary: True}
    wrong = PersonForm({"nhs_number_status": "traced", "gender_identity": "00"}, role="child", today=today)
    assert folds(wrong) == dict.fromkeys(names, False) | {names[3]: True}


def test_every_question_stands_once_on_the_page_and_says_whether_it_is_optional(today):
    for role in ("child", "adult"):
        form = ChangePersonForm(role=role, today=today, initial={"revision": 1})
        page = render_crispy_form(form)
        assert [page.count(f'id="div_{bound.auto_id}"') for bound in form.visible_fields()] == [
            1 for _ in form.visible_fields()
        ]
        assert "Phone (optional)" in page
        assert "First name (optional)" not in page
