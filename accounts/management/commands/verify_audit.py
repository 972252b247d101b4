"""Find every row of the audit trail that was changed, removed or put in between."""

import re

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.chain import digest_at, faults, head
from accounts.chain_services import seal_audit


class Command(BaseCommand):
    help = "Check the chain over the audit trail. Ends with an error if a row was touched."

    def add_arguments(self, parser):
        parser.add_argument(
            "--head",
            default="",
            help="what an earlier check printed as the head; says whether the chain still holds it",
        )

    def handle(self, **options):
        seal_audit(now=timezone.now())
        found = list(faults())
        if options["head"]:
            found += _earlier(options["head"])
        for sentence in found:
            self.stdout.write(sentence)
        if found:
            raise CommandError(f"The audit trail is not whole: {len(found):,} found.")
        self.stdout.write(_whole())


def _earlier(text):
    """What is wrong with an earlier head: nothing where the chain still holds it."""
    if not re.fullmatch(r"\d+:[0-9a-f]{64}", text):
        raise CommandError("Give the head as it was printed: a number, a colon and 64 letters and digits.")
    position, digest = text.split(":")
    if digest_at(int(position)) == digest:
        return []
    return [f"The chain no longer holds the earlier head at place {position}: it was cut or made anew."]


def _whole():
    end = head()
    return (
        f"{end.position:,} audit events. None was changed, removed or put in between.\n"
        f"Keep the head somewhere else, and give it with --head the next time: {end}"
    )
