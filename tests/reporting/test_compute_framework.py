"""A run: asked for, worked out, published together or not at all, and loud when it fails."""

from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import DataError, connection
from django.db.models import F, Value
from django.utils import timezone

from accounts.job_services import do_job
from accounts.models import AuditEvent, Job
from reporting import services
from reporting.enums import RunStatus
from reporting.framework import Measure
from reporting.keeper import RunKeeper, is_alive
from reporting.models import Figure, Run
from reporting.registry import indicators
from reporting.tasks import compute_framework
from tests.factories.casework import Casework

AS_AT = date(2016, 3, 1)
SUMMER = date(2015, 6, 30)
"""A day early in its year, which has few periods to count every indicator in."""


@pytest.fixture
def casework(transactional_db):
    made = Casework()
    case = made.closed_case(date(2015, 5, 1), date(2015, 6, 1))
    made.pair(case, case.child, 4, 8)
    return made


@pytest.fixture
def broken(few):
    """The same indicators, the last of which divides by nought."""
    declared = dict(few)
    last = list(declared)[-1]
    cohort = declared[last].cohorts[0]
    measure = Measure(
        "impossible",
        "Impossible",
        counted="rows",
        kind="median",
        value=F("pk") / Value(0),
    )
    declared[last] = replace(declared[last], cohorts=(replace(cohort, measures=(measure,)),))
    return declared


def contents():
    fields = [field.name for field in Figure._meta.fields if field.name not in ("id", "run")]
    return sorted(map(str, Figure.objects.values_list(*fields)))


def test_a_run_publishes_every_indicator(casework, work_out):
    run = work_out(as_at=SUMMER, declared=None)
    assert run.status == RunStatus.COMPLETE
    assert run.steps_done == run.steps_total > 0
    assert set(Figure.objects.values_list("indicator", flat=True)) == set(indicators())
    assert set(Figure.objects.values_list("run", flat=True)) == {run.pk}


def test_a_second_run_of_the_day_gives_the_same_figures_in_the_place_of_the_first(casework, work_out):
    work_out()
    before = contents()
    again = work_out()
    assert contents() == before
    assert set(Figure.objects.values_list("run", flat=True)) == {again.pk}
    assert Run.objects.count() == 2


def test_a_failed_run_leaves_the_figures_and_tells_the_administrators(
    casework, work_out, broken, people, caplog
):
    assert people.administrator.email
    good = work_out()
    before = contents()
    failed = work_out(declared=broken)
    assert failed.status == RunStatus.FAILED
    assert failed.error == services.DATABASE.format(step=list(broken)[-1])
    assert contents() == before
    assert set(Figure.objects.values_list("run", flat=True)) == {good.pk}
    assert [message.to for message in mail.outbox] == [[people.administrator.email]]
    assert failed.error in mail.outbox[0].body
    assert "The figures of 1 March 2016 are still shown." in mail.outbox[0].body
    assert any(isinstance(record.exc_info[1].__cause__, DataError) for record in caplog.records)


def test_a_failed_first_run_shows_no_figures(casework, work_out, broken, people):
    assert people.administrator.email
    work_out(declared=broken)
    assert not Figure.objects.exists()
    assert "No figures are shown yet." in mail.outbox[0].body


def test_after_a_failed_run_the_next_one_may_begin(casework, work_out, broken):
    work_out(declared=broken)
    assert work_out().status == RunStatus.COMPLETE


def test_a_run_whose_process_was_killed_is_noticed_and_marked(casework, work_out, now, people):
    assert people.administrator.email
    dead = Run.objects.create(as_at=AS_AT, requested_at=now, started_at=now, status=RunStatus.RUNNING)
    assert work_out().status == RunStatus.COMPLETE
    dead.refresh_from_db()
    assert (dead.status, dead.error) == (RunStatus.FAILED, services.STOPPED)
    assert services.STOPPED in mail.outbox[0].body


def test_a_message_delivered_again_after_its_worker_was_killed_works_it_out_afresh(casework, now, few):
    dead = Run.objects.create(as_at=AS_AT, requested_at=now, started_at=now, status=RunStatus.RUNNING)
    run = services.compute_framework(run_id=dead.pk, as_at=date(2016, 3, 2), clock=lambda: now, declared=few)
    assert (run.status, run.as_at) == (RunStatus.COMPLETE, AS_AT)
    assert run.pk != dead.pk


def test_a_run_that_a_process_holds_is_left_to_it(casework, work_out, now):
    held = Run.objects.create(as_at=AS_AT, requested_at=now, started_at=now, status=RunStatus.RUNNING)
    with RunKeeper(held) as keeper:
        assert keeper.holds
        assert is_alive(held)
        assert work_out().pk == held.pk
        assert services.compute_framework(run_id=held.pk, as_at=AS_AT, clock=lambda: now) == held
    held.refresh_from_db()
    assert held.status == RunStatus.RUNNING
    assert not is_alive(held)


def test_a_message_delivered_twice_works_it_out_once(casework, work_out, now):
    run = work_out()
    done = run.finished_at
    later = now + timedelta(minutes=5)
    again = services.compute_framework(run_id=run.pk, as_at=AS_AT, clock=lambda: later)
    assert (again.pk, again.finished_at) == (run.pk, done)
    assert Run.objects.count() == 1


def test_the_task_takes_over_a_run_that_waits(casework, now):
    waiting = Run.objects.create(as_at=SUMMER, requested_at=now)
    compute_framework(run_id=waiting.pk)
    waiting.refresh_from_db()
    assert waiting.status == RunStatus.COMPLETE
    assert waiting.as_at == SUMMER


def test_the_nightly_task_is_as_at_its_own_day_and_is_in_the_audit_trail(casework):
    compute_framework()
    run = Run.objects.get()
    assert (run.status, run.as_at) == (RunStatus.COMPLETE, timezone.localdate())
    assert run.requested_by == services.SCHEDULE
    assert AuditEvent.objects.get(action="ran").detail == {"as_at": "2016-03-01"}


def test_an_iso_date_says_the_day(casework):
    compute_framework(as_at="2015-06-30")
    assert Run.objects.get().as_at == SUMMER


def test_the_command_of_the_same_name_says_how_many_figures_it_made(casework):
    out = StringIO()
    call_command("compute_framework", as_at=SUMMER, stdout=out)
    assert f"{Figure.objects.count():,} figures as at 30 June 2015 are ready." in out.getvalue()


def test_the_command_refuses_while_another_process_is_at_it(casework, now):
    held = Run.objects.create(as_at=AS_AT, requested_at=now, started_at=now, status=RunStatus.RUNNING)
    with RunKeeper(held), pytest.raises(CommandError, match="worked out already"):
        call_command("compute_framework")


def test_progress_is_seen_while_the_snapshot_is_held(casework, work_out, few):
    """The run writes its progress on a connection of its own; the figures come only with the end."""
    seen = []
    declared = dict(few)
    code = list(declared)[-1]
    cohort = declared[code].cohorts[0]

    def look(period):
        watching = connection.copy()
        with watching.cursor() as cursor:
            cursor.execute("SELECT steps_done, (SELECT count(*) FROM reporting_figure) FROM reporting_run")
            seen.append(cursor.fetchone())
        watching.close()
        return cohort.rows(period)

    declared[code] = replace(declared[code], cohorts=(replace(cohort, rows=look),))
    work_out(declared=declared)
    assert {steps > 0 for steps, _ in seen} == {True}
    assert {figures for _, figures in seen} == {0}


def test_a_request_is_a_job_that_works_the_figures_out(casework, people, now):
    run = services.request_run(by=people.analyst, now=now, as_at=SUMMER)
    assert (run.status, run.requested_by) == (RunStatus.WAITING, people.analyst.full_name)
    asked = Job.objects.get(task=services.TASK)
    assert asked.arguments == {"run_id": run.pk}
    assert do_job(number=asked.pk)
    run.refresh_from_db()
    assert run.status == RunStatus.COMPLETE


def test_asking_again_gives_the_same_run(casework, people, now):
    run = services.request_run(by=people.analyst, now=now, as_at=AS_AT)
    assert services.request_run(by=people.analyst, now=now, as_at=AS_AT) == run
    assert AuditEvent.objects.filter(action="ran").count() == 1
