"""What the queue does for scrutiny."""

from celery import shared_task
from django.utils import timezone

from scrutiny.services import find_unusual_access


@shared_task(name="scrutiny.find_unusual_access")
def find_unusual_access_task():
    """Each night, for the days before. Doing it twice does nothing more."""
    find_unusual_access(today=timezone.localdate(), now=timezone.now())
