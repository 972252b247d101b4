"""O1: progress of needs."""

from datetime import date

import pytest

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)


def test_improved_of_those_rated_and_the_rest_is_counted_apart(endingwork, n_of_d, figure):
    case = endingwork.closed_case(OPENED, CLOSED)
    better = endingwork.need(case, "improved")
    much_better = endingwork.need(case, "much_improved")
    same = endingwork.need(case, "no_change")
    worse, much_worse = endingwork.need(case, "worse"), endingwork.need(case, "much_worse")
    endingwork.need(case, "not_worked_on")
    endingwork.need(case, "not_known")
    assert n_of_d("O1", "all_improved") == (2, 5)
    assert n_of_d("O1", "rated") == (5, 7)
    found = figure("O1", "all_improved")
    assert found.numerator_rows == [better.pk, much_better.pk]
    assert found.other_rows == [same.pk, worse.pk, much_worse.pk]


def test_each_family_outcome_has_its_own_share(endingwork, n_of_d):
    case, other = (endingwork.closed_case(OPENED, CLOSED) for _ in range(2))
    endingwork.need(case, "improved", "FE01")
    endingwork.need(other, "no_change", "FE01")
    endingwork.need(case, "worse", "FE02")
    assert n_of_d("O1", "improved", "FE01") == (1, 2)
    assert n_of_d("O1", "same", "FE01") == (1, 2)
    assert n_of_d("O1", "worse", "FE02") == (1, 1)


@pytest.mark.parametrize(
    ("closed", "reason"),
    [(date(2016, 4, 1), "NEEDS_MET"), (date(2015, 3, 31), "NEEDS_MET"), (CLOSED, "ERROR")],
)
def test_other_years_and_cases_opened_in_error_are_left_out(endingwork, n_of_d, closed, reason):
    case = endingwork.closed_case(date(2015, 1, 5), closed, reason=reason)
    endingwork.need(case, "improved")
    assert n_of_d("O1", "all_improved") == (0, 0)
