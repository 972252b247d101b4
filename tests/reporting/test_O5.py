"""O5: closing Webstars completed."""

from datetime import date

from closures.models import MissingClosingReading, NoClosingReadingReason
from webstar.enums import ReadingKind

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)


def test_people_with_a_start_webstar_are_the_base_and_a_closing_one_counts(casework, n_of_d, figure):
    case = casework.closed_case(OPENED, CLOSED)
    start = casework.reading(case, case.child, ReadingKind.START)
    casework.reading(case, case.child, ReadingKind.CLOSING)
    other = casework.closed_case(OPENED, CLOSED)
    without = casework.reading(other, other.child, ReadingKind.START)
    casework.reading(other, other.parent, ReadingKind.START)
    assert n_of_d("O5", "completed", "child") == (1, 2)
    assert n_of_d("O5", "completed", "parent") == (0, 1)
    found = figure("O5", "completed", "child")
    assert (found.numerator_rows, found.other_rows) == ([start.pk], [without.pk])


def test_open_cases_drafts_and_people_without_a_start_are_not_in_the_base(casework, n_of_d):
    still_open = casework.case(OPENED)
    casework.reading(still_open, still_open.child, ReadingKind.START)
    draft = casework.closed_case(OPENED, CLOSED)
    casework.reading(draft, draft.child, ReadingKind.START, complete=False)
    casework.reading(draft, draft.child, ReadingKind.CLOSING)
    after = casework.closed_case(OPENED, date(2016, 4, 1))
    casework.reading(after, after.child, ReadingKind.START)
    assert n_of_d("O5", "completed", "child") == (0, 0)


def test_a_closing_webstar_in_draft_or_of_somebody_else_does_not_count(casework, n_of_d):
    case = casework.closed_case(OPENED, CLOSED)
    casework.reading(case, case.child, ReadingKind.START)
    casework.reading(case, case.child, ReadingKind.CLOSING, complete=False)
    casework.reading(case, case.parent, ReadingKind.CLOSING)
    assert n_of_d("O5", "completed", "child") == (0, 1)


def test_a_case_opened_in_error_is_left_out(casework, n_of_d):
    case = casework.closed_case(OPENED, CLOSED, reason="ERROR")
    casework.pair(case, case.child, 4, 5)
    assert n_of_d("O5", "completed", "child") == (0, 0)


def test_what_a_worker_alone_scored_is_counted_apart(casework, n_of_d):
    case = casework.closed_case(OPENED, CLOSED)
    casework.reading(case, case.child, ReadingKind.START)
    casework.reading(case, case.child, ReadingKind.CLOSING, with_whom="worker_only")
    casework.reading(case, case.parent, ReadingKind.START, with_whom="worker_only")
    casework.reading(case, case.parent, ReadingKind.CLOSING)
    assert n_of_d("O5", "completed", "child") == (0, 1)
    assert n_of_d("O5", "by_worker", "child") == (1, 1)
    assert n_of_d("O5", "completed", "parent") == (0, 0)
    assert n_of_d("O7", "improved", "child") == (0, 0)
    assert n_of_d("O7", "improved", "parent") == (0, 0)
    assert n_of_d("O8", "well", "child") == (0, 0)


def test_why_there_is_none_is_recorded_or_not(casework, n_of_d):
    told, silent = (casework.closed_case(OPENED, CLOSED) for _ in range(2))
    for case in (told, silent):
        casework.reading(case, case.child, ReadingKind.START)
    moved = NoClosingReadingReason.objects.get(code="MOVED")
    MissingClosingReading.objects.create(closure=told.summary, member=told.child, reason=moved)
    assert n_of_d("O5", "reason_given", "child") == (1, 2)
