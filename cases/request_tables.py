"""Requests for help as rows of the board, and what happened to one as a timeline."""

from django.urls import reverse

from cases.enums import HelpRequestEventKind, HelpRequestStatus
from cases.request_words import COLOURS, clock_words, is_overdue
from earlyhelp.common.dates import age_words, date_long, datetime_long

ORDERS = {
    "pressing": (("decide_by", "asc"), ("pk", "asc")),
    "newest": (("sent_at", "desc"), ("pk", "desc")),
}
ICONS = {
    HelpRequestEventKind.SENT: ("+", "teal"),
    HelpRequestEventKind.STARTED: ("→", "blue"),
    HelpRequestEventKind.SEARCHED: ("?", "purple"),
    HelpRequestEventKind.CONTACT: ("✎", "grey"),
    HelpRequestEventKind.ASKED: ("?", "yellow"),
    HelpRequestEventKind.ANSWERED: ("✎", "green"),
    HelpRequestEventKind.DECIDED: ("✓", "green"),
    HelpRequestEventKind.TAKEN_OFF: ("←", "orange"),
}
"""Mark and colour of each kind of event."""


def board_rows(requests, *, today):
    """Return dicts of what the board shows of each request, fetched with names."""
    return [_row(request, today) for request in requests]


def _row(request, today):
    return {
        "reference": request.reference,
        "url": reverse("requests:request", args=[request.reference]),
        "family": request.family_name,
        "children": ", ".join(_child(child, today) for child in request.children),
        "sender": request.sender_agency or request.source.label,
        "sent": date_long(request.sent_at),
        "clock": clock_words(request, today),
        "is_overdue": is_overdue(request, today),
        "status": request.get_status_display(),
        "colour": COLOURS[request.status],
        "note": _note(request),
        "is_decided": request.is_decided,
    }


REQUEST_COLUMNS = [
    "Reference",
    "Family",
    "Children",
    "Sent by",
    "Sent on",
    "Decide by",
    "Status",
    "Outcome",
]
"""Columns of the board as a file."""


def request_cells(request, today):
    """Return what a file says of a request that was fetched with names; see :data:`REQUEST_COLUMNS`."""
    return [
        request.reference,
        request.family_name,
        ", ".join(_child(child, today) for child in request.children),
        request.sender_agency or request.source.label,
        request.sent_at,
        request.decide_by,
        request.get_status_display(),
        request.outcome.label if request.is_decided else "",
    ]


def _child(child, today):
    return f"{child.given_name} ({age_words(child.date_of_birth, today, due_on=child.due_date)})"


def _note(request):
    if request.is_decided:
        return request.outcome.label
    if request.status == HelpRequestStatus.NEW:
        return ""
    return f"{request.opened_by.full_name}, since {datetime_long(request.opened_at)}"


def event_items(events):
    """Return what the timeline component shows of the events."""
    items = []
    for event in events:
        icon, colour = ICONS[event.kind]
        items.append(
            {
                "title": event.get_kind_display(),
                "at": event.happened_at,
                "kind": "Request",
                "icon": icon,
                "colour": colour,
                "by": f"{event.by} ({event.by_agency})" if event.by else "Somebody without an account",
                "about": event.get_whom_display() if event.whom else "",
                "text": _event_text(event),
            }
        )
    return items


def _event_text(event):
    if event.answer_by:
        return f"{event.text}\n\nAnswer needed by {date_long(event.answer_by)}."
    return event.text
