"""The records as a backup sees them: the database of one moment, counted and digested table by table."""

import contextlib
import os
import shutil
import subprocess
import tempfile

from say import Failure

LEFT_OUT = ("django_session", "usersessions_usersession", "accounts_cache")
"""Tables whose rows stay behind: with a key of a session, whoever has the file would be signed in."""
FORMS = (
    "SET LOCAL TimeZone = 'UTC'",
    "SET LOCAL DateStyle = 'ISO, YMD'",
    "SET LOCAL IntervalStyle = 'postgres'",
    "SET LOCAL bytea_output = 'hex'",
    "SET LOCAL extra_float_digits = 1",
)
"""So that a row is the same text on every server."""
DIGEST = """
    SELECT coalesce(sum(rows), 0), encode(sha256(coalesce(string_agg(part, '' ORDER BY slot), '')), 'hex')
      FROM (SELECT get_byte(digest, 0) AS slot, count(*) AS rows,
                   sha256(string_agg(digest, '' ORDER BY digest)) AS part
              FROM (SELECT sha256(convert_to(one::text, 'UTF8')) AS digest FROM {table} one) AS digests
             GROUP BY 1) AS slots
"""
"""Rows and a digest over all of them in an order of its own, whatever their order on the disk."""
VARIABLES = {
    "PGHOST": "host",
    "PGPORT": "port",
    "PGUSER": "user",
    "PGPASSWORD": "password",
    "PGDATABASE": "dbname",
    "PGSSLMODE": "sslmode",
    "PGSSLROOTCERT": "sslrootcert",
}
NEW_SETTING = b"SET transaction_timeout"
"""Written at the start of every dump by PostgreSQL's newer programs, and unknown to servers before 17."""
RESTORE_HEAD = 60  # lines in which settings stand, before any row


@contextlib.contextmanager
def snapshot():
    """Give a cursor that sees the database at one moment, and the name of that moment for pg_dump."""
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        for statement in FORMS:
            cursor.execute(statement)
        cursor.execute("SELECT pg_export_snapshot()")
        yield cursor, cursor.fetchone()[0]


def tables(cursor):
    """The names of every table, in order."""
    cursor.execute(
        'SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename COLLATE "C"'
    )
    return [name for (name,) in cursor.fetchall()]


def count_and_digest(cursor, tick):
    """Return [rows, digest] by table.

    :param tick: called after each table.
    """
    found = {}
    for name in tables(cursor):
        if name not in LEFT_OUT:
            cursor.execute(DIGEST.format(table=f'"{name}"'))
            rows, digest = cursor.fetchone()
            found[name] = [int(rows), digest]
            tick()
    return found


def migrations(cursor):
    """Every migration that was applied, as app.name, in order, without those that others replaced."""
    cursor.execute("SELECT app || '.' || name FROM django_migrations")
    replaced = {".".join(key) for one in _on_the_disk().values() for key in one.replaces}
    return sorted({name for (name,) in cursor.fetchall()} - replaced)


def migrations_of_the_code():
    """Every migration that this version of the code has."""
    return sorted(".".join(key) for key in _on_the_disk())


def _on_the_disk():
    from django.db.migrations.loader import MigrationLoader

    return MigrationLoader(None).disk_migrations


def dump(path, moment, tick):
    """Write the database of a moment into a file, in pg_dump's own packed form."""
    left_out = [f"--exclude-table-data={name}" for name in LEFT_OUT]
    told = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={moment}", f"--file={path}"]
    _run([_program("pg_dump"), *told, *left_out], tick, doing="read")


def restore(path, tick):
    """Put a dump into an empty database, wholly or not at all."""
    with tempfile.TemporaryFile() as script:
        _run(
            [_program("pg_restore"), "--no-owner", "--no-privileges", "--file=-", path], tick, "read", script
        )
        script.seek(0)
        with tempfile.TemporaryFile() as fitting:
            for number, line in enumerate(script):
                if number > RESTORE_HEAD or not line.startswith(NEW_SETTING):
                    fitting.write(line)
            fitting.seek(0)
            once = ["--single-transaction", "--set=ON_ERROR_STOP=1", "--quiet", "--no-psqlrc"]
            _run([_program("psql"), *once], tick, doing="filled", feed=fitting)


def empty_again():
    """Take away what was put into a database that was empty before."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE")
        cursor.execute("CREATE SCHEMA public")


def _program(name):
    """The program of the embedded PostgreSQL's package, which is newer than any server; else PATH's."""
    from earlyhelp.embedded import EmbeddedServerError, binaries

    with contextlib.suppress(EmbeddedServerError):
        if (found := binaries.programs() / name).exists():
            return found
    if found := shutil.which(name):
        return found
    raise Failure(f"{name} is not on this machine: install PostgreSQL's client programs and run this again.")


def _address():
    """Where the database is, in PostgreSQL's own variables, so that no list of processes shows a password."""
    from django.db import connection

    told = connection.get_connection_params()
    return {variable: str(told[name]) for variable, name in VARIABLES.items() if told.get(name)}


def _run(command, tick, doing, output=None, feed=None):
    environment = os.environ | _address() | {"LC_ALL": "C.UTF-8"}
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=feed or subprocess.DEVNULL,
            stdout=output or subprocess.DEVNULL,
            stderr=said,
        )
        try:
            while process.poll() is None:
                tick()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(timeout=0.2)
        except BaseException:
            process.kill()
            process.wait()
            raise
        said.seek(0)
        if process.returncode:
            raise Failure(
                f"The database could not be {doing}, for the reason above: put it right and run this again.",
                details=said.read().decode(errors="replace"),
            )
