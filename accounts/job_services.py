"""Jobs: asked for in the transaction of an act, done by the worker until they succeed (decision 0082).

A message of the queue holds the number of a job and nothing else. Where it is lost, with a worker that was
killed, a queue that was away or a web process that ended between its commit and the sending, the sweep of the
next minute sends it again. A job may so be done twice, and each is safe to do twice.
"""

import logging
from contextlib import contextmanager
from datetime import timedelta

from celery import current_app
from django.db import connection, transaction
from django.db.models import F
from django.db.models.functions import Now
from kombu.exceptions import OperationalError

from accounts.models import Job
from earlyhelp.common.models import take_turns

TASK = "accounts.do_job"
LOCK = 0x4A4F4253
"""The first half of the advisory lock of a job; its number is the other."""
SWEEP_LOCK = "accounts.sweep_jobs"
SWEEP_SECONDS = 60
LONGEST_WAIT = timedelta(hours=1)
KEPT = timedelta(days=30)
KEPT_SCHEDULED = timedelta(days=400)  # the last one says when the next is due

log = logging.getLogger(__name__)


def ask_for(task, **arguments):
    """Keep a job for the worker, and send its number to the queue after the commit. Return the job."""
    job = Job.objects.create(task=task, arguments=arguments)
    transaction.on_commit(lambda: _send(job.pk), robust=True)
    return job


def _send(number, *, expires=None):
    try:
        current_app.send_task(TASK, kwargs={"number": number}, expires=expires)
    except (OperationalError, OSError):
        log.exception("The queue cannot be reached; job %s waits for the next sweep.", number)


def do_job(*, number):
    """Do a job that is due, and return whether it was done now.

    One that is done, is being done elsewhere or waits for its next try is left alone. An error goes on to the
    caller; the job is tried again later, a minute after the first time and then twice as long each time.
    """
    with _held(number) as holds:
        job = Job.objects.due().filter(pk=number).first() if holds else None
        if job is None:
            return False
        wait = min(timedelta(minutes=2**job.tries), LONGEST_WAIT)
        Job.objects.filter(pk=number).update(tries=F("tries") + 1, due_at=Now() + wait)
        current_app.tasks[job.task].run(**job.arguments)
        Job.objects.filter(pk=number).update(done_at=Now())
        return True


@contextmanager
def _held(number):
    """Hold a job, and give whether nobody else does. PostgreSQL lets go where this process is killed."""
    holds = _ask("SELECT pg_try_advisory_lock(%s, %s)", [LOCK, number % 2**31])
    try:
        yield holds
    finally:
        if holds and connection.is_usable():
            _ask("SELECT pg_advisory_unlock(%s, %s)", [LOCK, number % 2**31])


def _ask(sql, params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchone()[0]


def sweep_jobs(*, now, schedule):
    """Ask for what the schedule wants by now, and send the number of every job that is due.

    :param schedule: entries of the form of Celery's own, by name.
    :returns: how many were sent.
    """
    _ask_for_scheduled(now, schedule)
    waiting = list(Job.objects.due().values_list("pk", flat=True))
    for number in waiting:
        _send(number, expires=SWEEP_SECONDS)  # the next sweep sends it again
    Job.objects.filter(moment=None, done_at__lt=Now() - KEPT).delete()
    Job.objects.filter(done_at__lt=Now() - KEPT_SCHEDULED).delete()
    return len(waiting)


@transaction.atomic
def _ask_for_scheduled(now, schedule):
    """Keep a job for each task whose moment has come since the last one, however many were missed.

    A task that is new is due from its next moment.
    """
    take_turns(SWEEP_LOCK)
    last = Job.objects.last_moments()
    for entry in schedule.values():
        task, before = entry["task"], last.get(entry["task"])
        if before is None:
            Job.objects.create(task=task, moment=now, done_at=Now())
        elif _next_moment(entry["schedule"], before) <= now:
            Job.objects.create(task=task, moment=now)


def _next_moment(crontab, before):
    start, wait, _ = crontab.remaining_delta(before)
    return start + wait
