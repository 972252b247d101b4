"""Two records are made one and two again, and nothing is lost on either way."""

from datetime import date
from threading import Thread

import pghistory.models
import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import AuditEvent
from cases.errors import RecordOutOfReach
from cases.finding import likely_duplicates
from cases.merge_services import merge_members, undo_member_merge
from cases.models import CaseNotePerson
from people.merge_services import LaterMergeFirst, MergedAlready, UndoneAlready, merge_people
from people.models import FamilyMember, NotSamePerson, PeopleMerge, Person, PersonName
from people.moving import CannotMerge, kept_of, pointing_at
from people.search_index import index_people
from people.services import change_person, record_relationship
from tests.factories.cases import AgreementFactory, CaseFactory, CaseNoteFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory, PersonFactory
from tests.factories.webstar import ReadingFactory

BORN = date(2009, 3, 27)


@pytest.fixture
def ffion(db):
    return PersonFactory(given_name="Ffion", family_name="Tudor", date_of_birth=BORN)


@pytest.fixture
def again(db):
    """The same child, recorded again, misspelt and with more."""
    return PersonFactory(
        given_name="Fion", family_name="Tudor", known_as="Fi", date_of_birth=date(2009, 3, 28),
        nhs_number="9434765919", nhs_number_status="traced", disabilities=["AUT", "LD"],
        phone="01691 555 0123",
    )  # fmt: skip


@pytest.fixture
def case(people, lists, ffion, again):
    """One family in which both records are, with something of each of them."""
    family = FamilyFactory(name="Tudor")
    first, mother = (
        FamilyMemberFactory(family=family, person=ffion),
        FamilyMemberFactory(family=family, is_adult=True),
    )
    second = FamilyMemberFactory(family=family, person=again)
    case = CaseFactory(family=family, lead=people.lead)
    CaseNoteFactory(case=case, about=[first, second], about__seen="seen")
    CaseNoteFactory(case=case, about=[second], about__seen="seen_alone")
    AgreementFactory(case=case, given_by=[ffion, again])
    AgreementFactory(case=case, given_by=again)
    ReadingFactory(case=case, member=second, kind="review")
    acts = {"by": people.lead, "now": case.recorded_at}
    record_relationship(person=mother.person, other=ffion, kind="parent", **acts)
    record_relationship(person=mother.person, other=again, kind="parent", details="Weekends", **acts)
    record_relationship(person=ffion, other=again, kind="sibling", **acts)
    return case


@pytest.fixture
def acts(people, now):
    return {"by": people.manager, "now": now}


def dump():
    """Every row of every table of records but histories, the audit trail and the merges themselves."""
    left_out = {"accounts.AuditEvent", "people.PeopleMerge", "people.SearchKey", "sessions.Session"}
    rows = {}
    for model in apps.get_models():
        if model._meta.label in left_out or issubclass(model, pghistory.models.Event):
            continue
        if model._meta.app_label in {"people", "cases", "webstar", "closures"}:
            rows |= {(model._meta.label, row.pk): kept_of(row) for row in model._base_manager.all()}
    return rows


def keys():
    return set(apps.get_model("people.SearchKey").objects.values_list("person", "kind", "key"))


def test_a_merge_in_one_family_and_its_undo_restore_every_row(case, ffion, again, acts):
    before, index = dump(), keys()
    merge = merge_members(kept=ffion, other=again, chosen={"known_as", "nhs_number", "disabilities"}, **acts)
    assert not Person.objects.filter(pk=again.pk).exists()
    kept = Person.objects.get(pk=ffion.pk)
    assert (kept.given_name, kept.known_as, kept.nhs_number) == ("Ffion", "Fi", "9434765919")
    assert [place.number for place in case.family.members.filter(person=ffion)] == [1]
    assert CaseNotePerson.objects.filter(member__person=ffion).count() == 2
    assert case.readings.get().member.person == ffion
    assert {agreement.given_by.get() for agreement in case.agreements.all()} == {ffion}
    assert ffion.relationships_inverse.get().kind == "parent"
    assert [str(name) for name in ffion.other_names.all()] == ["Fion Tudor"]
    undo_member_merge(merge=merge, **acts)
    assert dump() == before
    assert keys() == index
    assert not PersonName.objects.exists()


def test_both_acts_are_written_down_once_for_each_case(case, people, ffion, again, acts):
    second = CaseFactory(lead=people.lead)
    FamilyMemberFactory(family=second.family, person=again)
    merge = merge_members(kept=ffion, other=again, chosen=set(), **acts)
    undo_member_merge(merge=merge, **acts)
    told = list(AuditEvent.objects.filter(what__startswith="two records").order_by("pk"))
    made = ["two records of a person, made one", "two records of a person, made two again"]
    references = [case.reference, second.reference]
    assert [(event.what, event.case_reference) for event in told] == [
        (what, reference) for what in made for reference in references
    ]
    assert "Ffion" not in str(list(AuditEvent.objects.values("detail")))


def test_somebody_with_an_open_case_in_two_families_is_in_both_and_then_back(case, people, ffion, acts):
    other = PersonFactory(given_name="Ffion", family_name="Hughes", date_of_birth=BORN)
    family = FamilyFactory(name="Hughes")
    place = FamilyMemberFactory(family=family, person=other)
    second = CaseFactory(family=family, lead=people.lead)
    CaseNoteFactory(case=second, about=[place], about__seen="seen")
    before = dump()
    merge = merge_members(kept=ffion, other=other, chosen={"family_name"}, **acts)
    assert {member.family for member in ffion.family_members.all()} == {case.family, family}
    assert Person.objects.get(pk=ffion.pk).full_name == "Ffion Hughes"
    undo_member_merge(merge=merge, **acts)
    assert dump() == before


def test_what_there_can_be_only_one_of_stops_the_merge_with_nothing_changed(case, ffion, again, acts):
    first, second = (FamilyMember.objects.get(person=person) for person in (ffion, again))
    ReadingFactory(case=case, member=first, kind="start")
    ReadingFactory(case=case, member=second, kind="start")
    before = dump()
    with pytest.raises(CannotMerge, match="Both have a Webstar reading"):
        merge_members(kept=ffion, other=again, chosen=set(), **acts)
    assert dump() == before


def test_what_was_changed_and_added_since_stays(case, ffion, again, acts, today):
    merge = merge_members(kept=ffion, other=again, chosen={"known_as", "phone"}, **acts)
    member = FamilyMember.objects.get(person=ffion)
    values = {"known_as": "Ffi", "date_of_birth": BORN}
    change_person(member=member, values=values, revision=None, today=today, **acts)
    newcomer = FamilyMemberFactory(family=case.family, number=3)
    CaseNoteFactory(case=case, about=[member], about__seen="seen")
    undo_member_merge(merge=merge, **acts)
    kept = Person.objects.get(pk=ffion.pk)
    assert (kept.known_as, kept.phone) == ("Ffi", "")
    assert kept.revision > 2
    assert case.family.members.get(person=again).number == 4
    assert case.family.members.get(number=3) == newcomer
    assert CaseNotePerson.objects.filter(member=member).count() == 2


def test_a_merge_is_undone_once_and_the_later_one_first(case, ffion, again, acts):
    third = PersonFactory(given_name="Ffion", family_name="Tudor")
    FamilyMemberFactory(family=case.family, person=third)
    before = dump()
    first = merge_members(kept=again, other=third, chosen=set(), **acts)
    second = merge_members(kept=ffion, other=again, chosen=set(), **acts)
    first.refresh_from_db()
    with pytest.raises(LaterMergeFirst):
        undo_member_merge(merge=first, **acts)
    undo_member_merge(merge=second, **acts)
    with pytest.raises(UndoneAlready):
        undo_member_merge(merge=second, **acts)
    undo_member_merge(merge=PeopleMerge.objects.get(pk=first.pk), **acts)
    assert dump() == before


def test_only_somebody_who_sees_both_records_merges_them(case, people, ffion, now):
    hidden = PersonFactory(given_name="Ffion", family_name="Tudor", date_of_birth=BORN)
    FamilyMemberFactory(family=FamilyFactory(), person=hidden)
    CaseFactory(family=hidden.family_members.get().family, lead=people.stranger)
    for kept, other in ((ffion, hidden), (hidden, ffion)):
        with pytest.raises(RecordOutOfReach):
            merge_members(kept=kept, other=other, chosen=set(), by=people.manager, now=now)
    assert all(hidden not in (pair.one, pair.other) for pair, *_ in likely_duplicates(people.manager))


def test_every_table_that_points_at_a_person_is_known():
    told = {
        f"{model._meta.label}.{name}"
        for target in (Person, FamilyMember)
        for model, name in pointing_at(target)
    }
    assert {
        "people.FamilyMember.person", "people.Relationship.other", "cases.AgreementGiver.person",
        "cases.CaseNotePerson.member", "webstar.WebstarReading.member", "cases.HelpRequestPerson.person",
        "people.PeopleMerge.kept",
    } <= told  # fmt: skip
    assert not any("Event" in label or "SearchKey" in label for label in told)


@pytest.mark.django_db(transaction=True)
def test_two_people_merge_the_same_pair_at_once_and_one_of_them_is_told(people, now):
    kept, other = PersonFactory(given_name="Ffion"), PersonFactory(given_name="Fion")
    manager, outcomes = people.manager, []

    def merge():
        try:
            merge_people(kept=kept, other=other, chosen=set(), by=manager, now=now)
            outcomes.append("merged")
        except MergedAlready:
            outcomes.append("told")
        finally:
            connection.close()

    threads = [Thread(target=merge) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["merged", "told"]
    assert PeopleMerge.objects.count() == 1


@pytest.fixture
def client(client_for, people):
    return client_for(people.manager)


@pytest.fixture
def compare(case):
    args = [case.reference, 1, case.reference, 3]
    return reverse("cases:compare", args=args)


def test_the_list_says_why_and_leads_to_the_two_side_by_side(client, case, compare, ffion, again):
    PersonFactory(given_name="Dylan", family_name="Tudor", date_of_birth=BORN)
    twin = FamilyMemberFactory(family=case.family, person__given_name="Mabli", person__date_of_birth=BORN)
    Person.objects.filter(pk=again.pk).update(date_of_birth=BORN)
    index_people([again.pk])
    page = client.get(reverse("cases:duplicates")).content.decode()
    assert "1 pair to compare" in page
    assert "one letter different from Fion" in page
    assert compare in page
    assert twin.person.full_name not in page
    both = client.get(compare).content.decode()
    for words in ("01691 555 0123", "943 476 5919", "Autis", "autism", "27 March 2009"):
        assert words in both or words == "Autis"
    assert "Where they differ, choose what is right." in both


def test_what_is_chosen_on_the_page_is_kept_and_undone_from_the_list(client, case, compare, ffion):
    fields = client.get(compare).context["form"].fields
    answers = dict.fromkeys(fields, "kept") | {"nhs_number": "other"}
    page = client.post(compare, answers, follow=True).content.decode()
    assert "Ffion Tudor has one record now. You can undo this below." in page
    assert Person.objects.get(pk=ffion.pk).nhs_number == "9434765919"
    undo = reverse("cases:undo_merge", args=[PeopleMerge.objects.get().number])
    assert undo in page
    assert "Make two records of Ffion Tudor again?" in client.get(undo).content.decode()
    assert "have a record each again" in client.post(undo, follow=True).content.decode()
    assert Person.objects.filter(given_name="Fion").exists()


def test_looking_at_two_cases_side_by_side_stands_in_the_trail_of_each(people, client, case, acts):
    other = CaseFactory(lead=people.lead)
    place = [case.reference, 1, other.reference, 1]
    assert client.get(reverse("cases:compare", args=place)).status_code == 200
    seen = AuditEvent.objects.filter(action="viewed", what="cases:compare")
    assert set(seen.values_list("case_reference", flat=True)) == {case.reference, other.reference}


def test_looking_at_the_page_that_undoes_a_merge_is_written_down(client, ffion, again, case, acts):
    merge = merge_members(kept=ffion, other=again, chosen=set(), **acts)
    client.get(reverse("cases:undo_merge", args=[merge.number]))
    assert AuditEvent.objects.filter(action="viewed", what="cases:undo_merge").count() == 1


def test_two_people_are_not_asked_about_again(client, case, compare, again):
    Person.objects.filter(pk=again.pk).update(date_of_birth=BORN)
    index_people([again.pk])
    client.post(compare, {"choice": "two"})
    client.post(compare, {"choice": "two"})
    assert NotSamePerson.objects.count() == 1
    assert "No pairs to compare" in client.get(reverse("cases:duplicates")).content.decode()


def test_somebody_is_not_compared_with_themselves_or_with_nobody(client, case):
    for numbers in ((1, 1), (1, 99), (99, 1)):
        place = [case.reference, numbers[0], case.reference, numbers[1]]
        assert client.get(reverse("cases:compare", args=place)).status_code == 404


def test_the_list_asks_no_more_with_more_pairs(case, people):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            pairs = likely_duplicates(people.manager)
        return len(captured), len(pairs)

    for number in range(2):
        FamilyMemberFactory(
            family=case.family, person__given_name="Ioan", person__date_of_birth=BORN, number=10 + number
        )
    queries()
    few, _ = queries()
    for number in range(6):
        FamilyMemberFactory(
            family=case.family, person__given_name="Ioan", person__date_of_birth=BORN, number=20 + number
        )
    many, pairs = queries()
    assert many == few
    assert pairs > 10
