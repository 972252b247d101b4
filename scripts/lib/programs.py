"""Run a program with its progress shown, and know the failures that a person can put right."""

import queue
import re
import subprocess
import tempfile
import threading

from place import ROOT, VAR, is_full
from say import Failure

TICK_SECONDS = 0.2
DETAIL_LINES = 25

FULL_DISK = re.compile(r"No space left on device|ENOSPC|Disk quota exceeded|EDQUOT", re.IGNORECASE)
OUT_OF_REACH = re.compile(
    r"NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|SSLError|MaxRetryError"
    r"|Name or service not known|Temporary failure in name resolution|Connection (refused|reset)"
    r"|No matching distribution found"
    r"|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|network timeout|E404|Failed to fetch"
)
WRONG_HASH = re.compile(r"DO NOT MATCH THE HASHES|EINTEGRITY")


def run(command, *, step, env=None, cwd=None, each_line=None, kind):
    """Run a program to its end and return the lines it printed.

    :param step: the step to tick while it runs.
    :param each_line: called with each line, to read progress from it; returns words to show, or None.
    :param kind: what is being fetched or done, for the sentence of a failure: "Python packages".
    :raises Failure: when the program fails.
    """
    process = subprocess.Popen(
        command,
        env=env,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    arrived = queue.SimpleQueue()
    threading.Thread(target=_read, args=(process.stdout, arrived), daemon=True).start()
    lines = []
    try:
        while (line := _next(arrived)) is not None:
            if line:
                lines.append(line)
            step.progress(each_line(line) if each_line and line else None)
        status = process.wait()
    except BaseException:
        process.terminate()
        process.wait()
        raise
    if status:
        raise failure(kind, lines)
    return lines


def _read(stream, arrived):
    for line in stream:
        arrived.put(line)
    arrived.put(None)


def _next(arrived):
    try:
        return arrived.get(timeout=TICK_SECONDS)
    except queue.Empty:
        return ""


def failure(kind, lines):
    """Return the failure whose sentence fits what a program printed."""
    output = "".join(lines)
    if FULL_DISK.search(output) or any(map(is_full, [ROOT, VAR, tempfile.gettempdir()])):
        return Failure(
            f"The disk is full, so the {kind} could not be put in place: free some space and run this again."
        )
    if WRONG_HASH.search(output):
        return Failure(
            f"A download for the {kind} is not the file that was pinned: "
            "make sure that nothing between here and the package registry changes files, and run this again.",
            details="".join(lines[-DETAIL_LINES:]),
        )
    if OUT_OF_REACH.search(output):
        return Failure(
            f"The {kind} could not be fetched: check the network, and that pip and npm are set to a registry "
            "that this machine can reach, and run this again."
        )
    return Failure(
        f"The {kind} could not be put in place, for the reason above: put it right and run this again.",
        details="".join(lines[-DETAIL_LINES:]),
    )
