"""F6: unplanned endings."""

from datetime import date

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)


def test_unplanned_reasons_are_a_share_of_all_closures(casework, n_of_d, figure):
    planned = casework.closed_case(OPENED, CLOSED).summary
    moved = casework.closed_case(OPENED, CLOSED, reason="MOVED").summary
    casework.closed_case(OPENED, CLOSED, reason="ERROR")
    assert n_of_d("F6", "unplanned") == (1, 2)
    found = figure("F6", "unplanned")
    assert (found.numerator_rows, found.other_rows) == ([moved.pk], [planned.pk])
