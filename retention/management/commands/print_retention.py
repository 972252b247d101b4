"""Print how long each table is kept and how a copy of the site holds it."""

from django.core.management.base import BaseCommand

from retention.schedule.printed import table


class Command(BaseCommand):
    help = "Print the schedule of retention, as docs/retention.md has it."

    def handle(self, *args, **options):
        self.stdout.write(table(), ending="")
