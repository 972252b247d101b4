"""My cases and my team's cases: what they show, find, sort and say when there is nothing."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.models import AuditEvent
from cases.models import LevelOfNeed
from tests.factories.accounts import LocalityFactory, ServiceFactory
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory


def family_named(name, child="Ava"):
    family = FamilyFactory(name=name)
    FamilyMemberFactory(family=family, person__given_name=child, person__family_name=name)
    return family


@pytest.fixture
def read(people, client_for, lists):
    """Return a function that gives the families of my list in the order of the page."""
    client = client_for(people.lead)

    def families(query="", name="cases:list"):
        response = client.get(reverse(name) + query)
        assert response.status_code == 200
        families.text = response.content.decode()
        families.page = response.context["page"]
        return [case.family.name for case in families.page.rows]

    return families


def test_a_row_says_who_and_how_long(people, case, read):
    read()
    for words in (
        "Tudor family",
        case.reference,
        "Ffion (8 years), Dylan (8 years)",
        "Leah Pugh",
        "Oswestry Family Hub",
        "57",
        "1 open case",
        reverse("cases:overview", args=[case.reference]),
    ):
        assert words in read.text


def test_my_cases_are_those_that_i_am_in_the_team_of(people, read):
    CaseFactory(family=family_named("Mine"), lead=people.lead)
    helped = CaseFactory(family=family_named("Helped"), lead=people.colleague)
    InvolvementFactory(case=helped, user=people.lead, agency=people.hub)
    CaseFactory(family=family_named("Colleague’s"), lead=people.colleague)
    assert sorted(read()) == ["Helped", "Mine"]


def test_only_open_cases_until_others_are_asked_for(people, read):
    CaseFactory(family=family_named("Open"), lead=people.lead)
    CaseFactory(family=family_named("Closed"), lead=people.lead, closed=True)
    assert read() == ["Open"]
    assert read("?status=closed") == ["Closed"]
    assert "1 closed case" in read.text
    assert sorted(read("?status=all")) == ["Closed", "Open"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tud", ["Tudor"]),
        ("ffion", ["Tudor"]),
        ("ffion tudor", ["Tudor"]),
        ("EH-2016-7777", ["Tudor"]),
        ("eh-2016-7777", ["Tudor"]),
        ("7777", ["Tudor"]),
        ("sian", ["Tudor"]),
        ("Siân", ["Tudor"]),
        ("obrien", ["Tudor"]),
        ("o'brien", ["Tudor"]),
        ("ffion owen", []),
        ("%", []),
    ],
)
def test_search_finds_by_family_person_and_reference(words, found, people, read):
    family = family_named("Tudor", child="Ffion")
    FamilyMemberFactory(
        family=family, is_adult=True, person__given_name="Siân", person__family_name="O’Brien"
    )
    CaseFactory(family=family, lead=people.lead, reference="EH-2016-7777")
    CaseFactory(family=family_named("Owen", child="Ben"), lead=people.lead)
    assert read(f"?q={words.replace('%', '%25')}") == found


def test_a_search_is_written_down_without_its_words(people, case, read):
    read("?q=ffion tudor")
    event = AuditEvent.objects.get(action="searched")
    assert (event.what, event.detail) == ("my cases", {"words": 2, "found": 1})
    read()
    assert AuditEvent.objects.filter(action="searched").count() == 1


def test_looking_at_a_list_and_being_refused_one_are_written_down(people, client_for, lists):
    client_for(people.lead).get(reverse("cases:list"))
    client_for(people.analyst).get(reverse("cases:list"))
    told = AuditEvent.objects.filter(what="cases:list").order_by("pk").values_list("action", "actor_email")
    assert list(told) == [("viewed", people.lead.email), ("refused", people.analyst.email)]


def test_filters_by_locality_level_service_and_lead(people, read):
    north, level = LocalityFactory(code="far-north"), LevelOfNeed.objects.get(code="LEVEL_3")
    service = ServiceFactory(code="youth")
    CaseFactory(family=family_named("North"), lead=people.lead, locality=north)
    CaseFactory(family=family_named("Level"), lead=people.lead, level_of_need=level)
    CaseFactory(family=family_named("Youth"), lead=people.lead, service=service)
    led = CaseFactory(family=family_named("Colin’s"), lead=people.colleague)
    InvolvementFactory(case=led, user=people.lead, agency=people.hub)
    assert read("?locality=far-north") == ["North"]
    assert read("?level=LEVEL_3") == ["Level"]
    assert read("?service=youth") == ["Youth"]
    assert read("?lead=colin jo") == ["Colin’s"]
    assert len(read("?locality=nowhere")) == 4


def test_sorting(people, read):
    CaseFactory(family=family_named("Bevan"), lead=people.lead, opened_on=date(2016, 1, 1))
    CaseFactory(family=family_named("Abel"), lead=people.lead, opened_on=date(2016, 2, 1))
    CaseFactory(family=family_named("Cadog"), lead=people.lead, opened_on=date(2015, 6, 1))
    assert read() == ["Abel", "Bevan", "Cadog"]
    assert read("?sort=longest") == ["Cadog", "Bevan", "Abel"]
    assert read("?sort=family") == ["Abel", "Bevan", "Cadog"]
    assert read("?sort=nonsense") == ["Abel", "Bevan", "Cadog"]


@pytest.mark.parametrize("sort", ["newest", "longest", "family"])
def test_pages_hold_every_case_once_and_keep_the_filters(sort, people, read):
    for number in range(30):
        CaseFactory(family=family_named(f"Family {number % 4}"), lead=people.lead)
    read(f"?sort={sort}&q=family")
    first = [case.pk for case in read.page.rows]
    assert f"sort={sort}" in read.text
    assert "30 open cases" in read.text
    read(f"?sort={sort}&q=family&after={read.page.next}")
    second = [case.pk for case in read.page.rows]
    assert (len(first), len(second), len({*first, *second})) == (25, 5, 30)
    read(f"?sort={sort}&q=family&before={read.page.previous}")
    assert [case.pk for case in read.page.rows] == first


def test_empty_lists_say_what_would_be_here(people, read):
    assert read() == []
    assert "You have no open cases" in read.text
    assert read("?q=nobody") == []
    assert "No case matches" in read.text


@pytest.mark.parametrize("name", ["cases:list", "cases:team_list"])
def test_the_same_number_of_queries_for_1_and_50_cases(name, people, client_for, lists, count_queries):
    client = client_for(people.manager)

    def some(number):
        for _ in range(number):
            InvolvementFactory(case=CaseFactory(lead=people.lead), user=people.manager, agency=people.hub)

    some(1)
    one = count_queries(lambda: client.get(reverse(name)))
    some(49)
    assert count_queries(lambda: client.get(reverse(name))) == one


def test_my_teams_cases_are_those_of_my_agency(people, client_for, lists):
    CaseFactory(family=family_named("Hub’s"), lead=people.lead)
    CaseFactory(family=family_named("School’s"), lead=people.stranger)
    response = client_for(people.manager).get(reverse("cases:team_list"))
    assert [case.family.name for case in response.context["page"].rows] == ["Hub’s"]


def test_a_name_is_shown_as_it_was_typed_and_never_run(people, read):
    CaseFactory(family=family_named("<b>O’Neil</b> & sons"), lead=people.lead)
    read()
    assert "&lt;b&gt;O’Neil&lt;/b&gt; &amp; sons family" in read.text
