"""By when a request must be answered: one calendar month, as the Information Commissioner counts it.

The month ends on the corresponding day of the next month, or on its last day where it has no such day, and on
the next working day where that one is a Saturday, a Sunday or a bank holiday. It begins on the day of
receipt, or, where proof of identity had to be asked for, on the day on which that came. The days between
asking what a request means and being told do not count. A complex request has two months more.
"""

import calendar
from datetime import timedelta

from earlyhelp.common.working_days import add_working_days

MONTHS, MONTHS_MORE = 1, 2


def corresponding_day(day, months):
    """Return the day of the same number so many months later, or the last of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return day.replace(year=year, month=month + 1, day=min(day.day, last))


def due_day(*, received_on, identity_asked_on=None, identity_on=None, paused_days=0, is_extended=False):
    """Return the last day for the answer.

    :param identity_on: the day on which it was known who asks; it counts only where proof was asked for.
    """
    begins = identity_on if identity_asked_on and identity_on else received_on
    months = MONTHS + (MONTHS_MORE if is_extended else 0)
    return add_working_days(corresponding_day(begins, months) + timedelta(days=paused_days), 0)
