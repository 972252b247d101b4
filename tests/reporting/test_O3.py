"""O3: the lead professional's judgement."""

from datetime import date

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)


def test_judgements_are_shares_of_the_summaries_that_judge(casework, n_of_d, figure):
    made = {
        judgement: casework.closed_case(OPENED, CLOSED, judgement=judgement).summary.pk
        for judgement in ("fully", "partially", "not_at_all", "not_applicable")
    }
    assert n_of_d("O3", "fully_or_partially") == (2, 3)
    assert n_of_d("O3", "fully") == (1, 3)
    assert n_of_d("O3", "partially") == (1, 3)
    assert n_of_d("O3", "not_at_all") == (1, 3)
    assert n_of_d("O3", "judged") == (3, 4)
    found = figure("O3", "fully")
    assert found.numerator_rows == [made["fully"]]
    assert found.other_rows == sorted([made["partially"], made["not_at_all"]])


def test_errors_and_other_years_are_left_out(casework, n_of_d):
    casework.closed_case(OPENED, CLOSED, reason="ERROR")
    casework.closed_case(OPENED, date(2016, 4, 1))
    casework.closed_case(date(2015, 1, 1), date(2015, 3, 31))
    assert n_of_d("O3", "fully") == (0, 0)


def test_both_ends_of_the_year_belong_to_it(casework, n_of_d):
    casework.closed_case(date(2015, 4, 1), date(2015, 4, 1))
    casework.closed_case(OPENED, date(2016, 3, 31))
    assert n_of_d("O3", "fully") == (2, 2)
