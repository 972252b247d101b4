"""O8: happy, healthy and safe at the end."""

from datetime import date

import pytest

from webstar.enums import ReadingKind

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)


@pytest.fixture
def closing(casework):
    def take(score=6, **options):
        case = casework.closed_case(OPENED, CLOSED)
        return casework.reading(case, case.child, ReadingKind.CLOSING, score, **options)

    return take


def test_each_of_the_three_must_reach_the_threshold(closing, n_of_d, figure):
    well = closing(1, HAPPY=6, HEALTHY=6, SAFE=10)
    not_well = closing(10, SAFE=5)
    assert n_of_d("O8", "well", "child") == (1, 2)
    found = figure("O8", "well", "child")
    assert (found.numerator_rows, found.other_rows) == ([well.pk], [not_well.pk])


def test_all_three_must_be_scored(closing, n_of_d):
    closing(9, HEALTHY=None)
    assert n_of_d("O8", "well", "child") == (0, 0)


def test_a_start_webstar_says_nothing_of_the_end(casework, n_of_d):
    case = casework.closed_case(OPENED, CLOSED)
    casework.reading(case, case.child, ReadingKind.START, 9)
    assert n_of_d("O8", "well", "child") == (0, 0)


@pytest.mark.parametrize(("score", "expected"), [(5, (1, 1)), (6, (0, 1))])
def test_on_a_scale_where_low_is_best_the_threshold_is_mirrored(casework, n_of_d, score, expected):
    case = casework.closed_case(OPENED, CLOSED)
    version = casework.version(case.child, higher_is_better=False)
    casework.reading(case, case.child, ReadingKind.CLOSING, score, version=version)
    assert n_of_d("O8", "well", "child") == expected


@pytest.mark.parametrize(("score", "expected"), [(3, (0, 1)), (4, (1, 1))])
def test_on_a_shorter_scale_the_threshold_is_in_proportion(casework, n_of_d, score, expected):
    case = casework.closed_case(OPENED, CLOSED)
    version = casework.version(case.child, scale_max=5)
    casework.reading(case, case.child, ReadingKind.CLOSING, score, version=version)
    assert n_of_d("O8", "well", "child") == expected


def test_the_threshold_is_a_setting(closing, n_of_d, settings):
    closing(6)
    settings.WEBSTAR_WELL_AT = 7
    assert n_of_d("O8", "well", "child") == (0, 1)
