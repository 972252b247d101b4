"""The front-end packages and the compiled style sheets, made again when what they come from changed."""

import re
import shutil
import subprocess

from packages import ensure_packages
from place import ROOT, VENV, environment, fingerprint, need_room
from programs import run
from say import Failure, step

OLDEST_NODE = 20
ROOM = 150  # megabytes
MODULES = ROOT / "node_modules"
BUILD = ROOT / "static" / "build"
LISTS = [ROOT / "package.json", ROOT / "package-lock.json", ROOT / ".npmrc"]


def ensure_front_end():
    """Make sure that static/build holds what the sources say.

    :raises Failure: when the packages cannot be had or the style sheets do not compile.
    """
    sources = [path for path in sorted((ROOT / "static").iterdir()) if path != BUILD]
    wanted = fingerprint(*LISTS, *sources)
    if _stamp(BUILD) == wanted:
        with step("Style sheets") as shown:
            shown.note = "already there"
        return
    if not _node_on_path():
        ensure_packages("node.txt", shown_as="Node, as a Python package")
    packages = fingerprint(*LISTS)
    if _stamp(MODULES) != packages:
        need_room(ROOM, "the front-end packages")
        _make("Front-end packages", MODULES, ["npm", "ci", *NPM_CI], packages)
    _make("Style sheets", BUILD, ["npm", "run", "--silent", "build"], wanted)


NPM_CI = [
    "--no-audit",
    "--no-fund",
    "--loglevel=http",
    "--fetch-retries=1",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=5000",
]


def _make(name, folder, command, stamp):
    """Run npm; afterwards the folder is complete and stamped, or it is gone."""
    with step(name) as shown:
        try:
            program = shutil.which(command[0], path=environment()["PATH"])
            if program is None:
                raise Failure(
                    "npm came with neither Node nor the Python package: install Node and run this again."
                )
            fetched = set()
            run(
                [program, *command[1:]],
                step=shown,
                env=environment(),
                cwd=ROOT,
                each_line=lambda line: _fetched(line, fetched),
                kind=name[0].lower() + name[1:],
            )
            (folder / ".earlyhelp").write_text(stamp)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        shown.note = "ready"


def _fetched(line, fetched):
    if found := re.search(r"http fetch GET \d+ (\S+)", line):
        fetched.add(found[1])
        return f"{len(fetched)} files fetched"
    return None


def _stamp(folder):
    try:
        return (folder / ".earlyhelp").read_text()
    except OSError:
        return None


def _node_on_path():
    """Whether Node and npm are on PATH, new enough, and not the ones in our own environment."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm or node.startswith(str(VENV)):
        return False
    told = subprocess.run([node, "--version"], capture_output=True, text=True)
    found = re.match(r"v(\d+)\.", told.stdout)
    works = subprocess.run([npm, "--version"], capture_output=True).returncode == 0
    return bool(found) and int(found[1]) >= OLDEST_NODE and works
