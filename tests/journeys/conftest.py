"""A browser, a site of processes, and the accessibility rules."""

import os
import shutil
from copy import copy

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from reporting.reference_lists import load_reference_lists
from tests.journeys.site import Site

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # the browser's driver runs a loop in this thread

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERY_RULE = {"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]}
OF_WIDTH = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"]
RULES_OF_WIDTH = {"runOnly": {"type": "rule", "values": OF_WIDTH}, "resultTypes": ["violations"]}
"""What can differ between two widths of one page, of which nothing but the style sheet changes."""
AXE_RUN = """async options => (await axe.run(document, options)).violations.flatMap(fault => {
    const nodes = fault.nodes.map(node => node.target).filter(target => !(
        fault.id === 'aria-allowed-attr'
        && document.querySelector(target[0])?.matches('.govuk-radios__input[aria-controls]')))
    return nodes.length ? [`${fault.id} ${fault.help} ${JSON.stringify(nodes)}`] : []
})"""
"""What is wrong with the page. GOV.UK Frontend says on a radio button whether questions under it are shown
(aria-expanded), which screen readers tell and the rule does not know; nothing else is excused."""
MILLISECONDS = 15_000
"""How long the browser may take for one thing before the test fails."""


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/journeys/" in str(item.path):
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The system's Chromium, quiet, and without the sandbox that root cannot use.

    The one without a window comes first: it is the same browser and draws no frame round its pages.
    """
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    quiet = [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-gpu",
    ]
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return browser_type_launch_args | {"executable_path": path, "args": [*quiet, *sandbox]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return browser_context_args | {"viewport": DESKTOP, "locale": "en-GB", "timezone_id": "Europe/London"}


@pytest.fixture
def page(page):
    page.set_default_timeout(MILLISECONDS)
    return page


@pytest.fixture
def page_without_javascript(new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.set_default_timeout(MILLISECONDS)
    return page


@pytest.fixture
def lists(transactional_db):
    load_reference_lists()


@pytest.fixture(scope="session")
def web(django_db_setup, tmp_path_factory):
    """The web server that the journeys of this process share; their database is emptied after each."""
    web = Site(var=tmp_path_factory.mktemp("site"))
    web.start_web()
    yield web
    web.stop()


@pytest.fixture
def site(transactional_db, lists, web):
    """The app on the embedded queue, without a worker."""
    return copy(web)


@pytest.fixture
def site_of_its_own(transactional_db, lists, tmp_path):
    """The app on an embedded queue of its own, for a test that starts a worker."""
    site = Site(var=tmp_path)
    site.start_web()
    yield site
    site.stop()


@pytest.fixture
def check_page():
    """Return a function that checks the open page at both widths with axe, and for sideways scrolling."""

    def check(page):
        faults = []
        page.wait_for_load_state()
        page.evaluate(AXE_SCRIPT)
        for size, rules in ((DESKTOP, RULES_OF_WIDTH), (PHONE, EVERY_RULE)):
            page.set_viewport_size(size)
            where = f"{page.url} at {size['width']}"
            faults += [f"{where}: {fault}" for fault in page.evaluate(AXE_RUN, rules)]
            wide = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if wide > 0:
                faults.append(f"{where}: scrolls sideways by {wide} px")
        page.set_viewport_size(DESKTOP)
        assert faults == []

    return check


@pytest.fixture
def strict_page(page):
    """A page that fails the test on any console error, uncaught exception or refused resource."""
    noise = []
    page.on("console", lambda message: noise.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: noise.append(str(error)))
    yield page
    assert noise == []
