"""Finishing the record of a meeting, and sending its minutes.

Each act is one transaction with one audit event. ``by`` is who acts and ``now`` the time.
"""

from django.db import transaction

from accounts.enums import AuditAction, NoticeKind
from cases.enums import Attendance, MeetingStatus, ViewBrought
from cases.errors import AttendanceMissing, MeetingNotBegun, MinutesNotReady, NobodyToSendTo, ViewsMissing
from cases.meeting_services import day_of, end_meeting, lock_running, record_act, team_ids, tell_asked
from cases.models import MeetingPerson
from cases.task_services import add_task, shorten
from earlyhelp.common.dates import london_day
from earlyhelp.common.models import lock, save_checked


@transaction.atomic
def finish_meeting(*, meeting, by, now, was_earlier=False):
    """Close the record of a meeting that was held. Its actions become tasks of those who do them.

    An action of somebody who has left the team meanwhile becomes a task of who finishes the record. A child
    who came and spoke has attended, asked or not.

    :param was_earlier: it was held before the hour that it was arranged for, which becomes the present one.
    :raises MeetingNotBegun: before the meeting's hour, unless it was held earlier.
    :raises ViewsMissing: until each child of the family, born and alive, has a view, or the reason why not.
    :raises AttendanceMissing: until it is said of everybody who was asked whether they came.
    """
    meeting = lock_running(meeting)
    arranged_for = meeting.starts_at
    if arranged_for > now and not was_earlier:
        raise MeetingNotBegun
    children = meeting.case.family.members.current().children().born_and_alive()
    if set(children.values_list("pk", flat=True)) - set(meeting.views.values_list("member_id", flat=True)):
        raise ViewsMissing
    _count_children_who_spoke(meeting)
    if meeting.people.filter(attendance=Attendance.INVITED).exists():
        raise AttendanceMissing
    held_at = min(arranged_for, now.replace(second=0, microsecond=0))
    meeting = end_meeting(meeting, MeetingStatus.HELD, now, starts_at=held_at)
    moved = {"arranged_for": arranged_for.isoformat()} if held_at != arranged_for else {}
    record_act(meeting, AuditAction.ENDED, by, now, held=True, **moved)
    _give_tasks(meeting, by, now)
    return meeting


@transaction.atomic
def send_minutes(*, meeting, people, by, now):
    """Send the minutes to those who were asked, and keep the day. Whoever is in the team has a notice.

    Somebody without an account gets a copy by hand, and the day is kept in the same way.

    :param people: rows of :class:`cases.models.MeetingPerson` of this meeting.
    :raises MinutesNotReady, NobodyToSendTo: see their sentences.
    """
    lock(meeting.case)
    meeting = lock(meeting)
    if not meeting.was_held:
        raise MinutesNotReady
    chosen = list(meeting.people.filter(pk__in=[person.pk for person in people]).select_related("user"))
    if not chosen:
        raise NobodyToSendTo
    for person in chosen:
        person.minutes_sent_at = now
        save_checked(person)
    sentence = f"{by} sent you the record of the meeting of {day_of(meeting)}"
    tell_asked(meeting, NoticeKind.MINUTES_SENT, sentence, by, now, people=chosen)
    record_act(meeting, AuditAction.CHANGED, by, now, minutes_sent_to=len(chosen))
    return meeting


def _count_children_who_spoke(meeting):
    """Set down as having come each child who came and spoke and of whom nothing else was said."""
    rows = {person.member_id: person for person in meeting.people.filter(member__isnull=False)}
    for view in meeting.views.filter(how=ViewBrought.ATTENDED):
        person = rows.get(view.member_id) or MeetingPerson(meeting=meeting, member_id=view.member_id)
        if person.attendance == Attendance.INVITED:
            person.attendance = Attendance.ATTENDED
            save_checked(person)


def _give_tasks(meeting, by, now):
    in_team = set(team_ids(meeting.case))
    for action in meeting.points.standing().actions().select_related("owner"):
        add_task(
            case=meeting.case,
            title=shorten(action.text),
            owner=action.owner if action.owner_id in in_team else by,
            due_on=action.due_on,
            by=by,
            now=now,
            today=london_day(meeting.starts_at),
        )
