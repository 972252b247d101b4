"""Asking for a run of the framework, working it out, and saying so when it fails.

The figures of a run are read in one snapshot of the database and appear together or not at all.
"""

import logging

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.core.mail import send_mail
from django.db import DatabaseError, IntegrityError, connection, transaction

from accounts import audit
from accounts.enums import AuditAction
from accounts.job_services import ask_for
from accounts.models import User
from cases.models import Case
from earlyhelp.common.dates import date_long
from reporting import periods
from reporting.counting import Names, count_cohort
from reporting.enums import RunStatus
from reporting.keeper import RunKeeper, is_alive
from reporting.models import Figure, Run
from reporting.registry import indicators

log = logging.getLogger(__name__)

TASK = "reporting.compute_framework"
SCHEDULE = "the nightly schedule"
STOPPED = "The figures were not finished, because the program that worked them out was stopped."
TOO_LONG = "The figures were not finished, because working them out took longer than is allowed."
DATABASE = "The figures were not finished, because the database could not answer while {step} was counted."
UNEXPECTED = "The figures were not finished, because something went wrong while {step} was counted."


class StepFailed(Exception):
    """Counting an indicator failed; the cause is chained."""

    def __init__(self, step):
        self.step = step
        super().__init__(step)


@transaction.atomic
def request_run(*, by, now, as_at, queued=True):
    """Ask for the figures as at a day, and return the run.

    A run that is waiting or being worked out already is returned instead of a second one. One whose process
    has gone is marked failed first.

    :param by: who asks; None for the nightly schedule.
    :param queued: ask the worker for it; otherwise the caller works it out.
    """
    _close_abandoned(now)
    run = Run.objects.unfinished().select_for_update().first()
    if run is None:
        name = by.full_name if by is not None else SCHEDULE
        run, is_ours = _new_run(as_at=as_at, requested_at=now, requested_by=name)
        if not is_ours:
            return run
        audit.record(
            by=by,
            now=now,
            action=AuditAction.RAN,
            what="performance framework",
            detail={"as_at": as_at.isoformat()},
        )
    if queued and run.status == RunStatus.WAITING:
        ask_for(TASK, run_id=run.pk)
    return run


def _new_run(**values):
    """Make a run, or return the one that somebody else asked for at the same moment, and which it is."""
    try:
        with transaction.atomic():
            return Run.objects.create(**values), True
    except IntegrityError:
        return Run.objects.unfinished().get(), False


def _close_abandoned(now):
    for run in Run.objects.filter(status=RunStatus.RUNNING):
        if not is_alive(run):
            _fail(run, STOPPED, now)


def compute_framework(*, run_id, as_at, clock, declared=None):
    """Work out the figures as at a day, or of the run with this number, and return the run.

    A run that is finished already is left as it is, so that a message delivered twice does no harm. One whose
    process was stopped is marked failed and done afresh.

    :param clock: returns the time when it is called.
    """
    if run_id is not None:
        run = Run.objects.get(pk=run_id)
        if run.status == RunStatus.WAITING:
            return compute_run(run=run, clock=clock, declared=declared)
        if run.status != RunStatus.RUNNING or is_alive(run):
            return run
        as_at = run.as_at
    run = request_run(by=None, now=clock(), as_at=as_at, queued=False)
    return compute_run(run=run, clock=clock, declared=declared)


def compute_run(*, run, clock, declared=None):
    """Work out every indicator of a waiting run. Return the run, complete or failed.

    :param clock: returns the time when it is called.
    :param declared: indicators by code; all that are registered by default.
    """
    declared = indicators() if declared is None else declared
    with RunKeeper(run) as keeper:
        if not (keeper.holds and _begin(run, clock())):
            run.refresh_from_db()
            return run
        try:
            _publish(run, _count(run, declared, keeper), clock())
        except Exception as error:
            log.exception("The performance framework could not be worked out.")
            _fail(run, _sentence(error), clock())
    run.refresh_from_db()
    return run


def _begin(run, now):
    """Return whether the run was waiting and is now this process's to work out."""
    began = Run.objects.filter(pk=run.pk, status=RunStatus.WAITING)
    return bool(began.update(status=RunStatus.RUNNING, started_at=now))


def _count(run, declared, keeper):
    """Return every figure, all read from the database as it was at one moment."""
    figures, done = [], 0
    nested = connection.in_atomic_block
    with transaction.atomic():
        if not nested:  # somebody else's transaction can no longer be made a snapshot
            connection.cursor().execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        wanted = periods.to_compute(Case.objects.months_of_change(), as_at=run.as_at)
        steps = [(one, cohort) for one in declared.values() for cohort in one.cohorts]
        names = Names()
        for indicator, cohort in steps:
            figures += _count_step(indicator, cohort, wanted, names)
            done += 1
            keeper.tell(done=done, total=len(steps))
    return figures


def _count_step(indicator, cohort, wanted, names):
    try:
        return [figure for period in wanted for figure in count_cohort(indicator, cohort, period, names)]
    except SoftTimeLimitExceeded:
        raise
    except Exception as error:
        raise StepFailed(indicator.code) from error


def _publish(run, figures, now):
    """Put the figures in the place of those of the run before, in one transaction."""
    for figure in figures:
        figure.run = run
    with transaction.atomic():
        Figure.objects.bulk_create(figures, batch_size=1000)
        Figure.objects.exclude(run=run).delete()
        Run.objects.filter(pk=run.pk).update(status=RunStatus.COMPLETE, finished_at=now)


def _sentence(error):
    if isinstance(error, SoftTimeLimitExceeded):
        return TOO_LONG
    step = error.step if isinstance(error, StepFailed) else "the framework"
    cause = error.__cause__ or error
    return (DATABASE if isinstance(cause, DatabaseError) else UNEXPECTED).format(step=step)


@transaction.atomic
def _fail(run, sentence, now):
    """Mark the run failed and tell the administrators. The figures of the last complete run stay."""
    Run.objects.filter(pk=run.pk).update(status=RunStatus.FAILED, finished_at=now, error=sentence)
    to = list(User.objects.administrators().values_list("email", flat=True))
    latest = Run.objects.complete().newest_first().first()
    kept = (
        f"The figures of {date_long(latest.as_at)} are still shown."
        if latest
        else "No figures are shown yet."
    )
    transaction.on_commit(lambda: _tell(to, sentence, kept), robust=True)


def _tell(to, sentence, kept):
    if to:
        send_mail(
            subject=f"{settings.PRODUCT_NAME}: the performance figures could not be worked out",
            message=f"{sentence}\n\n{kept} The next run is tonight, or when somebody asks for it.\n",
            from_email=None,
            recipient_list=to,
        )
