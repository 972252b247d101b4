"""A frozen clock, the people of the partnership, and a client that checks every page it is given."""

import gc
import time
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import connection, transaction
from django.template import engines
from django.test import TransactionTestCase
from django.test.utils import CaptureQueriesContext

from accounts.models import AuditEvent
from reporting.reference_lists import load_reference_lists
from tests.database import migrated_database
from tests.pages import CheckedClient, StringIfUndefined
from tests.people import People

NOW = datetime(2016, 3, 1, 10, 0, tzinfo=ZoneInfo("Europe/London"))


def pytest_collection_modifyitems(items):
    """Begin with what one process runs alone, the demo above all: the others do the rest meanwhile.

    The demo also finds a fresh database so. PostgreSQL counts tables anew that others filled and emptied,
    sees no row of the demo, which is not committed, and then plans each statement badly.
    """
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)
    gc.collect()
    gc.freeze()  # what is imported stays: to look through it over and over took a quarter of the time


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, django_db_blocker):
    """Let each process copy its test database from one that has the migrations."""
    with django_db_blocker.unblock():
        connection.settings_dict["TEST"]["TEMPLATE"] = migrated_database()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database with the reference lists of a new site, without strangers when it is taken down.

    The browser's driver runs a loop of its own, in which Django opens a second connection that no test can
    reach to close; PostgreSQL drops no database that somebody is still connected to.
    """
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        load_reference_lists()
        KEPT.update(tables_that_hold_rows(cursor))
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


QUIET_SECONDS = 10
KEPT = set()
"""Tables that hold rows before the first test: those of the migrations, and the reference lists."""


@pytest.fixture(scope="session", autouse=True)
def _committed_rows_are_thrown_away():
    """After a test that commits, empty the tables that hold anything.

    Django empties every table and makes its kinds of record and permissions again: slower, and with other
    numbers than those that a web server of the journeys has in mind.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda test: empty_the_tables())
        yield


def empty_the_tables():
    """Empty every table that holds a row, once nobody else works in the database.

    Row by row and without a trigger, for few hold more than a few rows: to truncate two dozen tables takes
    PostgreSQL two seconds.
    """
    with connection.cursor() as cursor:
        deadline = time.monotonic() + QUIET_SECONDS
        while others_at_work(cursor) and time.monotonic() < deadline:
            time.sleep(0.05)
        held = tables_that_hold_rows(cursor) - KEPT
        with transaction.atomic():
            cursor.execute("SET LOCAL session_replication_role = replica")
            for name in held | tables_that_point(cursor, held):
                cursor.execute(f"DELETE FROM {name}")
    load_reference_lists()  # of which some point at what was emptied


def tables_that_point(cursor, tables):
    """Tables of which a row can point at a row of these, or at one that can."""
    cursor.execute(
        "WITH RECURSIVE points (at) AS (SELECT unnest(%s::text[])::regclass::oid"
        " UNION SELECT conrelid FROM pg_constraint JOIN points ON confrelid = at WHERE contype = 'f')"
        " SELECT at::regclass::text FROM points",
        [sorted(tables)],
    )
    return {f'"{name}"' for (name,) in cursor.fetchall()}


def tables_that_hold_rows(cursor):
    names = [f'"{name}"' for name in connection.introspection.table_names(cursor)]
    cursor.execute(" UNION ALL ".join(f"(SELECT '{name}' FROM {name} LIMIT 1)" for name in names))
    return {name for (name,) in cursor.fetchall()}


def others_at_work(cursor):
    cursor.execute(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'"
    )
    return cursor.fetchone()[0]


@pytest.fixture(autouse=True)
def clock(request):
    """Tuesday 1 March 2016, ten in the morning, until the test moves it: ``clock.shift(timedelta(hours=1))``.

    A browser has a clock of its own, so journeys run in real time.
    """
    if request.node.get_closest_marker("journey"):
        yield None
        return
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def now(clock):
    return NOW


@pytest.fixture
def today(now):
    return now.date()


@pytest.fixture(autouse=True)
def _templates_refuse_undefined_variables(monkeypatch):
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", StringIfUndefined())


@pytest.fixture
def people(db):
    return People()


@pytest.fixture
def client(db):
    """Somebody who has not signed in."""
    return CheckedClient()


@pytest.fixture
def client_for(db):
    """Return a function that gives a client signed in as the person."""

    def sign_in(user):
        client = CheckedClient()
        if user.is_authenticated:
            client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def last_event(db):
    """Return a function that gives the newest audit event, or None."""
    return lambda: AuditEvent.objects.order_by("-pk").first()


@pytest.fixture
def count_queries(db):
    """Return a function that counts the statements of an act. It acts twice, so that caches are warm."""

    def count(act):
        act()
        with CaptureQueriesContext(connection) as captured:
            act()
        return len(captured)

    return count
