"""Throw away cases that were begun and never opened, as the nightly job does."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from cases.opening_services import clear_opening_drafts


class Command(BaseCommand):
    help = "Throw away what was typed to open a case when nobody went on with it for some weeks."

    def handle(self, *args, **options):
        self.stdout.write(f"Drafts thrown away: {clear_opening_drafts(now=timezone.now())}.")
