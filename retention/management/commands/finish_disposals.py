from django.core.management.base import BaseCommand

from retention.disposal_services import finish_disposals


class Command(BaseCommand):
    help = "Count the files that a disposal left when the site was cut off. With --apply remove them."

    def add_arguments(self, parser):
        parser.add_argument("--apply", action="store_true", help="remove; without it nothing changes")

    def handle(self, *, apply, **options):
        count = finish_disposals(apply=apply)
        self.stdout.write(f"{count:,} files {'were removed' if apply else 'wait to be removed'}.")
