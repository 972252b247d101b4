"""Two assessments of a case side by side. A question is the same in both if its section and code are."""

from dataclasses import dataclass, field

from assessments.outline import outline_of
from earlyhelp.common.dates import date_long
from earlyhelp.common.tables import Cell, Column, Table


@dataclass(frozen=True)
class Line:
    """One answer then and now.

    :ivar change: "Changed", "New", "Gone" or "The same", in words, so that no colour is needed.
    """

    question: str
    before: str
    now: str
    change: str


@dataclass
class Group:
    """The answers of one section for one person, or for the family."""

    title: str
    lines: list = field(default_factory=list)

    def table(self, before, now):
        """Return the group as a table: question, then, now, and what changed in words."""
        columns = [
            Column("Question"),
            Column(date_long(before.started_on)),
            Column(date_long(now.started_on)),
            Column("Change", is_short=True),
        ]
        return Table(self.title, columns, [self._row(line) for line in self.lines])

    def _row(self, line):
        change = line.change if line.change == SAME else Cell(line.change, tag="teal")
        return [line.question, line.before or "Not answered", line.now or "Not answered", change]


SAME = "The same"
NOT_ASKED = "Not asked then"
NOT_ASKED_NOW = "Not asked any more"


def compare(before, now, members):
    """Return a table for each section and person of either assessment, in the order of the newer."""
    then, later = _answers(before, members), _answers(now, members)
    groups = {}
    for key in [*later, *(key for key in then if key not in later)]:
        title, question = (later.get(key) or then.get(key))[:2]
        line = _line(question, then.get(key), later.get(key))
        groups.setdefault(key[:2], Group(title)).lines.append(line)
    return [group.table(before, now) for group in [*_judgement(before, now), *groups.values()]]


def _answers(assessment, members):
    """(section code, member, question code) to (title, question, answer in words)."""
    found = {}
    for section in outline_of(assessment, members):
        for part in section.parts:
            title = section.section.title + (f": {part.member.person.short_name}" if part.member else "")
            answers = part.answers
            for question in section.section.questions.all():
                answer = str(answers[question]) if question in answers else ""
                place = (section.section.code, part.member.pk if part.member else None, question.code)
                found[place] = (title, question.text, answer)
    return found


def _line(question, then, later):
    if then is None or later is None:
        was = then[2] if then else NOT_ASKED
        is_now = later[2] if later else NOT_ASKED_NOW
        return Line(question, was, is_now, "New" if then is None else "Gone")
    change = SAME if then[2] == later[2] else "New" if not then[2] else "Gone" if not later[2] else "Changed"
    return Line(question, then[2], later[2], change)


def _judgement(before, now):
    rows = [
        ("Level of need", str(before.level_of_need or ""), str(now.level_of_need or "")),
        ("Why this level", before.level_reason, now.level_reason),
        ("Outcome", str(before.outcome or ""), str(now.outcome or "")),
        ("What the family says", before.family_comments, now.family_comments),
    ]
    lines = [Line(label, was, is_now, SAME if was == is_now else "Changed") for label, was, is_now in rows]
    return [Group("What was judged", lines)]
