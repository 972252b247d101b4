"""A request in words: its facts, how its month stands, and what can be done with it next."""

from django.urls import reverse

from earlyhelp.common.dates import date_long, datetime_long
from earlyhelp.common.tables import Cell, Column, Table
from earlyhelp.common.working_days import due_in_words
from rights.enums import MOVES, RequestStatus

ANY_TIME = [("pause", "Ask what they mean, and stop the clock"), ("extend", "Take two months more")]


def requests_table(requests, today):
    """The list of requests, a row each."""
    columns = [
        Column("Request", is_short=True),
        Column("Answer by", is_short=True),
        Column("About"),
        Column("Asked by"),
        Column("Where it stands"),
        Column("Works on it"),
    ]
    rows = [
        [
            Cell(asked.reference, url=reverse("rights:request", args=[asked.reference])),
            Cell(date_long(asked.due_on), note=due_words(asked, asked.is_paused, today)),
            asked.about,
            asked.asker_name,
            asked.get_status_display(),
            asked.handler.full_name,
        ]
        for asked in requests
    ]
    return Table("Subject access requests", columns, rows, caption_is_hidden=True)


def due_words(asked, is_paused, today):
    """How the month stands: "Due in 5 working days", "The clock is stopped", or how it ended."""
    if asked.is_over:
        return f"Ended on {date_long(asked.ended_on)}"
    return "The clock is stopped" if is_paused else due_in_words(asked.due_on, today)


def is_late(asked, is_paused, today):
    return not asked.is_over and not is_paused and asked.due_on < today


def late_words(count):
    """A warning about requests that are late, "" where none is."""
    requests = "1 request" if count == 1 else f"{count} requests"
    return f"{requests} on this page should have been answered already." if count else ""


def facts_of(asked, pauses, today):
    """The rows of the request's summary list."""
    is_paused = any(pause.answered_on is None for pause in pauses)
    rows = [
        ("Where it stands", asked.get_status_display()),
        ("Answer by", [date_long(asked.due_on), due_words(asked, is_paused, today)]),
        ("Came on", date_long(asked.received_on)),
        ("Asked by", [asked.asker_name, asked.get_asker_kind_display(), asked.asker_contact]),
        ("May ask because", asked.authority),
        (
            "About",
            [part for part in (asked.about, date_long(asked.date_of_birth), asked.case_reference) if part],
        ),
        ("Record", _record_words(asked)),
        ("Asks for", asked.wanted or "Everything"),
        ("Identity", _identity_words(asked)),
        ("Works on it", asked.handler.full_name),
        *[("Clock stopped", _pause_words(pause)) for pause in pauses],
        ("Two months more", _extension_words(asked)),
        ("Gathered", datetime_long(asked.gathered_at)),
        ("Sent for approval", _by(asked.submitted_by, asked.submitted_at)),
        ("Given back", asked.return_reason),
        ("Approved", _by(asked.approved_by, asked.approved_at)),
        ("Ended", [date_long(asked.ended_on), asked.ended_how] if asked.is_over else ""),
    ]
    return [{"key": key, "value": value} for key, value in rows if value]


def _by(user, at):
    return f"{user}, {datetime_long(at)}" if user else ""


def _record_words(asked):
    return f"Found: {asked.person.full_name}" if asked.person_id else "Not looked for yet"


def _identity_words(asked):
    if asked.identity_on is None:
        return "To be checked"
    asked_on = (
        f"Proof was asked for on {date_long(asked.identity_asked_on)}" if asked.identity_asked_on else ""
    )
    known = f"Known on {date_long(asked.identity_on)}, {asked.identity_by}"
    return [part for part in (asked.identity_how, asked_on, known) if part]


def _pause_words(pause):
    asked = f"Asked on {date_long(pause.asked_on)}: {pause.question}"
    if pause.answered_on is None:
        return [asked, "They have not answered yet"]
    return [asked, f"Answered on {date_long(pause.answered_on)}: {pause.answer}"]


def _extension_words(asked):
    if asked.extended_on is None:
        return ""
    return [asked.extension_reason, f"They were told on {date_long(asked.extension_told_on)}"]


def next_steps(asked, pauses):
    """(name of the address, words) of the pages for whoever works on it, the one that comes next first."""
    is_paused = any(pause.answered_on is None for pause in pauses)
    first = {
        RequestStatus.CHECKING: [("identity", "Say who asks")],
        RequestStatus.OPEN: [("person", "Find the person")],
        RequestStatus.REVIEW: [("review", "Review the pack")],
        RequestStatus.APPROVAL: [("review", "Read the pack")],
        RequestStatus.RELEASED: [("answered", "Record that it was sent")],
    }.get(asked.status, [])
    steps = [("resume", "Record their answer"), *first] if is_paused else first
    if asked.is_over or asked.is_released:
        return steps
    more = [step for step in ANY_TIME if step[0] != "extend" or asked.extended_on is None]
    more = [step for step in more if step[0] != "pause" or not is_paused]
    ends = [("end", "End it without a pack")] if endings_of(asked) else []
    return [*steps, *more, *ends]


def endings_of(asked):
    """The statuses in which a request can end without a pack."""
    wanted = (RequestStatus.NOTHING_HELD, RequestStatus.REFUSED, RequestStatus.WITHDRAWN)
    return [status for status in wanted if status in MOVES[asked.status]]
