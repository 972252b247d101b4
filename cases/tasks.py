"""What the queue does for cases."""

from celery import shared_task
from django.utils import timezone

from cases.asking_services import clear_help_request_drafts


@shared_task(name="cases.clear_help_request_drafts")
def clear_help_request_drafts_task():
    """Each night. Doing it twice does nothing more."""
    clear_help_request_drafts(now=timezone.now())
