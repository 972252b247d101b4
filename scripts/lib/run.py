"""Set up what is missing, then serve the site from this clone until Ctrl-C. Standard library only."""

import argparse
import errno
import os
import socket
import sys

from front_end import ensure_front_end
from packages import ensure_packages
from place import ROOT, VENV_PYTHON, alone, environment
from say import Failure, step, tell

RUNNING = "Earlyhelp already runs from this folder: use that one, or stop it with Ctrl-C first."
BUSY = "Another script is setting up this folder: wait until it has finished and run this again."


def main():
    options = read_options()
    print("Earlyhelp", flush=True)
    with alone("run.lock", RUNNING):
        if options.reset:
            agree_to_reset(sure=options.yes)
        with step("Python") as shown:
            shown.note = f"{sys.version.split()[0]} at {sys.executable}"
        need_port(options.port)
        with alone("setup.lock", BUSY):
            ensure_packages("base.txt")
            ensure_front_end()
    sys.stdout.flush()
    command = [str(VENV_PYTHON), str(ROOT / "scripts" / "lib" / "serve.py"), f"--port={options.port}"]
    os.chdir(ROOT)
    os.execve(VENV_PYTHON, command + ["--reset"] * options.reset, environment())


def read_options():
    parser = argparse.ArgumentParser(
        prog="scripts/run", description="Set up and serve Earlyhelp on this machine."
    )
    parser.add_argument("--port", type=int, default=8000, help="the port of the address (8000)")
    parser.add_argument("--reset", action="store_true", help="remove every record here first, after asking")
    parser.add_argument("--yes", action="store_true", help="with --reset: do not ask")
    return parser.parse_args()


def agree_to_reset(*, sure):
    """Ask before anything is removed.

    :raises Failure: when the answer is not yes, or nobody is there to give one.
    """
    if os.environ.get("DATABASE_URL"):
        raise Failure(
            "--reset removes only the embedded database, and DATABASE_URL names another: "
            "unset DATABASE_URL, or empty that database yourself."
        )
    if sure:
        return
    if not sys.stdin.isatty():
        raise Failure("--reset asks before it removes anything, and nobody is here to answer: add --yes.")
    answer = input("This removes every record, message and job of this folder. Type yes to go on: ")
    if answer.strip().lower() != "yes":
        raise Failure("Nothing was removed: run scripts/run without --reset to keep the records.")


def need_port(port):
    """Refuse a port that is taken, before the work of setting up.

    :raises Failure: naming the port.
    """
    if not 1 <= port <= 65535:
        raise Failure("--port takes a number from 1 to 65535: choose one, such as 8001.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            if error.errno == errno.EACCES:
                raise Failure(f"Port {port} is kept for root: choose another with --port 8001.") from error
            raise Failure(
                f"Port {port} is in use: stop the program that uses it, or choose another with "
                f"scripts/run --port {port + 1}."
            ) from error


if __name__ == "__main__":
    sys.exit(tell(main))
