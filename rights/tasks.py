"""What the queue does for subject access."""

from celery import shared_task
from django.utils import timezone

from rights.reminding import remind_of_requests


@shared_task(name="rights.remind_of_requests")
def remind_of_requests_task():
    """Each morning. Doing it twice tells nobody twice."""
    now = timezone.localtime()
    remind_of_requests(today=now.date(), now=now)
