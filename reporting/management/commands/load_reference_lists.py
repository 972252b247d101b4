from django.core.management.base import BaseCommand

from reporting.reference_lists import load_reference_lists


class Command(BaseCommand):
    help = "Add the items that the reference lists of a new site need. Items that are there are left alone."

    def handle(self, **options):
        self.stdout.write(f"{load_reference_lists()} items added to the reference lists.")
