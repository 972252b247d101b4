"""The case at a glance: what needs doing, the people, what happened last and why help began."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.module_loading import import_string
from django.views.decorators.http import require_safe

from accounts.permissions import Permission, can
from cases.access import last_seen_of, other_times_of, runs_case, shown_meetings, with_case
from cases.attention import attention_for
from cases.pages import render_case
from cases.timeline import timeline_page
from cases.to_come import to_come_in
from earlyhelp.common.dates import date_long, london_day

LATEST = 4
COMING = 3
"""So many tasks at most stand on the page; the list of tasks has the rest."""


@require_safe
@with_case(Permission.CASE_VIEW)
def overview(request, case):
    today = timezone.localdate()
    panels = [import_string(path)(case, today) for path in settings.CASE_PANELS]
    return render_case(
        request,
        "cases/overview.html",
        case=case,
        section="overview",
        attention=attention_for(case, today),
        coming=_coming_up(case, timezone.now()) if case.is_open else [],
        to_come=to_come_in(case, today) if case.is_open else [],
        other_times=other_times_of(request.user, case),
        people=_people(case),
        latest=timeline_page(case, size=LATEST).events,
        panels=[panel for panel in panels if panel],
        why=_why_help_began(case),
        may_close=can(request.user, Permission.CASE_CLOSE) and runs_case(request.user, case),
    )


def _coming_up(case, now):
    """Return the next meeting and the next tasks, the earliest first: day, words and address of each."""
    meetings = shown_meetings(case).arranged().filter(starts_at__gte=now).order_by("starts_at", "pk")[:1]
    tasks = case.tasks.open().with_names().order_by("due_on", "pk")[:COMING]
    rows = [
        {
            "day": london_day(meeting.starts_at),
            "words": meeting.get_kind_display(),
            "url": reverse("cases:meeting", args=[case.reference, meeting.number]),
        }
        for meeting in meetings
    ]
    rows += [
        {
            "day": task.due_on,
            "words": task.title,
            "who": task.owner_words,
            "url": reverse("cases:task", args=[case.reference, task.number]),
        }
        for task in tasks
    ]
    return sorted(rows, key=lambda row: row["day"])


def _people(case):
    """Return the family, children first, with the last contact in which each child was seen."""
    seen = last_seen_of(case)
    return [
        {
            "member": member,
            "is_seen": member.is_child and member.person.is_born_and_alive,
            "seen_on": seen.get(member.pk),
            "url": reverse("cases:person", args=[case.reference, member.number]),
        }
        for member in case.family.people
    ]


def _why_help_began(case):
    """Rows of a summary list."""
    rows = [
        {"key": "Opened", "value": date_long(case.opened_on)},
        {"key": "Who asked for help", "value": case.source.label},
        {"key": "Main reason", "value": case.reason.label},
        {"key": "What prompted it", "value": case.what_prompted},
        {"key": "Service", "value": case.service.name if case.service else ""},
    ]
    if case.no_adult_reason:
        rows.append({"key": "Why there is no adult contact", "value": case.no_adult_reason})
    return rows
