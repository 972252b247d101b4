"""Working days and times of day in the demo. Chance is passed in and used in whole numbers only.

Whole numbers, because they come out the same on every machine and in every version of Python.
"""

from datetime import date, time, timedelta

from earlyhelp.common.dates import london_datetime
from earlyhelp.common.history import date_versions

HOLIDAYS = frozenset(
    date(*day)
    for day in (
        (2014, 4, 18), (2014, 4, 21), (2014, 5, 5), (2014, 5, 26), (2014, 8, 25), (2014, 12, 25),
        (2014, 12, 26), (2015, 1, 1), (2015, 4, 3), (2015, 4, 6), (2015, 5, 4), (2015, 5, 25), (2015, 8, 31),
        (2015, 12, 25), (2015, 12, 28), (2016, 1, 1), (2016, 3, 25), (2016, 3, 28), (2016, 5, 2),
        (2016, 5, 30), (2016, 8, 29),
    )
)  # fmt: skip


def is_working_day(day):
    """Return whether offices are open: Monday to Friday and no bank holiday of 2014 to 2016."""
    return day.weekday() < 5 and day not in HOLIDAYS


def working_day(day, *, earliest=None):
    """Return the day, or the working day before it; never one before the earliest."""
    while not is_working_day(day):
        day -= timedelta(days=1)
    return max(day, earliest) if earliest else day


def working_day_between(chance, first, last):
    """Return a working day of those from the first to the last, or the first if there is none."""
    return working_day(first + timedelta(days=chance.randint(0, max((last - first).days, 0))), earliest=first)


def in_office_hours(chance, day):
    """Return a moment of the day between 8:30 and 17:25, to five minutes."""
    minutes = 8 * 60 + 30 + 5 * chance.randrange(108)
    return london_datetime(day, time(minutes // 60, minutes % 60))


def written_at(moment):
    """Return a moment, and date what is written down from now on with it, as if it were the present."""
    date_versions(moment)
    return moment


def evening(day):
    """Return the moment at which the day's work is written down, and let it be written down then."""
    return written_at(london_datetime(day, time(18, 30)))


def pick(chance, weighted):
    """Return one of the values of (value, weight) pairs, by chance."""
    at = chance.randrange(sum(weight for _, weight in weighted))
    for value, weight in weighted:
        at -= weight
        if at < 0:
            return value
    raise ValueError("There is nothing to pick from.")


def days_in(chance, buckets):
    """Return a number of days from (lowest, highest, weight) buckets."""
    lowest, highest = pick(chance, [((low, high), weight) for low, high, weight in buckets])
    return chance.randint(lowest, highest)
