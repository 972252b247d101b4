"""The closing form as the lead professional meets it."""

import re

import pytest
from django.urls import reverse

from cases.models import Case
from closures.models import ClosureReason, ClosureSummary


@pytest.fixture
def address(scene):
    return reverse("closures:close", args=[scene.the_case.reference])


@pytest.fixture
def lead_client(scene, client_for):
    return client_for(scene.people.lead)


@pytest.fixture
def typed(scene, members, moved_away, lead_client, address):
    """What the lead types to close the case today without a closing Webstar."""
    page = lead_client.get(address).content.decode()
    return {
        "submission": re.search(r'name="submission" value="([^"]+)"', page)[1],
        "closed_on_0": scene.today.day,
        "closed_on_1": scene.today.month,
        "closed_on_2": scene.today.year,
        "reason": ClosureReason.objects.get(code="NEEDS_MET").pk,
        "judgement": "fully",
        "explanation": "",
        "what_next": "The school nurse stays in touch.",
        **{f"missing_{member.number}": moved_away.pk for member in members},
    }


def test_the_lead_closes_and_sees_how_it_ended(lead_client, address, typed):
    answer = lead_client.post(address, typed, follow=True)
    page = answer.content.decode()
    assert "Early help for the Tudor family has ended." in page
    assert "Needs met, no further support" in page
    assert "The school nurse stays in touch." in page
    assert "Moved away" in page
    assert not Case.objects.get().is_open


def test_everything_typed_stays_when_something_is_missing(lead_client, address, typed):
    typed["judgement"] = "partially"
    page = lead_client.post(address, typed).content.decode()
    assert "Explain what was and what was not achieved." in page
    assert "<title>Error: " in page
    assert "The school nurse stays in touch." in page
    assert Case.objects.get().is_open


def test_an_unanswered_person_is_named(lead_client, address, typed):
    typed["missing_1"] = ""
    page = lead_client.post(address, typed).content.decode()
    assert "Select why there is no closing Webstar for Ffion." in page
    assert Case.objects.get().is_open


def test_a_wrong_date_is_said_together_with_what_is_missing(lead_client, address, typed):
    page = lead_client.post(address, typed | {"closed_on_2": "2099", "what_next": ""}).content.decode()
    assert "The closing date must be today or in the past." in page
    assert "Enter what happens next for the family." in page


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"closed_on_2": "2099"}, "The closing date must be today or in the past."),
        ({"closed_on_2": "1999"}, "The closing date must not be before the date the case opened."),
        ({"closed_on_0": "31", "closed_on_1": "2"}, "real date"),
        ({"reason": "999999"}, "Select why early help is ending from the answers on the page."),
        (
            {"judgement": "perhaps"},
            "Select whether what you hoped for was achieved from the answers on the page.",
        ),
        ({"what_next": "x" * 4001}, "What happens next for the family must be 4,000 characters or fewer."),
        ({"what_next": "a\x00b"}, "hidden character"),
        ({"what_next": "  "}, "Enter what happens next for the family."),
        ({"submission": "no"}, "This page is out of date. Open it again before you save."),
    ],
)
def test_bad_input_gets_a_sentence(lead_client, address, typed, changed, sentence):
    page = lead_client.post(address, typed | changed).content.decode()
    assert sentence in page
    assert Case.objects.get().is_open


def test_sent_twice_it_closes_once(lead_client, address, typed):
    first = lead_client.post(address, typed)
    second = lead_client.post(address, typed, follow=True)
    assert first.status_code == 302
    assert "How early help ended" in second.content.decode()
    assert ClosureSummary.objects.count() == 1


def test_a_closed_case_shows_its_summary_instead_of_the_form(lead_client, address, typed):
    lead_client.post(address, typed)
    assert lead_client.get(address)["Location"] == reverse(
        "closures:closure", args=[Case.objects.get().reference]
    )


def test_before_closing_what_is_open_is_listed(lead_client, scene, members, take_reading):
    take_reading(members[0], complete=False)
    take_reading(members[1])
    page = lead_client.get(reverse("closures:closure", args=[scene.the_case.reference])).content.decode()
    assert "Complete Ffion’s draft Webstar" in page
    assert "Dylan has no closing Webstar" not in page
    assert "Rhian has no closing Webstar" in page


def test_a_partner_reads_who_decides_and_cannot_close(client_for, scene, address):
    client = client_for(scene.people.partner)
    page = client.get(reverse("closures:closure", args=[scene.the_case.reference])).content.decode()
    assert "Leah Pugh (Oswestry Family Hub) leads the work" in page
    assert "Begin closing" not in page
    assert client.post(address, {}).status_code == 403


@pytest.mark.parametrize(("person", "status"), [("colleague", 404), ("stranger", 404), ("analyst", 404)])
def test_nobody_else_finds_it(client_for, scene, address, person, status):
    assert client_for(getattr(scene.people, person)).post(address, {}).status_code == status
    assert Case.objects.get().is_open


def test_other_methods_are_refused(lead_client, address):
    assert lead_client.delete(address).status_code == 405


@pytest.mark.parametrize("name", ["the_step", "the_transfer"])
def test_what_nobody_answered_is_said_before_the_form_with_its_page(scene, lead_client, address, name):
    waits = getattr(scene, name)
    kind = "step" if name == "the_step" else "transfer"
    page = reverse(f"{kind}s:{kind}", args=[scene.the_case.reference, waits.number])
    for opened in (address, reverse("closures:closure", args=[scene.the_case.reference])):
        shown = lead_client.get(opened).content.decode()
        before = shown.split("Before you close")[1].split("</ul>")[0]
        assert f'href="{page}"' in before
        assert "is not answered yet" in before
