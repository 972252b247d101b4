"""The contexts of the history: who changed something at which address. Addresses hold references."""

from django.db import connection
from pghistory.models import Context

from retention.belongings import histories


def contexts_of(things):
    """Numbers of the contexts in which rows of a record were changed."""
    found = set()
    for _, rows in things.history_rows():
        found |= set(rows.exclude(pgh_context=None).values_list("pgh_context_id", flat=True))
    return found


def forget_contexts(contexts, references):
    """Remove the contexts in which nothing that stays was changed, and each address with a reference.

    Called when the rows of the record are gone.
    """
    left = {
        pk
        for history, _ in histories()
        for pk in history.objects.filter(pgh_context__in=contexts).values_list("pgh_context_id", flat=True)
    }
    Context.objects.filter(pk__in=contexts - left).delete()
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {Context._meta.db_table} SET metadata = metadata - 'url' WHERE metadata ->> 'url' ~ %s",
            [rf"({'|'.join(references)})(?![0-9])"],
        )
