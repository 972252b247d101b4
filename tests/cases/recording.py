"""What a meeting needs before its record is finished."""

from cases import meeting_services as services
from cases.enums import Attendance


def bring_views(meeting, children, acts):
    for child in children:
        services.record_view(meeting=meeting, child=child, how="attended", words="I like it.", **acts)


def say_who_came(meeting, acts, answer=Attendance.ATTENDED):
    came = {person.pk: answer for person in meeting.people.all()}
    shown = {person.pk: person.attendance for person in meeting.people.all()}
    services.record_attendance(meeting=meeting, attendance=came, shown=shown, **acts)
