"""Bringing a record to its end, and looking through the whole database for what is left."""

from datetime import UTC, date, datetime

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import DatabaseError, connection, models, transaction

from cases.enums import CaseStatus
from cases.models import Case
from retention.disposal_services import dispose
from retention.models import DueRecord
from retention.queue_services import find_due_records, propose_disposal
from retention.schedule import words_columns
from retention.verification import text_columns

LATER = datetime(2045, 1, 3, 10, 0, tzinfo=UTC)
"""A day on which everything that ended in 2016 is due."""
MARKER = "Quillfeather"
APPEND_ONLY = (
    "cases.HelpRequestEvent:cases_helprequestevent_is_append_only",
    "rights.PackEntry:rights_packentry_is_never_changed",
    "rights.EntryDecision:rights_entrydecision_is_never_changed",
    "rights.Release:rights_release_is_never_changed",
)


def close(case, day=date(2016, 3, 1)):
    """Close a case without asking what a closing asks."""
    Case.objects.filter(pk=case.pk).update(status=CaseStatus.CLOSED, closed_on=day)


def look(now=LATER, apply=True):
    return find_due_records(today=now.date(), now=now, apply=apply)


def due_of(family):
    return DueRecord.objects.get(family=family)


def dispose_of(record, people, now=LATER):
    """Propose and approve a disposal as two people do."""
    record = propose_disposal(record=record, by=people.governance, now=now)
    return dispose(record=record, by=people.administrator, now=now)


def mark(numbers):
    """Write the marker into every column of words of these rows that takes it. Return how many took it."""
    with pgtrigger.ignore(*APPEND_ONLY):
        return sum(_mark(model, name, pks) for model, pks in numbers.items() for name in words_columns(model))


def _mark(model, name, pks):
    field = model._meta.get_field(name)
    if isinstance(field, ArrayField) or name in {"steps", "stored_name", "named_as"} or field.unique:
        return 0
    value = {"x": MARKER} if isinstance(field, models.JSONField) else MARKER
    try:
        with transaction.atomic():
            return bool(model._base_manager.filter(pk__in=pks).update(**{name: value}))
    except DatabaseError:
        return 0


def where(pattern):
    """Return the tables of the whole database, but for what the site keeps for good, that hold the words."""
    found = []
    with connection.cursor() as cursor:
        for table, columns in text_columns().items():
            words = ", ".join(f'"{column}"::text' for column in columns)
            told = f"concat_ws(chr(10), {words})"
            cursor.execute(f'SELECT count(*) FROM "{table}" WHERE {told} ~ %s', [pattern])
            if cursor.fetchone()[0]:
                found.append(table)
    return found
