"""O4: start Webstars in time."""

from datetime import date, timedelta

from people.enums import FamilyRole
from reporting.periods import financial_year
from webstar.enums import ReadingKind

OPENED = date(2015, 5, 1)


def test_a_complete_start_webstar_within_28_days_counts(casework, n_of_d, figure):
    in_time, late, without = (casework.case(OPENED) for _ in range(3))
    casework.reading(in_time, in_time.child, ReadingKind.START, read_on=OPENED + timedelta(days=28))
    casework.reading(late, late.child, ReadingKind.START, read_on=OPENED + timedelta(days=29))
    assert n_of_d("O4", "in_time", "child") == (1, 3)
    assert n_of_d("O4", "in_time", "parent") == (0, 3)
    found = figure("O4", "in_time", "child")
    assert found.numerator_rows == [in_time.child.pk]
    assert found.other_rows == sorted([late.child.pk, without.child.pk])


def test_a_draft_or_a_closing_webstar_does_not_count(casework, n_of_d):
    case = casework.case(OPENED)
    casework.reading(case, case.child, ReadingKind.START, complete=False)
    casework.reading(case, case.child, ReadingKind.CLOSING, read_on=OPENED)
    assert n_of_d("O4", "in_time", "child") == (0, 1)


def test_people_are_counted_once_their_days_are_over(casework, n_of_d):
    casework.case(OPENED)
    before = financial_year(2015, as_at=OPENED + timedelta(days=27))
    on_the_day = financial_year(2015, as_at=OPENED + timedelta(days=28))
    assert n_of_d("O4", "in_time", "child", period=before) == (0, 0)
    assert n_of_d("O4", "in_time", "child", period=on_the_day) == (0, 1)


def test_who_joined_later_or_had_left_is_not_asked(casework, n_of_d):
    case = casework.case(OPENED)
    casework.member(case.family, FamilyRole.CHILD, 3, OPENED + timedelta(days=29))
    gone = casework.member(case.family, FamilyRole.CHILD, 4, OPENED - timedelta(days=90))
    gone.left_on = OPENED
    gone.save()
    assert n_of_d("O4", "in_time", "child") == (0, 1)


def test_a_family_helped_twice_in_a_year_is_counted_by_its_first_case(casework, n_of_d):
    first = casework.closed_case(OPENED, date(2015, 7, 1))
    second = casework.case(date(2015, 9, 1), family=first.family)
    casework.reading(second, second.child, ReadingKind.START)
    assert n_of_d("O4", "in_time", "child") == (0, 1)


def test_a_case_opened_in_error_or_in_another_year_is_left_out(casework, n_of_d):
    casework.closed_case(OPENED, OPENED, reason="ERROR")
    casework.case(date(2015, 3, 31))
    assert n_of_d("O4", "in_time", "child") == (0, 0)
