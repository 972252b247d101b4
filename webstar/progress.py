"""How somebody's Webstars went on: the change in words, every reading in one table, the worker's own views.

Runs no query when the readings come from :meth:`webstar.querysets.ReadingQuerySet.with_scores`.
"""

from dataclasses import dataclass

from earlyhelp.common.dates import date_long
from earlyhelp.common.tables import Cell, Column, Table
from webstar.comparison import NOTHING, answers_by_code, scale_of, whose
from webstar.enums import WITHOUT_THE_PERSON, CompletedWith, ReadingStatus

APART = {
    CompletedWith.WORKER_ONLY: "scored by the worker only",
    CompletedWith.OBSERVATION: "scored by watching the child",
}


def complete_of(readings):
    """Return the readings that are complete, oldest first."""
    return [reading for reading in readings if reading.status == ReadingStatus.COMPLETE]


def counted_apart(readings):
    """Return (how many were scored with the person, how many without them) of the complete ones."""
    done = complete_of(readings)
    without = sum(reading.completed_with in WITHOUT_THE_PERSON for reading in done)
    return len(done) - without, without


@dataclass(frozen=True)
class Change:
    """How one outcome went on. ``steps`` are towards the better end, None on two scales."""

    words: str
    steps: int | None

    def __str__(self):
        return self.words


def changes_of(comparison):
    """Return what changed from the start to now on each outcome scored both times, the largest gain first.

    "Happier: 4 to 8", "Less safe: 6 to 5", "Family: still 7". On two scales: "Happy: 2 of 5, now 8 of 10".
    """
    if not comparison.has_both:
        return []
    found = []
    for axis, row in zip(comparison.version.axes.all(), comparison.rows, strict=True):
        if row.start.score is not None and row.now.score is not None:
            found.append(_change(axis, row, comparison))
    return sorted(found, key=lambda each: -(each.steps or 0))


def _change(axis, row, comparison):
    start, now = row.start.score, row.now.score
    if not comparison.is_on_one_scale:
        highest = comparison.start_scale.highest, comparison.scale.highest
        return Change(f"{row.label}: {start} of {highest[0]}, now {now} of {highest[1]}", None)
    steps = now - start if comparison.scale.higher_is_better else start - now
    if steps == 0:
        return Change(f"{row.label}: still {now}", 0)
    word = axis.better if steps > 0 else axis.worse
    word = word or f"{row.label}, {'better' if steps > 0 else 'worse'}"
    return Change(f"{word[0].upper()}{word[1:]}: {start} to {now}", steps)


def readings_table(readings):
    """Return every complete reading as a column of one table, or None without any.

    Outcomes are joined by their code, in the order of the newest version; one that it lacks comes after.
    """
    done = complete_of(readings)
    if not done:
        return None
    axes = {}
    for reading in reversed(done):
        for axis in reading.tool_version.axes.all():
            axes.setdefault(axis.code, axis.label)
    held = [answers_by_code(reading) for reading in done]
    rows = [[label, *(_said(each.get(code)) for each in held)] for code, label in axes.items()]
    rows.append(["Scale", *(_scale(reading) for reading in done)])
    columns = [Column("Part of life"), *(Column(_heading(reading), is_number=True) for reading in done)]
    return Table(f"{whose(done[0])} Webstars over time", columns, rows)


def _heading(reading):
    heading = f"{reading.get_kind_display()}, {date_long(reading.read_on)}"
    apart = APART.get(reading.completed_with)
    return f"{heading}, {apart}" if apart else heading


def _said(answer):
    return NOTHING if answer is None or answer.score is None else str(answer.score)


def _scale(reading):
    scale = scale_of(reading.tool_version)
    return f"{scale.lowest} to {scale.highest}" + (
        "" if scale.higher_is_better else f", {scale.lowest} is best"
    )


def views_table(readings):
    """Return where a worker sees an outcome, beside the person's own score; None where nobody said so.

    The two stand side by side and are never made one number.
    """
    rows = []
    for reading in readings:
        answers = reading.answers
        for view in reading.views.all():
            said = answers.get(view.axis)
            theirs = said.score if said else None
            rows.append(
                [
                    view.axis.label,
                    date_long(reading.read_on),
                    NOTHING if theirs is None else str(theirs),
                    str(view.score),
                    Cell(view.recorded_by.full_name, note=view.why),
                    "sees it the same way" if theirs == view.score else "sees it differently",
                ]
            )
    if not rows:
        return None
    columns = [
        Column("Part of life"),
        Column("Webstar of"),
        Column("Their own score", is_number=True),
        Column("Worker’s view", is_number=True),
        Column("Who, and why"),
        Column("The two"),
    ]
    return Table("Where the worker sees it", columns, rows)


def other_tools_table(scores, *, with_names=False):
    """Return scores of other tools: date, area and number, as they were brought in; None without any."""
    if not scores:
        return None
    columns = [
        Column("Tool"),
        Column("Date"),
        Column("Area"),
        Column("Score", is_number=True),
        Column("Scale"),
    ]
    rows = [
        [
            one.tool.label,
            date_long(one.read_on),
            one.area,
            str(one.score),
            f"{one.tool.lowest} to {one.tool.highest}",
        ]
        for one in scores
    ]
    if with_names:
        columns.append(Column("Of"))
        rows = [
            [*row, one.member.person.short_name if one.member else "the whole family"]
            for row, one in zip(rows, scores, strict=True)
        ]
    return Table("Readings of other tools", columns, rows)
