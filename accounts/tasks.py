"""What the queue does for accounts."""

from celery import shared_task
from django.utils import timezone

from accounts.session_services import clear_ended_sessions


@shared_task(name="accounts.clear_ended_sessions")
def clear_ended_sessions_task():
    """Each night. Doing it twice does nothing more."""
    clear_ended_sessions(now=timezone.now())
