"""O7: improved overall."""

from datetime import date

from webstar.enums import ReadingKind

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)


def test_the_mean_of_the_axes_scored_both_times_decides(casework, n_of_d, figure):
    better = casework.closed_case(OPENED, CLOSED)
    casework.reading(better, better.child, ReadingKind.START, 5)
    closing = casework.reading(better, better.child, ReadingKind.CLOSING, 5, HAPPY=1, SAFE=8, FAMILY=8)
    same = casework.closed_case(OPENED, CLOSED)
    casework.reading(same, same.child, ReadingKind.START, 5)
    casework.reading(same, same.child, ReadingKind.CLOSING, 5, HAPPY=4, SAFE=6)
    worse = casework.closed_case(OPENED, CLOSED)
    casework.reading(worse, worse.child, ReadingKind.START, 5, HAPPY=None)
    casework.reading(worse, worse.child, ReadingKind.CLOSING, 5, HAPPY=10, SAFE=4)
    assert n_of_d("O7", "improved", "child") == (1, 3)
    assert n_of_d("O7", "same", "child") == (1, 3)
    assert n_of_d("O7", "worse", "child") == (1, 3)
    assert figure("O7", "improved", "child").numerator_rows == [closing.pk]


def test_a_closing_webstar_without_a_start_has_nothing_to_compare(casework, n_of_d):
    case = casework.closed_case(OPENED, CLOSED)
    casework.reading(case, case.child, ReadingKind.CLOSING, 9)
    assert n_of_d("O7", "improved", "child") == (0, 0)


def test_on_a_scale_where_low_is_best_the_lower_mean_is_better(casework, n_of_d):
    case = casework.closed_case(OPENED, CLOSED)
    casework.pair(case, case.parent, 8, 3, version=casework.version(case.parent, higher_is_better=False))
    assert n_of_d("O7", "improved", "parent") == (1, 1)
