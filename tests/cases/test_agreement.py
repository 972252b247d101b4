"""The family's agreement: given, or help that goes on without it for a reason."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils.html import escape

from cases.agreement_errors import NobodyAgreed, NotAbleToAgree
from cases.agreement_services import record_agreement
from cases.models import Agreement
from earlyhelp.common.numbers import join_and
from people.models import Person
from people.services import record_relationship
from tests.factories.cases import AgreementFactory
from tests.factories.people import FamilyMemberFactory


@pytest.fixture
def acts(people, now, today):
    return {"by": people.lead, "now": now, "today": today}


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


@pytest.fixture
def address(case):
    return reverse("cases:record_agreement", args=[case.reference])


@pytest.fixture
def answers(adult):
    return {
        "method": "written",
        "given_on_0": "20",
        "given_on_1": "2",
        "given_on_2": "2016",
        "given_by": str(adult.number),
        "agreed_to": ["to_take_part", "to_share"],
        "override_reason": "",
        "submission": str(uuid4()),
    }


def errors(response):
    form = response.context["form"]
    return [*form.non_field_errors(), *(sentence for field in form for sentence in field.errors)]


def test_an_agreement_keeps_who_how_when_and_to_what(client, address, answers, people, case, adult):
    response = client.post(address, answers)
    assert response["Location"] == reverse("cases:agreement", args=[case.reference])
    agreement = Agreement.objects.get()
    assert (agreement.given_by.get(), agreement.method) == (adult.person, "written")
    assert (agreement.to_take_part, agreement.to_share, agreement.to_be_asked) == (True, True, False)
    assert (agreement.given_on.isoformat(), agreement.recorded_by) == ("2016-02-20", people.lead)


def test_each_person_who_agreed_is_kept_and_shown(client, address, answers, case, adult, children):
    second = FamilyMemberFactory(family=case.family, is_adult=True)
    client.post(address, answers | {"given_by": [str(adult.number), str(second.number)]})
    agreement = Agreement.objects.get()
    assert set(agreement.given_by.all()) == {adult.person, second.person}
    both = escape(join_and(agreement.given_by.all()))
    assert both in client.get(reverse("cases:agreement", args=[case.reference])).content.decode()
    assert both in client.get(reverse("cases:timeline", args=[case.reference])).content.decode()


def test_each_of_those_who_agree_must_be_able_to(acts, case, adult, children):
    values = {"method": "written", "given_on": acts["today"], "to_take_part": True}
    with pytest.raises(NotAbleToAgree):
        record_agreement(case=case, values=values | {"given_by": [adult.person, children[0].person]}, **acts)
    with pytest.raises(NobodyAgreed):
        record_agreement(case=case, values=values | {"given_by": []}, **acts)
    assert not Agreement.objects.exists()


def test_the_page_says_who_has_been_asked_and_who_not(
    client, case, adult, children, people, today, count_queries
):
    young, small = children
    Person.objects.filter(pk=young.person_id).update(date_of_birth=date(2002, 3, 1))
    Person.objects.filter(pk=small.person_id).update(date_of_birth=date(2008, 3, 1))
    father = FamilyMemberFactory(family=case.family, is_adult=True, person__given_name="Owain")
    FamilyMemberFactory(family=case.family, is_adult=True, person__given_name="Nia")
    for parent in (adult, father):
        kind = {"kind": "parent", "parental_responsibility": "yes"}
        record_relationship(
            person=parent.person, other=small.person, by=people.lead, now=case.recorded_at, **kind
        )
    AgreementFactory(case=case, given_by=[adult.person], given_on="2016-01-20")
    page = reverse("cases:agreement", args=[case.reference])

    def said():
        rows = client.get(page).context["heard"].table.rows
        return {row[0]: row[2] for row in rows}

    names = [member.person.full_name for member in (adult, father, young)]
    told = ["Agreed on 20 January 2016", "Not asked yet", "Not asked yet"]
    assert said() == dict(zip(names, told, strict=True))
    before = count_queries(said)
    given_up = {
        "withdrawn_on": "2016-02-10", "withdrawn_by": young.person, "withdrawal_reason": "No.",
        "withdrawal_recorded_by": people.lead, "withdrawal_recorded_at": case.recorded_at,
    }  # fmt: skip
    AgreementFactory(case=case, given_by=[adult.person, young.person], given_on="2016-02-01", **given_up)
    refused = {"method": "refused", "to_take_part": False, "refusal_reason": "Not now."}
    AgreementFactory(case=case, given_by=father.person, given_on="2016-02-12", **refused)
    assert [said()[name] for name in names] == [
        f"Agreed on 1 February 2016. {young.person} withdrew the agreement on 10 February 2016",
        "Did not agree, on 12 February 2016",
        "Withdrew on 10 February 2016",
    ]
    assert count_queries(said) <= before


def test_help_goes_on_without_agreement_for_a_written_reason(client, address, answers):
    answers |= {"method": "override", "override_reason": "Risk of harm; agreed with the manager."}
    del answers["agreed_to"]
    client.post(address, answers)
    agreement = Agreement.objects.get()
    assert (agreement.given_by.exists(), agreement.to_take_part, agreement.to_share) == (False, False, False)
    assert agreement.override_reason == "Risk of harm; agreed with the manager."


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"method": ""}, "Select how the family agreed."),
        ({"given_by": []}, "Choose who in the family agreed."),
        ({"given_by": "99"}, "Select who agreed from the answers on the page."),
        (
            {"agreed_to": ["to_share"]},
            "Choose that they agreed to take part. If they did not, choose “They did not agree” above.",
        ),
        ({"method": "override", "agreed_to": []}, "Write why help goes on without agreement."),
        ({"method": "override", "override_reason": "Risk."}, "Choose nothing here if they did not agree."),
        (
            {"override_reason": "Risk."},
            "You wrote why help goes on without agreement. Choose “No agreement: help goes on for a recorded "
            "reason”, or take those words out.",
        ),
        ({"given_on_1": "4"}, "Date of the agreement must be on or before 1 March 2016."),
    ],
)
def test_each_error_says_what_to_do(changed, sentence, client, address, answers):
    assert errors(client.post(address, answers | changed)) == [sentence]
    assert not Agreement.objects.exists()


def test_the_page_shows_the_present_agreement_before_earlier_ones(client, case):
    AgreementFactory(case=case, given_on="2016-01-05", to_share=True)
    AgreementFactory(case=case, given_on="2016-02-05", method="verbal")
    response = client.get(reverse("cases:agreement", args=[case.reference]))
    assert response.context["current"].method == "verbal"
    assert [agreement.method for agreement in response.context["earlier"]] == ["written"]
    text = response.content.decode()
    assert "Now: 5 February 2016" in text
    assert "Before: 5 January 2016" in text


def test_without_agreement_the_page_says_how_to_start(client, case):
    text = client.get(reverse("cases:agreement", args=[case.reference])).content.decode()
    assert "No agreement is recorded" in text
    assert reverse("cases:record_agreement", args=[case.reference]) in text
