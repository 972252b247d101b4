"""What is done each night for retention. Twice does nothing more; no record is disposed of."""

from celery import shared_task
from django.utils import timezone

from retention.disposal_services import finish_disposals
from retention.queue_services import find_due_records


@shared_task(name="retention.find_due_records")
def find_due_records_task():
    """Bring the queue up to what is due today."""
    now = timezone.now()
    find_due_records(today=timezone.localdate(now), now=now, apply=True)


@shared_task(name="retention.finish_disposals")
def finish_disposals_task():
    """Remove files that a disposal left when the site was cut off."""
    finish_disposals(apply=True)
