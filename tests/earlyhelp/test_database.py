"""The embedded PostgreSQL starts with its first user, stops with its last, and survives rough handling."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg2
import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from earlyhelp.database import SESSION, database_settings
from earlyhelp.embedded import EmbeddedServer, EmbeddedServerError
from earlyhelp.embedded.errors import explain

pytestmark = pytest.mark.xdist_group("embedded")  # one process runs them all, so that one database is made

HOLD = """
import sys
from pathlib import Path
from earlyhelp.embedded import EmbeddedServer
EmbeddedServer(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.read()
"""
FORK = """
import os, sys
from pathlib import Path
from earlyhelp.embedded import EmbeddedServer
server = EmbeddedServer(Path(sys.argv[1]))
server.acquire()
child = os.fork()
if child == 0:
    sys.exit()  # runs what is registered for the end of a process
os.waitpid(child, 0)
print(server.is_running(), flush=True)
"""
TIMED = """
import sys, time
from pathlib import Path
from earlyhelp.embedded import EmbeddedServer
server = EmbeddedServer(Path(sys.argv[1]))
begun = time.process_time()
server.acquire()
print(time.process_time() - begun)
"""


@pytest.fixture(scope="module")
def folder():
    """A folder that stays passable for the server's account: pytest closes its own to others as it starts."""
    with tempfile.TemporaryDirectory(prefix="earlyhelp-tests-") as name:
        yield Path(name)


@pytest.fixture(scope="module")
def made_once(folder):
    """Data of our own, whose server is gone afterwards however the tests end."""
    data_dir = folder / "postgres"
    yield data_dir
    EmbeddedServer(data_dir).remove()


@pytest.fixture
def data_dir(made_once):
    """The same data for each test, and no server running on it before."""
    server = EmbeddedServer(made_once)
    server.acquire()
    server.release()
    assert not server.is_running()
    return made_once


@pytest.fixture
def hold(data_dir):
    """Return a function that starts another process which uses the server until it is told to end."""
    held = []

    def start():
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(data_dir)],
            cwd=settings.ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        held.append(process)
        assert process.stdout.readline() == "held\n"
        return process

    yield start
    for process in held:
        process.kill()
        process.communicate()


def ask(server, question):
    connection = psycopg2.connect(host=str(server.socket_dir), port=5432, user="postgres", dbname="postgres")
    try:
        with connection.cursor() as cursor:
            cursor.execute(question)
            return cursor.fetchone()[0]
    finally:
        connection.close()


def test_the_server_runs_while_it_is_used_and_no_longer(data_dir):
    server = EmbeddedServer(data_dir)
    assert not server.is_running()
    server.acquire()
    assert server.is_running()
    server.release()
    assert not server.is_running()


def test_what_is_acknowledged_is_on_the_disk(data_dir):
    """Only the tests' own connections wait for no disk."""
    server = EmbeddedServer(data_dir)
    server.acquire()
    safe = [ask(server, f"SHOW {name}") for name in ("fsync", "synchronous_commit", "full_page_writes")]
    server.release()
    assert safe == ["on", "on", "on"]
    assert SESSION == "-c jit=off"


def test_the_last_of_several_processes_stops_the_server(data_dir, hold):
    server = EmbeddedServer(data_dir)
    server.acquire()
    other = hold()
    server.release()
    assert server.is_running()
    other.communicate("")
    assert other.returncode == 0
    assert not server.is_running()


def test_a_killed_process_does_not_keep_the_server_for_ever(data_dir, hold):
    other = hold()
    other.kill()
    other.wait()
    server = EmbeddedServer(data_dir)
    assert server.is_running()
    server.acquire()
    server.release()
    assert not server.is_running()


def test_a_fork_that_ends_leaves_the_server_to_its_parent(data_dir):
    done = subprocess.run(
        [sys.executable, "-c", FORK, str(data_dir)], cwd=settings.ROOT, capture_output=True, text=True
    )
    assert done.stdout == "True\n", done.stderr
    assert not EmbeddedServer(data_dir).is_running()


def test_a_server_that_was_killed_starts_again_with_its_data(data_dir, hold):
    hold()
    server = EmbeddedServer(data_dir)
    connection = psycopg2.connect(host=str(server.socket_dir), port=5432, user="postgres", dbname="postgres")
    connection.autocommit = True
    connection.cursor().execute("CREATE TABLE written AS SELECT 42 AS answer")
    connection.close()
    postmaster = int((data_dir / "postmaster.pid").read_text().splitlines()[0])
    os.kill(postmaster, signal.SIGKILL)
    deadline = time.monotonic() + 10
    while server.is_running() and time.monotonic() < deadline:
        time.sleep(0.05)
    server.acquire()
    assert ask(server, "SELECT answer FROM written") == 42
    server.release()


def test_it_listens_on_the_socket_only_and_only_for_its_owner(data_dir):
    server = EmbeddedServer(data_dir)
    server.acquire()
    assert ask(server, "SHOW listen_addresses") == ""
    assert server.socket_dir.stat().st_mode & 0o077 == 0
    server.release()


def test_a_long_path_has_its_socket_elsewhere(folder):
    deep = folder.joinpath(*["a-rather-long-name-of-a-folder"] * 4, "postgres")
    server = EmbeddedServer(deep)
    server.acquire()
    try:
        assert server.socket_dir != deep
        assert server.socket_dir.stat().st_mode & 0o077 == 0
        assert ask(server, "SELECT 1") == 1
    finally:
        server.release()
    assert not server.socket_dir.exists()


def test_rows_sort_alike_on_every_machine(data_dir):
    server = EmbeddedServer(data_dir)
    server.acquire()
    sorted_names = (
        "SELECT string_agg(name, ' ' ORDER BY name) FROM (VALUES ('b'), ('A'), ('é'), ('a')) AS n (name)"
    )
    assert ask(server, sorted_names) == "A a b é"
    assert ask(server, "SELECT upper('é')") == "É"
    server.release()


def test_records_are_not_removed_under_another_process(data_dir, hold):
    other = hold()
    version = (data_dir / "PG_VERSION").read_text()
    with pytest.raises(EmbeddedServerError, match="Another process uses the database"):
        EmbeddedServer(data_dir).remove()
    assert (data_dir / "PG_VERSION").read_text() == version
    other.communicate("")
    EmbeddedServer(data_dir).remove()
    assert not data_dir.exists()


def test_data_of_another_version_is_refused_with_a_sentence(tmp_path):
    data_dir = tmp_path / "postgres"
    data_dir.mkdir(mode=0o700)
    (data_dir / "PG_VERSION").write_text("16\n")
    with pytest.raises(ImproperlyConfigured, match="was written by PostgreSQL 16"):
        database_settings("", data_dir=data_dir)


def test_using_a_running_server_costs_next_to_nothing(data_dir, hold):
    hold()
    done = subprocess.run(
        [sys.executable, "-c", TIMED, str(data_dir)], cwd=settings.ROOT, capture_output=True, text=True
    )
    assert float(done.stdout) < 0.1


@pytest.mark.parametrize(
    ("printed", "sentence"),
    [
        ("initdb: error: could not write: No space left on device", "The disk is full, so PostgreSQL"),
        ("could not open file: Permission denied", "run this as the user who owns that folder"),
        ("FATAL: something else\n", "did not start: FATAL: something else"),
    ],
)
def test_a_failure_says_what_to_do(printed, sentence, tmp_path):
    assert sentence in str(explain(printed, data_dir=tmp_path))


def test_a_named_server_takes_over(tmp_path):
    data_dir = tmp_path / "postgres"
    told = database_settings("postgresql://person:word@db.example:5433/records", data_dir=data_dir)
    assert (told["HOST"], told["PORT"], told["NAME"]) == ("db.example", 5433, "records")
    assert told["OPTIONS"] == {"options": "-c jit=off"}
    assert not data_dir.exists()


def test_what_the_address_says_of_the_connection_stays(tmp_path):
    address = "postgresql://person:word@db.example/records?sslmode=require&options=-c%20work_mem%3D64MB"
    told = database_settings(address, data_dir=tmp_path / "postgres")
    assert told["OPTIONS"] == {"sslmode": "require", "options": "-c work_mem=64MB -c jit=off"}
