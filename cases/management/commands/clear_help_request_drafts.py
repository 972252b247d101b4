"""Throw away requests for help that were begun and never sent, as the nightly job does."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from cases.asking_services import clear_help_request_drafts


class Command(BaseCommand):
    help = "Throw away requests for help that nobody went on writing for some days."

    def handle(self, *args, **options):
        self.stdout.write(f"Drafts thrown away: {clear_help_request_drafts(now=timezone.now())}.")
