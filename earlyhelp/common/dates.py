"""Dates as people say them, in England. Nothing here reads the clock: the day is passed in."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

FIRST_DAY = date(1900, 1, 1)
"""No day that is recorded of anybody lies before it: whoever lives is younger, and years are mistyped."""
LONDON = ZoneInfo("Europe/London")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def london_day(value: date | datetime) -> date:
    """Return the day on which a moment falls in London; a date is returned as it is.

    Raises ValueError for a datetime without a time zone.
    """
    if not isinstance(value, datetime):
        return value
    if value.tzinfo is None:
        raise ValueError("A moment needs a time zone before it has a day in London.")
    return value.astimezone(LONDON).date()


def london_datetime(day: date, at: time) -> datetime:
    """Return the moment when London's clocks show this time on this day, the first where it comes twice."""
    return datetime.combine(day, at.replace(tzinfo=None), tzinfo=LONDON)


def date_long(value: date | datetime | None) -> str:
    """Return "3 March 2016", or "" for nothing."""
    if value is None or value == "":
        return ""
    day = london_day(value)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def datetime_long(value: datetime | None) -> str:
    """Return "3 March 2016 at 2:05pm", the London time, or "" for nothing."""
    if value is None or value == "":
        return ""
    moment = value.astimezone(LONDON)
    hour = moment.hour % 12 or 12
    half = "am" if moment.hour < 12 else "pm"
    return f"{date_long(moment)} at {hour}:{moment.minute:02d}{half}"


def until_long(value: datetime) -> str:
    """Return what follows "until": "3 March 2016 at 2:05pm", or for midnight "the end of 2 March 2016"."""
    moment = value.astimezone(LONDON)
    if moment.time() == time(0):
        return f"the end of {date_long(moment.date() - timedelta(days=1))}"
    return datetime_long(moment)


def days_between(start: date | datetime, end: date | datetime) -> int:
    """Return calendar days from start to end in London; 0 on the same day, negative if end is earlier."""
    return (london_day(end) - london_day(start)).days


def in_days(count: int) -> str:
    """Return "1 day", "0 days" or "41 days"."""
    return f"{count:,} day" if count == 1 else f"{count:,} days"


def time_words(seconds: int) -> str:
    """Return a length of time in the largest unit that says it exactly: "2 hours", "10 minutes"."""
    for length, unit in ((60 * 60, "hour"), (60, "minute"), (1, "second")):
        if seconds % length == 0:
            count = seconds // length
            return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
    raise ValueError("Give a whole number of seconds.")


def whole_months(start: date, end: date) -> int:
    """Return the months completed from start to end; a month from the 31st ends after a shorter month."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - 1 if end.day < start.day else months


def age_in_years(born_on: date, on: date) -> int:
    """Return whole years of age. Somebody born on 29 February is a year older on 1 March in a common year.

    Raises ValueError when the day is before the birth.
    """
    if on < born_on:
        raise ValueError("Nobody has an age before they were born.")
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def age_words(
    born_on: date | None, on: date, *, due_on: date | None = None, died_on: date | None = None
) -> str:
    """Return an age at a day in words.

    "3 years" from the second birthday on, "19 months" from 1 month, "12 days" before that; "unborn, due
    3 May 2016" with a due date and no birth yet; "age not known" with neither. Somebody who has died by that
    day ages no further: "died 3 May 2016 at 8 years".
    """
    if died_on is not None and died_on <= on:
        age = f" at {_age_since_birth(born_on, died_on)}" if born_on is not None else ""
        return f"died {date_long(died_on)}{age}"
    if born_on is not None and on >= born_on:
        return _age_since_birth(born_on, on)
    if due_on is not None or born_on is not None:
        return f"unborn, due {date_long(due_on or born_on)}"
    return "age not known"


def age_on(person, on: date) -> str:
    """Return :func:`age_words` of somebody with ``date_of_birth``, ``due_date`` and ``died_on``."""
    return age_words(person.date_of_birth, on, due_on=person.due_date, died_on=person.died_on)


def _age_since_birth(born_on, on):
    years = age_in_years(born_on, on)
    if years >= 2:
        return f"{years} years"
    months = whole_months(born_on, on)
    if months >= 1:
        return "1 month" if months == 1 else f"{months} months"
    return in_days(days_between(born_on, on))
