"""How reviews are told on pages: how near or late one is, its needs as a table, two versions of one."""

from assessments.enums import NeedProgressRating, ReviewOutcome
from earlyhelp.common.dates import date_long, days_between, in_days
from earlyhelp.common.tables import Cell, Column, Table

COLOURS = {
    NeedProgressRating.MUCH_IMPROVED: "green",
    NeedProgressRating.IMPROVED: "green",
    NeedProgressRating.WORSE: "orange",
    NeedProgressRating.MUCH_WORSE: "red",
}


def clock_words(review, today):
    """Say how a review stands to the day on which it is due."""
    if review.is_due:
        days = days_between(today, review.due_on)
        if days < 0:
            return f"Overdue by {in_days(-days)}"
        return "Due today" if days == 0 else f"Due in {in_days(days)}"
    if review.held_on is None:
        return f"Not needed since {date_long(review.ended_on)}"
    late = days_between(review.due_on, review.held_on)
    return f"Held {in_days(late)} late" if late > 0 else "Held on time"


def needs_table(review):
    """The needs that a review rated: how each stood at the start and then; None where it rated none."""
    rows = [
        [
            str(row.need.outcome),
            str(row.need.start_rating),
            Cell(row.get_rating_display(), tag=COLOURS.get(row.rating, "grey")),
            row.evidence,
        ]
        for row in review.needs.all()
    ]
    columns = [Column("Need"), Column("At the start"), Column("Now"), Column("What shows it")]
    return Table("How each need stands", columns, rows) if rows else None


def differences_of(theirs, values, ratings):
    """Return (label, theirs, yours) of what two people recorded differently of one review."""
    rated = {row.need_id: row for row in theirs.needs.all()}
    pairs = [
        ("Day", date_long(theirs.held_on), date_long(values["held_on"])),
        ("What was said", theirs.summary, values["summary"]),
        ("Decision", theirs.get_outcome_display(), ReviewOutcome(values["outcome"]).label),
        ("Why", theirs.outcome_reason, values["outcome_reason"]),
    ]
    for need, rating in ratings.items():
        row = rated.get(need.pk)
        told = f"{row.get_rating_display()}. {row.evidence}".strip() if row else ""
        yours = f"{NeedProgressRating(rating.rating).label}. {rating.evidence}".strip()
        pairs.append((str(need.outcome), told, yours))
    return [pair for pair in pairs if pair[1] != pair[2]]
