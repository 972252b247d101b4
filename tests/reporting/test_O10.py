"""O10: sustained some months on."""

from datetime import date

import pytest

OPENED, CLOSED, DUE = date(2015, 5, 1), date(2015, 9, 1), date(2016, 3, 2)


def checked(endingwork, *states):
    """A case with a need for each state, which somebody looked at again on the day."""
    case = endingwork.closed_case(OPENED, CLOSED)
    for _ in states:
        endingwork.need(case, "improved")
    return case, endingwork.check(case, DUE, *states, done_on=DUE)


def test_every_need_held_and_nobody_came_back(endingwork, n_of_d, figure):
    _, held = checked(endingwork, "held", "better")
    checked(endingwork, "held", "slipped")
    checked(endingwork, "not_known")
    assert n_of_d("O10", "sustained") == (1, 3)
    assert figure("O10", "sustained").numerator_rows == [held.pk]


def test_a_family_that_nobody_looked_at_is_in_the_base_and_not_sustained(endingwork, n_of_d):
    case = endingwork.closed_case(OPENED, CLOSED)
    endingwork.check(case, DUE)
    checked(endingwork, "held")
    assert n_of_d("O10", "sustained") == (1, 2)
    assert n_of_d("O10", "sustained_of_checked") == (1, 1)
    assert n_of_d("O10", "checked") == (1, 2)


@pytest.mark.parametrize(("came_back", "sustained"), [(date(2016, 3, 2), 0), (date(2016, 3, 3), 1)])
def test_a_family_with_a_new_case_by_the_day_of_the_check_is_not(endingwork, n_of_d, came_back, sustained):
    case, _ = checked(endingwork, "held")
    endingwork.case(came_back, family=case.family)
    assert n_of_d("O10", "sustained") == (sustained, 1)


@pytest.mark.parametrize("due_on", [date(2015, 3, 31), date(2016, 4, 1)])
def test_checks_due_in_other_years_are_left_out(endingwork, n_of_d, due_on):
    case = endingwork.closed_case(date(2014, 5, 1), date(2014, 9, 1))
    endingwork.check(case, due_on)
    assert n_of_d("O10", "checked") == (0, 0)
