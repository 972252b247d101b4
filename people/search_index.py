"""Keeping the search index true to the records, in the transaction that changes them."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction

from people.models import Person, SearchKey
from people.search_keys import keys_of

BATCH = 500
"""People whose keys are made at a time."""


_waiting = ContextVar("people whose keys are made later", default=None)


@contextmanager
def indexed_together():
    """Within it nobody's keys are made one by one; at its end those of everybody who was changed are.

    For many changes in one transaction. Nobody who was changed within it can be found before its end.
    """
    waiting = set()
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)
    pks = sorted(waiting)
    for start in range(0, len(pks), BATCH):
        index_people(pks[start : start + BATCH])


@transaction.atomic(savepoint=False)
def index_people(pks):
    """Make the keys of these people as their records say now.

    The people are locked, so that of two changes at once the later one sees both.

    :returns: how many keys were added and how many taken away; none of each while they wait.
    """
    if (waiting := _waiting.get()) is not None:
        waiting.update(pks)
        return 0, 0
    people = Person.objects.filter(pk__in=list(pks)).order_by("pk").select_for_update(no_key=True)
    added, removed = differences_of(people.with_what_finds_them())
    if removed:
        SearchKey.objects.filter(pk__in=[row.pk for row in removed]).delete()
    SearchKey.objects.bulk_create(added, batch_size=5_000)
    return len(added), len(removed)


def index_family(family):
    """Make the keys of everybody in the family, whose address has changed."""
    return index_people(family.members.values_list("person", flat=True))


def differences_of(people):
    """Return the keys that are missing in the index, and those that should not be there."""
    people = list(people)
    kept = {}
    for row in SearchKey.objects.filter(person__in=people):
        kept[row.person_id, row.kind, row.key] = row
    wanted = {(person.pk, str(kind), key) for person in people for kind, key in keys_of(person)}
    added = [SearchKey(person_id=pk, kind=kind, key=key) for pk, kind, key in sorted(wanted - kept.keys())]
    return added, [row for place, row in kept.items() if place not in wanted]


def batches(*, only_missing=False):
    """Yield everybody's primary keys, some at a time.

    :param only_missing: only of people who have no key at all.
    """
    people = Person.objects.order_by("pk")
    if only_missing:
        people = people.filter(search_keys__isnull=True)
    pks = list(people.values_list("pk", flat=True))
    for start in range(0, len(pks), BATCH):
        yield pks[start : start + BATCH]


def whats_wrong(pks):
    """Return how many keys of these people are missing and how many too many, and change nothing."""
    people = Person.objects.filter(pk__in=pks).with_what_finds_them()
    added, removed = differences_of(people)
    return len(added), len(removed)
