"""Minimal valid rows of subject access."""

from datetime import date

import factory

from rights.enums import AskerKind, RequestStatus
from rights.models import PackEntry, SubjectRequest
from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.people import RECORDED

RECEIVED = date(2016, 2, 12)


class SubjectRequestFactory(factory.django.DjangoModelFactory):
    """A request whose sender is not known yet; ``known`` and with ``reviewed`` it is further on."""

    class Meta:
        model = SubjectRequest

    class Params:
        known = factory.Trait(
            status=RequestStatus.OPEN,
            identity_on=RECEIVED,
            identity_how="Their worker knows them.",
            identity_by=factory.SubFactory(UserFactory),
        )
        gathered = factory.Trait(known=True, status=RequestStatus.REVIEW, gathered_at=RECORDED)
        submitted = factory.Trait(
            gathered=True,
            status=RequestStatus.APPROVAL,
            submitted_by=factory.SelfAttribute("handler"),
            submitted_at=RECORDED,
        )

    reference = factory.Sequence(lambda number: f"SAR-2015-{number + 1:04d}")  # services begin with this year
    asker_kind = AskerKind.SUBJECT
    asker_name = "Rhian Tudor"
    asker_contact = "rhian@example.org"
    given_name = "Rhian"
    family_name = "Tudor"
    received_on = RECEIVED
    due_on = date(2016, 3, 14)
    handler = factory.SubFactory(UserFactory)
    recorded_by = factory.SelfAttribute("handler")
    recorded_for = factory.SubFactory(AgencyFactory)
    recorded_at = RECORDED


class PackEntryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PackEntry

    request = factory.SubFactory(SubjectRequestFactory, gathered=True)
    number = factory.LazyAttribute(lambda entry: entry.request.entries.count() + 1)
    source = "notes"
    text = "Home visit\nWhat happened: Tea."
