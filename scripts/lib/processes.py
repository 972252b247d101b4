"""The Procfile's processes, under honcho, as one thing that starts, is well, and stops."""

import http.client
import re
import signal
import subprocess
import sys
import time

from place import ROOT, VAR
from say import Failure, step

WELL_SECONDS = 90
STOP_SECONDS = 15  # honcho kills what has not ended by itself after five
LOG_LINES = 15
STARTED = re.compile(rb"system\s*\| .* started \(pid=(\d+)\)")


class Processes:
    """Use as a context: the processes are started on the way in and are gone on the way out."""

    def __init__(self, *, port, environment):
        self.port = port
        self.environment = environment | {"PORT": str(port)}
        self.log = VAR / "log" / "earlyhelp.log"
        self.names = re.findall(r"^([\w-]+):", (ROOT / "Procfile").read_text(), re.MULTILINE)

    def __enter__(self):
        self.log.parent.mkdir(parents=True, exist_ok=True)
        for folder in ("beat", "queue", "queue-control", "queue-done"):
            (VAR / folder).mkdir(exist_ok=True)
        with self.log.open("wb") as log:
            # A session of its own, so that Ctrl-C reaches only this script, which then stops things in order.
            self.honcho = subprocess.Popen(
                [sys.executable, "-m", "honcho", "start", "--no-colour", "--env", "/dev/null"],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        return self

    def __exit__(self, *error):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        print(flush=True)
        with step("Web server, worker and schedule") as shown:
            self._wait_for_all_to_have_started()
            self.honcho.terminate()
            self._wait_for_the_end(shown)
            shown.note = "stopped"

    def _wait_for_the_end(self, shown):
        deadline = time.monotonic() + STOP_SECONDS
        while self.honcho.poll() is None:
            if time.monotonic() > deadline:
                self.honcho.kill()
            shown.progress("stopping")
            time.sleep(0.1)

    def _wait_for_all_to_have_started(self):
        """Wait until honcho knows each process's number: told to stop before, it would leave some behind."""
        deadline = time.monotonic() + STOP_SECONDS
        while self.honcho.poll() is None and time.monotonic() < deadline:
            if len(STARTED.findall(self.log.read_bytes())) >= len(self.names):
                return
            time.sleep(0.05)

    def wait_until_well(self, shown):
        """Return when the health address says yes.

        :raises Failure: when a process ends first, or the address stays silent.
        """
        deadline = time.monotonic() + WELL_SECONDS
        while time.monotonic() < deadline:
            if self.honcho.poll() is not None:
                raise self._ended()
            if self._is_well():
                shown.note = "ready"
                return
            shown.progress()
            time.sleep(0.1)
        raise Failure(
            f"The web server did not answer within {WELL_SECONDS} seconds: the reason is in {self.log}.",
            details=self._end_of_log(),
        )

    def wait(self):
        """Return never, but by Ctrl-C or with the failure of a process that ended by itself."""
        self.honcho.wait()
        raise self._ended()

    def _is_well(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/health/")
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def _ended(self):
        return Failure(
            "Earlyhelp stopped because one of its processes ended, for the reason above: "
            "put it right and start scripts/run again.",
            details=self._end_of_log(),
        )

    def _end_of_log(self):
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-LOG_LINES:])
