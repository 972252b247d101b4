"""The record of access in words: what a page is called, and a table of what was done."""

from accounts.permissions import Role
from earlyhelp.common.dates import datetime_long
from earlyhelp.common.tables import Column, Table
from earlyhelp.common.words import capital

PARTS = {
    "cases": "Case",
    "access": "Access for a time",
    "assessments": "Assessment and plan",
    "webstar": "Webstar",
    "closures": "Closing",
    "history": "History",
    "child": "With the child",
    "reporting": "Performance",
    "requests": "Requests for help",
    "asking": "Asking for help",
    "tasks": "Tasks",
    "staff": "Staff",
    "steps": "Steps",
    "transfers": "Transfers",
    "quality": "Case file audits",
    "unusual": "Unusual access",
    "retention": "Retention",
    "rights": "Subject access",
    "admin": "Administration",
}
"""Words for the parts of the site, by the namespace of their addresses."""


PLACES = (
    *("request", "entries", "number", "member", "section", "part", "plan", "goal", "version"),
    *("other", "code", "on", "time"),
)
"""Parts of the address of a page that say which person, reading, plan or document it is about."""


def what_in_words(what):
    """Return what an act was about. A page is kept by the name of its address, "webstar:score"."""
    part, colon, page = what.partition(":")
    if colon and part in PARTS:
        return f"{PARTS[part]}: {page.replace('_', ' ')}"
    return capital(what.replace("_", " "))


def where_in_words(event):
    """Return which one of several it was, such as " (number 2)", as far as the page's address says."""
    told = [
        f"{name.replace('_', ' ')} {event.detail[name]}"
        for name in PLACES
        if isinstance(event.detail.get(name), str | int)
    ]
    return f" ({', '.join(told)})" if told else ""


def who_in_words(event):
    """Return who acted, for which agency and in which role."""
    if not event.actor_name:
        return event.actor_email or "Nobody signed in"
    role = Role(event.role).label.lower() if event.role in Role.values else ""
    return ", ".join(part for part in (event.actor_name, event.agency_name, role) if part)


EVENT_COLUMNS = ["When", "Who", "E-mail", "Agency", "Role", "Case", "Act", "What", "Why", "Number"]
"""Columns of the record of access as a file; the number is the event’s place, by which it is verified."""


def event_cells(event):
    """Return what a file says of an event; see :data:`EVENT_COLUMNS`."""
    return [
        event.happened_at,
        event.actor_name,
        event.actor_email,
        event.agency_name,
        Role(event.role).label if event.role in Role.values else "",
        event.case_reference,
        event.get_action_display(),
        f"{what_in_words(event.what)}{where_in_words(event)}",
        event.reason,
        event.pk,
    ]


def events_table(events, *, caption, with_case=False):
    """Return events of the audit trail as a table, a row each.

    :param with_case: whether there is a column for the case's reference.
    """
    columns = [Column("When", is_short=True), Column("Who"), Column("What was done"), Column("Why")]
    if with_case:
        columns.insert(2, Column("Case", is_short=True))
    rows = []
    for event in events:
        done = f"{event.get_action_display()}: {what_in_words(event.what)}{where_in_words(event)}"
        row = [datetime_long(event.happened_at), who_in_words(event), done, event.reason or "–"]
        if with_case:
            row.insert(2, event.case_reference or "–")
        rows.append(row)
    return Table(caption, columns, rows, caption_is_hidden=True)
