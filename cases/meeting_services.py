"""Arranging a meeting, and recording it while it runs.

Each act is one transaction with one audit event. ``by`` is who acts, ``now`` the time and ``today`` the day.
"""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind
from accounts.notice_services import notify
from cases.enums import MEETING_MOVES, MeetingStatus, PointKind
from cases.errors import (
    ChairNotInTeam,
    DueBeforeMeeting,
    DueTooLate,
    MeetingInPast,
    MeetingIsOver,
    NextMeetingInPast,
    NextMeetingTooLate,
    NobodyInvited,
    NotInFamily,
    OwnerNotInTeam,
)
from cases.models import Meeting, MeetingChildView, MeetingPerson, MeetingPoint
from cases.services import lock_open_case
from cases.withholding_services import withhold_moved_meeting
from earlyhelp.common.dates import date_long, london_datetime, london_day
from earlyhelp.common.errors import EditConflict
from earlyhelp.common.models import change, lock, save_checked, sent_before

CASE_CLOSED = "The case was closed"
"""Why a meeting is not held that was arranged for the closing day or later."""
EARLIEST, LATEST = timedelta(days=366), timedelta(days=731)


@dataclass(frozen=True)
class Arrangement:
    """When and where a meeting is, and who is asked. The fields are those of :class:`cases.models.Meeting`.

    :ivar team: users of the team; the chair and the note-taker are asked anyway.
    :ivar members: people of the family.
    :ivar others: names of others, with what they do.
    """

    kind: str
    starts_at: datetime
    place: str
    chair: object
    is_online: bool = False
    note_taker: object = None
    agenda: str = ""
    team: list = field(default_factory=list)
    members: list = field(default_factory=list)
    others: list = field(default_factory=list)


@transaction.atomic
def arrange_meeting(*, case, arrangement: Arrangement, by, now, submission=None):
    """Arrange a meeting of the team, or record one that has been.

    :raises CaseAlreadyClosed, MeetingInPast, ChairNotInTeam, NobodyInvited, NotInFamily: see their sentences.
    """
    case = lock_open_case(case)
    if earlier := sent_before(Meeting, submission, case=case):
        return earlier
    meeting = _save_arranged(case, arrangement, by, now, submission)
    record_act(meeting, AuditAction.CREATED, by, now)
    if meeting.starts_at > now:
        tell_asked(
            meeting, NoticeKind.MEETING_ARRANGED, f"{by} asks you to a meeting on {day_of(meeting)}", by, now
        )
    return meeting


@transaction.atomic
def rearrange_meeting(*, meeting, starts_at, place, is_online, reason, by, now):
    """Move a meeting to another time or place: the same people are asked to another meeting.

    Who has left the team is not asked again. Where the chair has, the lead professional chairs.

    :raises MeetingIsOver, MeetingInPast, CaseAlreadyClosed: see their sentences.
    """
    case = lock_open_case(meeting.case)
    meeting = _lock_arranged(meeting)
    people, in_team = list(meeting.people.select_related("user", "member")), set(team_ids(case))
    lead = case.leads.current().select_related("user").get().user
    arrangement = Arrangement(
        kind=meeting.kind,
        starts_at=starts_at,
        place=place,
        is_online=is_online,
        chair=meeting.chair if meeting.chair_id in in_team else lead,
        note_taker=meeting.note_taker if meeting.note_taker_id in in_team else None,
        agenda=meeting.agenda,
        team=[person.user for person in people if person.user_id in in_team],
        members=[person.member for person in people if person.member_id],
        others=[person.name for person in people if person.name],
    )
    other = _save_arranged(case, arrangement, by, now, None)
    end_meeting(meeting, MeetingStatus.REARRANGED, now, end_reason=reason, moved_to=other)
    withhold_moved_meeting(meeting=meeting, moved_to=other, by=by, now=now)
    record_act(other, AuditAction.CHANGED, by, now, moved_from=meeting.number)
    sentence = f"{by} moved the meeting of {day_of(meeting)} to {day_of(other)}"
    tell_asked(other, NoticeKind.MEETING_CHANGED, sentence, by, now)
    return other


@transaction.atomic
def cancel_meeting(*, meeting, reason, by, now):
    """Cancel a meeting. It stays on the list with the reason.

    :raises MeetingIsOver: if it was held, moved or cancelled before.
    """
    lock(meeting.case)
    meeting = end_meeting(_lock_arranged(meeting), MeetingStatus.CANCELLED, now, end_reason=reason)
    record_act(meeting, AuditAction.ENDED, by, now)
    tell_asked(
        meeting, NoticeKind.MEETING_CHANGED, f"{by} cancelled the meeting of {day_of(meeting)}", by, now
    )
    return meeting


def cancel_meetings_with_case(*, case, by, now):
    """Cancel what is arranged from the closing day on, in the same transaction, and return it in order."""
    due = case.meetings.arranged().filter(starts_at__gte=london_datetime(case.closed_on, time.min))
    told = {"end_reason": CASE_CLOSED}
    cancelled = [
        end_meeting(one, MeetingStatus.CANCELLED, now, **told) for one in due.order_by("starts_at", "pk")
    ]
    for meeting in cancelled:
        record_act(meeting, AuditAction.ENDED, by, now, reason=CASE_CLOSED)
    return cancelled


@transaction.atomic
def record_attendance(*, meeting, attendance, shown, by, now):
    """Say who came. Each person's answer is kept by itself, so that two who tick at once lose nothing.

    :param attendance: mapping of a person's primary key to :class:`cases.enums.Attendance`.
    :param shown: the same mapping as it was when the page was opened. What was left so is not saved.
    :raises EditConflict: with the people of whom somebody else said something different meanwhile.
    """
    meeting = lock_running(meeting)
    told = [
        person
        for person in meeting.people.select_related("user", "member__person")
        if attendance.get(person.pk, person.attendance) not in (shown.get(person.pk), person.attendance)
    ]
    if theirs := [person for person in told if person.attendance != shown.get(person.pk)]:
        raise EditConflict(theirs)
    for person in told:
        person.attendance = attendance[person.pk]
        save_checked(person)
    if told:
        record_act(meeting, AuditAction.CHANGED, by, now, attendance=len(told))
    return meeting


@transaction.atomic
def record_view(*, meeting, child, how, words, by, now, revision=0):
    """Say how a child's view came into the meeting and what it was, or why it did not.

    :param revision: that of the view that was shown, 0 for none yet.
    :raises EditConflict: if somebody else wrote it meanwhile.
    :raises NotInFamily: for anybody but a child of the family.
    """
    meeting = lock_running(meeting)
    if not child.is_child or child.family_id != meeting.case.family_id:
        raise NotInFamily
    view = meeting.views.filter(member=child).first()
    if view is None:
        view, changed = (
            save_checked(MeetingChildView(meeting=meeting, member=child, how=how, words=words)),
            True,
        )
    else:
        view, changed = change(view, revision=revision, values={"how": how, "words": words})
    if changed:
        record_act(meeting, AuditAction.CHANGED, by, now, view_of=child.number)
    return view


@transaction.atomic
def add_point(*, meeting, kind, text, by, now, owner=None, due_on=None, submission=None):
    """Keep a decision, or an action with who does it and by when. Sent twice, it is kept once.

    :raises OwnerNotInTeam, DueBeforeMeeting, DueTooLate, MeetingIsOver: see their sentences.
    """
    meeting = lock_running(meeting)
    if earlier := sent_before(MeetingPoint, submission, meeting=meeting):
        return earlier
    if kind == PointKind.ACTION:
        _check_action(meeting, owner, due_on)
    last = meeting.points.aggregate(last=Max("number"))["last"] or 0
    point = save_checked(
        MeetingPoint(
            meeting=meeting,
            number=last + 1,
            kind=kind,
            text=text,
            owner=owner,
            due_on=due_on,
            recorded_by=by,
            recorded_at=now,
            submission=submission,
        )
    )
    record_act(meeting, AuditAction.CHANGED, by, now, point=point.number)
    return point


@transaction.atomic
def strike_point(*, point, by, now):
    """Strike out a wrong decision or action while the meeting runs. Struck out twice, it stays so."""
    meeting = lock_running(point.meeting)
    point = lock(point)
    if point.struck_at is None:
        point.struck_at = now
        save_checked(point)
        record_act(meeting, AuditAction.DISCARDED, by, now, point=point.number)
    return point


@transaction.atomic
def write_discussion(*, meeting, discussion, next_on, revision, by, now):
    """Keep what was said, and when the team meets next.

    :raises EditConflict: if somebody else wrote meanwhile.
    :raises NextMeetingInPast, NextMeetingTooLate: see their sentences.
    """
    meeting = lock_running(meeting)
    day = london_day(meeting.starts_at)
    if next_on and next_on <= day:
        raise NextMeetingInPast
    if next_on and next_on > day + LATEST:
        raise NextMeetingTooLate
    values = {"discussion": discussion, "next_on": next_on}
    meeting, changed = change(meeting, revision=revision, values=values)
    if changed:
        record_act(meeting, AuditAction.CHANGED, by, now, fields=changed)
    return meeting


def day_of(meeting):
    """Return the meeting's day in words."""
    return date_long(london_day(meeting.starts_at))


def tell_asked(meeting, kind, sentence, by, now, people=None):
    """Give a notice to those asked, or to some of them, who are in the team now; but not to who acts."""
    in_team = set(team_ids(meeting.case))
    asked = people if people is not None else meeting.people.select_related("user")
    for person in asked:
        if person.user_id in in_team and person.user_id != by.pk:
            notify(
                to=person.user,
                kind=kind,
                sentence=f"{sentence}, {meeting.case.family}.",
                url=reverse("cases:meeting", args=[meeting.case.reference, meeting.number]),
                case_reference=meeting.case.reference,
                now=now,
            )


def _save_arranged(case, arrangement, by, now, submission):
    """Save a meeting and whom it asks."""
    if not now - EARLIEST < arrangement.starts_at < now + LATEST:
        raise MeetingInPast
    in_team = set(team_ids(case))
    leading = [user for user in (arrangement.chair, arrangement.note_taker) if user]
    users = {user.pk: user for user in [*leading, *arrangement.team]}
    if set(users) - in_team:
        raise ChairNotInTeam
    if len(users) + len(arrangement.members) + len(arrangement.others) < 2:
        raise NobodyInvited
    if any(member.family_id != case.family_id for member in arrangement.members):
        raise NotInFamily
    last = case.meetings.aggregate(last=Max("number"))["last"] or 0
    columns = ("kind", "starts_at", "place", "is_online", "chair", "note_taker", "agenda")
    meeting = save_checked(
        Meeting(
            case=case,
            number=last + 1,
            recorded_by=by,
            recorded_for=acting_membership(by).agency,
            recorded_at=now,
            submission=submission,
            **{name: getattr(arrangement, name) for name in columns},
        )
    )
    asked = [
        *[MeetingPerson(meeting=meeting, user=user) for user in users.values()],
        *[MeetingPerson(meeting=meeting, member=member) for member in arrangement.members],
        *[MeetingPerson(meeting=meeting, name=name) for name in arrangement.others],
    ]
    for person in asked:
        save_checked(person)
    return meeting


def team_ids(case):
    """Return the keys of the users who are in the team now."""
    return case.involvements.current().values_list("user_id", flat=True)


def _check_action(meeting, owner, due_on):
    if owner is None or owner.pk not in set(team_ids(meeting.case)):
        raise OwnerNotInTeam
    day = london_day(meeting.starts_at)
    if due_on is None or due_on < day:
        raise DueBeforeMeeting
    if due_on > day + LATEST:
        raise DueTooLate


def lock_running(meeting):
    """Lock the case and the meeting to record something of it.

    :raises CaseAlreadyClosed, MeetingIsOver: see their sentences.
    """
    lock_open_case(meeting.case)
    return _lock_arranged(meeting)


def _lock_arranged(meeting):
    meeting = lock(meeting)
    if not meeting.is_arranged:
        raise MeetingIsOver
    return meeting


def end_meeting(meeting, status, now, **values):
    """Give a meeting its last status. Raises MeetingIsOver if it has one."""
    if status not in MEETING_MOVES[meeting.status]:
        raise MeetingIsOver
    ended = {"status": status, "ended_at": now, **values}
    return change(meeting, revision=None, values=ended)[0]


def record_act(meeting, action, by, now, **detail):
    """Write the audit event of an act."""
    audit.record(
        by=by,
        now=now,
        action=action,
        what="meeting",
        case_reference=meeting.case.reference,
        detail={"meeting": meeting.number} | detail,
    )
