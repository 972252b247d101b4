"""The box in the header finds people, says why, and tells nobody more of a family than they may know."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from accounts.models import AuditEvent
from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory, PersonFactory

HIDDEN = "Somebody with these details is already known to early help."


@pytest.fixture
def ffion(db):
    return PersonFactory(
        given_name="Ffion", family_name="O’Hara", date_of_birth=date(2009, 3, 27),
        nhs_number="9434765919", nhs_number_status="family",
    )  # fmt: skip


@pytest.fixture
def family(ffion):
    family = FamilyFactory(name="O’Hara")
    FamilyMemberFactory(
        family=family, is_adult=True, person__given_name="Rhian", person__family_name="O’Hara"
    )
    FamilyMemberFactory(family=family, person=ffion)
    return family


@pytest.fixture
def case(family, people, lists):
    return CaseFactory(family=family, lead=people.lead)


@pytest.fixture
def look(client_for):
    def look(user, words):
        return client_for(user).post(reverse("cases:find"), {"words": words}, follow=True)

    return look


def test_the_box_stands_on_every_page_of_those_who_may_find_people(client_for, people):
    box = 'name="words"'
    page = client_for(people.lead).get(reverse("my_account")).content.decode()
    assert box in page
    assert "csrfmiddlewaretoken" in page
    assert box not in client_for(people.analyst).get(reverse("my_account")).content.decode()


def test_somebody_is_found_by_a_misspelt_name_and_the_way_to_them_is_given(look, people, case):
    answer = look(people.lead, "Fion Ohara")
    page = answer.content.decode()
    assert "Ffion O’Hara" in page
    assert "Born 27 March 2009" in page
    assert "Same last name, O’Hara; one letter different from Ffion." in page
    assert reverse("cases:person", args=[case.reference, 2]) in page
    assert case.reference in page


def test_the_words_are_in_no_address_and_not_in_the_audit_trail(look, people, case):
    answer = look(people.lead, "Ffion O’Hara 27 3 2009 9434765919")
    addresses = str(answer.redirect_chain)
    event = AuditEvent.objects.filter(action="searched").get()
    for secret in ("Ffion", "Hara", "2009", "9434765919"):
        assert secret not in addresses
        assert secret not in str(event.__dict__)
    assert event.detail == {"facts": ["NHS number", "date of birth", "name"], "shown": 1, "hinted": False}


@pytest.mark.parametrize("words", ["Ffion O'Hara 27/3/2009", "943 476 5919", "ohara ffion 27.03.2009"])
def test_a_hidden_person_is_hinted_at_for_an_exact_match_only(look, people, case, words):
    page = look(people.stranger, words).content.decode()
    assert HIDDEN in page
    assert people.hub.name in page
    for secret in (case.reference, "Rhian", "Leah"):
        assert secret not in page
    event = AuditEvent.objects.filter(action="searched").get()
    assert (event.detail["shown"], event.detail["hinted"]) == (0, True)


@pytest.mark.parametrize(
    "words", ["Ffion O’Hara", "Ffion O’Hara 3/2009", "Fion O’Hara 27/3/2009", "27/3/2009", "O’Hara 27/3/2009"]
)
def test_a_hidden_person_cannot_be_found_by_trying(look, people, case, words):
    def main(name):
        page = look(people.stranger, name).content.decode()
        return page.split("<main")[1].replace(name, "").split("Search again")[0]

    page = main(words)
    assert HIDDEN not in page
    assert "Nobody was found" in page


def test_a_case_reference_finds_the_people_of_a_case_that_is_reached(look, people, case):
    page = look(people.lead, case.reference.lower()).content.decode()
    assert "Rhian O’Hara" in page
    assert f"In case {case.reference}." in page
    assert "Nobody was found" in look(people.stranger, case.reference).content.decode()


def test_the_results_of_somebody_elses_session_are_not_there(look, people, case, client_for):
    where = look(people.lead, "Ffion O’Hara").redirect_chain[-1][0]
    answer = client_for(people.colleague).get(where)
    assert (answer.status_code, answer["Location"]) == (302, reverse("cases:find"))


def test_nothing_typed_is_told_on_the_page(client_for, people):
    page = client_for(people.lead).post(reverse("cases:find"), {"words": " "}).content.decode()
    assert "Enter the name, date of birth or number of somebody." in page


def test_somebody_in_two_families_is_shown_once_with_both_cases(look, people, case, ffion):
    other = FamilyFactory(name="Hughes")
    FamilyMemberFactory(family=other, person=ffion)
    second = CaseFactory(family=other, lead=people.lead)
    page = look(people.lead, "Ffion Hara").content.decode()
    assert page.count("Born 27 March 2009") == 1
    assert case.reference in page
    assert second.reference in page


def test_who_searches_without_end_learns_of_nobody_out_of_reach(look, people, case, settings):
    settings.HINT_LIMIT = {"most": 2, "seconds": 3600}
    words = "Ffion O’Hara 27 3 2009"
    for _ in range(2):
        assert HIDDEN in look(people.stranger, words).content.decode()
    page = look(people.stranger, words).content.decode()
    assert HIDDEN not in page
    assert "You have searched very often in the last hour" in page
    assert AuditEvent.objects.filter(action="searched").latest("pk").detail["held"] is True
    settings.HINT_LIMIT = {"most": 0, "seconds": 3600}
    assert "Ffion O’Hara" in look(people.lead, words).content.decode()


def test_somebody_who_left_an_open_family_is_found_through_it(look, people, case, ffion, today):
    ffion.family_members.update(left_on=today)
    page = look(people.lead, "Ffion O’Hara")
    assert page.status_code == 200
    assert reverse("cases:person", args=[case.reference, 2]) in page.content.decode()


def test_no_part_of_the_site_is_marked_as_the_one_that_a_search_belongs_to(client_for, people, case):
    client = client_for(people.lead)
    current = [
        part["label"] for part in client.get(reverse("cases:list")).context["navigation"] if part["current"]
    ]
    assert current == ["My cases"]
    assert not any(part["current"] for part in client.get(reverse("cases:find")).context["navigation"])


def test_a_date_that_does_not_exist_is_said(look, people, case):
    page = look(people.lead, "Ffion 31 2 2009").content.decode()
    assert "There is no such day as “31 2 2009”" in page
    assert "1 person for “Ffion 31 2 2009”." in page


def test_searching_again_leads_to_the_box_and_not_to_the_page_that_only_shows(look, people, case):
    page = look(people.lead, "Ffion").content.decode().split("<main")[1]
    assert 'action="/cases/find/"' in page


def test_who_searches_on_and_on_is_told_to_wait_and_it_is_written_down(
    people, case, settings, client_for, clock, last_event
):
    settings.SEARCH_LIMIT = {"most": 2, "seconds": 3600}
    client = client_for(people.lead)

    def search():
        return client.post("/cases/find/", {"words": "Ffion Tudor"}, follow=True)

    assert [search().status_code for _ in range(3)] == [200, 200, 429]
    assert "Wait an hour and search again" in search().content.decode()
    assert (last_event().action, last_event().what) == ("refused", "person search, after too many")
    clock.shift(timedelta(hours=1, seconds=1))
    assert search().status_code == 200
