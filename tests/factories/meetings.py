"""Minimal valid rows of meetings."""

from datetime import UTC, datetime

import factory

from cases.enums import MeetingKind, PointKind
from cases.models import Meeting, MeetingChildView, MeetingPerson, MeetingPoint
from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import RECORDED


class MeetingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Meeting

    case = factory.SubFactory(CaseFactory)
    number = factory.LazyAttribute(lambda meeting: meeting.case.meetings.count() + 1)
    kind = MeetingKind.REVIEW
    starts_at = datetime(2016, 3, 8, 14, 0, tzinfo=UTC)
    place = "Room 2"
    chair = factory.SubFactory(UserFactory)
    recorded_by = factory.SubFactory(UserFactory)
    recorded_for = factory.SubFactory(AgencyFactory)
    recorded_at = RECORDED


class MeetingPersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = MeetingPerson

    meeting = factory.SubFactory(MeetingFactory)
    user = factory.SubFactory(UserFactory)


class MeetingChildViewFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = MeetingChildView

    meeting = factory.SubFactory(MeetingFactory)
    member = factory.LazyAttribute(lambda view: view.meeting.case.family.members.children().first())
    how = "attended"
    words = "I like Tuesdays."


class MeetingPointFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = MeetingPoint

    meeting = factory.SubFactory(MeetingFactory)
    number = factory.LazyAttribute(lambda point: point.meeting.points.count() + 1)
    kind = PointKind.DECISION
    text = "Breakfast club goes on."
    recorded_by = factory.SubFactory(UserFactory)
    recorded_at = RECORDED
