"""Which notes a case has: their kinds and days, about whom they are, and whether the child was seen."""

from dataclasses import dataclass
from datetime import date, timedelta

from cases.enums import ChildSeen
from reporting.demo.calendar import pick, working_day

KINDS = (
    ("HOME_VISIT", 30), ("VISIT_ELSEWHERE", 20), ("PHONE", 13), ("TEAM_MEETING", 15), ("OFFICE", 4),
    ("GROUP", 4),
    ("PROFESSIONALS", 5), ("OVERSIGHT", 4), ("VISIT_FAILED", 3), ("MESSAGE", 2),
)  # fmt: skip
WAYS_OF_SEEING = {
    "HOME_VISIT": ((ChildSeen.SEEN, 55), (ChildSeen.SEEN_ALONE, 27), (ChildSeen.NOT_SEEN, 18)),
    "VISIT_ELSEWHERE": ((ChildSeen.SEEN_ALONE, 72), (ChildSeen.SEEN, 28)),
    "OFFICE": ((ChildSeen.SEEN, 80), (ChildSeen.SEEN_ALONE, 20)),
    "GROUP": ((ChildSeen.SEEN, 100),),
    "TEAM_MEETING": ((ChildSeen.SEEN, 45), (ChildSeen.NOT_SEEN, 55)),
}
WITH_SIBLINGS = frozenset({"HOME_VISIT", "OFFICE", "GROUP", "TEAM_MEETING"})
NOT_SEEN = ((ChildSeen.NOT_SEEN, 1),)
LENGTHS = ((90, 1), (200, 2), (320, 3), (9999, 4))
LENGTHS_OF_YEAR = ((220, 1), (9999, 2))
QUIET_DAYS = 45
"""How long ago the last contact was in a case of today in which nobody was seen lately."""


@dataclass(frozen=True)
class NotePlan:
    kind: str
    day: date
    progress: int
    """How much of the case's time had passed, in hundredths."""
    about: dict
    seen: ChildSeen
    is_first: bool
    is_last: bool


def planned_notes(case):
    """Return the notes of a case, oldest first. Most first visits see every child."""
    days = _days(case)
    return [_plan(case, day, place == 0, place == len(days) - 1) for place, day in enumerate(days)]


def _days(case):
    last = case.days if case.was_seen_lately else max(case.days - QUIET_DAYS, 2)
    lengths = LENGTHS if case.is_of_today else LENGTHS_OF_YEAR
    count = next(count for below, count in lengths if last < below)
    first = min(case.chance.randint(2, 11), last)
    spread = [first + (last - first) * place // count for place in range(count)]
    ending = max(first, last - case.chance.randint(0, 9))
    days = {min(day + case.chance.randint(0, 6), last) for day in spread} | {ending}
    offsets = (case.opened_on + timedelta(days=day) for day in sorted(days))
    return sorted({working_day(day, earliest=case.opened_on) for day in offsets})


def _plan(case, day, is_first, is_last):
    chance = case.chance
    is_closing = is_last and case.closed_on is not None
    kind = "HOME_VISIT" if is_first or (is_closing and chance.randrange(100) < 70) else pick(chance, KINDS)
    seen = pick(chance, WAYS_OF_SEEING.get(kind, NOT_SEEN))
    if is_first and seen == ChildSeen.NOT_SEEN and chance.randrange(100) < 75:
        seen = ChildSeen.SEEN
    if case.family.focus_age < 2 and seen == ChildSeen.SEEN_ALONE:
        seen = ChildSeen.SEEN
    about = {case.family.focus: seen}
    for child in case.family.children[1:]:
        if is_first or (kind in WITH_SIBLINGS and chance.randrange(100) < 40):
            about[child] = ChildSeen.SEEN if seen != ChildSeen.NOT_SEEN else ChildSeen.NOT_SEEN
    if kind != "VISIT_ELSEWHERE":
        about[case.family.adults[0]] = ""
    passed = 100 * (day - case.opened_on).days // max(case.days, 1)
    return NotePlan(kind, day, passed, about, seen, is_first, is_closing)
