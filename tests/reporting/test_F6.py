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


def test_endings_to_be_looked_at_again_and_those_that_were(endingwork, n_of_d):
    day = date(2015, 11, 2)
    for looked_on in (day, None):
        case = endingwork.closed_case(date(2015, 5, 1), date(2015, 9, 1), reason="DISENGAGED")
        endingwork.ending(case, day, looked_on)
    later = endingwork.closed_case(date(2015, 5, 1), date(2016, 3, 1), reason="DISENGAGED")
    endingwork.ending(later, date(2016, 4, 1))
    assert n_of_d("F6", "followed_up") == (1, 2)
