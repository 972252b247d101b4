"""Put audit events in the chain, as the job of each minute does."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.chain_services import seal_audit


class Command(BaseCommand):
    help = "Give every audit event that has none a place in the chain."

    def handle(self, **options):
        self.stdout.write(f"Audit events sealed: {seal_audit(now=timezone.now()):,}.")
