"""The dashboard: cards, n of d, coverage and change; pickers in the address; what failed; who may look."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.enums import Role
from reporting.enums import RunStatus
from reporting.models import Run
from reporting.registry import indicators
from tests.reporting.conftest import text

URL = "/performance/"
OPENED, CLOSED = date(2015, 5, 1), date(2015, 9, 1)


@pytest.fixture
def year_of_work(casework):
    for number in range(4):
        case = casework.closed_case(OPENED, CLOSED, locality=(casework.north, casework.south)[number % 2])
        casework.pair(case, case.child, 4, 8 if number else 3)
    casework.closed_case(date(2014, 5, 1), date(2014, 9, 1))
    return casework


def test_before_the_first_run_it_says_what_will_be_here(manager):
    page = text(manager.get(URL))
    assert "No figures yet" in page
    assert "Every night at 2am" in page
    assert "Work out the figures now" not in page


def test_a_card_has_its_number_base_coverage_change_definition_and_rows(year_of_work, work_out, manager):
    work_out()
    page = text(manager.get(URL))
    assert "Performance, 2015/16" in page
    assert "Figures as at 1 March 2016" in page
    assert "75% 3 of 4" in page
    assert "Coverage 100%: 4 of 4 children with a start Webstar have a closing one" in page
    assert "Up 3 on" not in page  # eleven months are no match for a whole year
    assert indicators()["O6"].definition in page
    assert "Show the 3 children who improved" in page


def test_every_indicator_has_a_card_and_a_way_to_its_page(year_of_work, work_out, manager):
    work_out()
    response = manager.get(URL)
    for code, indicator in indicators().items():
        assert (
            f'href="{reverse("reporting:indicator", args=[code])}?period=fy2015"' in response.content.decode()
        )
        assert indicator.definition in text(response)


def test_a_figure_without_base_has_no_percentage(casework, work_out, manager):
    casework.case(OPENED)
    work_out()
    page = text(manager.get(URL))
    assert "– No cases to measure" in page
    assert "0%" not in page


def test_the_address_picks_period_and_part(year_of_work, work_out, manager):
    work_out()
    page = text(manager.get(URL, {"period": "fy2015-q2", "part": "locality:south"}))
    assert "Performance, July to September 2015" in page
    assert "South. Figures as at" in page
    assert "100% 2 of 2" in page


@pytest.mark.parametrize("query", [{"period": "fy1999"}, {"period": "'\"<>"}, {"part": "locality:nowhere"}])
def test_an_address_that_makes_no_sense_shows_the_latest_year(year_of_work, work_out, manager, query):
    work_out()
    assert "Performance, 2015/16" in text(manager.get(URL, query))


def test_it_opens_on_the_latest_year_in_which_anything_happened(casework, work_out, manager):
    casework.closed_case(date(2012, 5, 1), date(2012, 6, 1))
    work_out()
    assert "Performance, 2012/13" in text(manager.get(URL))


def test_a_failed_run_is_told_of_and_leaves_the_figures(year_of_work, work_out, manager, now):
    work_out()
    Run.objects.create(
        as_at=now.date(), requested_at=now, finished_at=now, status=RunStatus.FAILED, error="It broke off."
    )
    page = text(manager.get(URL))
    assert "The last run failed" in page
    assert "These are the figures of 1 March 2016." in page
    assert "It broke off. Administrators have been told." in page
    assert "75% 3 of 4" in page
    work_out()
    assert "The last run failed" not in text(manager.get(URL))


def test_only_a_performance_officer_is_offered_a_run(year_of_work, work_out, manager, officer):
    work_out()
    assert "Work out the figures now" not in text(manager.get(URL))
    assert "Work out the figures now" in text(officer.get(URL))


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.TEAM_MANAGER, 200),
        (Role.AGENCY_LEAD, 200),
        (Role.PERFORMANCE_OFFICER, 200),
        (Role.COMMISSIONER, 200),
        (Role.AUDITOR, 200),
        (Role.PRACTITIONER, 403),
        (Role.FRONT_DOOR, 403),
        (Role.INFORMATION_GOVERNANCE, 403),
        (Role.ADMINISTRATOR, 403),
    ],
)
def test_the_role_decides_who_reads_figures(client_for, person, role, status):
    assert client_for(person(role)).get(URL).status_code == status


def test_more_cases_and_places_cost_no_more_queries(casework, work_out, manager):
    def queries():
        manager.get(URL)
        with CaptureQueriesContext(connection) as found:
            assert manager.get(URL).status_code == 200
        return len(found)

    case = casework.closed_case(OPENED, CLOSED)
    casework.pair(case, case.child, 4, 5)
    work_out()
    few = queries()
    for number in range(49):
        case = casework.closed_case(OPENED, CLOSED, locality=(casework.north, casework.south)[number % 2])
        casework.pair(case, case.child, 4, 5)
    work_out()
    assert queries() == few
