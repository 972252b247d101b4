"""Working days in England: Monday to Friday without bank holidays. The day is passed in."""

from datetime import date, timedelta
from functools import lru_cache

import holidays


@lru_cache
def _bank_holidays(year: int):
    """The bank holidays of a year in England and Wales, with the days that stand in for a weekend's."""
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))


def is_working_day(day: date) -> bool:
    """Return whether offices in England are open on the day."""
    return day.weekday() < 5 and day not in _bank_holidays(day.year)


def add_working_days(day: date, count: int) -> date:
    """Return the working day that comes so many working days after the day.

    What arrives on a day off counts as arrived on the next working day's morning, so it is due no later than
    what arrives on that working day.

    Raises ValueError for a negative count.
    """
    if count < 0:
        raise ValueError("Working days are counted forwards.")
    while not is_working_day(day):
        day += timedelta(days=1)
    for _ in range(count):
        day += timedelta(days=1)
        while not is_working_day(day):
            day += timedelta(days=1)
    return day


def working_days_between(start: date, end: date) -> int:
    """Return how many working days come after the start, up to and with the end.

    0 on the same day; negative where the end is earlier, with the same size as the other way round.
    """
    if end < start:
        return -working_days_between(end, start)
    days = (start + timedelta(days=number) for number in range(1, (end - start).days + 1))
    return sum(is_working_day(day) for day in days)


def in_working_days(count: int) -> str:
    """Return "1 working day" or "3 working days"."""
    return f"{count:,} working day" if count == 1 else f"{count:,} working days"


def due_in_words(due_on, today):
    """Return how a day to be met stands: "Due today", "Due in 2 working days", "Overdue by 1 working day".

    Working days are England's. A day off that follows the last day counts too: then it is "Overdue", if by
    no working day.
    """
    left = working_days_between(today, due_on)
    if today > due_on:
        return f"Overdue by {in_working_days(-left)}" if left else "Overdue"
    return f"Due in {in_working_days(left)}" if left else "Due today"
