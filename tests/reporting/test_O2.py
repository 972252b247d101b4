"""O2: evaluation tools completed."""

from datetime import date

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)


def test_every_need_is_rated_and_there_is_one(endingwork, n_of_d, figure):
    whole = endingwork.closed_case(OPENED, CLOSED)
    endingwork.need(whole, "improved")
    endingwork.need(whole, "not_worked_on")
    part = endingwork.closed_case(OPENED, CLOSED)
    endingwork.need(part, "improved")
    endingwork.need(part, "not_known")
    endingwork.closed_case(OPENED, CLOSED)
    wrong = endingwork.closed_case(OPENED, CLOSED, reason="ERROR")
    endingwork.need(wrong, "improved")
    assert n_of_d("O2", "complete") == (1, 3)
    assert n_of_d("O2", "complete_of_needs") == (1, 2)
    assert figure("O2", "complete").numerator_rows == [whole.summary.pk]
