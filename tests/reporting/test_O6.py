"""O6: improved on each axis."""

from datetime import date

import pytest

from webstar.enums import ReadingKind

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)
HAPPY = "child:HAPPY"


@pytest.fixture
def closed(casework):
    return lambda **options: casework.closed_case(OPENED, CLOSED, **options)


def test_better_same_and_worse_are_told_apart(casework, closed, n_of_d, figure):
    better = closed()
    closing = casework.pair(better, better.child, 4, 8)
    for end in (4, 3):
        case = closed()
        casework.pair(case, case.child, 4, end)
    assert n_of_d("O6", "improved", HAPPY) == (1, 3)
    assert n_of_d("O6", "same", HAPPY) == (1, 3)
    assert n_of_d("O6", "worse", HAPPY) == (1, 3)
    happy = closing.scores.get(axis__code="HAPPY")
    assert figure("O6", "improved", HAPPY).numerator_rows == [happy.pk]


def test_who_started_at_the_top_stands_on_a_line_of_their_own(casework, closed, n_of_d):
    for start, end in ((10, 10), (10, 7), (5, 9)):
        case = closed()
        casework.pair(case, case.child, start, end)
    assert n_of_d("O6", "improved", HAPPY) == (1, 1)
    assert n_of_d("O6", "stayed_at_top", HAPPY) == (1, 2)


def test_only_axes_scored_both_times_are_compared(casework, closed, n_of_d, figure):
    case = closed()
    casework.reading(case, case.child, ReadingKind.START, 4, HAPPY=None)
    casework.reading(case, case.child, ReadingKind.CLOSING, 6, SAFE=None)
    assert figure("O6", "improved", HAPPY) is None
    assert figure("O6", "improved", "child:SAFE") is None
    assert n_of_d("O6", "improved", "child:HEALTHY") == (1, 1)


def test_on_a_scale_where_low_is_best_a_lower_score_is_better(casework, closed, n_of_d):
    case = closed()
    version = casework.version(case.child, higher_is_better=False)
    casework.pair(case, case.child, 8, 3, version=version)
    top = closed()
    casework.pair(top, top.child, 1, 1, version=version)
    assert n_of_d("O6", "improved", HAPPY) == (1, 1)
    assert n_of_d("O6", "stayed_at_top", HAPPY) == (1, 1)


def test_a_new_version_of_a_tool_is_compared_by_the_code_of_the_axis(casework, closed, n_of_d):
    case = closed()
    casework.reading(case, case.child, ReadingKind.START, 4)
    casework.reading(
        case, case.child, ReadingKind.CLOSING, 6, version=casework.version(case.child, scale_max=10)
    )
    assert n_of_d("O6", "improved", HAPPY) == (1, 1)


def test_scales_of_different_length_are_not_compared(casework, closed, figure):
    case = closed()
    casework.reading(case, case.child, ReadingKind.START, 4)
    casework.reading(
        case, case.child, ReadingKind.CLOSING, 5, version=casework.version(case.child, scale_max=5)
    )
    assert figure("O6", "improved", HAPPY) is None


def test_drafts_reviews_other_people_and_other_cases_are_not_paired(casework, closed, figure):
    draft = closed()
    casework.pair(draft, draft.child, 4, 8, complete=False)
    review = closed()
    casework.reading(review, review.child, ReadingKind.START, 4)
    casework.reading(review, review.child, ReadingKind.REVIEW, 8, read_on=CLOSED)
    others = closed()
    casework.reading(others, others.parent, ReadingKind.START, 4)
    casework.reading(others, others.child, ReadingKind.CLOSING, 8)
    again = casework.closed_case(date(2015, 10, 1), date(2015, 12, 1), family=review.family)
    casework.reading(again, again.child, ReadingKind.CLOSING, 9)
    assert figure("O6", "improved", HAPPY) is None


def test_children_and_parents_are_apart_and_errors_left_out(casework, closed, n_of_d, figure):
    case = closed()
    casework.pair(case, case.parent, 4, 8)
    mistake = closed(reason="ERROR")
    casework.pair(mistake, mistake.parent, 4, 8)
    later = casework.closed_case(OPENED, date(2016, 4, 1))
    casework.pair(later, later.parent, 4, 8)
    assert n_of_d("O6", "improved", "parent:HAPPY") == (1, 1)
    assert figure("O6", "improved", HAPPY) is None
