"""What meetings add to the pages of a case: what is missing, and their place in the timeline."""

from operator import attrgetter

from django.conf import settings
from django.db.models import F, Q
from django.urls import reverse

from cases.access import shown_meetings
from cases.attention import Attention
from cases.enums import MeetingStatus, TimelineKind
from cases.models import Meeting
from cases.timeline import Event, Source
from earlyhelp.common.dates import date_long, days_between, in_days, london_day
from earlyhelp.common.numbers import join_and


def no_meeting_arranged(case, today):
    """A meeting that was not recorded, or none arranged ``settings.MEETING_WITHIN_DAYS`` after the last."""
    meetings = list(shown_meetings(case).filter(status__in=[MeetingStatus.ARRANGED, MeetingStatus.HELD]))
    arranged = [meeting for meeting in meetings if meeting.is_arranged]
    for meeting in arranged:
        if london_day(meeting.starts_at) < today:
            yield Attention(
                f"The meeting of {date_long(meeting.starts_at)} has no finished record.",
                reverse("cases:run_meeting", args=[case.reference, meeting.number]),
                "Record it",
            )
    if arranged:
        return
    held = [london_day(meeting.starts_at) for meeting in meetings if meeting.was_held]
    latest = max(
        (meeting for meeting in meetings if meeting.was_held), key=attrgetter("starts_at"), default=None
    )
    if latest and latest.next_on:
        yield Attention(
            f"The team meets again on {date_long(latest.next_on)}, and nobody has been asked to it yet.",
            reverse("cases:arrange_meeting", args=[case.reference]),
            "Arrange the meeting",
        )
        return
    days = days_between(max([case.opened_on, *held]), today)
    if days > settings.MEETING_WITHIN_DAYS:
        since = "the last meeting" if held else "help began"
        yield Attention(
            f"No meeting is arranged, {in_days(days)} after {since}.",
            reverse("cases:arrange_meeting", args=[case.reference]),
            "Arrange a meeting",
        )


class Meetings(Source):
    """Meetings that were arranged, held, cancelled or moved."""

    kind = TimelineKind.MEETING
    agency = "recorded_for"

    def rows(self, case, member):
        rows = shown_meetings(case).annotate(at=F("starts_at"))
        if member is None:
            return rows
        about = Q(people__member=member) | Q(views__member=member)
        return rows.filter(pk__in=Meeting.objects.filter(about, case=case).values("pk"))

    def events(self, case, keys):
        rows = Meeting.objects.filter(pk__in=keys).with_names()
        return {row.pk: self._event(case, row) for row in rows}

    def _event(self, case, meeting):
        came = [person.who for person in meeting.people.all() if person.attendance == "attended"]
        children = [view.member.person.short_name for view in meeting.views.all()]
        status = "" if meeting.was_held else f" ({meeting.get_status_display().lower()})"
        return Event(
            title=f"{meeting.get_kind_display()}{status}",
            at=meeting.starts_at,
            kind="Meeting",
            colour="blue",
            icon="◎",
            by=f"{meeting.recorded_by} ({meeting.recorded_for})",
            about=join_and(children),
            text=f"Came: {join_and(came)}." if came else meeting.end_reason,
            links=[
                {
                    "text": "Open this meeting",
                    "url": reverse("cases:meeting", args=[case.reference, meeting.number]),
                }
            ],
        )
