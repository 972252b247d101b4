"""Days that cannot be right are refused by the services, each with a sentence on its field."""

from datetime import date, timedelta

import pytest

from people.day_rules import (
    AddressInFuture,
    MovedInBeforeBirth,
    MovedInFuture,
    NameBeforeBirth,
    NameInFuture,
    TooLongAgo,
)
from people.services import add_new_person, change_person, record_address, record_name
from tests.factories.people import FamilyMemberFactory

BEFORE = date(1899, 12, 31)
BORN = date(2008, 2, 3)


@pytest.fixture
def acts(people, now):
    return {"by": people.lead, "now": now}


@pytest.fixture
def child(people):
    return FamilyMemberFactory(lives_in_household=False, person__date_of_birth=BORN)


@pytest.mark.parametrize("name", ["date_of_birth", "died_on"])
def test_nobody_was_born_or_died_before_1900(child, acts, today, name):
    values = {"given_name": "Rhian", "family_name": "Tudor", name: BEFORE}
    with pytest.raises(TooLongAgo) as refused:
        add_new_person(family=child.family, role="adult", values=values, today=today, **acts)
    assert refused.value.field == name


@pytest.mark.parametrize(("day", "error"), [(BEFORE, TooLongAgo), (date(2016, 3, 2), AddressInFuture)])
def test_when_a_family_moved_in(child, acts, today, day, error):
    told = {"family": child.family, "values": {"line_1": "2 Mill Lane"}, **acts}
    with pytest.raises(error) as refused:
        record_address(lived_from=day, **told)
    assert refused.value.field == "lived_from"
    assert record_address(lived_from=today, **told).lived_from == today


@pytest.mark.parametrize(
    ("day", "error"),
    [(BEFORE, TooLongAgo), (BORN - timedelta(days=1), MovedInBeforeBirth), (date(2016, 3, 2), MovedInFuture)],
)
def test_when_somebody_moved_into_the_family_home(child, acts, today, day, error):
    moved = {"lives_in_household": True, "household_since": day, "revision": None, "today": today}
    with pytest.raises(error) as refused:
        change_person(member=child, values={"date_of_birth": BORN}, **moved, **acts)
    assert refused.value.field == "household_since"


@pytest.mark.parametrize("field", ["used_from", "used_until"])
@pytest.mark.parametrize(
    ("day", "error"),
    [(BEFORE, TooLongAgo), (BORN - timedelta(days=1), NameBeforeBirth), (date(2016, 3, 2), NameInFuture)],
)
def test_when_a_name_was_used(child, acts, field, day, error):
    values = {"kind": "alias", "given_name": "Fi", field: day}
    with pytest.raises(error) as refused:
        record_name(member=child, values=values, **acts)
    assert refused.value.field == field
