"""The people of a family: everything recorded is shown, every change is judged, nothing typed is lost."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import AuditEvent
from cases.models import Case
from people.enums import Disability, SenProvision, SenType
from people.models import Person, Relationship
from tests.both_versions import asked_of, decided
from tests.cases.opening_steps import DETAILS
from tests.factories.cases import CaseFactory
from tests.factories.people import RECORDED, FamilyFactory, FamilyMemberFactory, PersonFactory

CLOSED = "This case is closed. You can add a correction note, and nothing else."
WRITING = ["add_person", "add_relationship", "record_move"]
OF_A_MEMBER = ["change_person", "leave_family"]


def url(page, case, **kwargs):
    return reverse(f"cases:{page}", kwargs={"reference": case.reference} | kwargs)


@pytest.fixture
def client(client_for, people):
    return client_for(people.lead)


@pytest.fixture
def child(children):
    return children[0]


def close(case, today):
    Case.objects.filter(pk=case.pk).update(status="closed", closed_on=today)
    case.leads.update(ended_on=today, end_reason="CLOSED")


def typed(person, **changes):
    """What the page of changes holds when it is opened, with changes."""
    born = person.date_of_birth
    return DETAILS | {
        "revision": person.revision,
        "given_name": person.given_name,
        "family_name": person.family_name,
        "date_of_birth_0": born.day,
        "date_of_birth_1": born.month,
        "date_of_birth_2": born.year,
        **changes,
    }


def test_children_come_first_with_their_ages(client, case):
    page = client.get(url("people", case)).content.decode()
    assert page.index("Ffion Tudor") < page.index("Dylan Tudor") < page.index("Rhian Tudor")
    assert "8 years" in page


def test_everything_recorded_of_a_person_is_shown(client, case, child):
    Person.objects.filter(pk=child.person_id).update(
        known_as="Fi",
        is_birth_date_estimated=True,
        gender_identity="09",
        gender_words="Merch",
        ethnicity="MWAS",
        disabilities=[Disability.MOB, Disability.AUT],
        sen_provision=SenProvision.PLAN,
        sen_type=SenType.SLCN,
        nhs_number="9434765919",
        nhs_number_status="traced",
        upn="H801200001001",
        phone="01691 555 0123",
        email="ffion@example.org",
    )
    page = client.get(url("person", case, number=child.number)).content.decode()
    for words in (
        *("Fi", "1 September 2007", "Merch", "White and Asian", "Mobility, Diagnosed autism"),
        *("Education, health and care plan", "Speech, language and communication", "943 476 5919"),
        *("Traced by a health partner", "H801200001001", "01691 555 0123", "ffion@example.org"),
    ):
        assert words in page


def test_a_change_is_saved_and_written_down(client, case, child):
    client.post(url("change_person", case, number=child.number), typed(child.person, known_as="Fi", sex="F"))
    assert Person.objects.get(pk=child.person_id).known_as == "Fi"
    event = AuditEvent.objects.filter(action="changed", what="person").get()
    assert set(event.detail["fields"]) >= {"known_as", "sex"}
    assert "Fi" not in str(event.detail)


def test_an_edit_of_an_old_copy_shows_both_versions(client, case, child):
    page = url("change_person", case, number=child.number)
    mine = typed(child.person, phone="01691 555 0001")
    client.post(page, typed(child.person, phone="01691 555 0002"))
    shown = client.post(page, mine)
    form = shown.context["form"]
    assert asked_of(form) == {"phone": ("01691 555 0002", "01691 555 0001")}
    client.post(page, decided(form, mine, phone="mine"))
    assert Person.objects.get(pk=child.person_id).phone == "01691 555 0001"


def test_a_change_of_home_is_asked_of_who_saves_second(client, case, child):
    page = url("change_person", case, number=child.number)
    client.post(page, typed(child.person, lives_in_household="no"))
    shown = client.post(page, typed(child.person, phone="01691 555 0001"))
    assert asked_of(shown.context["form"])["lives_in_household"] == ("No", "Yes")
    assert Person.objects.get(pk=child.person_id).phone == ""
    child.refresh_from_db()
    assert child.lives_in_household is False


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"due_date_0": "1", "due_date_1": "5", "due_date_2": "2016"}, "not both."),
        ({"date_of_birth_2": "2017"}, "The date of birth is in the future."),
        ({"date_of_birth_2": "1980"}, "Early help is for children and young people up to 25."),
        (
            {"date_of_birth_0": "", "date_of_birth_1": "", "date_of_birth_2": ""},
            "Enter the child’s date of birth",
        ),
        ({"nhs_number": "4857773456"}, "Check the NHS number: one of its digits is wrong."),
        ({"nhs_number_status": "traced"}, "Enter the NHS number, or leave how it is known empty."),
        ({"upn": "A801200001001"}, "Check the unique pupil number"),
        ({"upn": "H801200001001", "upn_unknown_reason": "UN1"}, "or the reason there is none, not both."),
        ({"disabilities": ["NONE", "MOB"]}, "Choose either “No disability” or the kinds of disability"),
        ({"gender_words": "Merch"}, "Choose “Prefers to self-describe”"),
        ({"sen_type": "HI"}, "or leave the type of need empty."),
        ({"given_name": ""}, "Enter the first name."),
        ({"email": "ffion"}, "Enter an e-mail address, like name@example.org."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_and_the_rest_stays(client, case, child, changes, sentence):
    answers = typed(child.person, known_as="Stays here", **changes)
    page = client.post(url("change_person", case, number=child.number), answers).content.decode()
    assert sentence in page
    assert "Stays here" in page
    assert page.count("<title>Error: ") == 1


def test_an_unknown_day_is_the_15th_and_an_estimate(client, case, child):
    answers = typed(child.person, is_birth_date_estimated="on", date_of_birth_0="")
    client.post(url("change_person", case, number=child.number), answers)
    person = Person.objects.get(pk=child.person_id)
    assert (person.date_of_birth, person.is_birth_date_estimated) == (date(2007, 9, 15), True)


def test_numbers_are_kept_in_one_form(client, case, child):
    answers = typed(child.person, nhs_number="943-476 5919", upn="h801200001001")
    client.post(url("change_person", case, number=child.number), answers)
    person = Person.objects.get(pk=child.person_id)
    assert (person.nhs_number, person.nhs_number_status, person.upn) == (
        "9434765919",
        "family",
        "H801200001001",
    )


def test_a_birth_turns_the_due_date_into_a_date_of_birth(client, case, today):
    baby = FamilyMemberFactory(
        family=case.family, person=PersonFactory(given_name="Baby", due_date=today - timedelta(days=3))
    )
    shown = client.get(url("person", case, number=baby.number)).content.decode()
    assert "Record the birth" in shown
    born = {"date_of_birth_0": "27", "date_of_birth_1": "2", "date_of_birth_2": "2016", "given_name": "Nia"}
    client.post(url("record_birth", case, number=baby.number), born)
    person = Person.objects.get(pk=baby.person_id)
    assert (person.date_of_birth, person.due_date, person.given_name) == (date(2016, 2, 27), None, "Nia")
    again = client.post(url("record_birth", case, number=baby.number), born).content.decode()
    assert "The birth is recorded already." in again


def leaving(day):
    return {"left_on_0": day.day, "left_on_1": day.month, "left_on_2": day.year}


def test_somebody_who_left_stands_apart_and_stays_readable(client, case, child, today):
    client.post(url("leave_family", case, number=child.number), leaving(today))
    page = client.get(url("people", case)).content.decode()
    assert page.index("People who left the family") < page.rindex("Ffion Tudor")
    assert (
        "Left the family on 1 March 2016"
        in client.get(url("person", case, number=child.number)).content.decode()
    )
    assert client.get(url("change_person", case, number=child.number)).status_code == 404


def test_the_last_child_cannot_leave_an_open_case(client, case, children, today):
    first, second = children
    client.post(url("leave_family", case, number=first.number), leaving(today))
    page = client.post(url("leave_family", case, number=second.number), leaving(today)).content.decode()
    assert "This is the last child in an open case. Close the case instead." in page
    assert case.family.members.current().children().count() == 1


def test_nobody_leaves_before_joining_or_tomorrow(client, case, child, today):
    page = url("leave_family", case, number=child.number)
    before = client.post(page, leaving(date(2015, 12, 31))).content.decode()
    assert "must not be before the date they joined" in before
    assert (
        "must be on or before 1 March 2016"
        in client.post(page, leaving(today + timedelta(days=1))).content.decode()
    )


def test_a_move_ends_the_address_before(client, case):
    def move(line, year, month="1"):
        day = {"lived_from_0": "1", "lived_from_1": month, "lived_from_2": year, "submission": str(uuid4())}
        return client.post(url("record_move", case), {"line_1": line, "postcode": "sy11 2ab"} | day)

    move("1 Castle Street", "2014")
    move("2 Mill Lane", "2016")
    page = client.get(url("address", case)).content.decode()
    assert page.index("2 Mill Lane") < page.index("Earlier addresses") < page.index("1 Castle Street")
    assert "SY11 2AB" in page
    assert "present address began after this date" in move("3 Far Road", "2015").content.decode()


def test_somebody_new_is_looked_for_first(client, case):
    assert client.get(url("add_person_details", case))["Location"] == url("add_person", case)
    search = {"role": "child", "given_name": "Nia", "family_name": "Tudor"}
    assert client.post(url("add_person", case), search)["Location"] == url("add_person_found", case)
    client.get(url("add_person_found", case))
    assert AuditEvent.objects.get(action="searched").case_reference == case.reference
    assert client.post(url("add_person_found", case), {"choice": "new"})["Location"] == url(
        "add_person_details", case
    )
    born = {"date_of_birth_0": "1", "date_of_birth_1": "2", "date_of_birth_2": "2012"}
    client.post(url("add_person_details", case), DETAILS | search | born | {"submission": str(uuid4())})
    assert case.family.members.get(person__given_name="Nia").is_child


def using(person):
    return {"choice": "use", "person": person.pk, "submission": str(uuid4())}


def test_somebody_of_this_family_is_not_added_again(client, case, adult):
    search = {"role": "adult", "given_name": adult.person.given_name, "family_name": adult.person.family_name}
    client.post(url("add_person", case), search)
    page = client.get(url("add_person_found", case)).content.decode()
    assert "They are in this family already." in page
    answer = using(adult.person)
    page = client.post(url("add_person_found", case), answer).content.decode()
    assert "This person is already in the family." in page


def test_nothing_is_guessed_by_sending_the_page_of_results_again(client, case, people, settings):
    """Each showing is an event and counts against the limit, whatever is sent with it."""
    hidden = CaseFactory(lead=people.stranger).family.members.children().get().person
    born = hidden.date_of_birth
    search = {"role": "child", "given_name": hidden.given_name, "family_name": hidden.family_name}
    search |= {"date_of_birth_0": born.day, "date_of_birth_1": born.month, "date_of_birth_2": born.year}
    client.post(url("add_person", case), search)
    settings.HINT_LIMIT = {"most": 1, "seconds": 3600}
    told = [
        "known to early help" in client.post(url("add_person_found", case), sent).content.decode()
        for sent in ({"choice": "zzz"}, {"choice": "zzz"}, {"choice": "use"})
    ]
    assert told == [True, False, False]
    assert AuditEvent.objects.filter(action="searched", what="person").count() == 3


def test_a_record_of_another_reached_case_is_used(client, case, people):
    other = CaseFactory(lead=people.lead, closed=True)
    grandmother = FamilyMemberFactory(family=other.family, is_adult=True, person__given_name="Nain").person
    client.post(url("add_person", case), {"role": "adult", "given_name": "Nain", "family_name": "Tudor"})
    client.post(url("add_person_found", case), using(grandmother))
    assert case.family.members.filter(person=grandmother).exists()


def test_a_child_of_another_open_case_is_refused(client, case, people):
    other = CaseFactory(lead=people.lead)
    child = other.family.members.children().get().person
    search = {"role": "child", "given_name": child.given_name, "family_name": child.family_name}
    client.post(url("add_person", case), search)
    page = client.post(url("add_person_found", case), using(child)).content.decode()
    assert "This child already has an open case. Add to that one instead." in page


@pytest.mark.parametrize("page", WRITING + OF_A_MEMBER)
def test_a_closed_case_says_so_instead_of_a_form(client, case, child, today, page):
    close(case, today)
    number = {"number": child.number} if page in OF_A_MEMBER else {}
    shown = client.get(url(page, case, **number), follow=True).content.decode()
    assert CLOSED in shown


def test_a_closed_case_refuses_what_was_typed_before_it_closed(client, case, child, adult, today):
    close(case, today)
    pages = [
        (url("change_person", case, number=child.number), typed(child.person, phone="01691 555 0124")),
        (url("leave_family", case, number=child.number), leaving(today)),
        (
            url("change_relationship", case, number=adult.number, other=child.number),
            {"kind": "parent", "revision": 0},
        ),
        (
            url("record_move", case),
            {
                "line_1": "1 Mill Lane",
                "lived_from_0": "1",
                "lived_from_1": "1",
                "lived_from_2": "2016",
                "submission": str(uuid4()),
            },  # fmt: skip
        ),
    ]
    for page, answers in pages:
        assert CLOSED in client.post(page, answers).content.decode()
    assert client.get(url("people", case)).status_code == 200
    assert not Relationship.objects.exists()


@pytest.mark.parametrize("page", [*WRITING, "people", "relationships", "address"])
def test_other_people_do_not_find_the_pages(case, client_for, people, page):
    for person in (people.colleague, people.stranger):
        assert client_for(person).get(url(page, case)).status_code == 404
        assert client_for(person).post(url(page, case)).status_code in (404, 405)


@pytest.mark.parametrize("page", ["people", "relationships", "address"])
def test_pages_to_read_take_no_post(client, case, page):
    assert client.post(url(page, case)).status_code == 405


@pytest.mark.parametrize("page", ["person", "change_person", "record_birth", "leave_family"])
def test_a_number_that_nobody_has(client, case, page):
    assert client.get(url(page, case, number=99)).status_code == 404


def test_many_people_ask_no_more_of_the_database(client, case):
    def queries(page):
        with CaptureQueriesContext(connection) as captured:
            client.get(url(page, case))
        return len(captured)

    pages = ("people", "relationships")
    few = [queries(page) for page in pages]
    rhian = case.family.members.adults().get().person
    for _ in range(47):
        child = FamilyMemberFactory(family=case.family).person
        Relationship.objects.create(person=rhian, other=child, kind="parent", recorded_at=RECORDED)
    assert [queries(page) for page in pages] == few


def test_a_person_of_another_family_is_not_there(client, case):
    stranger = FamilyMemberFactory(family=FamilyFactory(), number=40)
    assert client.get(url("person", case, number=stranger.number)).status_code == 404
