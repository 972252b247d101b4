"""Every page that no other journey looks at, with a real family on it, at both widths."""

from urllib.parse import urlsplit

import pytest
from django.urls import resolve, reverse
from django.utils import timezone

from accounts.acting import act_as
from cases.opening_services import begin_opening
from tests.journeys.steps import fill_date, sign_in, sign_out
from tests.journeys.test_assessment_and_plan import PAGES as PLAN_PAGES
from tests.journeys.test_figures import PAGES as FIGURES
from tests.journeys.test_requests import PAGES as REQUEST_PAGES
from tests.journeys.test_sign_in import OWN_PAGES, SIGN_IN_PAGES
from tests.journeys.whole_path import BORN, PAGES
from tests.people import People
from tests.permissions.matrix import MATRIX
from tests.permissions.scene import Scene

READERS = ("lead", "manager", "analyst", "governance")
NO_PAGES = {
    *("health", "session", "cases:meeting_calendar", "assessments:our_plan_file"),
    *("export_access_log", "requests:export_board", "reporting:export_rows"),
    *("cases:export_list", "cases:export_team_list", "cases:export_looked"),
}
"""What answers machines, and what is a file."""
ELSEWHERE = (PAGES | REQUEST_PAGES | PLAN_PAGES) | {
    resolve(urlsplit(path).path).view_name for path in [*FIGURES, *OWN_PAGES, *SIGN_IN_PAGES]
}


def rows_of(reader):
    """The rows of the matrix that this reader is the first to be given as a page."""
    earlier = READERS[: READERS.index(reader)]
    return [
        row
        for row in MATRIX
        if row.method == "get"
        and row.name not in ELSEWHERE | NO_PAGES
        and row.statuses[reader] == 200
        and all(row.statuses[other] != 200 for other in earlier)
    ]


@pytest.fixture
def scene(site):
    return Scene(People(), timezone.now())


def test_every_page_of_the_matrix(strict_page, site, scene, check_page):
    page = strict_page
    for reader in READERS:
        addresses = [
            reverse(row.name, kwargs=getattr(scene, row.on)() if row.on else {}) for row in rows_of(reader)
        ]
        sign_in(page, site, getattr(scene.people, reader))
        for address in addresses:
            assert page.goto(site.url + address).status == 200
            assert urlsplit(page.url).path == address
            check_page(page)
        sign_out(page)


def test_adding_somebody_to_a_family(strict_page, site, scene, check_page):
    page = strict_page
    sign_in(page, site, scene.people.lead)
    page.goto(site.url + reverse("cases:add_person", kwargs=scene.case()))
    page.get_by_label("Child", exact=True).check()
    page.get_by_label("First name").fill("Ffion")
    page.get_by_label("Last name").fill("Tudor")
    fill_date(page, "Date of birth", BORN)
    page.get_by_role("button", name="Look for them").click()
    page.get_by_role("heading", name="Ffion Tudor").wait_for()
    check_page(page)
    page.get_by_role("button", name="This is somebody else").click()
    page.get_by_role("heading", name="Details of the new person").wait_for()
    check_page(page)


def test_a_manager_chooses_who_leads(strict_page, site, scene, check_page):
    page, manager = strict_page, scene.people.manager
    draft = begin_opening(by=act_as(manager, manager.memberships.get()), now=scene.now)
    sign_in(page, site, manager)
    for name in ("cases:opening_lead", "cases:opening_find_lead"):
        address = site.url + reverse(name, args=[draft.submission])
        page.goto(address)
        assert page.url == address
        check_page(page)


def test_refusals_are_pages_too(page, site, scene, check_page):
    sign_in(page, site, scene.people.lead)
    for address, status in (("/cases/EH-1999-0001/", 404), ("/cases/team/", 403)):
        assert page.goto(site.url + address).status == status
        check_page(page)
