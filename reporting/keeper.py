"""The connection that watches over a run while it is worked out.

It holds a lock of PostgreSQL's that ends with the process that took it, however it ends; and it writes the
progress, which must be seen while the run's own transaction is open.
"""

from django.db import DEFAULT_DB_ALIAS, connections

LOCK = 0x45484C50
"""The first half of the advisory lock; the run's number is the other."""


class RunKeeper:
    """Holds the lock of a run from ``with`` to its end. ``holds`` is false where another process has it."""

    def __init__(self, run):
        self.number = run.pk
        self.holds = False

    def __enter__(self):
        self._connection = connections.create_connection(DEFAULT_DB_ALIAS)
        self.holds = self._ask("SELECT pg_try_advisory_lock(%s, %s)", [LOCK, self.number])
        return self

    def __exit__(self, *error):
        if self.holds:
            self._ask("SELECT pg_advisory_unlock(%s, %s)", [LOCK, self.number])
        self._connection.close()

    def _ask(self, sql, params):
        with self._connection.cursor() as cursor:
            cursor.execute(sql, params)
            return cursor.fetchone()[0]

    def tell(self, *, done, total):
        """Write how many steps are done, at once and for everybody to see."""
        with self._connection.cursor() as cursor:
            cursor.execute(
                "UPDATE reporting_run SET steps_done = %s, steps_total = %s WHERE id = %s",
                [done, total, self.number],
            )


def is_alive(run):
    """Return whether a process is working the run out now."""
    with RunKeeper(run) as keeper:
        return not keeper.holds
