"""A performance officer has the figures worked out by a real worker and reads them."""

from datetime import date

import pytest

from accounts.enums import Role
from tests.factories.accounts import PASSWORD, MembershipFactory, UserFactory
from tests.factories.casework import Casework
from tests.journeys.steps import sign_in

PAGES = [
    "/performance/?period=fy2015",
    "/performance/O6/?period=fy2015",
    "/performance/F5/?period=fy2015&by=agency",
    "/performance/F5/rows/?period=fy2015&line=closures|",
    "/performance/published/",
    "/performance/run/",
]


@pytest.fixture
def officer(lists):
    """Somebody who may ask for the figures, and three families helped in 2015/16."""
    casework = Casework()
    for end in (8, 9, 3):
        case = casework.closed_case(date(2015, 5, 1), date(2015, 9, 1))
        casework.pair(case, case.child, 4, end)
        casework.pair(case, case.parent, 4, end)
    officer = UserFactory(full_name="Anil Mehta", password=PASSWORD)
    MembershipFactory(user=officer, agency=casework.hub, role=Role.PERFORMANCE_OFFICER)
    return officer


def test_the_figures_are_asked_for_worked_out_and_read(site_of_its_own, page, officer, check_page):
    site, refused = site_of_its_own, []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    sign_in(page, site, officer)
    page.goto(f"{site.url}/performance/")
    page.get_by_role("button", name="Work out the figures now").click()
    page.get_by_text("wait for the worker").wait_for()
    site.start_worker()
    page.get_by_text("were ready on").wait_for(timeout=120_000)
    page.get_by_role("link", name="Go to performance").click()
    page.get_by_text("Improved, children: Happy").first.wait_for()
    chart = page.locator("img.eh-chart__image").first
    chart.scroll_into_view_if_needed()
    page.wait_for_function("image => image.complete && image.naturalWidth > 300", arg=chart.element_handle())
    for path in PAGES:
        page.goto(f"{site.url}{path}")
        check_page(page)
    page.goto(f"{site.url}/performance/O6/chart.svg?period=fy2015&chart=facets&who=child")
    colour = page.evaluate("getComputedStyle(document.querySelector('.color-0 rect')).fill")
    assert colour == "rgb(18, 67, 109)", "a chart opened by itself keeps its colours"
    assert refused == []
