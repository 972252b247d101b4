"""What the database itself refuses about meetings."""

import pytest
from django.db import IntegrityError

from cases.models import Meeting, MeetingChildView, MeetingPerson, MeetingPoint
from tests.factories.meetings import (
    MeetingChildViewFactory,
    MeetingFactory,
    MeetingPersonFactory,
    MeetingPointFactory,
)
from tests.factories.people import RECORDED


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_meeting_kind_and_status_are_known", {"kind": "party"}),
        ("cases_meeting_ends_once", {"status": "held"}),
        ("cases_meeting_ends_once", {"ended_at": RECORDED}),
        ("cases_meeting_says_why_it_was_not_held", {"status": "cancelled", "ended_at": RECORDED}),
        ("cases_meeting_says_why_it_was_not_held", {"end_reason": "Snow"}),
        (
            "cases_meeting_moves_to_another",
            {"status": "rearranged", "ended_at": RECORDED, "end_reason": "Snow"},
        ),
    ],
)
def test_meeting(db, name, values):
    MeetingFactory()
    with pytest.raises(IntegrityError, match=name):
        Meeting.objects.update(**values)


def test_number_once_in_a_case(db):
    first = MeetingFactory()
    MeetingFactory(case=first.case)
    with pytest.raises(IntegrityError, match="cases_meeting_number_is_unique"):
        Meeting.objects.update(number=1)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_meetingperson_is_one_person", {"name": "Dr Rao"}),
        ("cases_meetingperson_is_one_person", {"user": None}),
        ("cases_meetingperson_attendance_is_known", {"attendance": "late"}),
    ],
)
def test_person(db, name, values):
    MeetingPersonFactory()
    with pytest.raises(IntegrityError, match=name):
        MeetingPerson.objects.update(**values)


def test_each_person_once(db):
    person = MeetingPersonFactory()
    with pytest.raises(IntegrityError, match="cases_meetingperson_user_once"):
        MeetingPersonFactory(meeting=person.meeting, user=person.user)


def test_each_member_once(db):
    meeting = MeetingFactory()
    member = meeting.case.family.members.first()
    MeetingPersonFactory(meeting=meeting, user=None, member=member)
    with pytest.raises(IntegrityError, match="cases_meetingperson_member_once"):
        MeetingPersonFactory(meeting=meeting, user=None, member=member)


def test_one_view_for_a_child(db):
    view = MeetingChildViewFactory()
    with pytest.raises(IntegrityError, match="cases_meetingchildview_once_for_a_child"):
        MeetingChildViewFactory(meeting=view.meeting)


@pytest.mark.parametrize("values", [{"how": "guess"}, {"words": ""}])
def test_a_view_says_how_and_what(db, values):
    MeetingChildViewFactory()
    with pytest.raises(IntegrityError, match="cases_meetingchildview_says_how_and_what"):
        MeetingChildView.objects.update(**values)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_meetingpoint_says_something", {"text": ""}),
        ("cases_meetingpoint_action_has_owner_and_day", {"kind": "action"}),
        ("cases_meetingpoint_action_has_owner_and_day", {"due_on": RECORDED.date()}),
    ],
)
def test_point(db, name, values):
    MeetingPointFactory()
    with pytest.raises(IntegrityError, match=name):
        MeetingPoint.objects.update(**values)


def test_number_once_in_a_meeting(db):
    first = MeetingPointFactory()
    MeetingPointFactory(meeting=first.meeting)
    with pytest.raises(IntegrityError, match="cases_meetingpoint_number_is_unique"):
        MeetingPoint.objects.update(number=1)
