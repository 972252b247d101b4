"""Family progress: each need from its start over every review to the end, as a drawing and as a table.

The start is the middle line of a drawing: every rating says how the need stands against it. A rating that
claims no change ("not worked on", "not known") is a gap in the line and stands in the table only. Pure
geometry and words: it reads no row of its own.
"""

from dataclasses import dataclass

from assessments.enums import NeedProgressRating as Rated
from assessments.review_pages import COLOURS
from earlyhelp.common.dates import date_long
from earlyhelp.common.tables import Cell, Column, Table

LEVELS = [Rated.MUCH_IMPROVED, Rated.IMPROVED, Rated.NO_CHANGE, Rated.WORSE, Rated.MUCH_WORSE]
"""From the top of a drawing to its bottom."""
LEFT, TOP, STEP, ROW, RIGHT = 120, 20, 80, 26, 40
START = "At the start"
CLOSING = "At the end"


@dataclass(frozen=True)
class Stage:
    """A day on which needs were rated: a review, or the end of the help."""

    title: str
    day: object
    ratings: dict
    is_closing: bool = False

    @property
    def heading(self):
        return f"{self.title}, {date_long(self.day)}"


@dataclass(frozen=True)
class Dot:
    x: int
    y: int
    words: str
    kind: str


@dataclass(frozen=True)
class Drawing:
    """One need over time. ``levels`` are (y, words) of the lines, ``days`` (x, words) of the columns."""

    need: object
    width: int
    height: int
    levels: list
    days: list
    dots: list
    path: str
    summary: str


def draw(need, stages):
    """Return the drawing of one need over the stages."""
    dots, parts, pen = [Dot(LEFT, _y(Rated.NO_CHANGE), str(need.start_rating), "start")], [f"M{LEFT} "], "L"
    parts[0] += str(_y(Rated.NO_CHANGE))
    for place, stage in enumerate(stages, start=1):
        row = stage.ratings.get(need.pk)
        if row is None or row.rating not in LEVELS:
            pen = "M"
            continue
        x, y = LEFT + place * STEP, _y(row.rating)
        dots.append(Dot(x, y, row.get_rating_display(), "closing" if stage.is_closing else "review"))
        parts.append(f"{pen}{x} {y}")
        pen = "L"
    names = [START, *(stage.title for stage in stages)]
    return Drawing(
        need=need,
        width=LEFT + len(stages) * STEP + RIGHT,
        height=TOP + ROW * len(LEVELS) + 14,
        levels=[(_y(level), level.label) for level in LEVELS],
        days=[(LEFT + place * STEP, words) for place, words in enumerate(names)],
        dots=dots,
        path=" ".join(parts),
        summary=_in_words(need, stages),
    )


def _y(level):
    return TOP + ROW // 2 + ROW * LEVELS.index(level)


def _in_words(need, stages):
    """The drawing in one sentence, for those who do not see it."""
    told = [f"{START}: {need.start_rating}"]
    for stage in stages:
        row = stage.ratings.get(need.pk)
        told.append(f"{stage.title}: {row.get_rating_display().lower() if row else 'not rated'}")
    return f"{need.outcome}, {need.for_words}. {'; '.join(told)}."


def progress_table(needs, stages):
    """Each need with its start, what each stage said and what shows it."""
    columns = [Column("Need"), Column(START), *(Column(stage.heading) for stage in stages)]
    rows = [
        [
            Cell(str(need.outcome), note=need.for_words),
            str(need.start_rating),
            *(_cell(stage.ratings.get(need.pk)) for stage in stages),
        ]
        for need in needs
    ]
    return Table("How each need stands, from the start on", columns, rows)


def _cell(row):
    if row is None:
        return "Not rated"
    return Cell(row.get_rating_display(), tag=COLOURS.get(row.rating, "grey"), note=row.evidence)
