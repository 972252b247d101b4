"""Start the database, the web server, the worker and the schedule, and stop them all again on Ctrl-C.

Runs in the clone's virtual environment, started by run.py.
"""

import argparse
import contextlib
import os
import shutil
import sys

from place import ROOT, VAR, alone, environment, need_room
from prepare import prepare, tell_sign_ins
from processes import Processes
from run import RUNNING, need_port
from say import Failure, step, tell

ROOM = 300  # megabytes, for the database with the demo year
REMOVED_BY_RESET = ["queue", "queue-control", "queue-done", "mail", "beat"]


def main():
    options = read_options()
    with alone("run.lock", RUNNING), database(reset=options.reset):
        os.environ.update(settings(options.port))
        prepare()
        need_port(options.port)
        with Processes(port=options.port, environment=dict(os.environ)) as processes:
            with step("Web server, worker and schedule") as shown:
                processes.wait_until_well(shown)
            welcome(options.port)
            processes.wait()


def read_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--reset", action="store_true")
    return parser.parse_args()


def settings(port):
    """Return the environment of the site's processes."""
    address = os.environ.get("SITE_ADDRESS") or f"http://127.0.0.1:{port}"
    return environment(DJANGO_SETTINGS_MODULE="earlyhelp.settings.dev", SITE_ADDRESS=address)


@contextlib.contextmanager
def database(*, reset):
    """Keep the embedded PostgreSQL running while the block runs, unless DATABASE_URL names another server."""
    if os.environ.get("DATABASE_URL"):
        with step("Database") as shown:
            shown.note = "the one that DATABASE_URL names"
        yield
        return
    from earlyhelp.embedded import EmbeddedServer, EmbeddedServerError

    server = EmbeddedServer(VAR / "postgres")
    try:
        if reset:
            with step("Records of before") as shown:
                server.remove()
                for name in REMOVED_BY_RESET:
                    shutil.rmtree(VAR / name, ignore_errors=True)
                shown.note = "removed"
        if not server.data_dir.exists():
            need_room(ROOM, "the records", folder=VAR)
        with step("Database"):
            server.acquire()
    except EmbeddedServerError as error:
        raise Failure(str(error)) from error
    try:
        yield
    finally:
        server.release()


def welcome(port):
    tell_sign_ins()
    print(f"\nEarlyhelp is at http://127.0.0.1:{port}")
    log = os.path.relpath(VAR / "log" / "earlyhelp.log", ROOT)
    print(f"Stop it with Ctrl-C. What it has to say meanwhile goes to {log}.", flush=True)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(tell(main))
