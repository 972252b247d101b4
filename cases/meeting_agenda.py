"""What a meeting talks about: what is open in the case now, and what the last meeting agreed."""

from dataclasses import dataclass

from cases.attention import attention_for
from earlyhelp.common.dates import date_long


@dataclass(frozen=True)
class AgendaPart:
    """A heading of the agenda and its points."""

    heading: str
    points: list


def agenda_of(case, meeting, today):
    """Return the parts of the agenda that have a point; with a fixed number of queries.

    :param case: a case of :func:`cases.access.get_case`.
    """
    last = case.meetings.held().filter(starts_at__lt=meeting.starts_at).newest_first().first()
    actions = last.points.standing().actions().select_related("owner") if last else []
    parts = [
        AgendaPart("What needs attention", [item.text for item in attention_for(case, today)]),
        AgendaPart(
            f"Actions of {date_long(last.starts_at)}" if last else "",
            [f"{action.text}: {action.owner}, by {date_long(action.due_on)}" for action in actions],
        ),
        AgendaPart("Further points", [line for line in meeting.agenda.splitlines() if line.strip()]),
    ]
    return [part for part in parts if part.points]
