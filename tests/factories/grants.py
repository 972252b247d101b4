"""Minimal valid rows of access for a time, and of what keeps people out."""

from datetime import timedelta

import factory

from cases.enums import GrantKind
from cases.models import AccessGrant, Conflict, ConflictPerson
from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.people import RECORDED


class AccessGrantFactory(factory.django.DjangoModelFactory):
    """Access that was given, from the moment of recording for a day; ``emergency`` was taken."""

    class Meta:
        model = AccessGrant

    class Params:
        emergency = factory.Trait(kind=GrantKind.EMERGENCY, given_by=None, given_for=None)

    number = factory.Sequence(lambda number: number + 1)
    kind = GrantKind.GIVEN
    reason = "A report for the court."
    starts_at = RECORDED
    ends_at = factory.LazyAttribute(lambda grant: grant.starts_at + timedelta(days=1))
    given_by = factory.SubFactory(UserFactory)
    given_for = factory.SubFactory(AgencyFactory)


class ConflictFactory(factory.django.DjangoModelFactory):
    """A conflict of somebody with a person, which somebody else declared."""

    class Meta:
        model = Conflict
        skip_postgeneration_save = True

    relation = "relative"
    declared_by = factory.SubFactory(UserFactory)
    declared_for = factory.SubFactory(AgencyFactory)
    declared_at = RECORDED

    @factory.post_generation
    def person(self, create, person, **kwargs):
        ConflictPerson.objects.create(conflict=self, person=person)
