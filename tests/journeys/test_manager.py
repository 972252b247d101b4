"""A manager sees a figure move after a family's help has ended and the nightly task has run.

A worker process takes the task: for the whole path from the embedded queue, for one figure from a real Redis.
"""

import os
import subprocess
import sys
import time

import pytest
from django.conf import settings
from django.utils import timezone

from accounts.enums import Role
from reporting.models import Run
from tests.factories.accounts import PASSWORD, MembershipFactory, UserFactory
from tests.factories.casework import Casework
from tests.journeys.hands import Mouse
from tests.journeys.site import Site
from tests.journeys.steps import sign_in, sign_out
from tests.journeys.whole_path import LeadProfessional
from tests.people import People

RUN_SECONDS = 120


@pytest.fixture
def site_with_worker(transactional_db, lists, tmp_path):
    """Return a function that starts the app on a queue: the embedded one, or the Redis at an address."""
    started = []

    def start(redis_url=""):
        site = Site(var=tmp_path, redis_url=redis_url)
        started.append(site)
        site.start_web()
        site.start_worker()
        return site

    yield start
    for site in started:
        site.stop()


def run_the_nightly_task(site):
    """Send the task as the schedule does, and wait until the worker has done it."""
    before = Run.objects.complete().count()
    command = [sys.executable, "-m", "celery", "-A", "earlyhelp", "call", "reporting.compute_framework"]
    subprocess.run(command, cwd=settings.ROOT, env=site.environment, check=True, capture_output=True)
    deadline = time.monotonic() + RUN_SECONDS
    while Run.objects.complete().count() == before:
        assert time.monotonic() < deadline, site.logs()
        time.sleep(0.5)


def card(page, name):
    """The big number of the first figure with this name, and what stands with it."""
    return page.locator(".eh-figure", has_text=name).first


def test_the_figure_moves(page, site_with_worker, check_page):
    site = site_with_worker()
    people = People()
    assert people.locality
    manager = people.manager
    run_the_nightly_task(site)
    sign_in(page, site, manager)
    page.goto(f"{site.url}/performance/")
    assert card(page, "Closure summaries").locator(".eh-figure__number").inner_text() == "0"
    sign_out(page)

    lead = LeadProfessional(Mouse(page), site)
    lead.signs_in(people.lead)
    lead.opens_a_case()
    lead.records_a_webstar("Start", 4)
    lead.records_a_webstar("Closing", 8)
    lead.closes_the_case()
    sign_out(page)

    run_the_nightly_task(site)
    sign_in(page, site, manager)
    page.goto(f"{site.url}/performance/")
    check_page(page)
    figure = card(page, "Closure summaries")
    assert figure.locator(".eh-figure__number").inner_text() == "1"
    figure.get_by_role("link").first.click()
    check_page(page)
    assert "EH-" in page.locator("main").inner_text()
    page.get_by_role("link", name="EH-", exact=False).first.click()
    assert "Tudor family" in page.locator("main, .eh-identity").first.inner_text()


def test_the_worker_on_redis_works_the_figures_out(page, site_with_worker):
    address = os.environ.get("REDIS_TEST_URL", "")
    assert address, "REDIS_TEST_URL is not set; scripts/test starts a Redis and sets it."
    site = site_with_worker(address)
    casework = Casework()
    today = timezone.localdate()
    casework.closed_case(today, today)
    manager = MembershipFactory(
        user=UserFactory(full_name="Gwen Pugh", password=PASSWORD),
        agency=casework.hub,
        role=Role.TEAM_MANAGER,
    ).user
    run_the_nightly_task(site)
    sign_in(page, site, manager)
    page.goto(f"{site.url}/performance/")
    assert card(page, "Closure summaries").locator(".eh-figure__number").inner_text() == "1"
