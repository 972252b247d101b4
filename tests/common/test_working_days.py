"""Working days in England, with bank holidays that move and those that stand in for a weekend."""

from datetime import date

import pytest

from earlyhelp.common.working_days import add_working_days, is_working_day, working_days_between


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        (date(2016, 3, 1), True),
        (date(2016, 3, 5), False),
        (date(2016, 3, 25), False),  # Good Friday
        (date(2016, 3, 28), False),  # Easter Monday
        (date(2016, 12, 27), False),  # for Christmas Day on a Sunday
        (date(2023, 5, 8), False),  # the coronation
        (date(2026, 8, 31), False),
        (date(2026, 8, 3), True),  # a bank holiday in Scotland only
        (date(2026, 3, 17), True),  # and in Northern Ireland only
    ],
)
def test_is_working_day(day, is_open):
    assert is_working_day(day) is is_open


@pytest.mark.parametrize(
    ("day", "count", "ends"),
    [
        (date(2016, 3, 1), 0, date(2016, 3, 1)),
        (date(2016, 3, 1), 3, date(2016, 3, 4)),
        (date(2016, 3, 4), 1, date(2016, 3, 7)),
        (date(2016, 3, 24), 1, date(2016, 3, 29)),
        (date(2016, 3, 5), 1, date(2016, 3, 8)),  # sent on a Saturday, it counts as sent on Monday
        (date(2016, 12, 23), 2, date(2016, 12, 29)),
    ],
)
def test_add_working_days(day, count, ends):
    assert add_working_days(day, count) == ends


def test_working_days_are_counted_forwards():
    with pytest.raises(ValueError, match="forwards"):
        add_working_days(date(2016, 3, 1), -1)


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        (date(2016, 3, 1), date(2016, 3, 1), 0),
        (date(2016, 3, 4), date(2016, 3, 7), 1),
        (date(2016, 3, 24), date(2016, 3, 29), 1),
        (date(2016, 3, 7), date(2016, 3, 4), -1),
    ],
)
def test_working_days_between(start, end, count):
    assert working_days_between(start, end) == count
