"""The database itself refuses what people, families and addresses may not be."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from people.models import (
    Family,
    FamilyAddress,
    FamilyMember,
    HouseholdStay,
    NotSamePerson,
    PeopleMerge,
    Person,
    PersonName,
    Relationship,
    SearchKey,
)
from tests.factories.accounts import UserFactory
from tests.factories.people import RECORDED, FamilyMemberFactory, PersonFactory

NHS = {"nhs_number": "9434765919", "nhs_number_status": "family"}
UPN = {"upn": "H801200001001"}


@pytest.fixture
def child(db):
    return FamilyMemberFactory()


@pytest.fixture
def adult(child):
    return FamilyMemberFactory(family=child.family, is_adult=True)


@pytest.fixture
def address(child):
    return FamilyAddress.objects.create(
        family=child.family, line_1="1 Castle Street", lived_from=date(2015, 1, 1), recorded_at=RECORDED
    )


@pytest.fixture
def relationship(child, adult):
    return Relationship.objects.create(
        person=adult.person, other=child.person, kind="parent", recorded_at=RECORDED
    )


def refuses(constraint, write):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        write()


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("people_person_has_a_name", {"given_name": ""}),
        ("people_person_has_a_name", {"family_name": ""}),
        ("people_person_is_born_or_due", {"due_date": date(2016, 5, 1)}),
        (
            "people_person_estimates_a_given_birth_date",
            {"date_of_birth": None, "is_birth_date_estimated": True},
        ),
        ("people_person_dies_after_birth", {"died_on": date(2007, 8, 31)}),
        ("people_person_dates_from_1900", {"date_of_birth": date(1899, 12, 31)}),
        ("people_person_dates_from_1900", {"date_of_birth": None, "died_on": date(1899, 12, 31)}),
        ("people_person_no_disability_stands_alone", {"disabilities": ["NONE", "MOB"]}),
        ("people_person_nhs_number_has_a_status", {"nhs_number": "9434765919"}),
        ("people_person_nhs_number_has_a_status", {"nhs_number_status": "traced"}),
        ("people_person_upn_or_reason", UPN | {"upn_unknown_reason": "UN1"}),
    ],
)
def test_a_person(child, constraint, values):
    refuses(constraint, lambda: Person.objects.filter(pk=child.person_id).update(**values))


@pytest.mark.parametrize(
    ("constraint", "number"),
    [("people_person_nhs_number_is_unique", NHS), ("people_person_upn_is_unique", UPN)],
)
def test_a_number_belongs_to_one_person(db, constraint, number):
    PersonFactory(**number)
    second = PersonFactory.build(**number)
    refuses(constraint, lambda: Person.objects.bulk_create([second]))


def test_a_family_has_a_name(child):
    refuses("people_family_has_a_name", lambda: Family.objects.update(name=""))


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("people_familymember_role_is_known", {"role": "dog"}),
        ("people_familymember_leaves_after_joining", {"left_on": date(2015, 12, 31)}),
    ],
)
def test_a_place_in_the_family(child, constraint, values):
    refuses(constraint, lambda: FamilyMember.objects.filter(pk=child.pk).update(**values))


def test_a_number_is_given_once_in_a_family(child, adult):
    refuses(
        "people_familymember_number_is_unique",
        lambda: FamilyMember.objects.filter(pk=adult.pk).update(number=child.number),
    )


def test_a_person_is_once_in_a_family(child):
    again = FamilyMember(
        family=child.family, person=child.person, number=9, role="child", joined_on=date(2016, 2, 1)
    )
    refuses("people_familymember_once_in_a_family", lambda: FamilyMember.objects.bulk_create([again]))


@pytest.mark.parametrize(
    ("constraint", "values"),
    [("people_relationship_kind_is_known", {"kind": "boss"})],
)
def test_a_relationship(relationship, constraint, values):
    refuses(constraint, lambda: Relationship.objects.update(**values))


def test_a_relationship_is_between_two(relationship):
    refuses(
        "people_relationship_is_between_two", lambda: Relationship.objects.update(other=relationship.person)
    )


def test_one_relationship_for_a_pair_whichever_way_round(relationship):
    inverse = Relationship(
        person=relationship.other, other=relationship.person, kind="child", recorded_at=RECORDED
    )
    refuses("people_relationship_one_for_each_pair", lambda: Relationship.objects.bulk_create([inverse]))


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("people_familyaddress_has_a_first_line", {"line_1": ""}),
        ("people_familyaddress_dates_from_1900", {"lived_from": date(1899, 12, 31)}),
        ("people_familyaddress_ends_after_it_starts", {"lived_until": date(2014, 12, 31)}),
    ],
)
def test_an_address(address, constraint, values):
    refuses(constraint, lambda: FamilyAddress.objects.update(**values))


def test_one_address_at_a_time(address):
    second = FamilyAddress(
        family=address.family, line_1="2 Castle Street", lived_from=date(2016, 1, 1), recorded_at=RECORDED
    )
    refuses("people_familyaddress_one_current", lambda: FamilyAddress.objects.bulk_create([second]))


def test_a_person_is_found_by_a_key_once(child):
    again = SearchKey(person=child.person, kind="N", key="tudor")
    refuses("people_searchkey_once_for_a_person", lambda: SearchKey.objects.bulk_create([again]))


@pytest.fixture
def two(child, adult):
    by = UserFactory()
    return NotSamePerson(person=adult.person, other=child.person, decided_by=by, decided_at=RECORDED)


def test_two_people_are_two(two):
    two.other = two.person
    refuses("people_notsameperson_is_about_two", lambda: NotSamePerson.objects.bulk_create([two]))


def test_that_they_are_two_is_said_once(two):
    two.save()
    inverse = NotSamePerson(
        person=two.other, other=two.person, decided_by=two.decided_by, decided_at=RECORDED
    )
    refuses("people_notsameperson_once_for_a_pair", lambda: NotSamePerson.objects.bulk_create([inverse]))


def test_a_merge_is_undone_by_somebody(child):
    names = {"kept_name": "Ava Tudor", "other_name": "Ava Tudor"}
    merge = PeopleMerge(
        kept=child.person, steps=[], merged_by=UserFactory(), merged_at=RECORDED, undone_at=RECORDED, **names
    )
    refuses("people_peoplemerge_is_undone_by_somebody", lambda: PeopleMerge.objects.bulk_create([merge]))


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("people_personname_kind_is_known", {"kind": "pet"}),
        ("people_personname_dates_from_1900", {"used_from": date(1899, 12, 31)}),
        ("people_personname_says_something", {"family_name": ""}),
        ("people_personname_ends_after_it_starts", {"used_until": date(2009, 12, 31)}),
    ],
)
def test_another_name(child, constraint, values):
    facts = {"kind": "birth", "family_name": "Hughes", "used_from": date(2010, 1, 1), "recorded_at": RECORDED}
    name = PersonName.objects.create(person=child.person, **facts)
    refuses(constraint, lambda: PersonName.objects.filter(pk=name.pk).update(**values))


def test_a_stay_in_the_home_ends_after_it_starts(child):
    stay = HouseholdStay.objects.create(member=child, moved_in_on=date(2016, 1, 1))
    stays = HouseholdStay.objects.filter(pk=stay.pk)
    refuses(
        "people_householdstay_ends_after_it_starts", lambda: stays.update(moved_out_on=date(2015, 12, 31))
    )
    refuses("people_householdstay_dates_from_1900", lambda: stays.update(moved_in_on=date(1899, 12, 31)))


def test_one_stay_in_the_home_at_a_time(child):
    HouseholdStay.objects.create(member=child)
    second = HouseholdStay(member=child, moved_in_on=date(2016, 1, 1))
    refuses("people_householdstay_one_now", lambda: HouseholdStay.objects.bulk_create([second]))
