"""Several people's stars laid over one another. Each line has a dash and a mark of its own."""

from dataclasses import dataclass

from earlyhelp.common.numbers import join_and
from earlyhelp.common.tables import Column, Table
from webstar.comparison import NOTHING, answers_by_code, scale_of
from webstar.star import FULL_RADIUS, Outcome, draw_star, line_through

STYLES = 6
"""So many lines can be told apart on one star."""


@dataclass(frozen=True)
class Layer:
    """One person's line: what it is called, its style from 1 to STYLES, and where it runs."""

    name: str
    style: int
    line: object


@dataclass(frozen=True)
class Overlay:
    """One star with several people's lines.

    :ivar axes: (code, label) of the arms; :ivar layers: the lines; :ivar drawing: the web and its labels.
    """

    title: str
    axes: list
    layers: list
    drawing: object
    scores: list

    @property
    def description(self):
        """Every line in words."""
        told = []
        for layer, scores in zip(self.layers, self.scores, strict=True):
            said = join_and([f"{label} {score}" for (_, label), score in zip(self.axes, scores, strict=True)])
            told.append(f"{layer.name}: {said}.")
        return " ".join(told)

    @property
    def table(self):
        columns = [Column("Part of life"), *(Column(layer.name, is_number=True) for layer in self.layers)]
        rows = [
            [label, *(scores[place] for scores in self.scores)] for place, (_, label) in enumerate(self.axes)
        ]
        return Table(f"{self.title}, in numbers", columns, rows)


def overlays(title, people):
    """Return stars on which the people's latest readings lie over one another, STYLES of them on each.

    The arms are the outcomes that all of them were asked, in the first reading's order. Nothing is drawn of
    fewer than two people, of fewer than three shared outcomes, or of scales that differ.

    :param people: (name, complete reading).
    """
    if len(people) < 2 or len({scale_of(reading.tool_version) for _, reading in people}) > 1:
        return []
    first = people[0][1].tool_version.axes.all()
    shared = set.intersection(*({axis.code for axis in one.tool_version.axes.all()} for _, one in people))
    axes = [(axis.code, axis.label) for axis in first if axis.code in shared]
    if len(axes) < 3:
        return []
    return [_overlay(title, axes, people[at : at + STYLES]) for at in range(0, len(people), STYLES)]


def _overlay(title, axes, people):
    scale = scale_of(people[0][1].tool_version)
    layers, told = [], []
    for style, (name, reading) in enumerate(people, start=1):
        said = answers_by_code(reading)
        scores = [said[code].score if code in said else None for code, _ in axes]
        reaches = [None if score is None else scale.reach(score) for score in scores]
        layers.append(Layer(name, style, line_through(reaches, FULL_RADIUS)))
        told.append([NOTHING if score is None else str(score) for score in scores])
    drawing = draw_star([Outcome(label=label, now=1) for _, label in axes], scale)
    return Overlay(title, axes, layers, drawing, told)


def family_overlays(everybody):
    """Return stars of those who have the same Webstar, then one of what everybody was asked.

    The last holds the Webstar that the family scored together, so that it stands beside the members' own.

    :param everybody: :class:`webstar.access.PersonReadings` with a complete reading each.
    """
    latest = [(name_of(person), person.latest or person.start) for person in everybody]
    tools = dict.fromkeys(reading.tool_version.tool for _, reading in latest)
    found = []
    for tool in tools:
        same = [(name, reading) for name, reading in latest if reading.tool_version.tool == tool]
        found += overlays(f"{tool}: laid over one another", same)
    if len(tools) > 1:
        found += overlays("What everybody was asked: laid over one another", latest)
    return found


def name_of(person):
    """Return the short name of a member of the family, or "The family together"."""
    return person.member.person.short_name if person.member else "The family together"
