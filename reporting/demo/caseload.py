"""Which cases there are: the published year's, those still open at its end, and a caseload of today."""

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from assessments.reference_lists import IN_USE_FROM
from closures.enums import Judgement
from reporting.demo import SEED, agencies, evaluations, families, outcomes
from reporting.demo.calendar import days_in, pick, working_day, working_day_between
from reporting.demo.course import Course, course_of_today
from reporting.demo.themes import THEMES

YEAR_END = date(2016, 3, 31)
FIRST_DAY = date(2014, 1, 6)
"""The oldest cases that were brought over when recording began."""

LENGTHS = (
    (24, 60, 10), (60, 100, 17), (100, 140, 19), (140, 180, 17), (180, 240, 16), (240, 320, 11),
    (320, 420, 7), (420, 560, 3),
)  # fmt: skip
OPEN_FOR = ((4, 60, 45), (60, 120, 40), (120, 200, 33), (200, 330, 20), (370, 560, 12))
STILL_OPEN = 150
IN_ERROR = 8
LAST_DAY = date(2016, 9, 30)
"""By which every case that was open at the year's end has closed."""
OPEN_TODAY = 40
FIRST_OF_TODAY, FIRST_CLOSED_LATELY = 10_000, 20_000
"""Numbers from which the cases of today and those closed lately count."""
LATEST_TODAY, EARLIEST_TODAY = 3, 300
CLOSED_LATELY, CLOSED_EVERY = 24, 8
JUDGED = ((Judgement.FULLY, 52), (Judgement.PARTIALLY, 32), (Judgement.NOT_AT_ALL, 16))
ENDED = {
    1: ("lead", Judgement.NOT_AT_ALL, "DISENGAGED", False),
    6: ("lead", Judgement.PARTIALLY, "DISENGAGED", True),
    7: ("colleague", Judgement.NOT_AT_ALL, "CONSENT_WITHDRAWN", False),
    10: ("colleague", Judgement.PARTIALLY, "UNIVERSAL_ONLY", False),
    12: ("lead", Judgement.FULLY, "NEEDS_MET", False),
    22: ("lead", Judgement.FULLY, "NEEDS_MET", False),
    23: ("colleague", Judgement.PARTIALLY, "UNIVERSAL_ONLY", True),
}
"""How some of those closed lately ended: who led, the judgement, the reason, and whether it is left undone.

So a manager has a follow-up to come and one overdue, a check to come and one overdue. The others are chance.
"""
RETURNS = {0: 6, 3: 12, 10: 10}
"""Which of today's cases are of a family that closed lately and came back."""
ASSESSED_EACH = 9
"""One case of so many has a whole family assessment; the others have a Webstar, and some needs, alone."""
SHORTEST_ASSESSED = 45
"""Days: a case that ended sooner was not assessed."""


@dataclass(eq=False)
class CasePlan:
    """Everything about a case that is decided before it is recorded."""

    chance: Random
    area: agencies.Area
    family: families.FamilyPlan
    theme: str
    service: str
    opened_on: date
    closed_on: date | None
    """None: open today."""
    ends_on: date
    """The last day on which something is recorded."""
    judgement: Judgement | None = None
    reason: str = ""
    scored: dict = field(default_factory=dict)
    """Who of the family has a first Webstar, and what came after it."""
    rated: dict = field(default_factory=dict)
    """How each of its needs, by the code of its outcome, stands at the end, where that is decided here."""
    has_agreement: bool = True
    was_seen_lately: bool = True
    leaves_draft: bool = False
    planning: Random = None
    """Chance of its assessment and plan, of its own so that they change nothing else."""
    is_of_today: bool = False
    """Whether it is open today or closed lately: those who sign in read it, so there is more of it."""
    course: Course = Course.NONE
    """How far its assessment, plan and reviews go."""
    is_left: bool = False
    """Nobody has looked again after it closed, though the day has come."""
    returns_from: "CasePlan | None" = None
    """The closed case of the same family, for one that came back."""
    cast: str = ""
    """Whose sign-in leads it, for cases of today."""

    @property
    def is_in_error(self):
        return self.reason == "ERROR"

    @property
    def days(self):
        return (self.ends_on - self.opened_on).days


def plan_year():
    """Return the cases of 2014 to 2016, oldest first: closed in the year, in error, and still open."""
    closed = _closed_in_the_year()
    outcomes.allot(closed)
    evaluations.allot(closed)
    cases = closed + _in_error(len(closed)) + _still_open(len(closed) + IN_ERROR)
    return sorted(cases, key=lambda case: case.opened_on)


def plan_today(today):
    """Return the cases open today and those closed lately, oldest first. Only their dates move with it."""
    lately = _closed_lately(today)
    cases = lately + [_open_today(place, today, lately) for place in range(OPEN_TODAY)]
    return sorted(cases, key=lambda case: case.opened_on)


def plan_case(number, opened_on, closed_on, ends_on):
    """Return a plan whose family, theme and service follow from the number alone."""
    chance = Random(f"{SEED} case {number}")
    area = pick(chance, [(area, area.share) for area in agencies.AREAS])
    family = families.invent(chance, area, number)
    fitting = [
        (code, theme.weight)
        for code, theme in THEMES.items()
        if theme.ages[0] <= family.focus_age <= theme.ages[1]
    ]
    theme = pick(chance, fitting)
    service = _service(chance, theme, family.focus_age)
    plan = CasePlan(chance, area, family, theme, service, opened_on, closed_on, ends_on)
    plan.planning = Random(f"{SEED} plan {number}")
    plan.is_of_today = number >= FIRST_OF_TODAY
    if number % ASSESSED_EACH == 0 and plan.days >= SHORTEST_ASSESSED and opened_on >= IN_USE_FROM:
        plan.course = Course.SHORT
    return plan


def _service(chance, theme, age):
    """Return the code of the targeted service that leads the work, or "" where universal services do."""
    weighted = [("", 25), ("enhance", 20)]
    if age < 12:
        weighted.append(("parenting-team", 12))
    if age < 5:
        weighted.append(("childrens-centre-targeted", 30))
    if age >= 11:
        weighted += [("targeted-youth-support", 18), ("youth-support", 8)]
    if theme == "SUBSTANCES":
        weighted.append(("lifelines", 120))
    if theme in ("CHILD_WELLBEING", "BEREAVEMENT"):
        weighted.append(("camhs", 22))
    return pick(chance, weighted)


def _closed_in_the_year():
    """Return the closed cases; needs are named and rated in those of targeted services only (F07)."""
    cases, chance = [], Random(f"{SEED} closing days")
    judged = iter(outcomes.judgements())
    for first, count in outcomes.CLOSURES_BY_MONTH.items():
        days_of_month = calendar.monthrange(first.year, first.month)[1]
        for _ in range(count):
            # No more than four days without a working day follow each other, so it stays within the month.
            closed_on = working_day(first + timedelta(days=chance.randint(5, days_of_month - 1)))
            opened_on = working_day(max(closed_on - timedelta(days=days_in(chance, LENGTHS)), FIRST_DAY))
            case = plan_case(len(cases), opened_on, closed_on, closed_on)
            case.judgement = next(judged)
            case.reason = _reason(case)
            if not case.service:
                case.course = Course.NONE
            cases.append(case)
    return cases


def _reason(case):
    """Return the reason for closing; the only child grown up closes a case that went well."""
    if case.judgement != Judgement.NOT_AT_ALL and len(case.family.children) == 1:
        age_at_end = case.family.focus.age_days + case.days
        if age_at_end >= 18 * 365 + 5:
            return "AGED_OUT"
    return outcomes.reason_for(case.judgement, case.chance)


def _in_error(number):
    chance, cases = Random(f"{SEED} errors"), []
    for place in range(IN_ERROR):
        closed_on = working_day_between(chance, date(2015, 4, 8), YEAR_END)
        opened_on = working_day(closed_on - timedelta(days=chance.randint(1, 7)))
        case = plan_case(number + place, opened_on, closed_on, closed_on)
        case.judgement, case.reason = Judgement.NOT_APPLICABLE, "ERROR"
        cases.append(case)
    return cases


def _still_open(number):
    """Return cases open at the year's end; they close in the half-year after it."""
    chance, cases = Random(f"{SEED} still open"), []
    for place in range(STILL_OPEN):
        opened_on = working_day(YEAR_END - timedelta(days=days_in(chance, OPEN_FOR)))
        earliest = max(YEAR_END + timedelta(days=5), opened_on + timedelta(days=30))
        closed_on = working_day_between(chance, earliest, LAST_DAY)
        case = plan_case(number + place, opened_on, closed_on, closed_on)
        case.judgement = pick(chance, JUDGED)
        case.reason = _reason(case)
        _score(case, started=32, ended=40)
        cases.append(case)
    return cases


def _closed_lately(today):
    """Return the cases that closed in the half-year before today, the last one first."""
    chance, cases = Random(f"{SEED} closed lately"), []
    casts = ("lead", "", "partner", "", "colleague", "")
    for place in range(CLOSED_LATELY):
        closed_on = working_day(today - timedelta(days=4 + place * CLOSED_EVERY))
        opened_on = working_day(closed_on - timedelta(days=60 + chance.randrange(200)))
        case = plan_case(FIRST_CLOSED_LATELY + place, opened_on, closed_on, closed_on)
        case.judgement = pick(chance, JUDGED)
        case.reason = _reason(case)
        case.cast = casts[place % len(casts)]
        if place in ENDED:
            case.cast, case.judgement, case.reason, case.is_left = ENDED[place]
        _score(case, started=80, ended=75)
        if case.course is Course.NONE and (place in ENDED or place % 3 != 2):
            case.rated = evaluations.some(case)
        cases.append(case)
    return cases


def _score(case, *, started, ended):
    """Say who has a first and a last Webstar, in so many of a hundred."""
    for member in (*case.family.children, *case.family.adults):
        if member.is_child and member.age_days < outcomes.YOUNGEST_WITH_WEBSTAR:
            continue
        if case.chance.randrange(100) < started:
            is_paired = case.chance.randrange(100) < ended and case.reason in outcomes.PLANNED
            change = outcomes.some_change(case.chance) if is_paired else None
            case.scored[member] = outcomes.Scored(change)


LED_TODAY = (
    ("lead", 9), ("colleague", 5), ("partner", 4), ("agency-lead", 1), ("two-agencies", 3),
    ("two-agencies:1", 2),
)  # fmt: skip
"""How many of today's cases each of the cast leads; the others lead the rest. The second number is a post."""


def _open_today(place, today, lately):
    days = LATEST_TODAY + (EARLIEST_TODAY - LATEST_TODAY) * (place * 17 % OPEN_TODAY) // (OPEN_TODAY - 1)
    opened_on = working_day(today - timedelta(days=days))
    case = plan_case(FIRST_OF_TODAY + place, opened_on, None, today - timedelta(days=1))
    if place in RETURNS:
        _return(case, lately[RETURNS[place]])
    leads = [key for key, count in LED_TODAY for _ in range(count)]
    case.cast = leads[place] if place < len(leads) else ""
    case.has_agreement = place % 7 != 3
    case.was_seen_lately = place % 5 != 1
    case.leaves_draft = place % 13 == 5
    case.course = course_of_today(place, days)
    if days > 14 and place % 4 != 2:
        _score(case, started=75, ended=0)
    return case


def _return(case, earlier):
    """Make it a case of the same family, which needs help again after the earlier one closed."""
    if earlier.closed_on >= case.opened_on:
        raise ValueError("A family of the demo comes back before its case has closed.")
    case.returns_from, case.family = earlier, earlier.family
    case.theme, case.service = earlier.theme, earlier.service
