"""Warn of unused accounts and lock them, as the nightly job does."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.unused_services import lock_unused_accounts


class Command(BaseCommand):
    help = "Warn people who have not signed in for long, and lock accounts that nobody used since."

    def handle(self, *args, **options):
        now = timezone.localtime()
        warned, locked = lock_unused_accounts(today=now.date(), now=now)
        self.stdout.write(f"People warned: {warned}. Accounts locked: {locked}.")
