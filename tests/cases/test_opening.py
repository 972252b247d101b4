"""Opening a case: every page is kept, one act opens it, and nobody sees another person's draft."""

import html
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse

from accounts.models import AuditEvent
from cases.models import Agreement, Case, LevelOfNeed, OpeningDraft
from cases.tasks import clear_opening_drafts_task
from people.models import Family, Person
from tests.cases.opening_steps import ADULT, CHILD, DETAILS, Opener, agreement_answers
from tests.factories.accounts import MembershipFactory
from tests.factories.cases import CaseFactory


@pytest.fixture
def opener(client_for, people, lists):
    assert people.locality
    return Opener(client_for(people.lead))


def test_every_page_answered_opens_the_case(opener, people):
    opener.everything()
    submission = opener.draft.submission
    response = opener.post("opening")
    case = Case.objects.get()
    assert response["Location"] == reverse("cases:opened", args=[submission])
    assert case.submission == submission
    assert (case.family.name, case.reference, case.opened_for) == ("Tudor", "EH-2016-0001", people.hub)
    assert case.leads.get().user == people.lead
    child, adult = case.family.members.order_by("number")
    assert (child.person.full_name, adult.person.full_name) == ("Ffion O’Hara-Tudor", "Rhian Tudor")
    related = adult.person.relationships.get()
    assert (related.other, related.kind, related.parental_responsibility) == (
        child.person,
        "parent",
        "yes",
    )
    assert case.family.addresses.get().postcode == "SY11 2AB"
    agreement = Agreement.objects.get()
    assert agreement.given_by.get() == adult.person
    assert (agreement.to_share, agreement.to_be_asked) == (True, False)
    assert not OpeningDraft.objects.exists()


def test_everything_that_the_family_agreed_to_stands_among_the_answers(opener):
    opener.everything()
    said = {
        "agreed_to": ["to_take_part", "to_be_assessed", "for_research"],
        "left_out": "Do not tell Dad.",
        "privacy_notice": "Version 4",
    }
    opener.post("opening_agreement", agreement_answers() | said)
    page = opener.get("opening").content.decode()
    for words in (
        "to a whole family assessment",
        "to research",
        "Do not tell Dad.",
        "Version 4",
        "Ask again",
    ):
        assert words in page


def test_the_page_after_opening_leads_to_the_case(opener):
    opener.everything()
    page = opener.client.post(opener.url("opening"), follow=True).content.decode()
    assert "EH-2016-0001" in page
    assert reverse("cases:overview", args=["EH-2016-0001"]) in page


def test_sent_twice_it_opens_one_case(opener):
    opener.everything()
    url = opener.url("opening")
    first, second = opener.client.post(url), opener.client.post(url)
    assert first["Location"] == second["Location"]
    assert Case.objects.count() == Family.objects.count() == 1


def test_what_is_missing_is_listed_with_links_and_opens_nothing(opener):
    opener.add_new("child", CHILD)
    response = opener.post("opening")
    page = response.content.decode()
    assert "Some answers are missing. Go through the list below." in page
    assert "Record the family’s agreement, or why help goes on without it" in page
    assert opener.url("opening_agreement") + "?from=check" in page
    assert not Case.objects.exists()
    assert not Family.objects.exists()


def test_a_rule_broken_at_the_end_leaves_nothing_half_made(opener):
    opener.everything()
    numbers = {"nhs_number": "9434765919", "nhs_number_status": "family"}
    Person.objects.create(
        given_name="X",
        family_name="Y",
        nhs_number="9434765919",
        nhs_number_status="family",
        recorded_at="2016-01-01T00:00Z",
    )
    opener.post("opening_person", DETAILS | CHILD | numbers, number=1)
    response = opener.post("opening")
    assert response.status_code == 200
    assert "already has this NHS number" in response.content.decode()
    assert not Case.objects.exists()
    assert not Family.objects.exists()
    assert OpeningDraft.objects.exists()


def test_what_is_typed_wrong_is_kept_too(opener):
    opener.post("opening_request", {"what_prompted": "A long story\x00 that nobody types twice."})
    page = opener.get("opening_request").content.decode()
    assert "A long story that nobody types twice." in page
    assert "Select who asked for help." in page


def test_a_child_is_needed(opener):
    page = opener.post("opening_people", {"family_name": "Tudor"}).content.decode()
    assert "Add at least one child." in page


def test_without_an_adult_the_reason_is_asked_for(opener):
    opener.add_new("child", CHILD)
    page = opener.post("opening_people", {"family_name": "Tudor"}).content.decode()
    assert "Add at least one adult, or write why there is no adult to contact." in page
    opener.answer_the_rest()
    override = {"method": "override", "override_reason": "Lives alone.", "agreed_to": [], "given_by": []}
    opener.post("opening_agreement", agreement_answers() | override)
    opener.post(
        "opening_people", {"family_name": "Tudor", "no_adult_reason": "The young person lives alone."}
    )
    opener.post("opening")
    assert Case.objects.get().no_adult_reason == "The young person lives alone."


def test_help_can_go_on_without_agreement_for_a_reason(opener):
    opener.everything()
    answers = agreement_answers() | {"method": "override", "agreed_to": []}
    page = opener.post("opening_agreement", answers).content.decode()
    assert "Write why help goes on without agreement." in page
    opener.post("opening_agreement", answers | {"override_reason": "A child may be at risk."})
    opener.post("opening")
    assert Agreement.objects.get().override_reason == "A child may be at risk."


def test_somebody_taken_out_is_not_in_the_family(opener):
    opener.everything()
    opener.add_new("child", CHILD | {"given_name": "Dylan"})
    assert opener.post("opening_remove_person", number=3).status_code == 302
    opener.post("opening")
    assert Case.objects.get().family.members.count() == 2


def test_the_same_person_twice_is_refused(opener):
    opener.add_new("child", CHILD)
    page = opener.add_new("child", CHILD).content.decode()
    assert "Somebody with this name and birth is on the list already." in page


def test_the_same_person_is_not_looked_for_twice(opener):
    opener.add_new("child", CHILD)
    page = opener.post("opening_find", CHILD, role="child").content.decode()
    assert "Somebody with this name and birth is on the list already." in page


def test_who_was_looked_for_is_shown_with_a_way_to_look_again(opener):
    page = html.unescape(opener.search("child", CHILD).content.decode())
    assert "You looked for Ffion O’Hara-Tudor, born 27 March 2009." in page
    assert f'href="{opener.url("opening_find", role="child")}">Change this and look again' in page


@pytest.mark.parametrize(("role", "said"), [("child", True), ("adult", False)])
def test_only_for_a_child_a_baby_not_yet_born_is_spoken_of(opener, role, said):
    page = opener.get("opening_find", role=role).content.decode()
    assert ("For a baby not yet born" in page) is said


def test_a_list_item_out_of_use_is_asked_for_again(opener):
    opener.everything()
    LevelOfNeed.objects.update(is_active=False)
    page = opener.post("opening").content.decode()
    assert "Choose the level of need, the locality and the date" in page
    assert not Case.objects.exists()


@pytest.mark.parametrize("person", ["colleague", "manager", "stranger"])
def test_nobody_else_reaches_the_draft(opener, people, client_for, person):
    url = opener.url("opening")
    assert client_for(getattr(people, person)).get(url).status_code == 404


def test_looking_at_a_draft_and_being_refused_it_are_written_down(opener, people, client_for):
    url = opener.url("opening")
    opener.client.get(url)
    client_for(people.stranger).get(url)
    told = AuditEvent.objects.filter(what="cases:opening").order_by("pk").values_list("action", "actor_email")
    assert list(told) == [("viewed", people.lead.email), ("refused", people.stranger.email)]


def test_a_year_mistyped_is_refused_on_its_page(opener):
    page = opener.post("opening_help", {"opened_on_0": "1", "opened_on_1": "1", "opened_on_2": "1950"})
    assert "Date the case opened must be on or after" in page.content.decode()


def test_the_draft_is_not_there_for_another_agency(opener, people):
    other = MembershipFactory(user=people.lead, agency=people.school)
    url = opener.url("opening")
    session = opener.client.session
    session["acting_for"] = other.pk
    session.save()
    assert opener.client.get(url).status_code == 404
    assert "Throw away" not in opener.client.get(reverse("cases:open")).content.decode()


def test_what_nobody_went_on_with_for_four_weeks_is_thrown_away(opener, clock):
    opener.add_new("child", CHILD)
    page = opener.client.get(reverse("cases:open")).content.decode()
    assert "It stays until 29 March 2016 unless you go on with it." in page
    clock.shift(timedelta(days=28))
    call_command("clear_opening_drafts", verbosity=0)
    assert OpeningDraft.objects.exists()
    assert not AuditEvent.objects.filter(action="discarded").exists()
    clock.shift(timedelta(hours=1))
    clear_opening_drafts_task()
    assert not OpeningDraft.objects.exists()
    event = AuditEvent.objects.get(action="discarded")
    assert (event.what, event.detail, event.actor_email) == ("drafts of cases", {"count": 1}, "")


def test_begun_cases_are_listed_and_can_be_thrown_away(opener):
    opener.add_new("child", CHILD)
    page = opener.client.get(reverse("cases:open")).content.decode()
    assert "O’Hara-Tudor family" in page
    assert opener.get("discard_opening").status_code == 200
    opener.post("discard_opening")
    assert not OpeningDraft.objects.exists()
    assert AuditEvent.objects.filter(action="ended", what="draft of a case").exists()


def test_a_draft_thrown_away_is_gone(opener):
    url = opener.url("opening")
    opener.post("discard_opening")
    assert opener.client.get(url).status_code == 404


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(opener, method):
    assert getattr(opener.client, method)(opener.url("opening")).status_code == 405


def test_a_child_and_an_adult_only(opener):
    assert opener.get("opening_find", role="dog").status_code == 404


@pytest.mark.parametrize("name", ["D’Arcy", "Zoë-Maï", "👧 Ava", "عائشة", "A" * 80, "<b>Ava</b>"])
def test_names_are_kept_as_they_are(opener, name):
    opener.add_new("child", CHILD | {"given_name": name})
    opener.add_new("adult", ADULT)
    opener.answer_the_rest()
    page = opener.get("opening").content.decode()
    assert "<b>Ava" not in page
    opener.post("opening")
    assert Case.objects.get().family.members.get(role="child").person.given_name == name


def test_a_name_with_a_hidden_character_is_refused_in_a_sentence(opener):
    page = opener.post("opening_find", CHILD | {"given_name": "Ava\x00"}, role="child").content.decode()
    assert "hidden character" in page


def test_the_lead_page_is_for_those_who_allocate(opener):
    assert opener.get("opening_lead")["Location"] == opener.url("opening")


def test_a_manager_chooses_somebody_else_to_lead(client_for, people, lists):
    assert people.locality
    opener = Opener(client_for(people.manager))
    opener.everything()
    assert people.partner.full_name
    assert opener.post("opening_lead", {"who": "somebody_else"})["Location"] == opener.url(
        "opening_find_lead"
    )
    assert "Choose the lead professional" in opener.get("opening").content.decode()
    url = opener.url("opening_find_lead") + "?agency=school&name=parveen"
    assert "Parveen Akhtar" in opener.client.get(url).content.decode()
    opener.client.post(url, {"lead": people.partner.memberships.get().pk})
    page = opener.client.post(opener.url("opening"), follow=True).content.decode()
    case = Case.objects.get()
    assert case.leads.get().user == people.partner
    assert "Parveen Akhtar, Meadow Primary School" in page
    assert case.reference in page
    assert reverse("cases:overview", args=[case.reference]) not in page
    assert "Ffion" not in page


def test_a_lead_who_left_is_asked_for_again(client_for, people, lists, today):
    assert people.locality
    opener = Opener(client_for(people.manager))
    opener.everything()
    opener.post("opening_lead", {"who": "somebody_else"})
    url = opener.url("opening_find_lead") + "?agency=school&name=parveen"
    membership = people.partner.memberships.get()
    opener.client.post(url, {"lead": membership.pk})
    membership.ended_on = today
    membership.save()
    assert "Choose the lead professional" in opener.post("opening").content.decode()
    assert not Case.objects.exists()


def test_the_confirmation_is_for_who_opened_it(opener, people, client_for):
    opener.everything()
    url = opener.url("opened")
    opener.post("opening")
    assert opener.client.get(url).status_code == 200
    assert client_for(people.manager).get(url).status_code == 404


def test_pages_of_many_people_ask_no_more_of_the_database(opener, django_assert_max_num_queries):
    for number in range(12):
        opener.add_new("child", CHILD | {"given_name": f"Ava{chr(97 + number)}"})
    with django_assert_max_num_queries(20):
        opener.get("opening_people")
    with django_assert_max_num_queries(24):
        opener.get("opening")


def test_a_family_that_has_an_open_case_gets_no_second(opener, people):
    case = CaseFactory(lead=people.lead)
    child = case.family.members.children().get().person
    facts = {"given_name": child.given_name, "family_name": child.family_name}
    page = opener.search("child", facts).content.decode()
    assert "This child already has an open case." in page
    assert reverse("cases:overview", args=[case.reference]) in page
    response = opener.post("opening_found", {"choice": "use", "person": child.pk}, role="child")
    assert response["Location"] == reverse("cases:overview", args=[case.reference])


def test_what_is_not_known_of_a_relationship_need_not_be_said(opener):
    opener.everything()
    opener.post("opening_relationships", {"kind_2_1": "grandparent", "responsibility_2_1": ""})
    opener.post("opening")
    adult = Case.objects.get().family.members.get(role="adult").person
    assert adult.relationships.get().parental_responsibility == ""


def test_parental_responsibility_needs_a_relationship(opener):
    opener.everything()
    page = opener.post("opening_relationships", {"kind_2_1": "", "responsibility_2_1": "no"}).content.decode()
    assert "Select what Rhian Tudor is to Ffion O’Hara-Tudor." in page


def test_everything_typed_of_a_person_stands_among_the_answers(opener):
    opener.add_new(
        "child", CHILD, known_as="Fi", disabilities=["MOB"], sen_provision="K", phone="01691 555 0123"
    )
    page = opener.get("opening").content.decode()
    for words in ("Fi", "Date of birth: 27 March 2009", "Mobility", "SEN support", "01691 555 0123"):
        assert words in page
