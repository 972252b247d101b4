"""The nightly framework on the queue. The schedule is in earlyhelp/celery.py."""

from datetime import date

from celery import shared_task
from django.utils import timezone

from reporting import services


@shared_task(name=services.TASK)
def compute_framework(*, run_id=None, as_at=None):
    """Work out the figures of a run that waits, or of a new one as at an ISO date, today if there is none."""
    day = date.fromisoformat(as_at) if as_at else timezone.localdate()
    services.compute_framework(run_id=run_id, as_at=day, clock=timezone.now)
