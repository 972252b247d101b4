"""What came of the help, to the counts that Shropshire published for April 2015 to March 2016 (F08 to F20).

The report gives percentages of known bases; the counts below follow from them. Who it was that improved is
chance; how many is not.
"""

from dataclasses import dataclass
from datetime import date
from random import Random

from closures.enums import Judgement
from reporting.demo import SEED
from reporting.demo.calendar import pick

CLOSURES_BY_MONTH = {
    date(2015, 4, 1): 45,
    date(2015, 5, 1): 46,
    date(2015, 6, 1): 52,
    date(2015, 7, 1): 72,
    date(2015, 8, 1): 38,
    date(2015, 9, 1): 42,
    date(2015, 10, 1): 50,
    date(2015, 11, 1): 52,
    date(2015, 12, 1): 58,
    date(2016, 1, 1): 48,
    date(2016, 2, 1): 54,
    date(2016, 3, 1): 70,
}
"""Closure summaries (F12): 627."""

JUDGEMENTS = {Judgement.FULLY: 326, Judgement.PARTIALLY: 201, Judgement.NOT_AT_ALL: 100}
"""F19 and F20; the rest of 627 was not published and is taken as not achieved at all."""


@dataclass(frozen=True)
class Change:
    """What happened between somebody's first and last Webstar."""

    better: bool
    """Their mean rose (F13, F14)."""
    happier: bool
    """"Happy" rose (F17, F18)."""
    well: bool
    """Happy, healthy and safe at the end (F15, F16)."""


@dataclass(frozen=True)
class Group:
    """Children or parents: how many started (F08, F10), and how many changed how (F09, F11 and the above)."""

    starts: int
    changes: tuple[tuple[Change, int], ...]

    @property
    def pairs(self):
        return sum(count for _, count in self.changes)


CHILDREN = Group(
    starts=353,
    changes=(
        (Change(better=False, happier=False, well=False), 5),
        (Change(better=True, happier=True, well=False), 3),
        (Change(better=False, happier=False, well=True), 7),
        (Change(better=False, happier=True, well=True), 3),
        (Change(better=True, happier=False, well=True), 15),
        (Change(better=True, happier=True, well=True), 94),
    ),
)
PARENTS = Group(
    starts=160,
    changes=(
        (Change(better=False, happier=False, well=False), 4),
        (Change(better=True, happier=True, well=False), 2),
        (Change(better=False, happier=False, well=True), 3),
        (Change(better=False, happier=True, well=True), 5),
        (Change(better=True, happier=False, well=True), 3),
        (Change(better=True, happier=True, well=True), 49),
    ),
)
REASONS = {
    Judgement.FULLY: (("NEEDS_MET", 77), ("UNIVERSAL_ONLY", 23)),
    Judgement.PARTIALLY: (
        ("UNIVERSAL_ONLY", 42), ("NEEDS_MET", 14), ("TRANSFER_SERVICE", 18), ("MOVED", 8), ("DISENGAGED", 12),
        ("STEP_UP", 6),
    ),
    Judgement.NOT_AT_ALL: (
        ("DISENGAGED", 38), ("CONSENT_WITHDRAWN", 18), ("STEP_UP", 22), ("MOVED", 14), ("DECLINED", 8),
    ),
}  # fmt: skip
PLANNED = frozenset({"NEEDS_MET", "UNIVERSAL_ONLY", "TRANSFER_SERVICE", "AGED_OUT"})
YOUNGEST_WITH_WEBSTAR = 4 * 365


@dataclass(frozen=True)
class Scored:
    """That somebody has a start Webstar, and what came after it; no change, no closing Webstar."""

    change: Change | None = None


def judgements():
    """Return the judgement of each closure of the year, in an order of chance."""
    all_of_them = [judgement for judgement, count in JUDGEMENTS.items() for _ in range(count)]
    Random(f"{SEED} judgements").shuffle(all_of_them)
    return all_of_them


def reason_for(judgement, chance):
    """Return the code of a reason for closing that goes with the judgement."""
    return pick(chance, REASONS[judgement])


def allot(cases):
    """Say who of the year's closed cases has which Webstars, to the published counts.

    :param cases: plans with ``family``, ``judgement``, ``reason`` and the dict ``scored``, filled here.
    """
    chance = Random(f"{SEED} webstars")
    order = list(cases)
    chance.shuffle(order)
    _start(order, CHILDREN.starts, lambda case: _old_enough(case.family.children), chance, 75)
    with_children_first = sorted(order, key=lambda case: not case.scored)
    _start(with_children_first, PARENTS.starts, lambda case: case.family.adults, chance, 50)
    _change(order, CHILDREN, lambda member: member.is_child, chance)
    _change(order, PARENTS, lambda member: not member.is_child, chance)


def _old_enough(children):
    return [child for child in children if child.age_days >= YOUNGEST_WITH_WEBSTAR]


def _start(cases, wanted, people_of, chance, percent):
    """Give a start Webstar to some of the people of each case in turn, until so many have one."""
    people = [(case, person) for case in cases for person in people_of(case)]
    chosen = [pair for pair in people if chance.randrange(100) < percent][:wanted]
    if len(chosen) < wanted:
        raise ValueError("There are not enough people in the demo families.")
    for case, person in chosen:
        case.scored[person] = Scored()


def _change(cases, group, is_of_group, chance):
    """Give a closing Webstar to as many as were published, in cases whose ending was planned first.

    The least good outcomes go where the lead professional judged the help partially effective.
    """
    planned = [case for case in cases if case.reason in PLANNED]
    people = [
        (case, person)
        for case in planned
        for person in (*case.family.children, *case.family.adults)
        if is_of_group(person) and person in case.scored
    ][: group.pairs]
    changes = [change for change, count in group.changes for _ in range(count)]
    luck = [chance.randrange(100) + 60 * (case.judgement == Judgement.FULLY) for case, _ in people]
    ranked = sorted(range(len(people)), key=lambda place: (luck[place], place))
    for place, change in zip(ranked, changes, strict=True):
        case, person = people[place]
        case.scored[person] = Scored(change)


def some_change(chance):
    """Return a change for somebody whose case closed outside the published year."""
    return pick(chance, CHILDREN.changes)
