"""Keep people out of the records of whoever was recorded since they declared a conflict."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from cases.keeping_out_services import match_conflicts


class Command(BaseCommand):
    help = "Look for people recorded since somebody declared a conflict of interest about them."

    def handle(self, *args, **options):
        self.stdout.write(f"{match_conflicts(now=timezone.now())} people found.")
