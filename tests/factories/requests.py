"""Minimal valid requests for help, and the situations that one can be in."""

from datetime import UTC, date, datetime

import factory

from cases.enums import AgreementMethod, DecisionKind, HelpRequestEventKind, HelpRequestStatus, SenderKind
from cases.models import HelpRequest, HelpRequestEvent, HelpRequestPerson, RequestOutcome
from people.enums import FamilyRole
from tests.factories.accounts import UserFactory
from tests.factories.cases import OpeningReasonFactory, ReferenceItemFactory, RequestSourceFactory

SENT = datetime(2016, 2, 29, 9, 0, tzinfo=UTC)


class RequestOutcomeFactory(ReferenceItemFactory):
    class Meta:
        model = RequestOutcome

    code = factory.LazyAttribute(lambda outcome: DecisionKind(outcome.kind).name)
    kind = DecisionKind.ADVICE
    label = factory.LazyAttribute(lambda outcome: DecisionKind(outcome.kind).label)


class HelpRequestPersonFactory(factory.django.DjangoModelFactory):
    """A child of eight; ``is_adult=True`` makes the mother."""

    class Meta:
        model = HelpRequestPerson

    class Params:
        is_adult = factory.Trait(
            role=FamilyRole.ADULT, given_name="Rhian", date_of_birth=None, relationship="parent"
        )

    request = factory.SubFactory("tests.factories.requests.HelpRequestFactory")
    number = factory.LazyAttribute(lambda person: person.request.people.count() + 1)
    role = FamilyRole.CHILD
    given_name = "Ffion"
    family_name = "Tudor"
    date_of_birth = date(2007, 9, 1)


class HelpRequestFactory(factory.django.DjangoModelFactory):
    """A new request of a school about a child and her mother, sent the day before the tests' day.

    ``opened_by=user`` has somebody look at it; ``waiting=True`` and ``decided=True`` go further.
    """

    class Meta:
        model = HelpRequest
        skip_postgeneration_save = True

    class Params:
        waiting = factory.Trait(
            status=HelpRequestStatus.WAITING, opened_by=factory.SubFactory(UserFactory), opened_at=SENT
        )
        opened = factory.Trait(
            status=HelpRequestStatus.OPENED, opened_by=factory.SubFactory(UserFactory), opened_at=SENT
        )
        decided = factory.Trait(
            status=HelpRequestStatus.DECIDED,
            opened_by=factory.SubFactory(UserFactory),
            opened_at=SENT,
            decided_by=factory.SubFactory(UserFactory),
            decided_at=SENT,
            outcome=factory.SubFactory(RequestOutcomeFactory),
            decision_kind=DecisionKind.ADVICE,
            decision_reason="The school can do what is needed.",
        )

    reference = factory.Sequence(lambda number: f"REQ-2016-{number + 1:06d}")
    sent_at = SENT
    decide_by = date(2016, 3, 3)
    sender_kind = SenderKind.PROFESSIONAL
    source = factory.SubFactory(RequestSourceFactory)
    sender_name = "Menna Prys"
    sender_agency = "Meadow Primary School"
    sender_role = "Deputy head"
    sender_email = "menna@school.example"
    agreed_by = "Rhian Tudor"
    agreed_how = AgreementMethod.VERBAL
    agreed_on = date(2016, 2, 26)
    line_1 = "4 Mill Lane"
    postcode = "SY11 1AA"
    reason = factory.SubFactory(OpeningReasonFactory)
    why = "Ffion is often late and tired."

    @factory.post_generation
    def people(self, create, extracted, **kwargs):
        if extracted is None:
            HelpRequestPersonFactory(request=self)
            HelpRequestPersonFactory(request=self, is_adult=True)


class HelpRequestEventFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = HelpRequestEvent

    request = factory.SubFactory(HelpRequestFactory)
    kind = HelpRequestEventKind.SENT
    happened_at = SENT
