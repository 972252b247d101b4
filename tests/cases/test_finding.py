"""Looking for a person tells nobody more of a family than they may know."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.acting import act_as
from accounts.enums import Role
from accounts.models import AuditEvent
from accounts.permissions import Permission, can
from cases.finding import find_people
from cases.models import Case, OpeningDraft
from cases.opening_services import begin_opening, use_family
from people.models import Person
from people.search import Description
from tests.cases.opening_steps import CHILD, DETAILS, Opener
from tests.factories.accounts import AgencyFactory, MembershipFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory, PersonFactory

BORN = date(2009, 3, 27)
HIDDEN = "Somebody with these details is already known to early help."


@pytest.fixture
def ffion(db):
    return PersonFactory(
        given_name="Ffion",
        family_name="O’Hara-Tudor",
        known_as="Fi",
        date_of_birth=BORN,
        nhs_number="9434765919",
        nhs_number_status="family",
        upn="H801200001001",
    )


@pytest.fixture
def family(ffion):
    family = FamilyFactory(name="Tudor")
    FamilyMemberFactory(family=family, person=ffion)
    FamilyMemberFactory(family=family, is_adult=True, person__given_name="Rhian")
    return family


@pytest.fixture
def opener(client_for, people, lists):
    return Opener(client_for(people.lead))


@pytest.fixture
def hidden_case(family, people):
    """A case that the school's partner leads, out of the lead's reach."""
    people.school.phone, people.school.email = "01691 555 0100", "office@meadow.example"
    people.school.save()
    return CaseFactory(family=family, lead=people.partner)


@pytest.fixture
def front_door(db):
    desk = AgencyFactory(name="Early Help Front Door", phone="01743 555 0199")
    user = UserFactory(full_name="Fran Doe", email="fran@example.org")
    MembershipFactory(user=user, agency=desk, role=Role.FRONT_DOOR)
    return user


def beyond_what_was_typed(response):
    """The page of results without the sentence that repeats what was looked for."""
    return re.sub(r"You looked for [^<]*", "", response.content.decode())


def by_number(**number):
    return {"given_name": "Nobody", "family_name": "Atall"} | number


@pytest.mark.parametrize(
    "facts",
    [
        CHILD,
        CHILD | {"given_name": "ffion", "family_name": "o’hara-tudor"},
        by_number(nhs_number="943 476 5919"),
        by_number(upn="h801200001001"),
    ],
)
def test_a_hidden_person_is_hinted_at_for_a_sure_match_only_with_whom_to_ask(
    opener, hidden_case, front_door, facts
):
    page = beyond_what_was_typed(opener.search("child", facts))
    assert HIDDEN in page
    assert "Contact Meadow Primary School or the front door before you go on." in page
    assert "01691 555 0100" in page
    assert "office@meadow.example" in page
    assert "Early Help Front Door, 01743 555 0199" in page
    for secret in (hidden_case.reference, "Rhian", "Parveen", "Fi<", "27 March 2009", "943 476 5919"):
        assert secret not in page


@pytest.mark.parametrize(
    "facts",
    [
        {"given_name": "Ffion", "family_name": "O’Hara-Tudor"},
        CHILD | {"date_of_birth_0": "28"},
        CHILD | {"given_name": "Ff"},
        CHILD | {"given_name": "Fi"},
        CHILD | {"family_name": "O’Hara"},
        CHILD | {"given_name": "%"},
        by_number(nhs_number="9876543210"),
    ],
)
def test_a_hidden_person_cannot_be_found_by_trying(opener, hidden_case, facts):
    page = opener.search("child", facts).content.decode()
    assert HIDDEN not in page
    assert "Nobody was found" in page


def test_nothing_is_told_whether_somebody_is_not_there_or_hidden(opener, hidden_case):
    def page(name):
        found = opener.search("child", {"given_name": name, "family_name": "O’Hara-Tudor"})
        return beyond_what_was_typed(found).split("<main")[1].split("csrfmiddlewaretoken")[0]

    assert page("Ffion") == page("Zebedee")


def test_somebody_of_a_reached_case_is_shown_with_the_reference(opener, family, people):
    case = CaseFactory(family=family, lead=people.lead)
    page = opener.search("child", CHILD | {"date_of_birth_0": "28"}).content.decode()
    assert "Ffion O’Hara-Tudor" in page
    assert "Born 27 March 2009" in page
    assert case.reference in page
    assert HIDDEN not in page


def test_the_front_door_is_told_the_same_of_a_closed_case(client_for, lists, front_door, family, people):
    CaseFactory(family=family, lead=people.partner, closed=True)
    assert can(front_door, Permission.CASE_OPEN)
    page = Opener(client_for(front_door)).search("child", CHILD).content.decode()
    assert HIDDEN in page
    assert "Meadow Primary School" in page


def test_somebody_else_goes_on_and_is_written_down(opener, hidden_case):
    opener.search("child", CHILD)
    opener.post("opening_found", {"choice": "new"}, role="child")
    assert opener.draft.answers["people"][0]["somebody_else"] is True
    event = AuditEvent.objects.filter(what="person, and said that it is somebody else").get()
    assert event.detail == {"facts": ["first name", "last name", "date of birth"]}


def test_each_search_is_written_down_without_the_words(opener, hidden_case):
    opener.search("child", CHILD | {"nhs_number": "9434765919"})
    event = AuditEvent.objects.filter(action="searched").get()
    assert event.detail == {
        "facts": ["first name", "last name", "date of birth", "NHS number"],
        "shown": 0,
        "hinted": True,
    }
    assert "Ffion" not in str(event.__dict__)
    assert "9434765919" not in str(event.__dict__)


def test_no_name_stands_in_an_address(opener):
    response = opener.post("opening_find", CHILD, role="child")
    assert "Ffion" not in response["Location"]
    assert "?" not in response["Location"]


@pytest.mark.parametrize(("name", "number"), [("nhs_number", "9434765919"), ("upn", "H801200001001")])
def test_a_number_of_a_hidden_person_gives_the_same_sentence_on_the_form(opener, hidden_case, name, number):
    opener.search("child", CHILD | {"given_name": "Nia"})
    opener.post("opening_found", {"choice": "new"}, role="child")
    facts = DETAILS | CHILD | {"given_name": "Nia", name: number}
    page = opener.post("opening_person", facts, number=1).content.decode()
    assert f"{HIDDEN} Contact Meadow Primary School or the front door before you go on." in page
    assert "Somebody else already has" not in page
    assert AuditEvent.objects.filter(action="searched", detail__hinted=True).count() == 1


def test_a_hidden_record_cannot_be_used(opener, hidden_case, ffion):
    opener.search("child", CHILD)
    for choice in ("use", "family"):
        answer = {"choice": choice, "person": ffion.pk}
        assert opener.post("opening_found", answer, role="child").status_code == 404


@pytest.mark.parametrize("person", ["", "x", "-1", "9" * 30, "0"])
def test_a_record_that_is_not_there_cannot_be_used(opener, person):
    opener.search("child", CHILD)
    answer = {"choice": "use", "person": person}
    assert opener.post("opening_found", answer, role="child").status_code == 404


def test_the_family_of_a_closed_case_is_carried_over(opener, family, people, ffion):
    closed = CaseFactory(family=family, lead=people.lead, closed=True)
    page = opener.search("child", CHILD).content.decode()
    assert "You can open the new case for the same family: Fi and Rhian." in page
    opener.post("opening_found", {"choice": "family", "person": ffion.pk}, role="child")
    opener.answer_the_rest()
    opener.post("opening")
    case = family.cases.get(status="open")
    assert case.pk != closed.pk
    assert family.members.count() == 2
    assert Person.objects.count() == 2


def test_a_record_is_used_instead_of_a_second(opener, family, people, ffion):
    CaseFactory(family=family, lead=people.lead, closed=True)
    opener.search("child", CHILD)
    opener.post("opening_found", {"choice": "use", "person": ffion.pk}, role="child")
    opener.add_new("adult", {"given_name": "Owen", "family_name": "Rees"})
    opener.answer_the_rest()
    opener.post("opening")
    assert ffion.family_members.count() == 2
    assert Person.objects.filter(given_name="Ffion").count() == 1


def test_a_record_out_of_reach_since_then_must_be_taken_out(opener, family, people, ffion):
    case = CaseFactory(family=family, lead=people.lead, closed=True)
    opener.search("child", CHILD)
    opener.post("opening_found", {"choice": "use", "person": ffion.pk}, role="child")
    case.leads.update(user=people.colleague)
    page = opener.get("opening").content.decode()
    assert "Take out the person whom you cannot see any more" in page
    assert "Ffion" not in page


def test_a_search_asks_no_more_with_more_matches(family, people, ffion):
    description = Description(given_name="Ffion", family_name="O’Hara-Tudor", date_of_birth=BORN)

    def queries():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            find_people(people.lead, description)
        return len(captured)

    CaseFactory(family=family, lead=people.lead)
    find_people(people.lead, description)
    one = queries()
    for _ in range(15):
        twin = PersonFactory(given_name="Ffion", family_name="O’Hara-Tudor", date_of_birth=BORN)
        other = FamilyFactory()
        FamilyMemberFactory(family=other, person=twin)
        CaseFactory(family=other, lead=people.lead)
    assert queries() == one


def closed_cases(people, families):
    """So many families of Ffion and Rhian, each known from a case that is closed."""
    for _ in range(families):
        family = FamilyFactory(name="Tudor")
        ffion = PersonFactory(given_name="Ffion", family_name="O’Hara-Tudor", date_of_birth=BORN)
        FamilyMemberFactory(family=family, person=ffion)
        FamilyMemberFactory(family=family, is_adult=True, person__given_name="Rhian")
        CaseFactory(family=family, lead=people.lead, closed=True)


def test_families_of_closed_cases_are_offered_with_as_many_queries_as_one(opener, people, count_queries):
    closed_cases(people, 1)
    opener.search("child", CHILD)
    one = count_queries(lambda: opener.get("opening_found", role="child"))
    closed_cases(people, 6)
    page = opener.get("opening_found", role="child")
    assert page.content.decode().count("Open it for this family") == 7
    assert count_queries(lambda: opener.get("opening_found", role="child")) == one


def test_drafts_are_listed_with_as_many_queries_as_one(opener, people, now, count_queries):
    def draft_of_known_family():
        closed_cases(people, 1)
        case = Case.objects.latest("pk")
        use_family(draft=begin_opening(by=by, now=now), family=case.family, now=now)

    OpeningDraft.objects.all().delete()
    by, address = act_as(people.lead, people.lead.memberships.get()), reverse("cases:open")
    draft_of_known_family()
    one = count_queries(lambda: opener.client.get(address))
    for _ in range(5):
        draft_of_known_family()
    assert opener.client.get(address).content.decode().count(">Tudor family</a>") == 6
    assert count_queries(lambda: opener.client.get(address)) == one


@pytest.mark.parametrize("person", ["analyst", "administrator"])
def test_who_may_not_open_cases_cannot_look(people, client_for, person):
    client = client_for(getattr(people, person))
    with client.allowing_writes():
        assert client.post(reverse("cases:open")).status_code == 403
