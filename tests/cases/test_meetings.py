"""Meetings: arranged, moved, cancelled, recorded while they run, and sent round."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from icalendar import Calendar

from accounts.acting import act_as
from accounts.models import Notice
from cases import meeting_services as services
from cases import minutes_services as minutes
from cases.enums import MEETING_MOVES, Attendance, MeetingStatus
from cases.errors import (
    AttendanceMissing,
    ChairNotInTeam,
    DueBeforeMeeting,
    DueTooLate,
    MeetingInPast,
    MeetingIsOver,
    MeetingNotBegun,
    MinutesNotReady,
    NextMeetingInPast,
    NextMeetingTooLate,
    NobodyInvited,
    NobodyToSendTo,
    NotInFamily,
    OwnerNotInTeam,
    ViewsMissing,
)
from cases.models import Meeting
from cases.services import end_involvement
from earlyhelp.common.errors import EditConflict
from tests.cases.recording import bring_views, say_who_came
from tests.factories.meetings import MeetingFactory, MeetingPersonFactory


@pytest.fixture
def acts(people, now):
    return {"by": act_as(people.lead, people.lead.memberships.get()), "now": now}


def test_the_chair_the_team_the_family_and_others_are_asked(meeting):
    assert [person.who for person in meeting.people.all()] == [
        "Leah Pugh",
        "Parveen Akhtar",
        meeting.people.get(member__isnull=False).member.person.full_name,
        "Dr Rao, GP",
    ]


def test_what_cannot_be_arranged(people, arrange, now):
    with pytest.raises(ChairNotInTeam):
        arrange(chair=people.stranger)
    with pytest.raises(NobodyInvited):
        arrange(team=[])
    with pytest.raises(MeetingInPast):
        arrange(starts_at=now + timedelta(days=800))
    with pytest.raises(NotInFamily):
        arrange(members=[MeetingFactory().case.family.members.first()])


def test_a_meeting_sent_twice_is_one(people, case, now, acts):
    told = services.Arrangement(
        kind="initial", starts_at=now, place="Room 2", chair=people.lead, team=[people.partner]
    )
    same = {"case": case, "arrangement": told, "submission": uuid4(), **acts}
    assert services.arrange_meeting(**same) == services.arrange_meeting(**same)


def test_moving_keeps_who_is_asked_and_the_way_back(meeting, now, acts):
    told = {"starts_at": now + timedelta(days=14), "place": "Online", "is_online": True, "reason": "Snow"}
    other = services.rearrange_meeting(meeting=meeting, **told, **acts)
    meeting.refresh_from_db()
    assert (meeting.status, meeting.end_reason, meeting.moved_to) == ("rearranged", "Snow", other)
    assert [person.who for person in other.people.all()] == [person.who for person in meeting.people.all()]


ACTS = {
    MeetingStatus.HELD: lambda meeting, acts: minutes.finish_meeting(meeting=meeting, **acts),
    MeetingStatus.CANCELLED: lambda meeting, acts: services.cancel_meeting(
        meeting=meeting, reason="Ill", **acts
    ),
    MeetingStatus.REARRANGED: lambda meeting, acts: services.rearrange_meeting(
        meeting=meeting, starts_at=acts["now"], place="x", is_online=False, reason="Ill", **acts
    ),
}


@pytest.mark.parametrize("before", MeetingStatus.values)
@pytest.mark.parametrize("after", list(ACTS))
def test_every_move_of_a_status(meeting, children, acts, before, after):
    bring_views(meeting, children, acts)
    say_who_came(meeting, acts)
    if before != MeetingStatus.ARRANGED:
        ACTS[before](meeting, acts)
    if after in MEETING_MOVES[before]:
        ACTS[after](meeting, acts)
        meeting.refresh_from_db()
        assert meeting.status == after
    else:
        with pytest.raises(MeetingIsOver):
            ACTS[after](meeting, acts)


def test_one_held_before_its_hour_is_finished_with_the_hour_that_it_was_held_at(arrange, children, now, acts):
    early = arrange(starts_at=now + timedelta(days=1))
    bring_views(early, children, acts)
    say_who_came(early, acts, Attendance.ABSENT)
    finished = minutes.finish_meeting(meeting=early, was_earlier=True, **acts)
    assert (finished.was_held, finished.starts_at) == (True, now.replace(second=0, microsecond=0))


def test_it_is_finished_from_its_hour_on_with_every_childs_view_and_who_came(
    arrange, meeting, children, now, acts
):
    with pytest.raises(MeetingNotBegun):
        minutes.finish_meeting(meeting=arrange(starts_at=now + timedelta(minutes=1)), **acts)
    bring_views(meeting, children[:1], acts)
    with pytest.raises(ViewsMissing):
        minutes.finish_meeting(meeting=meeting, **acts)
    bring_views(meeting, children[1:], acts)
    with pytest.raises(AttendanceMissing):
        minutes.finish_meeting(meeting=meeting, **acts)
    say_who_came(meeting, acts, Attendance.ABSENT)
    assert minutes.finish_meeting(meeting=meeting, **acts).was_held


def test_a_child_who_came_and_spoke_has_attended_asked_or_not(people, arrange, children, now, acts):
    asked, spoke = children[:2]
    meeting = arrange(starts_at=now, team=[people.partner])
    row = MeetingPersonFactory(meeting=meeting, user=None, member=asked)
    bring_views(meeting, children, acts)
    team = {person.pk: Attendance.ATTENDED for person in meeting.people.filter(user__isnull=False)}
    shown = dict.fromkeys(team, Attendance.INVITED)
    services.record_attendance(meeting=meeting, attendance=team, shown=shown, **acts)
    minutes.finish_meeting(meeting=meeting, **acts)
    row.refresh_from_db()
    assert row.attendance == Attendance.ATTENDED
    assert meeting.people.get(member=spoke).attendance == Attendance.ATTENDED


def test_a_view_is_of_a_child(meeting, adult, acts):
    with pytest.raises(NotInFamily):
        services.record_view(meeting=meeting, child=adult, how="attended", words="Hello", **acts)


def test_who_came_is_kept_for_each_by_itself(meeting, acts):
    lead, partner, *_ = meeting.people.all()
    shown = {person.pk: person.attendance for person in (lead, partner)}
    for person, answer in ((lead, Attendance.ATTENDED), (partner, Attendance.REPORT)):
        told = {"attendance": shown | {person.pk: answer}, "shown": shown}
        services.record_attendance(meeting=meeting, **told, **acts)
    assert list(meeting.people.values_list("attendance", flat=True)[:2]) == ["attended", "report"]


def test_actions_have_an_owner_of_the_team_and_a_day(people, meeting, today, acts):
    action = {"meeting": meeting, "kind": "action", "text": "Ring the school", **acts}
    with pytest.raises(OwnerNotInTeam):
        services.add_point(**action, owner=people.stranger, due_on=today)
    with pytest.raises(DueBeforeMeeting):
        services.add_point(**action, owner=people.partner, due_on=today - timedelta(days=1))
    sent = {"owner": people.partner, "due_on": today, "submission": uuid4()}
    assert services.add_point(**action, **sent) == services.add_point(**action, **sent)


def test_two_who_write_at_once_see_it(meeting, today, acts):
    told = {"meeting": meeting, "next_on": None, "revision": 1, **acts}
    services.write_discussion(discussion="One", **told)
    with pytest.raises(EditConflict):
        services.write_discussion(discussion="Two", **told)
    with pytest.raises(NextMeetingInPast):
        services.write_discussion(discussion="One", **told | {"next_on": today})


def told(kind):
    return list(Notice.objects.filter(kind=kind).order_by("to__email").values_list("to__email", flat=True))


def test_minutes_go_to_the_chosen_and_those_of_the_team_are_told(people, meeting, children, acts):
    send = {"meeting": meeting, **acts}
    everybody = list(meeting.people.all())
    with pytest.raises(MinutesNotReady):
        minutes.send_minutes(people=everybody, **send)
    bring_views(meeting, children, acts)
    say_who_came(meeting, acts)
    minutes.finish_meeting(meeting=meeting, **acts)
    with pytest.raises(NobodyToSendTo):
        minutes.send_minutes(people=[MeetingPersonFactory()], **send)
    minutes.send_minutes(people=[everybody[1], everybody[3]], **send)
    assert [bool(person.minutes_sent_at) for person in meeting.people.all()[:4]] == [False, True, False, True]
    assert told("minutes_sent") == ["parveen@example.org"]


def test_who_is_asked_is_told_of_a_meeting_and_when_it_is_moved_or_cancelled(people, arrange, acts, now):
    meeting = arrange()
    assert told("meeting_arranged") == ["parveen@example.org"]
    moved = services.rearrange_meeting(
        meeting=meeting,
        starts_at=now + timedelta(days=9),
        place="Hall",
        is_online=False,
        reason="Ill",
        **acts,
    )
    services.cancel_meeting(meeting=moved, reason="Snow", **acts)
    assert told("meeting_changed") == ["parveen@example.org"] * 2
    notice = Notice.objects.filter(kind="meeting_changed").latest("pk")
    assert notice.sentence == "Leah Pugh cancelled the meeting of 10 March 2016, Tudor family."


def test_who_has_left_the_team_is_not_asked_to_the_moved_meeting(people, case, arrange, acts, now, today):
    others = {"others": ["Dr Rao, GP"], "team": [people.lead, people.partner]}
    meeting = arrange(chair=people.partner, note_taker=people.partner, **others)
    place = case.involvements.current().get(user=people.partner)
    end_involvement(involvement=place, reason="work_done", today=today, **acts)
    told = {"starts_at": now + timedelta(days=9), "place": "Hall", "is_online": False, "reason": "Ill"}
    moved = services.rearrange_meeting(meeting=meeting, **told, **acts)
    assert (moved.chair, moved.note_taker) == (people.lead, None)
    assert {person.user or person.name for person in moved.people.all()} == {people.lead, "Dr Rao, GP"}


def test_nobody_is_asked_to_a_meeting_that_has_been(arrange, now):
    arrange(starts_at=now - timedelta(days=2))
    assert told("meeting_arranged") == []


def test_actions_become_tasks_of_those_who_do_them(people, case, meeting, children, acts, today):
    point = {"meeting": meeting, "kind": "action", "due_on": today + timedelta(days=3), **acts}
    services.add_point(text="Ring the school", owner=people.partner, **point)
    services.add_point(text="x" * 300, owner=people.lead, **point)
    struck = services.add_point(text="Ask the GP", owner=people.lead, **point)
    services.strike_point(point=struck, **acts)
    services.add_point(meeting=meeting, kind="decision", text="We go on.", **acts)
    bring_views(meeting, children, acts)
    say_who_came(meeting, acts)
    minutes.finish_meeting(meeting=meeting, **acts)
    first, second = case.tasks.order_by("number")
    assert (first.title, first.owner, first.owner_agency) == (
        "Ring the school",
        people.partner,
        people.school,
    )
    assert first.due_on == today + timedelta(days=3)
    assert (second.title, second.owner) == (f"{'x' * 199}…", people.lead)
    assert told("task_given") == ["parveen@example.org"]


def test_an_action_of_somebody_who_left_becomes_a_task_of_who_finishes(people, case, meeting, children, acts):
    due = meeting.starts_at.date()
    services.add_point(meeting=meeting, kind="action", text="Ring", owner=people.partner, due_on=due, **acts)
    case.involvements.filter(user=people.partner).update(ended_on=due, end_reason="moved_on")
    bring_views(meeting, children, acts)
    say_who_came(meeting, acts)
    minutes.finish_meeting(meeting=meeting, **acts)
    assert case.tasks.get().owner == people.lead


def test_actions_of_a_meeting_recorded_later_may_be_due_before_today(
    people, case, arrange, children, acts, now
):
    meeting = arrange(starts_at=now - timedelta(days=20))
    due = (now - timedelta(days=6)).date()
    services.add_point(meeting=meeting, kind="action", text="Ring", owner=people.partner, due_on=due, **acts)
    bring_views(meeting, children, acts)
    say_who_came(meeting, acts)
    minutes.finish_meeting(meeting=meeting, **acts)
    assert case.tasks.get().due_on == due


def test_the_calendar_file_holds_no_name(people, case, meeting, client_for):
    address = reverse("cases:meeting_calendar", args=[case.reference, meeting.number])
    response = client_for(people.partner).get(address)
    event = Calendar.from_ical(response.content).walk("VEVENT")[0]
    assert event["summary"] == f"Early help meeting, reference {case.reference}"
    assert event["location"] == "Room 2"
    assert event["dtstart"].dt == meeting.starts_at
    assert b"Tudor" not in response.content
    assert "attachment" in response["Content-Disposition"]


def test_the_case_says_when_no_meeting_is_arranged(people, case, arrange, client_for, clock, acts):
    """Opened on 4 January 2016: 57 days on the first of March."""
    client, address = client_for(people.lead), reverse("cases:overview", args=[case.reference])
    assert "No meeting is arranged, 57 days after help began." in client.get(address).content.decode()
    held = arrange(starts_at=acts["now"] - timedelta(days=1))
    Meeting.objects.filter(pk=held.pk).update(status="held", ended_at=acts["now"], next_on=date(2016, 3, 9))
    page = client.get(address).content.decode()
    assert "The team meets again on 9 March 2016, and nobody has been asked" in page
    arranged = arrange()
    assert "nobody has been asked" not in client.get(address).content.decode()
    assert "No meeting is arranged" not in client.get(address).content.decode()
    clock.shift(timedelta(days=8))
    client = client_for(people.lead)
    assert "The meeting of 8 March 2016 has no finished record." in client.get(address).content.decode()
    services.cancel_meeting(meeting=arranged, reason="Ill", **acts)
    assert "The team meets again on 9 March 2016" in client.get(address).content.decode()


def test_the_timeline_tells_meetings_and_the_agenda_what_is_open(
    people, case, meeting, children, client_for, acts
):
    bring_views(meeting, children[:1], acts)
    client = client_for(people.partner)
    address = reverse("cases:timeline", args=[case.reference])
    titles = [event["title"] for event in client.get(f"{address}?kind=meeting").context["events"]]
    assert titles == ["Review meeting (arranged)"]
    told = client.get(f"{address}?kind=meeting&person={children[1].number}").context["events"]
    assert told == []
    page = client.get(reverse("cases:meeting", args=[case.reference, meeting.number])).content.decode()
    assert "The family’s agreement is not recorded." in page


def test_arranging_on_its_page(people, case, client_for):
    client, address = client_for(people.lead), reverse("cases:arrange_meeting", args=[case.reference])
    form = client.get(address).context["form"]
    answers = {"submission": form["submission"].value(), "kind": "initial", "time": "2pm", "place": "Room 2",
               "day_0": "8", "day_1": "3", "day_2": "2016", "is_online": "no", "chair": people.lead.pk,
               "team": [people.partner.pk], "others": "Dr Rao, GP\n\n"}  # fmt: skip
    assert client.post(address, answers)["Location"] == reverse("cases:meetings", args=[case.reference])
    assert Meeting.objects.get().people.count() == 3
    wrong = client.post(address, answers | {"submission": str(uuid4()), "place": "", "chair": "999999"})
    assert "Enter the address, room or link." in wrong.content.decode()


def test_what_a_meeting_agrees_lies_within_two_years(people, meeting, today, acts):
    late = today + timedelta(days=732)
    told = {"kind": "action", "text": "Ring", "owner": people.lead, "due_on": late}
    with pytest.raises(DueTooLate):
        services.add_point(meeting=meeting, **told, **acts)
    with pytest.raises(NextMeetingTooLate):
        services.write_discussion(meeting=meeting, discussion="", next_on=late, revision=1, **acts)
