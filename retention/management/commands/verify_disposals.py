"""Show that nothing is left of what was disposed of."""

from django.core.management.base import BaseCommand, CommandError

from retention.models import DisposalLog
from retention.verification import faults


class Command(BaseCommand):
    help = "Look for anything left of what was disposed of. Ends with an error if there is something."

    def handle(self, **options):
        found = list(faults())
        for sentence in found:
            self.stdout.write(sentence)
        if found:
            raise CommandError(f"Not everything is gone: {len(found):,} found.")
        count = DisposalLog.objects.count()
        self.stdout.write(f"{count:,} disposals. Nothing is left of them in any table or file.")
