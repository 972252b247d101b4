"""Minimal valid rows of the people app."""

from datetime import UTC, date, datetime

import factory

from people.enums import FamilyRole
from people.models import Family, FamilyAddress, FamilyMember, Person
from people.search_index import index_people

RECORDED = datetime(2016, 1, 4, 9, 0, tzinfo=UTC)


class PersonFactory(factory.django.DjangoModelFactory):
    """A person who can be found, as one that a service made."""

    class Meta:
        model = Person
        skip_postgeneration_save = True

    given_name = factory.Sequence(lambda number: f"Ava{number}")
    family_name = "Tudor"
    recorded_at = RECORDED

    @factory.post_generation
    def index(self, create, extracted, **kwargs):
        if create:
            index_people([self.pk])


class FamilyFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Family

    name = "Tudor"
    recorded_at = RECORDED


class FamilyMemberFactory(factory.django.DjangoModelFactory):
    """A child of eight; with ``is_adult=True`` an adult."""

    class Meta:
        model = FamilyMember

    class Params:
        is_adult = factory.Trait(
            role=FamilyRole.ADULT, person=factory.SubFactory(PersonFactory, given_name="Rhian")
        )

    family = factory.SubFactory(FamilyFactory)
    person = factory.SubFactory(PersonFactory, date_of_birth=date(2007, 9, 1))
    number = factory.LazyAttribute(lambda member: member.family.members.count() + 1)
    role = FamilyRole.CHILD
    joined_on = date(2016, 1, 4)


class FamilyAddressFactory(factory.django.DjangoModelFactory):
    """Where the family lives now."""

    class Meta:
        model = FamilyAddress

    family = factory.SubFactory(FamilyFactory)
    line_1 = "1 Mill Lane"
    postcode = "SY11 1AA"
    lived_from = date(2015, 1, 1)
    recorded_at = RECORDED
