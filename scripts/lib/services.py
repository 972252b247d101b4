"""Programs that the tests need beside Python: found on PATH, or taken from Debian when we are root."""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time

from programs import run
from say import Failure, step

REDIS_SECONDS = 20


def ensure_program(name, *, names, package):
    """Return the path of a program, installing Debian's package where root runs this and it is missing.

    :param names: what it may be called on PATH.
    :raises Failure: when it is missing and cannot be installed.
    """
    with step(name) as shown:
        if not (found := _which(names)):
            if os.geteuid() != 0 or not shutil.which("apt-get"):
                raise Failure(
                    f"The tests need {name} and {' or '.join(names)} is not on PATH: install it, "
                    f"on Debian and Ubuntu with apt-get install {package}, and run this again."
                )
            _install(package, shown, kind=f"{name} package")
            if not (found := _which(names)):
                raise Failure(
                    f"Debian's package {package} brought no {names[0]}: install {name} and run this again."
                )
        shown.note = found
        return found


def _which(names):
    return next(filter(None, map(shutil.which, names)), None)


def _install(package, shown, *, kind):
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "update"], step=shown, env=env, kind=kind)
    run(["apt-get", "install", "--yes", "--no-install-recommends", package], step=shown, env=env, kind=kind)


@contextlib.contextmanager
def redis_server(program):
    """Run a Redis of our own on a free port of this machine while the block runs; give its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="earlyhelp-redis-") as folder:
        command = [program, "--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no"]
        with open(os.path.join(folder, "log"), "wb") as log:
            server = subprocess.Popen(
                [*command, "--dir", folder],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        try:
            _wait_for(server, port)
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            server.terminate()
            server.wait()


def _wait_for(server, port):
    deadline = time.monotonic() + REDIS_SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise Failure("Redis did not start: run redis-server by hand to see why, and run this again.")
