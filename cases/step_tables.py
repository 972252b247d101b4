"""Steps up and down as rows of a table, and one of them as a list of facts."""

from django.urls import reverse

from cases.enums import StepStatus
from cases.step_words import COLOURS, clock_words
from earlyhelp.common.dates import date_long, datetime_long
from earlyhelp.common.tables import Cell, Column, Table

ORDERS = {
    "pressing": (("answer_by", "asc"), ("pk", "asc")),
    "newest": (("asked_at", "desc"), ("pk", "desc")),
}


def step_table(steps, *, today):
    """Return a table of steps that were fetched with names."""
    columns = [
        Column("Case", is_short=True),
        Column("Step"),
        Column("Children"),
        Column("Asked for by"),
        Column("Status"),
    ]
    return Table("Steps", columns, [_row(step, today) for step in steps], caption_is_hidden=True)


def _row(step, today):
    return [
        Cell(step.case.reference, url=reverse("steps:step", args=[step.case.reference, step.number])),
        Cell(step.get_direction_display(), note=f"{'to' if step.is_up else 'from'} {step.agency}"),
        ", ".join(step.child_names),
        Cell(str(step.asked_by), note=f"{step.asked_for}, {date_long(step.asked_on)}"),
        Cell(step.get_status_display(), tag=COLOURS[step.status], note=_clock(step, today)),
    ]


def _clock(step, today):
    """The clock, and while it runs the day by which it should stop."""
    by = f", by {date_long(step.answer_by)}" if step.status == StepStatus.ASKED else ""
    return f"{clock_words(step, today)}{by}"


def facts_of(step):
    """Return the rows of a summary list: everything that was written, and by whom."""
    asked = f"{step.asked_by}, {step.asked_for}, {datetime_long(step.asked_at)}"
    told = "Yes" if step.is_family_told else "No"
    return [
        {"key": "To" if step.is_up else "From", "value": str(step.agency)},
        {"key": "Children", "value": [_child(child.member.person) for child in step.children.all()]},
        {"key": "Main reason", "value": str(step.reason)},
        *([{"key": "Urgency", "value": str(step.urgency)}] if step.is_up else []),
        {
            "key": "What happened" if step.is_up else "What has been done, and what is still to do",
            "value": step.what_happened,
        },
        {"key": "Has the family been told?", "value": [told, step.family_view]},
        {
            "key": "Asked for by" if step.is_up else "Recorded by",
            "value": [asked, *([step.asked_by.phone] if step.asked_by.phone else [])],
        },
        *_answers(step),
    ]


def _child(person):
    born = f", born {date_long(person.date_of_birth)}" if person.date_of_birth else ""
    return f"{person.full_name}{born}"


def _answers(step):
    """Rows of what came after asking."""
    rows = [{"key": "Acknowledge by", "value": date_long(step.answer_by)}]
    if step.acknowledged_on:
        who = f" by {step.received_by}" if step.received_by else ""
        words = f"{date_long(step.acknowledged_on)}{who}; recorded by {step.acknowledged_by}"
        rows.append({"key": "Acknowledged", "value": words})
    if step.decided_on:
        words = date_long(step.decided_on)
        if step.decided_by:
            words = f"{words}; recorded by {step.decided_by}"
        rows.append({"key": "Social care decided", "value": [words, *filter(None, [step.decision_reason])]})
    if step.meeting_on:
        rows.append({"key": "Hand-over meeting", "value": date_long(step.meeting_on)})
    if step.withdrawn_by:
        when = f"{step.withdrawn_by}, {datetime_long(step.withdrawn_at)}"
        rows.append({"key": "Withdrawn", "value": [when, step.withdrawal_reason]})
    return rows
