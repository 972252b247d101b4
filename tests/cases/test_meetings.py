"""Meetings: arranged, moved, cancelled, recorded while they run, and sent round."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core import mail
from django.urls import reverse
from icalendar import Calendar

from accounts.acting import act_as
from cases import meeting_services as services
from cases.enums import MEETING_MOVES, Attendance, MeetingStatus
from cases.errors import (
    ChairNotInTeam,
    DueBeforeMeeting,
    MeetingInPast,
    MeetingIsOver,
    MeetingNotBegun,
    MinutesNotReady,
    NextMeetingInPast,
    NobodyInvited,
    NobodyToSendTo,
    NotInFamily,
    OwnerNotInTeam,
    ViewsMissing,
)
from cases.models import Meeting, MeetingPoint
from earlyhelp.common.errors import EditConflict
from tests.factories.meetings import MeetingFactory, MeetingPersonFactory


@pytest.fixture
def acts(people, now):
    return {"by": act_as(people.lead, people.lead.memberships.get()), "now": now}


@pytest.fixture
def arrange(people, case, now, acts):
    def arrange(**values):
        told = {
            "kind": "review",
            "starts_at": now + timedelta(days=7),
            "place": "Room 2",
            "chair": people.lead,
        }
        told |= {"team": [people.partner]} | values
        return services.arrange_meeting(case=case, arrangement=services.Arrangement(**told), **acts)

    return arrange


@pytest.fixture
def meeting(arrange, now, adult):
    return arrange(starts_at=now, members=[adult], others=["Dr Rao, GP"])


def bring_views(meeting, children, acts):
    for child in children:
        services.record_view(meeting=meeting, child=child, how="attended", words="I like it.", **acts)


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
    MeetingStatus.HELD: lambda meeting, acts: services.finish_meeting(meeting=meeting, **acts),
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
    if before != MeetingStatus.ARRANGED:
        ACTS[before](meeting, acts)
    if after in MEETING_MOVES[before]:
        ACTS[after](meeting, acts)
        meeting.refresh_from_db()
        assert meeting.status == after
    else:
        with pytest.raises(MeetingIsOver):
            ACTS[after](meeting, acts)


def test_it_is_finished_on_its_day_and_with_every_childs_view(arrange, meeting, children, now, acts):
    with pytest.raises(MeetingNotBegun):
        services.finish_meeting(meeting=arrange(starts_at=now + timedelta(days=1)), **acts)
    bring_views(meeting, children[:1], acts)
    with pytest.raises(ViewsMissing):
        services.finish_meeting(meeting=meeting, **acts)


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


def test_minutes_go_to_the_chosen_and_the_mail_tells_nothing(
    meeting, children, acts, django_capture_on_commit_callbacks
):
    send = {"meeting": meeting, "link": "https://example.org/x/", **acts}
    everybody = list(meeting.people.all())
    with pytest.raises(MinutesNotReady):
        services.send_minutes(people=everybody, **send)
    bring_views(meeting, children, acts)
    services.finish_meeting(meeting=meeting, **acts)
    with pytest.raises(NobodyToSendTo):
        services.send_minutes(people=[MeetingPersonFactory()], **send)
    with django_capture_on_commit_callbacks(execute=True):
        services.send_minutes(people=[everybody[1], everybody[3]], **send)
    assert [bool(person.minutes_sent_at) for person in meeting.people.all()] == [False, True, False, True]
    assert [message.to for message in mail.outbox] == [["parveen@example.org"]]
    assert "https://example.org/x/" in mail.outbox[0].body
    assert "Tudor" not in mail.outbox[0].subject + mail.outbox[0].body


def test_the_calendar_file_holds_no_name(people, case, meeting, client_for):
    address = reverse("cases:meeting_calendar", args=[case.reference, meeting.number])
    response = client_for(people.partner).get(address)
    event = Calendar.from_ical(response.content).walk("VEVENT")[0]
    assert event["summary"] == f"Early help meeting, reference {case.reference}"
    assert event["location"] == "Room 2"
    assert event["dtstart"].dt == meeting.starts_at
    assert b"Tudor" not in response.content
    assert "attachment" in response["Content-Disposition"]


@pytest.fixture
def run(people, case, meeting, client_for):
    client, address = (
        client_for(people.lead),
        reverse("cases:run_meeting", args=[case.reference, meeting.number]),
    )

    def send(act, **answers):
        return client.post(f"{address}?act={act}", answers)

    send.get = lambda: client.get(address)
    return send


def test_a_whole_meeting_is_run_on_one_page(people, case, meeting, children, run, today):
    page = run.get()
    answers = {"person_1": "attended", "person_2": "apologies", "person_3": "attended", "person_4": "absent"}
    shown = {f"shown_{place}": "invited" for place in (1, 2, 3, 4)}
    assert run("attendance", **answers, **shown).status_code == 302
    for child in children:
        view = {f"view_{child.number}-how": "webstar", f"view_{child.number}-words": "School is better."}
        view[f"view_{child.number}-revision"] = 0
        assert run(f"view-{child.number}", **view).status_code == 302
    submission = page.context["decision"]["submission"].value()
    added = run("decision", **{"decision-text": "Stay with the plan", "decision-submission": submission})
    assert added["Location"].endswith("?then=decision#part-decision")
    day = {f"action-due_on_{place}": part for place, part in enumerate((today.day, today.month, today.year))}
    action = {
        "action-text": "Ring the GP",
        "action-owner": people.partner.pk,
        "action-submission": str(uuid4()),
    }
    assert run("action", **action, **day).status_code == 302
    assert (
        run("discussion", **{"discussion-discussion": "A good term.", "discussion-revision": "1"}).status_code
        == 302
    )
    assert run("finish")["Location"] == reverse("cases:send_minutes", args=[case.reference, meeting.number])
    assert Meeting.objects.get().status == "held"
    assert list(MeetingPoint.objects.values_list("kind", "text")) == [
        ("decision", "Stay with the plan"),
        ("action", "Ring the GP"),
    ]


def test_what_is_wrong_is_said_and_what_was_typed_stays(run):
    page = run("action", **{"action-text": "Ring the GP", "action-submission": str(uuid4())})
    assert page.status_code == 200
    assert "Select who does it." in page.content.decode()
    assert 'value="Ring the GP"' in page.content.decode()
    assert run("nonsense").status_code == 404
    assert run("strike", point="9").status_code == 404


def test_a_wrong_point_is_struck_out(meeting, run, acts):
    point = services.add_point(meeting=meeting, kind="decision", text="Wrong", **acts)
    run("strike", point=point.number)
    point.refresh_from_db()
    assert point.struck_at is not None
    assert "Wrong" not in run.get().content.decode()


def test_the_case_says_when_no_meeting_is_arranged(people, case, arrange, client_for, clock, acts):
    """Opened on 4 January 2016: 57 days on the first of March."""
    client, address = client_for(people.lead), reverse("cases:overview", args=[case.reference])
    assert "No meeting is arranged, 57 days after help began." in client.get(address).content.decode()
    arranged = arrange()
    assert "No meeting is arranged" not in client.get(address).content.decode()
    clock.shift(timedelta(days=8))
    client = client_for(people.lead)
    assert "The meeting of 8 March 2016 has no finished record." in client.get(address).content.decode()
    services.cancel_meeting(meeting=arranged, reason="Ill", **acts)
    assert "No meeting is arranged" in client.get(address).content.decode()


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
