"""The test database is copied from one that has the migrations, which is made once and kept.

To run the migrations takes most of a minute, to copy what they made about a second. The copy's pattern is
named after the migrations, so that a changed one makes it anew.
"""

import hashlib
from contextlib import contextmanager

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection

KEPT = "earlyhelp_migrated_"
LOCK = 5_180_201
"""Number of the lock under which one process makes the pattern while the others wait."""


def migrated_database():
    """Return the name of a database with every migration, and make it where there is none yet."""
    name = KEPT + fingerprint()
    with administration() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{KEPT}%"])
        found = {row[0] for row in cursor.fetchall()}
        if name not in found:
            for old in found:
                cursor.execute(f'DROP DATABASE "{old}"')
            _make(cursor, name)
        cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
    return name


def fingerprint():
    """A digest of everything that the migrations are made of."""
    digest = hashlib.sha256()
    folders = [settings.ROOT / "requirements"]
    folders += [settings.ROOT / app.name / "migrations" for app in apps.get_app_configs()]
    for folder in folders:
        for file in sorted([*folder.glob("*.py"), *folder.glob("*.txt")]):
            digest.update(str(file.relative_to(settings.ROOT)).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


@contextmanager
def administration():
    """A cursor on the server itself, outside any transaction."""
    with connection._nodb_cursor() as cursor:
        yield cursor


def _make(cursor, name):
    """Run the migrations under another name first, so that what was cut off is never taken for whole."""
    half, used = f"{name}_half", connection.settings_dict["NAME"]
    cursor.execute(f'DROP DATABASE IF EXISTS "{half}"')
    cursor.execute(f'CREATE DATABASE "{half}"')
    connection.close()
    connection.settings_dict["NAME"] = half
    try:
        call_command("migrate", verbosity=0, interactive=False)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = used
    cursor.execute(f'ALTER DATABASE "{half}" RENAME TO "{name}"')
