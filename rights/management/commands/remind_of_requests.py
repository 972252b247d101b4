"""Tell whoever works on a subject access request that its month is nearly over, as each morning."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from rights.reminding import remind_of_requests


class Command(BaseCommand):
    help = "Tell whoever works on a subject access request that its month is nearly over."

    def handle(self, *args, **options):
        now = timezone.localtime()
        count = remind_of_requests(today=now.date(), now=now)
        self.stdout.write(f"Told of {count} requests.")
