"""What a request wrote: which tables, with which values, and whether any of it is still there."""

import json
import re
from contextlib import contextmanager

from django.db import connection

WRITES = re.compile(r'^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"([^"]+)"', re.I)
BESIDE = {
    "accounts_auditevent",
    "accounts_cache",
    "accounts_formdraft",
    "django_session",
    "usersessions_usersession",
}
"""What a refused request may write: the audit trail, the session, counters of limits, and the sender's own
draft, which keeps what they typed, right or wrong, for themselves."""


class NulSent(AssertionError):
    """NUL reached the database, which cannot keep it."""


class Watch:
    """What a request writes: names of tables, and the values that were sent along to tables of families."""

    def __init__(self):
        self.tables, self.values = set(), []

    def __call__(self, execute, sql, params, many, context):
        if found := WRITES.match(sql):
            self.tables.add(found[1])
            if found[1] not in BESIDE:
                self.values += [
                    _plain(value) for row in (params if many else [params]) for value in row or ()
                ]
        if any(isinstance(value, str) and "\0" in value for value in params or ()):
            raise NulSent(sql[:200])
        return execute(sql, params, many, context)

    @property
    def family_tables(self):
        return sorted(self.tables - BESIDE)


def _plain(value):
    """The value as it is sent, where an adapter such as that of JSON holds it."""
    return getattr(value, "adapted", getattr(value, "obj", value))


@contextmanager
def watching():
    watch = Watch()
    with connection.execute_wrapper(watch):
        yield watch


def mark():
    """Return the number from which on the transaction's rows are newer than this moment.

    Rows carry the number of the savepoint that wrote them, and those numbers only grow.
    """
    with connection.cursor() as cursor:
        cursor.execute("SAVEPOINT marking")
        cursor.execute("CREATE TEMPORARY TABLE IF NOT EXISTS marks (made int) ON COMMIT DROP")
        cursor.execute("INSERT INTO marks VALUES (1) RETURNING xmin::text::bigint")
        number = cursor.fetchone()[0]
        cursor.execute("RELEASE SAVEPOINT marking")
    return number


def counts(tables):
    with connection.cursor() as cursor:
        found = {}
        for table in tables:
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            found[table] = cursor.fetchone()[0]
    return found


def newer(tables, since):
    """Return the rows of these tables that were written after the mark, by table, as dicts."""
    with connection.cursor() as cursor:
        found = {}
        for table in tables:
            cursor.execute(
                f'SELECT to_jsonb(t) FROM "{table}" t WHERE t.xmin::text::bigint > %s ORDER BY 1', [since]
            )
            found[table] = [json.loads(row) for (row,) in cursor.fetchall()]
    return found
