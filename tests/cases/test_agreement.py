"""The family's agreement: given, or help that goes on without it for a reason."""

from uuid import uuid4

import pytest
from django.urls import reverse

from cases.models import Agreement
from tests.factories.cases import AgreementFactory


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
    assert (agreement.given_by, agreement.method) == (adult.person, "written")
    assert (agreement.to_take_part, agreement.to_share, agreement.to_be_asked) == (True, True, False)
    assert (agreement.given_on.isoformat(), agreement.recorded_by) == ("2016-02-20", people.lead)


def test_help_goes_on_without_agreement_for_a_written_reason(client, address, answers):
    answers |= {"method": "override", "override_reason": "Risk of harm; agreed with the manager."}
    del answers["agreed_to"]
    client.post(address, answers)
    agreement = Agreement.objects.get()
    assert (agreement.given_by, agreement.to_take_part, agreement.to_share) == (None, False, False)
    assert agreement.override_reason == "Risk of harm; agreed with the manager."


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"method": ""}, "Select how the family agreed."),
        ({"given_by": ""}, "Choose who in the family agreed."),
        ({"given_by": "99"}, "Select who agreed from the answers on the page."),
        (
            {"agreed_to": ["to_share"]},
            "Choose that they agreed to take part. If they did not, choose “They did not agree” above.",
        ),
        ({"method": "override", "agreed_to": []}, "Write why help goes on without agreement."),
        ({"method": "override", "override_reason": "Risk."}, "Choose nothing here if they did not agree."),
        (
            {"override_reason": "Risk."},
            "Leave this empty, or choose “No agreement: help goes on for a recorded reason” above.",
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
