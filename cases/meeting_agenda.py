"""What a meeting talks about: what is open in the case now, and what became of its tasks.

A later app adds its own parts by a function named in ``settings.MEETING_AGENDA``: it takes a ``case`` of
:func:`cases.access.get_case` and ``today``, runs a fixed number of queries, and yields :class:`AgendaPart`.
"""

from dataclasses import dataclass
from datetime import time

from django.conf import settings
from django.utils.module_loading import import_string

from cases.access import shown_meetings
from cases.attention import attention_for
from earlyhelp.common.dates import date_long, london_datetime, london_day

MOST = 50
"""So many tasks of each kind at most; the case's list of tasks has them all."""


@dataclass(frozen=True)
class AgendaPart:
    """A heading of the agenda and its points."""

    heading: str
    points: list


def agenda_of(case, meeting, today):
    """Return the parts of the agenda that have a point; with a fixed number of queries.

    :param case: a case of :func:`cases.access.get_case`.
    """
    last = shown_meetings(case).held().filter(starts_at__lt=meeting.starts_at).newest_first().first()
    since = london_day(last.starts_at) if last else case.opened_on
    tasks = case.tasks.with_names().order_by("due_on", "pk")
    ended = tasks.ended_since(london_datetime(since, time.min))
    parts = [
        AgendaPart("What needs attention", [item.text for item in attention_for(case, today)]),
        *(part for path in settings.MEETING_AGENDA for part in import_string(path)(case, today)),
        AgendaPart("Tasks to do", [_to_do(task, today) for task in tasks.open()[:MOST]]),
        AgendaPart(
            f"Tasks ended since {date_long(since)}",
            [f"{task.title}: {task.get_status_display().lower()}" for task in ended[:MOST]],
        ),
        AgendaPart("Further points", [line for line in meeting.agenda.splitlines() if line.strip()]),
    ]
    return [part for part in parts if part.points]


def _to_do(task, today):
    late = "overdue, " if task.is_overdue(today) else ""
    return f"{task.title}: {task.owner_words}, {late}by {date_long(task.due_on)}"
