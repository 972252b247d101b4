"""By when a request must be answered."""

from datetime import date

import pytest

from rights.clock import corresponding_day, due_day


@pytest.mark.parametrize(
    ("day", "months", "wanted"),
    [
        (date(2016, 2, 12), 1, date(2016, 3, 12)),
        (date(2016, 1, 31), 1, date(2016, 2, 29)),
        (date(2015, 1, 31), 1, date(2015, 2, 28)),
        (date(2015, 12, 31), 3, date(2016, 3, 31)),
        (date(2015, 11, 30), 3, date(2016, 2, 29)),
    ],
)
def test_the_corresponding_day(day, months, wanted):
    assert corresponding_day(day, months) == wanted


@pytest.mark.parametrize(
    ("received", "more", "wanted"),
    [
        (date(2016, 9, 5), {}, date(2016, 10, 5)),
        (date(2016, 2, 12), {}, date(2016, 3, 14)),  # a Saturday, so Monday
        (date(2016, 2, 25), {}, date(2016, 3, 29)),  # Good Friday, and Easter Monday after it
        (date(2015, 11, 25), {}, date(2015, 12, 29)),  # Christmas, and Boxing Day on Monday
        (date(2016, 2, 12), {"is_extended": True}, date(2016, 5, 12)),
        (date(2016, 2, 12), {"paused_days": 5}, date(2016, 3, 17)),
        (date(2016, 2, 12), {"identity_on": date(2016, 2, 20)}, date(2016, 3, 14)),
        (
            date(2016, 2, 12),
            {"identity_asked_on": date(2016, 2, 13), "identity_on": date(2016, 2, 22)},
            date(2016, 3, 22),
        ),
    ],
)
def test_the_last_day(received, more, wanted):
    assert due_day(received_on=received, **more) == wanted
