"""Days that cannot be right for a person, a name or a home: before 1900, before birth, or still to come."""

from earlyhelp.common.dates import FIRST_DAY, age_in_years
from earlyhelp.common.errors import RuleBroken
from people.enums import FamilyRole


class TooLongAgo(RuleBroken):
    message = "The date must be in 1900 or later. Check the year."


class MovedInBeforeBirth(RuleBroken):
    message = "They cannot have moved in or out before they were born. Check the date."
    field = "household_since"


class NameBeforeBirth(RuleBroken):
    message = "They cannot have used a name before they were born. Check the date."


class NameInFuture(RuleBroken):
    message = "The days of a name must be today or in the past."


class AddressInFuture(RuleBroken):
    message = "The date they moved in must be today or in the past."
    field = "lived_from"


class BornTooLate(RuleBroken):
    message = "The date of birth is in the future. Enter a due date instead, or check the year."
    field = "date_of_birth"


class DueDateOutOfRange(RuleBroken):
    message = "The due date must be no more than 30 days ago and no more than 9 months ahead."
    field = "due_date"


class ChildNeedsBirthDate(RuleBroken):
    message = "Enter the child’s date of birth, or the due date of a baby not yet born."
    field = "date_of_birth"


class ChildTooOld(RuleBroken):
    message = "Early help is for children and young people up to 25. Check the year, or add an adult instead."
    field = "date_of_birth"


class DiedInFuture(RuleBroken):
    message = "The date of death must be today or in the past."
    field = "died_on"


class MovedInFuture(RuleBroken):
    message = "The date they moved in or out must be today or in the past."
    field = "household_since"


class MovedOutBeforeIn(RuleBroken):
    message = "They moved in after this date. Check the date they moved out."
    field = "household_since"


OLDEST_CHILD = 25
"""Whole years: early help reaches 25 for a young person with special educational needs."""

DUE_DAYS_BACK = 30
DUE_DAYS_AHEAD = 280


def check_birth(*, role, values, today):
    """Check a date of birth or due date (CIN census rules 8520, 8525Q and 8530Q).

    :raises TooLongAgo, ChildNeedsBirthDate, BornTooLate, ChildTooOld, DueDateOutOfRange, DiedInFuture: when
        they cannot be right.
    """
    _check_after_1900(values, "date_of_birth", "died_on")
    born, due = values.get("date_of_birth"), values.get("due_date")
    if values.get("died_on") and values["died_on"] > today:
        raise DiedInFuture
    if role == FamilyRole.CHILD and not born and not due:
        raise ChildNeedsBirthDate
    if born and born > today:
        raise BornTooLate
    if role == FamilyRole.CHILD and born and age_in_years(born, today) > OLDEST_CHILD:
        raise ChildTooOld
    if due and not -DUE_DAYS_BACK <= (due - today).days <= DUE_DAYS_AHEAD:
        raise DueDateOutOfRange


def _check_after_1900(values, *names):
    for name in names:
        if values.get(name) and values[name] < FIRST_DAY:
            raise TooLongAgo(field=name)


def check_household_day(*, person, day, today):
    """Check the day on which somebody moved into the family home or out of it.

    :raises TooLongAgo, MovedInFuture, MovedInBeforeBirth: when it cannot be right.
    """
    _check_after_1900({"household_since": day}, "household_since")
    if day > today:
        raise MovedInFuture
    if person.date_of_birth and day < person.date_of_birth:
        raise MovedInBeforeBirth


def check_name_days(*, person, values, today):
    """Check from when until when a name was used.

    :raises TooLongAgo, NameInFuture, NameBeforeBirth: when it cannot be right.
    """
    names = ("used_from", "used_until")
    _check_after_1900(values, *names)
    for name in names:
        if values.get(name) and values[name] > today:
            raise NameInFuture(field=name)
        if values.get(name) and person.date_of_birth and values[name] < person.date_of_birth:
            raise NameBeforeBirth(field=name)


def check_address_day(*, day, today):
    """Check the day on which a family moved in.

    :raises TooLongAgo, AddressInFuture: when it cannot be right.
    """
    _check_after_1900({"lived_from": day}, "lived_from")
    if day > today:
        raise AddressInFuture
