"""Where things are in the clone, and what the machine has room for."""

import contextlib
import fcntl
import hashlib
import os
import shutil
from pathlib import Path

from say import Failure

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("EARLYHELP_VAR") or ROOT / "var")
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements"
VENV_PYTHON = VENV / "bin" / "python"

MEGABYTE = 1_000_000
FULL = 2 * MEGABYTE


def fingerprint(*paths):
    """Return a hash of the files' names and contents; a folder stands for every file in it."""
    digest = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                digest.update(os.fsencode(file.relative_to(ROOT)) + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def need_room(megabytes, what, *, folder=ROOT):
    """Refuse early when the disk has not so much room.

    :raises Failure: naming how much is needed and where.
    """
    free = shutil.disk_usage(folder).free // MEGABYTE
    if free < megabytes:
        raise Failure(
            f"The disk is too full: {what} need about {megabytes} MB in {folder} and {free} MB are free; "
            "free some space and run this again."
        )


def is_full(folder):
    """Whether the folder's disk has next to no room: a program that failed then failed by that."""
    return shutil.disk_usage(folder).free < FULL


@contextlib.contextmanager
def alone(name, sentence):
    """Hold a lock while the block runs.

    :raises Failure: with the sentence, when another process holds it.
    """
    VAR.mkdir(parents=True, exist_ok=True)
    with (VAR / name).open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Failure(sentence) from None
        yield


def environment(**more):
    """Return the environment of what the scripts start: the clone's own programs first on PATH."""
    path = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    inherited = {
        name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH")
    }
    return inherited | {"PATH": path, "VIRTUAL_ENV": str(VENV), "PYTHONUNBUFFERED": "1"} | more
