"""scripts/run says in one sentence what to do, exits 1, and leaves nothing half made."""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.ROOT)
OLD_PYTHON = """#!/bin/sh
if [ "$1" = --version ]; then echo "Python 3.9.18"; else exit 1; fi
"""
BARE_PYTHON = """#!/bin/sh
case "$2" in *ensurepip*) exit 1 ;; esac
"""


@pytest.fixture
def tools(tmp_path):
    """A folder for PATH with what a shell script needs, and no Python."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("bash", "sh", "dirname", "env"):
        (folder / name).symlink_to(shutil.which(name))
    return folder


def program(folder, name, text):
    (folder / name).write_text(text)
    (folder / name).chmod(0o755)


def start(*arguments, var, root=ROOT, **environment):
    """Run scripts/run with the Python of these tests."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    inherited = {
        name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")
    }
    return subprocess.run(
        [root / "scripts" / "run", *arguments],
        env=inherited | {"PATH": path, "EARLYHELP_VAR": str(var)} | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )


def sentence(done):
    """What was said about the failure, which must be one line."""
    assert done.returncode == 1, done.stdout + done.stderr
    assert len(done.stderr.splitlines()) == 1, done.stderr
    return done.stderr.strip()


def test_a_python_that_is_too_old_is_named(tools, tmp_path):
    program(tools, "python3", OLD_PYTHON)
    told = sentence(start(var=tmp_path, PATH=str(tools)))
    assert told.startswith("Earlyhelp needs Python 3.11 or later and this machine has Python 3.9.18: install")


def test_a_machine_without_python_is_told_to_install_it(tools, tmp_path):
    told = sentence(start(var=tmp_path, PATH=str(tools)))
    assert (
        told
        == "Earlyhelp needs Python 3.11 or later and this machine has none: install it and run this again."
    )


def test_a_python_that_cannot_make_environments_is_told_what_it_lacks(tools, tmp_path):
    program(tools, "python3", BARE_PYTHON)
    assert "install its venv module" in sentence(start(var=tmp_path, PATH=str(tools)))


def test_a_newer_python_beside_an_old_one_is_found(tools, tmp_path):
    program(tools, "python3", OLD_PYTHON)
    (tools / "python3.11").symlink_to(sys.executable)
    done = start("--help", var=tmp_path, PATH=str(tools))
    assert done.returncode == 0, done.stderr
    assert "--reset" in done.stdout


def test_a_port_in_use_is_named_with_another_to_try(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = sentence(start("--port", str(port), var=tmp_path))
    assert told.startswith(f"Port {port} is in use: stop the program that uses it, or choose another")


def test_a_port_that_does_not_exist_is_refused(tmp_path):
    assert "a number from 1 to 65535" in sentence(start("--port", "80000", var=tmp_path))


def test_a_second_start_in_the_same_folder_is_refused(tmp_path):
    with (tmp_path / "run.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert sentence(start(var=tmp_path)).startswith("Earlyhelp already runs from this folder")


def test_nothing_is_removed_where_nobody_can_agree(tmp_path):
    told = sentence(start("--reset", var=tmp_path))
    assert told == "--reset asks before it removes anything, and nobody is here to answer: add --yes."


def test_a_database_of_somebody_else_is_never_reset(tmp_path):
    told = sentence(start("--reset", "--yes", var=tmp_path, DATABASE_URL="postgresql://db.example/records"))
    assert "DATABASE_URL names another" in told


def test_a_registry_out_of_reach_leaves_nothing_half_made(tmp_path):
    clone = tmp_path / "clone"
    for folder in ("scripts", "requirements", "static/js"):
        shutil.copytree(ROOT / folder, clone / folder)
    nowhere = {
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_CACHE_DIR": "1",
    }
    nothing = {"PIP_FIND_LINKS": "", "PIP_EXTRA_INDEX_URL": ""}
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = str(probe.getsockname()[1])
    done = start("--port", free, root=clone, var=clone / "var", **nowhere, **nothing)
    assert sentence(done).startswith("The Python packages could not be fetched: check the network")
    assert not (clone / ".venv").exists()
    assert not (clone / ".venv.old").exists()
