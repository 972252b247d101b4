"""Meetings of the team around the family: who was asked and came, the children's views, what was agreed."""

import pghistory
from django.db import models
from django.db.models import Q

from cases.enums import Attendance, MeetingKind, MeetingStatus, PointKind, ViewBrought
from cases.models.case import Case
from cases.querysets import MeetingPointQuerySet, MeetingQuerySet
from earlyhelp.common.models import Once, Revisioned


@pghistory.track()
class Meeting(Revisioned, Once):
    """One meeting, arranged for a moment. A meeting that is moved to another day is another meeting."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="meetings")
    number = models.PositiveIntegerField(editable=False)
    kind = models.CharField(max_length=14, choices=MeetingKind)
    status = models.CharField(
        max_length=10, choices=MeetingStatus, default=MeetingStatus.ARRANGED, editable=False
    )
    starts_at = models.DateTimeField()
    is_online = models.BooleanField(default=False)
    place = models.CharField("address, room or link", max_length=300)
    chair = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    note_taker = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    agenda = models.TextField("further points of the agenda", max_length=4000, blank=True)
    discussion = models.TextField("what was said", max_length=20000, blank=True)
    next_on = models.DateField("the next meeting", null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    end_reason = models.CharField("why it was not held that day", max_length=300, blank=True)
    moved_to = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="moved_from"
    )
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_at", "-pk"]
        indexes = [models.Index(fields=["case", "-starts_at", "-id"], name="cases_meeting_timeline")]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="cases_meeting_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=MeetingKind.values, status__in=MeetingStatus.values),
                name="cases_meeting_kind_and_status_are_known",
                violation_error_message="Choose what kind of meeting it is.",
            ),
            models.CheckConstraint(
                condition=Q(status=MeetingStatus.ARRANGED, ended_at__isnull=True)
                | (~Q(status=MeetingStatus.ARRANGED) & Q(ended_at__isnull=False)),
                name="cases_meeting_ends_once",
                violation_error_message="A meeting that is over needs the moment when that was recorded.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status__in=[MeetingStatus.CANCELLED, MeetingStatus.REARRANGED]) & ~Q(end_reason="")
                )
                | (Q(status__in=[MeetingStatus.ARRANGED, MeetingStatus.HELD]) & Q(end_reason="")),
                name="cases_meeting_says_why_it_was_not_held",
                violation_error_message="Say why the meeting is not held that day.",
            ),
            models.CheckConstraint(
                condition=Q(status=MeetingStatus.REARRANGED, moved_to__isnull=False)
                | (~Q(status=MeetingStatus.REARRANGED) & Q(moved_to__isnull=True)),
                name="cases_meeting_moves_to_another",
                violation_error_message="A meeting that was moved leads to the other one.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} ({self.case_id}, meeting {self.number})"

    @property
    def is_arranged(self):
        return self.status == MeetingStatus.ARRANGED

    @property
    def was_held(self):
        return self.status == MeetingStatus.HELD


@pghistory.track()
class MeetingPerson(models.Model):
    """Somebody who was asked to a meeting: of the team, of the family, or somebody else by name."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="people")
    user = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    member = models.ForeignKey(
        "people.FamilyMember", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField("name and role", max_length=160, blank=True)
    attendance = models.CharField(max_length=9, choices=Attendance, default=Attendance.INVITED)
    minutes_sent_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(user__isnull=False, member__isnull=True, name="")
                | Q(user__isnull=True, member__isnull=False, name="")
                | (Q(user__isnull=True, member__isnull=True) & ~Q(name="")),
                name="cases_meetingperson_is_one_person",
                violation_error_message="Choose somebody of the team or the family, or write a name.",
            ),
            models.CheckConstraint(
                condition=Q(attendance__in=Attendance.values),
                name="cases_meetingperson_attendance_is_known",
                violation_error_message="Select the attendance from the answers on the page.",
            ),
            models.UniqueConstraint(
                fields=["meeting", "user"],
                name="cases_meetingperson_user_once",
                violation_error_message="Invite each person once.",
            ),
            models.UniqueConstraint(
                fields=["meeting", "member"],
                name="cases_meetingperson_member_once",
                violation_error_message="Invite each person once.",
            ),
        ]

    def __str__(self):
        return f"{self.who} at meeting {self.meeting_id}"

    @property
    def who(self):
        """The name; for rows fetched with their people."""
        if self.member_id:
            return self.member.person.full_name
        return self.user.full_name if self.user_id else self.name


@pghistory.track()
class MeetingChildView(Revisioned):
    """How the view of a child came into a meeting, and what it was; or why it did not."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="views")
    member = models.ForeignKey("people.FamilyMember", on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=11, choices=ViewBrought)
    words = models.TextField(max_length=4000)

    class Meta:
        ordering = ["member__number"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "member"],
                name="cases_meetingchildview_once_for_a_child",
                violation_error_message="Each child's view stands once.",
            ),
            models.CheckConstraint(
                condition=Q(how__in=ViewBrought.values) & ~Q(words=""),
                name="cases_meetingchildview_says_how_and_what",
                violation_error_message="Write the child's view, or why it was not brought.",
            ),
        ]

    def __str__(self):
        return f"{self.member_id} in meeting {self.meeting_id}"


@pghistory.track()
class MeetingPoint(Once):
    """A decision or an action of a meeting, kept at once as the meeting runs. A wrong one is struck out."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="points")
    number = models.PositiveIntegerField(editable=False)
    kind = models.CharField(max_length=8, choices=PointKind)
    text = models.CharField(max_length=500)
    owner = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    due_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)
    struck_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = MeetingPointQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "number"],
                name="cases_meetingpoint_number_is_unique",
                violation_error_message="That number is taken in this meeting. Try again.",
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="cases_meetingpoint_says_something",
                violation_error_message="Write what was agreed.",
            ),
            models.CheckConstraint(
                condition=Q(kind=PointKind.DECISION, owner__isnull=True, due_on__isnull=True)
                | Q(kind=PointKind.ACTION, owner__isnull=False, due_on__isnull=False),
                name="cases_meetingpoint_action_has_owner_and_day",
                violation_error_message="An action needs somebody who does it and a day by which it is done.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.number} of meeting {self.meeting_id}"
