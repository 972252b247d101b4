"""The app as people meet it: a web server and a worker in processes of their own, on the test database."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from urllib.parse import quote

from django.conf import settings
from django.db import connection

START_SECONDS = 40


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def database_url():
    """The address of the database that this test uses."""
    told = connection.settings_dict
    host = told["HOST"] or "localhost"
    user = quote(told["USER"] or "")
    if told["PASSWORD"]:
        user += ":" + quote(told["PASSWORD"], safe="")
    if host.startswith("/"):
        return f"postgresql://{user}@/{told['NAME']}?host={quote(host, safe='')}"
    return f"postgresql://{user}@{host}:{told['PORT'] or 5432}/{told['NAME']}"


class Site:
    """Starts the processes and stops them again.

    :param var: a folder for the queue's files.
    :param redis_url: the Redis to use as the queue, or an empty string for the embedded queue.
    """

    def __init__(self, *, var, redis_url=""):
        self.var, self.redis_url = var, redis_url
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.processes = []

    @property
    def environment(self):
        return os.environ | {
            "DJANGO_SETTINGS_MODULE": "earlyhelp.settings.test",
            "DATABASE_URL": database_url(),
            "REDIS_URL": self.redis_url,
            "EARLYHELP_VAR": str(self.var),
            "PYTHONWARNINGS": "ignore",
        }

    def start(self, *command):
        with (self.var / f"{command[2]}-{len(self.processes)}.log").open("w") as log:
            process = subprocess.Popen(
                command,
                cwd=settings.ROOT,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.processes.append(process)
        return process

    def start_web(self):
        """Start gunicorn and wait until it answers; one that does not is stopped, and told by its log."""
        address = f"127.0.0.1:{self.port}"
        process = self.start(
            sys.executable, "-m", "gunicorn", "earlyhelp.wsgi", "--bind", address, "--threads", "4"
        )
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and process.poll() is None:
            try:
                urllib.request.urlopen(f"{self.url}/health/", timeout=2).close()
                return
            except OSError:
                time.sleep(0.2)
        self.stop()
        raise AssertionError(self.logs())

    def start_worker(self):
        """Start one Celery worker."""
        return self.start(
            sys.executable,
            "-m",
            "celery",
            "-A",
            "earlyhelp",
            "worker",
            "--concurrency",
            "1",
            "--loglevel",
            "info",
        )

    def logs(self):
        return "\n".join(path.read_text()[-4000:] for path in sorted(self.var.glob("*.log")))

    def stop(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
        for process in self.processes:
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
