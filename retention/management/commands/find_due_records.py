from django.core.management.base import BaseCommand
from django.utils import timezone

from retention.enums import RecordKind
from retention.queue_services import find_due_records


class Command(BaseCommand):
    help = "Count the records that are due for disposal. With --apply put them on the queue, as each night."

    def add_arguments(self, parser):
        parser.add_argument("--apply", action="store_true", help="write; without it nothing changes")

    def handle(self, *, apply, **options):
        now = timezone.now()
        found = find_due_records(today=timezone.localdate(now), now=now, apply=apply)
        for kind, one in found.items():
            self.stdout.write(
                f"{RecordKind(kind).label}: {one.due:,} due, of them {one.held:,} held; {one.new:,} new, "
                f"{one.gone:,} not due any more, {one.back:,} to be looked at again."
            )
        self.stdout.write("The queue is up to date." if apply else "Nothing was changed. --apply writes.")
