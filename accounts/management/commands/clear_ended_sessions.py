"""Delete sessions that ran out, as the nightly job does."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.session_services import clear_ended_sessions


class Command(BaseCommand):
    help = "Delete sessions that ran out and the internet addresses kept for them."

    def handle(self, *args, **options):
        self.stdout.write(f"Sessions deleted: {clear_ended_sessions(now=timezone.now())}.")
