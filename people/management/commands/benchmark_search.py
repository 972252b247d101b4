"""How long searches take among many people, who are made up and gone again when it ends."""

import random
from datetime import date, timedelta
from io import StringIO
from statistics import median
from time import perf_counter

from django.core.management.base import BaseCommand
from django.db import connection, transaction
from django.utils import timezone

from people.duplicates import likely_pairs
from people.finding import find
from people.models import Person, SearchKey
from people.reference_lists import NAMES
from people.search_keys import keys_of

SYLLABLES = "ba be bo da de do fa ga go ha he ka ke la le lo ma me mo na ne no pa pe ra re ro sa se ta te"
ENDINGS = "n s r ll m ck tt ford ham ley ton wood worth field man son well by"
FAMILY_NAMES = 8_000
COMMON = 0.3
"""How much commoner the first names of a list are (Pareto)."""
EVEN = 0.8
"""The share of people whose name is any of the list. About one in twenty-five then has the commonest name."""

BATCH = 10_000
RUNS = 5
REACHED = 5_000
"""People whom a large front door reaches, among whom likely duplicates are looked for."""


class Command(BaseCommand):
    help = "Print the milliseconds that searches take among so many made-up people. Nothing is kept."

    def add_arguments(self, parser):
        parser.add_argument("--people", type=int, default=100_000, help="how many people to make")

    def handle(self, *, people, **options):
        with transaction.atomic():
            with (
                connection.cursor() as cursor
            ):  # what is undone needs no history, and that is most of the time
                cursor.execute("ALTER TABLE people_person DISABLE TRIGGER USER")
            began = perf_counter()
            sample = self._make(people, random.Random(893))
            keys = SearchKey.objects.count()
            self.stdout.write(
                f"{Person.objects.count():,} people, {keys:,} keys, made in {perf_counter() - began:.0f} s"
            )
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE people_person, people_searchkey")
            self._measure(sample)
            transaction.set_rollback(True)

    def _make(self, count, dice):
        """Make people with names as common as names are, and return some of them."""
        given = list(dict.fromkeys(NAMES.split()))
        family = list(dict.fromkeys(_family_name(dice) for _ in range(FAMILY_NAMES)))
        sample, now = [], timezone.now()
        for start in range(0, count, BATCH):
            made = Person.objects.bulk_create(
                [
                    Person(
                        given_name=_common(given, dice),
                        family_name=_common(family, dice),
                        date_of_birth=date(1960, 1, 1) + timedelta(days=dice.randrange(56 * 365)),
                        phone=f"07700 {dice.randrange(10**6):06d}",
                        recorded_at=now,
                    )
                    for _ in range(min(BATCH, count - start))
                ],
                batch_size=2_000,
            )
            _copy_keys(made)
            sample += dice.sample(made, 3)
        return sample

    def _measure(self, sample):
        self.stdout.write(f"{'search':<28} {'median ms':>10} {'slowest':>8} {'found':>6}")
        for what, typed in SEARCHES.items():
            times, found = [], 0
            for person in sample[:12]:
                words = typed(person)
                for _ in range(RUNS):
                    began = perf_counter()
                    answer = find(words)
                    times.append((perf_counter() - began) * 1000)
                found += person in [match.person for match in answer]
            self.stdout.write(
                f"{what:<28} {median(times):>10.1f} {max(times):>8.1f} {found:>3}/{len(sample[:12])}"
            )
        reached = Person.objects.filter(pk__lt=sample[0].pk + REACHED)
        began = perf_counter()
        pairs = len(likely_pairs(reached))
        taken = (perf_counter() - began) * 1000
        self.stdout.write(f"likely duplicates among {reached.count():,}: {taken:.0f} ms, {pairs} pairs")


def _swapped(name):
    return f"{name[0]}{name[2]}{name[1]}{name[3:]}" if len(name) > 3 else name


SEARCHES = {
    "both names": lambda person: person.full_name,
    "last name only": lambda person: person.family_name,
    "swapped letters": lambda person: f"{person.given_name} {_swapped(person.family_name)}",
    "beginnings": lambda person: f"{person.given_name[:3]} {person.family_name[:4]}",
    "names and date of birth": lambda person: f"{person.full_name} {person.date_of_birth:%d/%m/%Y}",
    "first name, date swapped": lambda person: f"{person.given_name} {person.date_of_birth:%m/%d/%Y}",
    "phone": lambda person: person.phone,
}


def _common(names, dice):
    """Choose a name, those at the beginning of the list far oftener."""
    if dice.random() < EVEN:
        return dice.choice(names)
    return names[min(int(dice.paretovariate(COMMON) - 1), len(names) - 1)]


def _family_name(dice):
    middle = "".join(dice.choice(SYLLABLES.split()) for _ in range(dice.choice((1, 2, 2))))
    return f"{middle}{dice.choice(ENDINGS.split())}".capitalize()


def _copy_keys(people):
    """Write the keys of people who are in no family, as the database reads them fastest."""
    for person in people:
        person._prefetched_objects_cache = {"family_members": [], "other_names": []}
    lines = StringIO()
    for person in people:
        lines.writelines(f"{person.pk}\t{kind}\t{key}\n" for kind, key in keys_of(person))
    lines.seek(0)
    with connection.cursor() as cursor:
        cursor.copy_from(lines, SearchKey._meta.db_table, columns=("person_id", "kind", "key"))
