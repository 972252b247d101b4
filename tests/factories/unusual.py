"""Minimal valid rows of unusual access."""

import factory

from scrutiny.enums import UnusualKind
from scrutiny.models import Triage, UnusualAccess
from tests.factories.accounts import UserFactory
from tests.factories.people import RECORDED


class UnusualAccessFactory(factory.django.DjangoModelFactory):
    """Searches of somebody for their own last name."""

    class Meta:
        model = UnusualAccess

    kind = UnusualKind.OWN_NAME
    day = RECORDED.date()
    actor_email = factory.Sequence(lambda number: f"somebody{number}@example.org")
    actor_name = "Sam Tudor"
    acts = 1
    first_at = last_at = found_at = RECORDED


class TriageFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Triage

    unusual = factory.SubFactory(UnusualAccessFactory)
    decision = "explained"
    reason = "A namesake."
    about_email = factory.LazyAttribute(lambda triage: triage.unusual.actor_email)
    decided_by = factory.SubFactory(UserFactory)
    decided_by_email = factory.LazyAttribute(lambda triage: triage.decided_by.email)
    decided_at = RECORDED
