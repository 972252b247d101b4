"""Published and computed figures side by side."""

from datetime import date

from tests.reporting.conftest import text

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)
URL = "/performance/published/"


def test_it_says_that_one_published_percentage_contradicts_its_counts(casework, work_out, manager):
    case = casework.closed_case(OPENED, CLOSED)
    casework.pair(case, case.child, 4, 8)
    work_out()
    page = text(manager.get(URL))
    assert "The published 51% does not follow from its own counts: 66 of 160 is 41%" in page
    assert "0 of 16 published figures agree" in page
    assert "F08 Final Webstars for children 353 1" in page


def test_a_computed_figure_leads_to_its_rows(casework, work_out, manager):
    casework.closed_case(OPENED, CLOSED)
    work_out()
    page = manager.get(URL).content.decode()
    assert "/performance/F5/rows/?period=fy2015&amp;line=closures%7C&amp;side=counted" in page


def test_before_the_first_run_it_says_so(casework, manager):
    assert "No figures yet" in text(manager.get(URL))
