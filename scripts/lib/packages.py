"""The virtual environment in the clone, with exactly what requirements/ pins.

A stamp inside it tells what was installed, by which Python, in which folder. Where the stamp does not fit,
a new environment is made and the old one comes back if that fails.
"""

import json
import re
import shutil
import subprocess
import sys

from place import REQUIREMENTS, VENV, VENV_PYTHON, environment, fingerprint, need_room
from programs import run
from say import step

STAMP = VENV / "earlyhelp.json"
ROOM = 600  # megabytes, for base.txt and test.txt together with what pip keeps while it works
CONTAINS = {"base.txt": ["base.txt"], "test.txt": ["base.txt", "test.txt"], "node.txt": ["node.txt"]}
FETCHING = re.compile(r"\s*Collecting ([\w.-]+)")


def ensure_packages(name, *, shown_as="Python packages"):
    """Make sure that the environment has what ``requirements/<name>`` pins.

    :raises Failure: when it cannot be had; the environment is then as it was before.
    """
    with step(shown_as) as shown:
        stamp = _read_stamp()
        wanted = {file: fingerprint(REQUIREMENTS / file) for file in CONTAINS[name]}
        if stamp and wanted.items() <= stamp["installed"].items():
            shown.note = "already there"
            return
        need_room(ROOM, "the Python packages")
        if stamp and _only_adds(stamp, wanted):
            STAMP.unlink()
            _install(name, shown)
            _write_stamp(stamp["installed"] | wanted)
        else:
            _build(name, shown)
            _write_stamp(wanted)


def _only_adds(stamp, wanted):
    return all(stamp["installed"].get(file, digest) == digest for file, digest in wanted.items())


def _identity():
    return {"python": sys.version, "base": sys.base_prefix, "venv": str(VENV)}


def _read_stamp():
    try:
        stamp = json.loads(STAMP.read_text())
        if stamp["identity"] == _identity() and _starts():
            return stamp
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return None


def _starts():
    return subprocess.run([VENV_PYTHON, "-c", ""], capture_output=True).returncode == 0


def _write_stamp(installed):
    STAMP.write_text(json.dumps({"identity": _identity(), "installed": installed}, indent=1) + "\n")


def _build(name, shown):
    old = VENV.with_name(".venv.old")
    _remove(old)
    if VENV.exists() or VENV.is_symlink():
        VENV.rename(old)
    try:
        shown.progress("making .venv")
        run([sys.executable, "-m", "venv", VENV], step=shown, env=environment(), kind="virtual environment")
        _install(name, shown)
    except BaseException:
        _remove(VENV)
        if old.exists() or old.is_symlink():
            old.rename(VENV)
        raise
    _remove(old)


def _remove(path):
    if path.is_symlink() or path.is_file():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


def _install(name, shown):
    seen = set()

    def progress(line):
        if line.startswith("Installing collected"):
            return f"installing {len(seen)} packages"
        if found := FETCHING.match(line):
            seen.add(found[1])
            return f"{len(seen)} packages fetched"
        return None

    command = [
        VENV_PYTHON,
        "-m",
        "pip",
        "install",
        "--require-hashes",
        "--no-compile",
        "--retries",
        "2",
        "--progress-bar",
        "off",
    ]
    command += ["--no-input", "--disable-pip-version-check", "-r", REQUIREMENTS / name]
    run(command, step=shown, env=environment(), each_line=progress, kind="Python packages")
    shown.note = f"{len(seen)} installed"
