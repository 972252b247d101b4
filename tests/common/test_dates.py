"""Dates, ages and days are said as people in England say them."""

from datetime import UTC, date, datetime, time

import pytest

from earlyhelp.common import dates

LEAP_CHILD = date(2012, 2, 29)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (date(2016, 3, 3), "3 March 2016"),
        (datetime(2016, 6, 30, 23, 30, tzinfo=UTC), "1 July 2016"),
        (None, ""),
    ],
)
def test_a_date_is_said_in_full_for_its_day_in_london(value, said):
    assert dates.date_long(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (datetime(2016, 3, 3, 14, 5, tzinfo=UTC), "3 March 2016 at 2:05pm"),
        (datetime(2016, 7, 3, 11, 0, tzinfo=UTC), "3 July 2016 at 12:00pm"),
        (datetime(2016, 3, 3, 0, 9, tzinfo=UTC), "3 March 2016 at 12:09am"),
        (None, ""),
    ],
)
def test_a_moment_is_said_in_londons_time(value, said):
    assert dates.datetime_long(value) == said


def test_a_moment_without_a_time_zone_has_no_day():
    with pytest.raises(ValueError, match="time zone"):
        dates.london_day(datetime.fromisoformat("2016-03-03T14:05"))


def test_days_between_counts_calendar_days_across_the_clock_change():
    before = datetime(2016, 3, 26, 23, 30, tzinfo=UTC)
    after = datetime(2016, 3, 27, 23, 30, tzinfo=UTC)
    assert dates.days_between(before, after) == 2
    assert dates.days_between(date(2016, 3, 1), date(2016, 3, 1)) == 0
    assert dates.days_between(date(2016, 3, 2), date(2016, 3, 1)) == -1


def test_a_time_on_a_day_is_londons():
    summer = dates.london_datetime(date(2016, 7, 1), time(14, 30))
    assert summer.astimezone(UTC) == datetime(2016, 7, 1, 13, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("born_on", "on", "said"),
    [
        (date(2013, 3, 1), date(2016, 3, 1), "3 years"),
        (date(2013, 3, 2), date(2016, 3, 1), "2 years"),
        (date(2014, 3, 2), date(2016, 3, 1), "23 months"),
        (date(2015, 8, 1), date(2016, 3, 1), "7 months"),
        (date(2016, 1, 31), date(2016, 2, 29), "29 days"),
        (date(2016, 1, 31), date(2016, 3, 1), "1 month"),
        (date(2016, 2, 29), date(2016, 3, 1), "1 day"),
        (date(2016, 3, 1), date(2016, 3, 1), "0 days"),
        (LEAP_CHILD, date(2015, 2, 28), "2 years"),
        (LEAP_CHILD, date(2015, 3, 1), "3 years"),
        (None, date(2016, 3, 1), "age not known"),
    ],
)
def test_an_age_is_said_in_the_unit_that_people_use(born_on, on, said):
    assert dates.age_words(born_on, on) == said


def test_a_child_who_is_expected_is_unborn_until_born():
    assert dates.age_words(None, date(2016, 3, 1), due_on=date(2016, 5, 3)) == "unborn, due 3 May 2016"
    assert dates.age_words(date(2016, 5, 1), date(2016, 3, 1)) == "unborn, due 1 May 2016"


def test_nobody_has_an_age_before_birth():
    with pytest.raises(ValueError, match="before they were born"):
        dates.age_in_years(date(2016, 3, 2), date(2016, 3, 1))


def test_nobody_ages_after_their_death():
    born, died = date(2008, 2, 3), date(2016, 2, 20)
    assert dates.age_words(born, date(2019, 3, 1), died_on=died) == "died 20 February 2016 at 8 years"
    assert dates.age_words(born, date(2015, 3, 1), died_on=died) == "7 years"
    assert dates.age_words(None, date(2019, 3, 1), died_on=died) == "died 20 February 2016"
