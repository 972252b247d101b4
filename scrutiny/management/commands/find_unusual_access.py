"""Look for access that looks unusual, as the job of each night does."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from scrutiny.services import find_unusual_access


class Command(BaseCommand):
    help = "Look through the record of access of the last days for what looks unusual."

    def handle(self, **options):
        found = find_unusual_access(today=timezone.localdate(), now=timezone.now())
        self.stdout.write(f"Unusual access found that waits to be looked at: {found:,}.")
