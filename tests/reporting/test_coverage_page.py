"""The page that says how far a result can be trusted."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.enums import Role
from reporting.registry import indicators
from tests.reporting.conftest import text
from webstar.enums import ReadingKind

OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)
SHOWN = {"period": "fy2015"}


def url(code):
    return reverse("reporting:coverage", args=[code])


@pytest.fixture
def worked_out(work_out):
    return lambda *codes: work_out(declared={code: indicators()[code] for code in codes})


def test_coverage_comes_before_the_result_and_the_missing_are_compared(casework, worked_out, manager):
    for score in (4, 4, 4, 4, 4, 6):
        case = casework.closed_case(OPENED, CLOSED)
        casework.pair(case, case.child, 5, score + 1)
    for _ in range(6):
        case = casework.closed_case(OPENED, CLOSED, reason="MOVED")
        casework.reading(case, case.child, ReadingKind.START, 1)
    worked_out("O5", "O7", "F5", "V4")
    page = text(manager.get(url("O7"), SHOWN | {"line": "improved|child"}))
    assert "Coverage 50%: 6 of 12 children with a start Webstar have a closing one." in page
    assert "Those without a closing Webstar differ from the others by reason for closure" in page
    assert "“Moved out of the area” 0% (0 of 6)" in page
    assert "how they stood at the start, “Lowest third of the scale” 0% (0 of 6)" in page
    assert "Improved overall, children: 17% (1 of 6), from 3% to 56%." in page
    assert "the share of all lies from 8% to 58%" in page
    assert page.index("Coverage 50%") < page.index("17% (1 of 6)")
    indicator = manager.get(reverse("reporting:indicator", args=["O7"]), SHOWN)
    assert "How far the result can be trusted" in text(indicator)


def test_a_mean_has_an_interval_too(casework, worked_out, manager):
    for gain in (1, 2, 3):
        case = casework.closed_case(OPENED, CLOSED)
        casework.pair(case, case.child, 4, 4 + gain)
    worked_out("O5", "O9", "F5", "V4")
    page = text(manager.get(url("O9"), SHOWN | {"line": "distance|child:HAPPY"}))
    assert "2 points (Mean of 3), from 0.9 to 3.1 points" in page
    assert "Everybody was measured." in page


def test_needs_are_compared_by_how_they_stood_at_the_start(endingwork, worked_out, manager):
    case = endingwork.closed_case(OPENED, CLOSED)
    endingwork.need(case, "improved")
    endingwork.need(case, "not_known")
    worked_out("O1", "F5", "V4")
    page = text(manager.get(url("O1"), SHOWN | {"line": "improved|FE01"}))
    assert "Coverage 50%: 1 of 2 needs were rated against their start." in page
    assert "Coverage by how they stood at the start" in page


def test_nothing_measured_and_no_coverage_known(worked_out, manager, people):
    worked_out("O5", "O7", "F5", "V4")
    page = text(manager.get(url("O7")))
    assert "Nobody was to be measured in this period and part." in page
    assert manager.get(url("F5")).status_code == 404


def test_more_families_cost_no_more_queries(casework, worked_out, manager, count_queries):
    def add():
        case = casework.closed_case(OPENED, CLOSED)
        casework.pair(case, case.child, 4, 6)
        worked_out("O5", "O7", "F5", "V4")

    add()
    asked = SHOWN | {"line": "improved|child"}
    manager.get(url("O7"), asked)
    few = count_queries(lambda: manager.get(url("O7"), asked))
    for _ in range(3):
        case = casework.closed_case(OPENED, CLOSED)
        casework.pair(case, case.child, 4, 6)
    worked_out("O5", "O7", "F5", "V4")
    assert count_queries(lambda: manager.get(url("O7"), asked)) == few


def test_a_practitioner_does_not_see_it(casework, worked_out, client_for, person):
    worked_out("O5", "O7")
    assert client_for(person(Role.PRACTITIONER)).get(url("O7")).status_code == 403
