"""Asking for the figures from the browser, and watching them come."""

import re

import pytest
from django.db import transaction

from accounts.models import AuditEvent
from reporting.enums import RunStatus
from reporting.models import Run
from tests.reporting.conftest import text

START, PROGRESS = "/performance/run/start/", "/performance/run/"


def test_an_officer_asks_with_a_post_and_comes_to_the_progress(officer, db):
    response = officer.post(START)
    assert (response.status_code, response["Location"]) == (302, PROGRESS)
    run = Run.objects.get()
    assert run.status == RunStatus.WAITING
    assert AuditEvent.objects.get(action="ran").actor_name == run.requested_by
    assert "wait for the worker" in text(officer.get(PROGRESS))


def test_a_get_starts_nothing(officer):
    assert officer.get(START).status_code == 405
    assert not Run.objects.exists()


def test_a_manager_may_watch_but_not_ask(manager):
    assert manager.post(START).status_code == 403
    assert not Run.objects.exists()
    assert AuditEvent.objects.filter(action="refused", what__contains="performance.run").count() == 1
    assert manager.get(PROGRESS).status_code == 200


def test_two_clicks_ask_once(officer):
    officer.post(START)
    officer.post(START)
    assert Run.objects.count() == 1


@pytest.fixture
def half_done(now, officer):
    return Run.objects.create(
        as_at=now.date(),
        requested_at=now,
        started_at=now,
        status=RunStatus.RUNNING,
        steps_done=9,
        steps_total=19,
    )


def test_the_bar_moves_with_the_steps_and_fetches_itself(half_done, officer):
    page = officer.get(PROGRESS).content.decode()
    assert "9 of 19 groups of figures are done." in page
    assert re.search(r'<progress[^>]+max="19" value="9"', page)
    assert 'hx-trigger="every 2s"' in page
    assert f'<a class="govuk-link" href="{PROGRESS}">Check again</a>' in page


def test_htmx_gets_the_part_alone(half_done, officer):
    part = officer.get(PROGRESS, headers={"HX-Request": "true"}).content.decode()
    assert part.strip().startswith("<div")
    assert "<html" not in part


def test_a_finished_run_stops_fetching_and_says_who_asked(work_out, officer):
    work_out()
    page = officer.get(PROGRESS).content.decode()
    assert "hx-get" not in page
    assert "They were asked for by the nightly schedule." in page


def test_a_failed_run_says_why(half_done, officer, now):
    with transaction.atomic():
        Run.objects.update(status=RunStatus.FAILED, finished_at=now, error="It broke off.")
    page = text(officer.get(PROGRESS))
    assert "failed. It broke off." in page
    assert "No figures are shown yet." in page
