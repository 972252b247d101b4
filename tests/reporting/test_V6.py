"""V6: assessments completed by partner agencies."""

from datetime import date


def test_a_partner_is_whoever_is_not_the_council(planwork, figure, n_of_d):
    days = date(2015, 5, 2), date(2015, 6, 1)
    theirs = planwork.assessment(planwork.case(date(2015, 5, 1)), *days, agency=planwork.school)
    ours = planwork.assessment(planwork.case(date(2015, 5, 1)), *days, agency=planwork.hub)
    assert n_of_d("V6", "by_partner") == (1, 2)
    found = figure("V6", "by_partner")
    assert (found.numerator_rows, found.other_rows) == ([theirs.pk], [ours.pk])
