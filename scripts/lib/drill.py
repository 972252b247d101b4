"""Restore a backup into a new place that is thrown away, and compare: proof that there is a way back."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

import archive
import backup
from django_here import load_app, need_packages
from place import ROOT
from say import Failure, step, tell

LOOKS = {
    "Settings": ["manage.py", "check", "--database", "default"],
    "Documents": ["manage.py", "check_documents"],
    "Audit trail": ["manage.py", "verify_audit"],
    "Pages": ["scripts/lib/pages.py"],
}
"""What is looked at in the restored place, beside the counts and digests."""


def main():
    options = read_options()
    need_packages()
    print("Earlyhelp: drill", flush=True)
    with tempfile.TemporaryDirectory(prefix="earlyhelp-drill-") as folder:
        folder = Path(folder)
        file = options.file
        if file is None:
            with step("Application"):
                load_app()
            file = folder / "backup.zip"
            backup.make(file)
        else:
            sys.path.insert(0, str(ROOT))
        hold(archive.Reader(file), folder / "var")


def read_options():
    parser = argparse.ArgumentParser(prog="scripts/drill", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", help="a backup; without one a new one is made")
    return parser.parse_args()


def hold(reader, var):
    """Restore into a place of its own, look at it, and print what was found."""
    from earlyhelp.embedded import EmbeddedServer, EmbeddedServerError

    var.mkdir()
    server = EmbeddedServer(var / "postgres")
    try:
        server.acquire()
    except EmbeddedServerError as error:
        raise Failure(str(error)) from error
    try:
        address = f"postgresql://postgres@/postgres?host={quote(str(server.socket_dir), safe='')}"
        there = os.environ | {"DATABASE_URL": address, "EARLYHELP_VAR": str(var)}
        with step("Restore") as shown:
            see(there, "scripts/lib/restore.py", reader.path)
            shown.note = "done"
        found = count_there(there)  # first: to verify the audit trail seals what was not sealed yet
        looks = {name: passes(there, *command) for name, command in LOOKS.items()}
    finally:
        server.release()
    tell_all(reader.told, found, looks)


def see(environment, *command):
    """Run a Python program in the restored place.

    :raises Failure: with what it printed.
    """
    done = subprocess.run(
        [sys.executable, *map(str, command)], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    if done.returncode:
        raise Failure("The drill failed, for the reason above.", details=done.stdout + done.stderr)
    return done.stdout


def passes(environment, *command):
    """Whether a look at the restored place found nothing wrong; what it said is shown otherwise."""
    try:
        see(environment, *command)
    except Failure as failure:
        print(failure.details, file=sys.stderr)
        return False
    return True


def count_there(environment):
    """Count and digest in a process that knows the restored place only."""
    return json.loads(see(environment, "scripts/lib/count.py"))


def tell_all(told, found, looks):
    """Print a line for each table that holds rows, and the verdict.

    :raises Failure: when anything differs.
    """
    tables = told["tables"]
    print(f"\n  {'table':44}{'in backup':>12}{'restored':>12}  digest")
    for name in sorted(tables):
        rows, there = tables[name], found["tables"].get(name, [0, ""])
        if rows[0] or there[0]:
            print(f"  {name:44}{rows[0]:12,}{there[0]:12,}  {'same' if rows == there else 'DIFFERENT'}")
    same = tables == found["tables"] and told["documents"] == found["documents"]
    rows = [sum(count for count, _ in each.values()) for each in (tables, found["tables"])]
    print(f"  {'all tables':44}{rows[0]:12,}{rows[1]:12,}")
    print(f"  {'documents':44}{len(told['documents']):12,}{len(found['documents']):12,}")
    for name, well in looks.items():
        print(f"  {name}: {'well' if well else 'NOT WELL'}")
    if not same or not all(looks.values()):
        raise Failure("The restored place is not the same: this backup does not bring everything back.")
    print("The restored place is the same. It was thrown away.")


if __name__ == "__main__":
    sys.exit(tell(main))
