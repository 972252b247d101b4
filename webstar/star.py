"""Where everything of a star stands. Pure geometry: it knows no reading, no language and no colour.

Units are those of the drawing's own view box. The first arm points up and the rest follow clockwise. The
lowest score stands one step from the middle, so that the middle means nothing and nought is never drawn.
"""

from dataclasses import dataclass, field
from math import ceil, cos, pi, sin

from webstar.lettering import LINE, width_of, wrap

FULL_RADIUS = 130
THUMBNAIL_RADIUS = 66
THUMBNAIL_SIDE = 160
LABEL_GAP = 18
TIP_ROOM = 160
LABEL_ROOM = 130
LEAST_WIDTH = 460
EDGE = 6
MOST_RINGS = 12


@dataclass(frozen=True)
class Scale:
    """The scores of a tool version. The better end is always outward, whichever number it has."""

    lowest: int = 1
    highest: int = 10
    higher_is_better: bool = True

    @property
    def steps(self):
        return self.highest - self.lowest + 1

    @property
    def outwards(self):
        """Every score, from the middle to the tip."""
        scores = range(self.lowest, self.highest + 1)
        return scores if self.higher_is_better else scores[::-1]

    def reach(self, score):
        """Return how far out a score stands: 1 / steps for the worst, 1 for the best."""
        from_worst = score - self.lowest if self.higher_is_better else self.highest - score
        return (from_worst + 1) / self.steps


@dataclass(frozen=True)
class Outcome:
    """What one arm shows: how far out start and now stand (0 to 1, None for no score), and its two texts."""

    label: str
    value: str = ""
    start: float | None = None
    now: float | None = None


@dataclass(frozen=True)
class Point:
    x: float
    y: float

    def __str__(self):
        return f"{self.x:.1f} {self.y:.1f}"


@dataclass(frozen=True)
class Text:
    """A line of text and where its base line starts, ends or has its middle."""

    x: str
    y: str
    words: str
    is_value: bool = False


@dataclass(frozen=True)
class Line:
    """One reading: dots where there is a score, lines between neighbours, a fill if no score is missing."""

    dots: list
    path: str
    fill: str


@dataclass(frozen=True)
class Arm:
    """One arm from the middle to its tip, with the lines of its label."""

    tip: Point
    label: str
    anchor: str
    texts: list
    is_scored: bool
    steps: list


@dataclass(frozen=True)
class Star:
    """A drawing, ready for its template. ``left`` and ``top`` are the view box's corner."""

    left: float
    top: float
    width: float
    height: float
    rings: list
    arms: list
    start: Line
    now: Line
    numbers: list = field(default_factory=list)

    @property
    def view_box(self):
        return f"{self.left:.0f} {self.top:.0f} {self.width:.0f} {self.height:.0f}"


def direction(place, count):
    """Return (x, y) of length 1 in which an arm points; y grows downwards."""
    angle = 2 * pi * place / count - pi / 2
    return cos(angle), sin(angle)


def point(place, count, reach, radius):
    """Return the point of an arm at a reach of 0 (middle) to 1 (tip)."""
    x, y = direction(place, count)
    return Point(round(x * reach * radius, 1) + 0.0, round(y * reach * radius, 1) + 0.0)


def draw_star(outcomes, scale, *, is_thumbnail=False):
    """Draw the arms of the outcomes on a scale.

    :raises ValueError: without an outcome there is no star.
    """
    if not outcomes:
        raise ValueError("A star needs at least one outcome.")
    radius = THUMBNAIL_RADIUS if is_thumbnail else FULL_RADIUS
    count = len(outcomes)
    arms = [_arm(place, outcomes, scale, radius, has_label=not is_thumbnail) for place in range(count)]
    left, top, width, height = _frame(arms, radius, is_thumbnail)
    return Star(
        left=left,
        top=top,
        width=width,
        height=height,
        rings=_rings(count, scale, radius, is_thumbnail),
        arms=arms,
        start=line_through([outcome.start for outcome in outcomes], radius),
        now=line_through([outcome.now for outcome in outcomes], radius),
        numbers=[] if is_thumbnail else _numbers(count, scale, radius),
    )


def line_through(reaches, radius):
    """Return the line of one reading; a reach is 0 to 1, or None where there is no score."""
    count = len(reaches)
    points = [
        None if reach is None else point(place, count, reach, radius) for place, reach in enumerate(reaches)
    ]
    ring = [str(spot) for spot in points if spot is not None]
    if len(ring) == count and count > 2:
        closed = f"M{' L'.join(ring)} Z"
        return Line([spot for spot in points if spot], closed, closed)
    pieces = [
        f"M{points[place]} L{points[(place + 1) % count]}"
        for place in range(count if count > 2 else count - 1)
        if points[place] is not None and points[(place + 1) % count] is not None
    ]
    return Line([spot for spot in points if spot], " ".join(pieces), "")


def _ring_steps(scale, is_thumbnail):
    """Which steps from the middle have a ring: all of a short scale, about ten of a long one."""
    if is_thumbnail:
        return [ceil(scale.steps / 2), scale.steps]
    every = 1 if scale.steps <= MOST_RINGS else ceil(scale.steps / 10)
    return list(range(scale.steps, 0, -every))[::-1]


def _rings(count, scale, radius, is_thumbnail):
    """Return the corners of each ring; with one or two arms there is no area, and no ring."""
    if count < 3:
        return []
    return [
        " ".join(
            str(point(place, count, step / scale.steps, radius)).replace(" ", ",") for place in range(count)
        )
        for step in _ring_steps(scale, is_thumbnail)
    ]


def _numbers(count, scale, radius):
    """The scale's worst, middle and best score, beside the first arm."""
    chosen = sorted({1, ceil(scale.steps / 2), scale.steps})
    return [
        Text(x="-7", y=f"{-step / scale.steps * radius + 5:.1f}", words=str(scale.outwards[step - 1]))
        for step in chosen
    ]


def _arm(place, outcomes, scale, radius, *, has_label):
    outcome, count = outcomes[place], len(outcomes)
    x, _ = direction(place, count)
    anchor = "middle" if abs(x) < 0.2 else "start" if x > 0 else "end"
    return Arm(
        tip=point(place, count, 1, radius),
        label=outcome.label,
        anchor=anchor,
        texts=_texts(place, count, outcome, radius) if has_label else [],
        is_scored=outcome.start is not None or outcome.now is not None,
        steps=[(score, point(place, count, scale.reach(score), radius)) for score in scale.outwards],
    )


def _texts(place, count, outcome, radius):
    """Lay the label's lines and the value outside the tip, so that the block leans on the arm's direction."""
    x, y = direction(place, count)
    middle = Point(x * (radius + LABEL_GAP), y * (radius + LABEL_GAP))
    room = TIP_ROOM if abs(x) < 0.2 else LABEL_ROOM
    lines = [(words, False) for words in wrap(outcome.label, room)]
    if outcome.value:
        lines.append((outcome.value, True))
    height = LINE * len(lines)
    top = middle.y - height / 2 + y * height / 2
    return [
        Text(x=f"{middle.x:.1f}", y=f"{top + LINE * (row + 0.8):.1f}", words=words, is_value=is_value)
        for row, (words, is_value) in enumerate(lines)
    ]


def _frame(arms, radius, is_thumbnail):
    """Return left, top, width and height of a box that holds everything, with the star in its middle."""
    if is_thumbnail:
        return -THUMBNAIL_SIDE / 2, -THUMBNAIL_SIDE / 2, THUMBNAIL_SIDE, THUMBNAIL_SIDE
    half, top, bottom = LEAST_WIDTH / 2, -float(radius), float(radius)
    for arm in arms:
        for text in arm.texts:
            reach = width_of(text.words) / (2 if arm.anchor == "middle" else 1)
            half = max(half, abs(float(text.x)) + reach + EDGE)
            top = min(top, float(text.y) - LINE)
            bottom = max(bottom, float(text.y) + LINE * 0.3)
    top, bottom = top - EDGE, bottom + EDGE
    return -ceil(half), int(top) - 1, 2 * ceil(half), ceil(bottom - int(top)) + 1
