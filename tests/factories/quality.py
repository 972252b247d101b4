"""Minimal valid rows of case file audits."""

from datetime import timedelta

import factory

from accounts.enums import Role
from quality.models import AuditRound, SampledCase
from tests.factories.accounts import AgencyFactory, MembershipFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import RECORDED


class AuditRoundFactory(factory.django.DjangoModelFactory):
    """A round of a fortnight."""

    class Meta:
        model = AuditRound

    number = factory.Sequence(lambda number: number + 1)
    name = "Closing well"
    drawn_from = "both"
    starts_on = RECORDED.date()
    ends_on = factory.LazyAttribute(lambda one: one.starts_on + timedelta(days=13))
    seed = "0" * 32
    drawn_by = factory.SubFactory(UserFactory)
    drawn_for = factory.SubFactory(AgencyFactory)
    drawn_at = RECORDED


class SampledCaseFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SampledCase

    round = factory.SubFactory(AuditRoundFactory)
    case = factory.SubFactory(CaseFactory)
    auditor = factory.SubFactory(UserFactory)
    agency = factory.SubFactory(AgencyFactory)


def auditor_of(agency, **fields):
    """Somebody who audits for the agency."""
    return MembershipFactory(agency=agency, role=Role.AUDITOR, user=UserFactory(**fields))
