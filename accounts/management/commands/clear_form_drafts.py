"""Throw away what was typed into forms and never sent, as the nightly job does."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.draft_services import clear_form_drafts


class Command(BaseCommand):
    help = "Throw away what was typed into a form and not sent when nobody went on with it for some weeks."

    def handle(self, *args, **options):
        self.stdout.write(f"Drafts thrown away: {clear_form_drafts(now=timezone.now())}.")
