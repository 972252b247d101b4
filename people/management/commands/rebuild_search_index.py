from django.core.management.base import BaseCommand

from people.models import SearchKey
from people.search_index import batches, index_people, whats_wrong


class Command(BaseCommand):
    help = "Say how far the search index is from the records; with --apply, make it say what they say."

    def add_arguments(self, parser):
        parser.add_argument(
            "--apply", action="store_true", help="write the index; without it nothing changes"
        )
        parser.add_argument(
            "--only-missing", action="store_true", help="only people who cannot be found by anything yet"
        )

    def handle(self, *, apply, only_missing, **options):
        self.stdout.write(f"{SearchKey.objects.count()} keys before.")
        act = index_people if apply else whats_wrong
        missing = surplus = people = 0
        for pks in batches(only_missing=only_missing):
            more, less = act(pks)
            missing, surplus, people = missing + more, surplus + less, people + len(pks)
        verb = "added" if apply else "missing"
        self.stdout.write(
            f"{people} people: {missing} keys {verb}, {surplus} {'removed' if apply else 'too many'}."
        )
        if apply:
            self.stdout.write(f"{SearchKey.objects.count()} keys now.")
        elif missing or surplus:
            self.stdout.write("Nothing was written. Run it again with --apply.")
