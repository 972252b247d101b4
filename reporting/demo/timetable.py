"""On which days a family of the demo is assessed, meets, agrees to its plan and is reviewed."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from earlyhelp.common.working_days import add_working_days
from reporting.demo.calendar import days_in, working_day
from reporting.demo.course import Course

LENGTHS = ((10, 28, 35), (29, 47, 42), (50, 62, 23))
"""Days that an assessment takes; 35 working days are 49 days."""
UNTIL_MEETING = ((3, 20, 70), (23, 40, 30))
WITHOUT_PLAN = 12
"""After so many of a hundred short assessments help goes on without a plan of a team."""
MOST_REVIEWS = 2
"""So many reviews of a closed case at most are recorded; what is due later was missed."""


@dataclass
class Timetable:
    """The day of each act; None for what is not recorded."""

    started: date
    leads_to_plan: bool = True
    signed: date | None = None
    met: date | None = None
    planned: date | None = None
    agreed: date | None = None
    progress: date | None = None
    reviews: list = field(default_factory=list)


def timetable_of(plan):
    """Return the timetable of a planned case, by its chance and its course; None without an assessment."""
    course, chance, opened_on = plan.course, plan.planning, plan.opened_on
    if course is Course.NONE:
        return None
    quick = course in (Course.OVERDUE_REVIEW, Course.CURRENT, Course.LATE_ACTION)
    day = _Days(plan)
    days = Timetable(started=day(opened_on, chance.randint(1, 2 if plan.days < 20 else 10)))
    if not course.is_signed:
        return days
    length = chance.randint(12, 24) if quick else days_in(chance, LENGTHS)
    days.signed = day(days.started, max(1, min(length, plan.days * 45 // 100)))
    days.leads_to_plan = course.is_full or chance.randrange(100) >= WITHOUT_PLAN
    if course is Course.PLAN_MISSING or not days.leads_to_plan:
        return days
    met = day(days.signed, days_in(chance, UNTIL_MEETING))
    days.met = met if (course.is_full or chance.randrange(100) < 60) and met > days.signed else None
    days.planned = day(days.signed, chance.randint(2, 8))
    agreed = day(days.planned, chance.randint(1, 8))
    if course.is_agreed and (plan.ends_on - agreed).days > 5:
        days.agreed = agreed
        days.progress = day(agreed, 24)
        days.reviews = _reviews(plan, agreed)
    return days


class _Days:
    """Counts on from a day to a working day that lies within the case."""

    def __init__(self, plan):
        self.plan = plan

    def __call__(self, since, count):
        last = min(since + timedelta(days=count), self.plan.ends_on)
        return working_day(last, earliest=since) if self.plan.closed_on else _workday_before(last, since)


def _workday_before(day, earliest):
    """The day, or the working day before it; of any year."""
    while add_working_days(day, 0) != day:
        day -= timedelta(days=1)
    return max(day, earliest)


def _reviews(plan, agreed):
    """Days on which reviews are held: each six weeks after the last, in time, late, or not at all."""
    course, held, due = plan.course, [], _due(agreed)
    while due <= plan.ends_on and (course.is_full or len(held) < MOST_REVIEWS):
        is_late = course is Course.SHORT and plan.planning.randrange(100) < 30
        day = due + timedelta(days=plan.planning.randint(2, 18) if is_late else -plan.planning.randrange(3))
        day = _workday_before(day, agreed)
        if day > plan.ends_on - timedelta(days=2 if plan.closed_on else 0):
            break
        held.append(day)
        due = _due(day)
    return held[:-1] if course is Course.OVERDUE_REVIEW else held


def _due(day):
    return add_working_days(day + timedelta(weeks=6), 0)
