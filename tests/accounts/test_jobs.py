"""A job is kept with its act and done until it succeeds, whatever becomes of the queue and of the worker."""

from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest
from celery import current_app, shared_task
from celery.schedules import crontab
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.db.models.functions import Now

from accounts import job_services as services
from accounts.models import Job
from accounts.querysets import MOST_TRIES
from accounts.tasks import MailFailed, do_job_task, send_notice_digests_task
from earlyhelp.celery import SCHEDULE, app

NIGHTLY = {"nightly": {"task": "tests.note", "schedule": crontab(hour=2, minute=0)}}
noted = []


@shared_task(name="tests.note")
def note(**told):
    noted.append(told)
    if told.get("fails"):
        raise ConnectionRefusedError


@pytest.fixture(autouse=True)
def _nothing_noted():
    noted.clear()


@pytest.fixture
def queue():
    """The embedded queue itself, empty before and after."""
    with current_app.connection_for_write() as link, link.SimpleQueue("celery") as waiting:
        waiting.clear()
        yield waiting
        waiting.clear()


@pytest.fixture
def queue_is_away():
    folder = Path(current_app.conf.broker_transport_options["data_folder_out"])
    away = folder.rename(folder.with_name("queue-away"))
    yield
    away.rename(folder)


def due_now(job):
    Job.objects.filter(pk=job.pk).update(due_at=Now())


def test_a_job_is_sent_once_its_act_is_committed(transactional_db, queue):
    with transaction.atomic():
        job = services.ask_for("tests.note", number=7)
        assert queue.qsize() == 0
    args, kwargs, _ = queue.get(timeout=5).payload
    assert (args, kwargs) == ([], {"number": job.pk})
    do_job_task(**kwargs)
    assert noted == [{"number": 7}]


def test_an_act_that_is_undone_asks_for_nothing(transactional_db, queue):
    with transaction.atomic():
        services.ask_for("tests.note")
        transaction.set_rollback(True)
    assert (Job.objects.count(), queue.qsize()) == (0, 0)


def test_a_job_waits_while_the_queue_is_away(db, django_capture_on_commit_callbacks, queue_is_away, now):
    with django_capture_on_commit_callbacks(execute=True):
        services.ask_for("tests.note")
    assert services.sweep_jobs(now=now, schedule={}) == 1
    assert Job.objects.due().count() == 1


def test_a_message_that_was_lost_is_sent_again_by_the_sweep(db, queue, now):
    job = services.ask_for("tests.note")
    assert services.sweep_jobs(now=now, schedule={}) == 1
    assert queue.get(timeout=5).payload[1] == {"number": job.pk}
    services.do_job(number=job.pk)
    assert services.sweep_jobs(now=now, schedule={}) == 0


def test_a_message_that_arrives_twice_does_nothing_more(db):
    job = services.ask_for("tests.note")
    assert services.do_job(number=job.pk)
    assert not services.do_job(number=job.pk)
    assert len(noted) == 1


def test_what_fails_is_tried_again_later_and_later_and_given_up_in_the_end(db, capsys):
    job, waits = services.ask_for("tests.note", fails=True), []
    for _ in range(MOST_TRIES):
        due_now(job)
        with pytest.raises(ConnectionRefusedError):
            services.do_job(number=job.pk)
        assert not services.do_job(number=job.pk)
        waits.append(Job.objects.filter(due_at__gt=Now() + timedelta(minutes=50)).exists())
    assert len(noted) == MOST_TRIES
    assert (waits[0], waits[-1]) == (False, True)
    due_now(job)
    assert not services.do_job(number=job.pk)
    with pytest.raises(CommandError, match="1 jobs failed so often"):
        call_command("sweep_jobs")
    assert f"Job {job.pk}: tests.note, asked for on" in capsys.readouterr().out


def test_two_workers_do_not_do_the_same_job_at_once(transactional_db):
    job, elsewhere = services.ask_for("tests.note"), []

    def try_too():
        elsewhere.append(services.do_job(number=job.pk))
        connection.close()

    with services._held(job.pk) as holds:
        assert holds
        other = Thread(target=try_too)
        other.start()
        other.join()
    assert (elsewhere, noted) == ([False], [])
    assert services.do_job(number=job.pk)


def test_a_moment_of_the_schedule_is_asked_for_once_however_late(db, now):
    def sweep(after):
        services.sweep_jobs(now=now + after, schedule=NIGHTLY)
        return Job.objects.waiting().count()

    assert sweep(timedelta()) == 0, "a task that is new is due from its next moment"
    assert sweep(timedelta(hours=15, minutes=59)) == 0
    assert sweep(timedelta(hours=16)) == 1
    assert sweep(timedelta(hours=16, minutes=1)) == 1
    assert sweep(timedelta(days=4)) == 2, "several nights that were missed are made good by one run"
    assert sweep(timedelta(days=4, minutes=1)) == 2


def test_the_beat_sweeps_each_minute_and_every_scheduled_task_is_there():
    app.loader.import_default_modules()
    assert app.conf.beat_schedule["sweep_jobs"]["task"] == "accounts.sweep_jobs"
    assert [entry["task"] for entry in SCHEDULE.values() if entry["task"] not in app.tasks] == []


def test_what_is_done_is_forgotten_after_a_month_but_not_when_the_schedule_was_last_kept(db, now):
    follows, scheduled = services.ask_for("tests.note"), Job.objects.create(task="tests.note", moment=now)
    Job.objects.update(done_at=Now() - timedelta(days=31))
    services.sweep_jobs(now=now, schedule={})
    assert list(Job.objects.all()) == [scheduled]
    assert follows.pk


def test_a_daily_mail_that_failed_makes_its_job_fail(people, now, settings):
    from accounts.notice_services import notify

    notify(to=people.lead, kind="note_added", sentence="A note", url="/", now=now)
    settings.EMAIL_BACKEND = "tests.accounts.test_notice_mail.Refuses"
    with pytest.raises(MailFailed):
        send_notice_digests_task()
    assert mail.outbox == []
