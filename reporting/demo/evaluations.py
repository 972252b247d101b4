"""The evaluation tools of the published year: which needs each family had, and how each stood at the end.

The report of 2015/16 says how many families had one, all of them in targeted services (F07), and how two of
the 18 outcomes went (F21, F22). What it does not say, how many families had each need and how the other 16
went, is invented here and lies below those two.
"""

from dataclasses import dataclass
from random import Random

from assessments.enums import NeedProgressRating as Rated
from closures.enums import Judgement
from reporting.demo import SEED, plan_words
from reporting.demo.calendar import pick
from reporting.demo.course import Course

FAMILIES, UNFINISHED = 346, 14
"""F07, and families beyond them of whom nobody knew at the end how their need stood."""


@dataclass(frozen=True)
class Went:
    """Of how many families the need stood better at the end, and of how many it was rated.

    :ivar ages: of the child whom the help is mostly about.
    """

    better: int
    rated: int
    ages: tuple[int, int] = (0, 17)


OUTCOMES = {
    "FE03": Went(38, 50),
    "FE04": Went(32, 45, (3, 17)),
    "FE05": Went(30, 41, (4, 17)),
    "FE06": Went(11, 16),
    "FE07": Went(24, 32, (0, 4)),
    "FE08": Went(15, 25, (5, 17)),
    "FE09": Went(12, 20, (5, 17)),
    "FE10": Went(22, 35),
    "FE11": Went(5, 10),
    "FE12": Went(7, 14),
    "FE13": Went(13, 20),
    "FE14": Went(11, 18),
    "FE15": Went(16, 25),
    "FE16": Went(13, 23),
    "FE17": Went(5, 9, (10, 17)),
    "FE18": Went(17, 23),
    "FE01": Went(68, 84),
    "FE02": Went(56, 71),
}
"""F21 is FE01: 68 of 84 are 81%. F22 is FE02: 56 of 71 are 79%."""
OF_CHILD = frozenset({"FE04", "FE05", "FE06", "FE07", "FE08", "FE09", "FE17"})
"""Outcomes that concern one child; the others concern the whole family."""
MOST, MOST_PLANNED = 3, 2
"""So many needs of a family at most, and of one whose needs become a plan."""
BETTER = ((Rated.IMPROVED, 65), (Rated.MUCH_IMPROVED, 35))
NOT_BETTER = ((Rated.NO_CHANGE, 62), (Rated.WORSE, 29), (Rated.MUCH_WORSE, 9))
HOPES = {Judgement.FULLY: 90, Judgement.PARTIALLY: 45, Judgement.NOT_AT_ALL: 0}
"""How much likelier a need stands better, in hundredths of chance."""


def allot(cases):
    """Say which of the year's closed cases have the tool, and how each of their needs is rated at the end.

    :param cases: plans with ``service``, ``course`` and the dict ``rated``, filled here.
    """
    chance = Random(f"{SEED} evaluations")
    chosen, others = _with_a_tool([case for case in cases if case.service], chance)
    for case in others[-UNFINISHED:]:
        case.rated[plan_words.NEEDS[case.theme].outcome] = Rated.NOT_KNOWN
    for code, went in OUTCOMES.items():
        _rate(code, went, _takers(chosen, code, went, chance), chance)
    if not all(case.rated for case in chosen):
        raise ValueError("A family of the demo has an evaluation tool without a need.")


def some(case):
    """Return ratings for a case outside the published year: of what its help is about, and of the family."""
    codes = dict.fromkeys((plan_words.NEEDS[case.theme].outcome, "FE01"))
    likely = 25 + HOPES[case.judgement] * 2 // 3
    return {
        code: pick(case.planning, BETTER if case.planning.randrange(100) < likely else NOT_BETTER)
        for code in codes
    }


def _with_a_tool(cases, chance):
    """Every family whose needs an assessment named, and those whose help came furthest; then the others."""
    luck = {case: chance.randrange(100) + HOPES[case.judgement] for case in cases}
    cases = sorted(cases, key=lambda case: (case.course is Course.NONE, -luck[case]))
    if len(cases) < FAMILIES + UNFINISHED:
        raise ValueError("There are not enough families with a targeted service in the demo.")
    return cases[:FAMILIES], cases[FAMILIES:]


def _takers(cases, code, went, chance):
    """The families that have the need: those whose help is about it first, then those with the fewest."""
    youngest, oldest = went.ages
    luck = {case: chance.randrange(1000) for case in cases}
    free = [
        case
        for case in cases
        if youngest <= case.family.focus_age <= oldest
        and len(case.rated) < (MOST if case.course is Course.NONE else MOST_PLANNED)
    ]
    free.sort(key=lambda case: (plan_words.NEEDS[case.theme].outcome != code, len(case.rated), luck[case]))
    if len(free) < went.rated:
        raise ValueError(f"There are not enough families for the outcome {code}.")
    return free[: went.rated]


def _rate(code, went, takers, chance):
    """Rate the need of each; the least good fall where the lead professional judged the help less."""
    luck = {case: chance.randrange(100) + HOPES[case.judgement] for case in takers}
    for place, case in enumerate(sorted(takers, key=lambda case: -luck[case])):
        case.rated[code] = pick(chance, BETTER if place < went.better else NOT_BETTER)
