"""A site of its own in a temporary folder: its database, its queue and its processes, and somebody who starts
again whatever is dead, as a container engine does."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from earlyhelp.embedded import EmbeddedServer

ROOT = Path(__file__).resolve().parents[2]
PROCFILE = dict(re.findall(r"^([\w-]+): (.+)$", (ROOT / "Procfile").read_text(), re.MULTILINE))
LOOK_SECONDS = 0.1
REDIS = ["redis-server", "--bind", "127.0.0.1", "--appendonly", "yes", "--save", ""]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def children_of(pid):
    """The processes that a process has started and that still run."""
    with suppress(OSError):
        return [int(number) for number in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


class Process:
    """One process of the site with whatever it starts."""

    def __init__(self, name, command, environment, log):
        self.name, self.command, self.environment, self.log = name, command, environment, log
        self.running = None

    @property
    def pid(self):
        return self.running.pid

    def is_dead(self):
        return self.running is None or self.running.poll() is not None

    def start(self):
        """Start it. What a dead one left behind ends first, as with the container that it ran in."""
        self.end()
        with self.log.open("ab") as log:
            self.running = subprocess.Popen(
                self.command,
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def end(self):
        if self.running is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.running.pid, signal.SIGKILL)
            self.running.wait()
            self.running = None


class Database:
    """The embedded PostgreSQL, looked after like the other processes."""

    name = "postgres"

    def __init__(self, folder):
        self.folder, self.held = folder, []

    @property
    def pid(self):
        return int((self.folder / "postmaster.pid").read_text().split()[0])

    def is_dead(self):
        return not EmbeddedServer(self.folder).is_running()

    def start(self):
        server = EmbeddedServer(self.folder)
        server.acquire()
        self.held.append(server)

    def end(self):
        while self.held:
            self.held.pop().release()


class Place:
    """The processes of a site, kept alive from ``start`` to ``stop``.

    :param var: a folder for what the site keeps.
    :param database: the address of its database.
    :param own_database: the folder of an embedded server that may be killed, or None.
    :param redis: whether the queue is a Redis of its own, with its log on disk; else files.
    """

    def __init__(self, var, *, database, settings, own_database=None, redis=False, only=()):
        self.var, self.port = var, free_port()
        self.environment = os.environ | {
            "DATABASE_URL": database,
            "DJANGO_SETTINGS_MODULE": settings,
            "EARLYHELP_VAR": str(var),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "PORT": str(self.port),
            "PYTHONWARNINGS": "ignore",
            "REDIS_URL": "",
            "SITE_ADDRESS": f"http://127.0.0.1:{self.port}",
        }
        self.processes = {}
        if redis:
            self._keep_redis()
        if own_database:
            self.processes["postgres"] = Database(own_database)
        for name, command in PROCFILE.items():
            if not only or name in only:
                self._keep(name, ["sh", "-c", command])
        self._stopping = threading.Event()
        self._keeper = threading.Thread(target=self._look_after, daemon=True)
        self.restarts = 0

    def _keep_redis(self):
        port, folder = free_port(), self.var / "redis"
        folder.mkdir()
        self.environment["REDIS_URL"] = f"redis://127.0.0.1:{port}/0"
        self._keep("redis", [*REDIS, "--port", str(port), "--dir", str(folder)])

    def _keep(self, name, command):
        self.processes[name] = Process(name, command, self.environment, self.var / f"{name}.log")

    def start(self):
        for folder in ("beat", "queue", "queue-control", "queue-done"):
            (self.var / folder).mkdir(exist_ok=True)
        for process in self.processes.values():
            process.start()
        self._keeper.start()

    def _look_after(self):
        while not self._stopping.wait(LOOK_SECONDS):
            for process in self.processes.values():
                if process.is_dead() and not self._stopping.is_set():
                    self.restarts += 1
                    with suppress(Exception):  # it is looked at again at once
                        process.start()

    def stop(self):
        """End every process. A database of its own goes on for whoever holds it."""
        self._stopping.set()
        self._keeper.join()
        for process in reversed(self.processes.values()):
            process.end()


def kill(pid):
    """Kill a process as the kernel would: it learns nothing of it."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
        return True
    return False


def wait_for(condition, seconds):
    """Wait until a condition holds, and return whether it did."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.2)
    return False
