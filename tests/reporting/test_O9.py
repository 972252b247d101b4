"""O9: distance travelled on each axis."""

from datetime import date
from decimal import Decimal

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)


def test_the_mean_is_kept_as_a_sum_and_a_number_of_people(casework, figure):
    closings = []
    for start, end in ((4, 8), (4, 3)):
        case = casework.closed_case(OPENED, CLOSED)
        closings.append(casework.pair(case, case.child, start, end))
    found = figure("O9", "distance", "child:HAPPY")
    assert (found.numerator, found.denominator) == (Decimal(3), 2)
    assert found.numerator_rows == [one.scores.get(axis__code="HAPPY").pk for one in closings]
    assert found.other_rows == []


def test_distance_is_towards_the_better_end(casework, figure):
    case = casework.closed_case(OPENED, CLOSED)
    casework.pair(case, case.child, 8, 3, version=casework.version(case.child, higher_is_better=False))
    assert figure("O9", "distance", "child:HAPPY").numerator == 5


def test_who_started_at_the_top_is_told_beside_it(casework, n_of_d):
    for start, end in ((10, 10), (5, 9)):
        case = casework.closed_case(OPENED, CLOSED)
        casework.pair(case, case.parent, start, end)
    assert n_of_d("O9", "started_at_top", "parent:HAPPY") == (1, 2)
