"""F5: closures and their reasons."""

from datetime import date

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)


def test_closures_are_counted_and_shared_out_by_reason_group(casework, n_of_d, figure):
    met = casework.closed_case(OPENED, CLOSED).summary
    moved = casework.closed_case(OPENED, CLOSED, reason="MOVED").summary
    casework.closed_case(OPENED, CLOSED, reason="ERROR")
    assert n_of_d("F5", "closures") == (2, 2)
    assert n_of_d("F5", "positive") == (1, 2)
    assert n_of_d("F5", "unplanned") == (1, 2)
    assert n_of_d("F5", "escalated") == (0, 2)
    found = figure("F5", "positive")
    assert (found.numerator_rows, found.other_rows) == ([met.pk], [moved.pk])


def test_a_year_without_closures_is_nought_of_nought(casework, n_of_d):
    assert n_of_d("F5", "closures") == (0, 0)
    assert n_of_d("F5", "positive") == (0, 0)
