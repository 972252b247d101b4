"""Minimal valid rows of the accounts app."""

from datetime import UTC, date, datetime

import factory

from accounts.enums import AgencyKind, Role
from accounts.models import AccountLock, Agency, Locality, Membership, Service, User

PASSWORD = "kettle-harbour-violet-9"


class LocalityFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Locality

    code = factory.Sequence(lambda number: f"locality-{number}")
    name = factory.Sequence(lambda number: f"Locality {number}")


class AgencyFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Agency

    code = factory.Sequence(lambda number: f"agency-{number}")
    name = factory.Sequence(lambda number: f"Agency {number}")
    kind = AgencyKind.COUNCIL_TEAM


class ServiceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Service

    code = factory.Sequence(lambda number: f"service-{number}")
    name = factory.Sequence(lambda number: f"Service {number}")
    agency = factory.SubFactory(AgencyFactory)


class UserFactory(factory.django.DjangoModelFactory):
    """A person with an open account, the known password and no membership."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda number: f"person-{number}@example.org")
    full_name = factory.Sequence(lambda number: f"Person Number{number}")
    password = factory.django.Password(PASSWORD)


class MembershipFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory)
    agency = factory.SubFactory(AgencyFactory)
    role = Role.PRACTITIONER
    started_on = date(2015, 1, 1)


class AccountLockFactory(factory.django.DjangoModelFactory):
    """A lock that stands."""

    class Meta:
        model = AccountLock

    user = factory.SubFactory(UserFactory)
    locked_at = datetime(2016, 2, 1, 4, 30, tzinfo=UTC)
    reason = "Nobody has signed in with it since 1 November 2015."
