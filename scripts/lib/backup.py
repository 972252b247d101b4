"""Make one file of everything that must not be lost: the database of one moment, and its documents."""

import argparse
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import archive
import records
from django_here import load_app, need_packages
from place import VAR
from say import Failure, step, tell


def main():
    options = read_options()
    need_packages()
    print("Earlyhelp: backup", flush=True)
    with step("Application"):
        load_app()
    target = (options.to or default_target()).absolute()
    if not target.parent.is_dir():
        raise Failure(f"There is no folder {target.parent}: make it, or give another place with --to.")
    told = make(target, accept_missing=options.accept_missing)
    rows, documents = sum(count for count, _ in told["tables"].values()), len(told["documents"])
    print(f"{target} holds {rows:,} rows of {len(told['tables'])} tables and {documents:,} documents.")
    print(f"Keep this with the date, somewhere else: the head of the audit trail is {told['head']}.")
    print("It holds no secret of the site: keep SECRET_KEY too, and not beside this file.")
    if missing := len(told["missing"]):
        print(f"Without {missing} documents that were missing: manage.py check_documents names them.")


def read_options():
    parser = argparse.ArgumentParser(prog="scripts/backup", description=__doc__)
    parser.add_argument(
        "--to", type=Path, metavar="FILE", help="the file to make (var/backups/ and the time)"
    )
    parser.add_argument("--accept-missing", action="store_true", help="go on where documents are missing")
    return parser.parse_args()


def default_target():
    folder = VAR / "backups"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder / f"earlyhelp-{datetime.now(UTC):%Y%m%d-%H%M%S}.zip"


def make(target, *, accept_missing=False):
    """Write a backup to a new file, and return its list.

    :raises Failure: when a document is missing or altered, unless that is accepted.
    """
    from django.db import connections

    note_in_the_audit_trail()
    with (
        archive.new_file(target) as file,
        archive.Writer(file) as writer,
        records.snapshot() as (cursor, moment),
    ):
        told = {"form": archive.FORM, "made_at": datetime.now(UTC).isoformat(timespec="seconds")}
        told["migrations"] = need_this_version(cursor)
        told["documents"], told["missing"] = add_documents(writer, accept_missing)
        told["dump"] = add_database(writer, moment, target.parent)
        with step("Counts and digests") as shown:
            told["tables"] = records.count_and_digest(cursor, shown.progress)
            told["left_out"] = list(records.LEFT_OUT)
            told["head"] = audit_head()
        writer.end(told)
    connections.close_all()
    return told


def note_in_the_audit_trail():
    from django.utils import timezone

    from accounts import audit
    from accounts.chain_services import seal_audit
    from accounts.enums import AuditAction

    now = timezone.now()
    audit.record(by=None, now=now, action=AuditAction.DOWNLOADED, what="everything: a backup")
    seal_audit(now=now)


def need_this_version(cursor):
    """Return the migrations of the database, which must be those of the code."""
    found = records.migrations(cursor)
    if found != records.migrations_of_the_code():
        raise Failure(
            "The database was not brought up to this version of Earlyhelp, or is ahead of it: "
            "make the backup with the version that runs."
        )
    return found


def add_database(writer, moment, folder):
    """Dump the database of a moment beside the new file and copy it in. Return its digest."""
    with step("Database") as shown, tempfile.TemporaryDirectory(dir=folder) as passing:
        dumped = Path(passing) / archive.DUMP
        records.dump(dumped, moment, shown.progress)
        shown.note = f"{dumped.stat().st_size / 1_000_000:.1f} MB"
        with dumped.open("rb") as source:
            return writer.add(archive.DUMP, source, shown.progress)


def audit_head():
    from accounts.chain import head

    return str(head())


def add_documents(writer, accept_missing):
    """Copy every file that the moment knows, and return their digests and the names of those missing."""
    from cases import document_store
    from cases.document_services import every_kept_file

    kept, missing = {}, []
    with step("Documents") as shown:
        for name, digest in every_kept_file():
            if document_store.fingerprint(name) != digest:
                missing.append(name)
                continue
            with document_store.opened(name) as source:
                kept[name] = writer.add(archive.DOCUMENTS + name, source, shown.progress)
            if kept[name] != digest:
                raise Failure("A document changed while it was read: run this again.")
        shown.note = f"{len(kept):,}"
    if missing and not accept_missing:
        raise Failure(
            f"{len(missing)} documents are missing or altered, and no backup was made: put them back "
            "(manage.py check_documents names them), or go on without them with --accept-missing."
        )
    return kept, missing


if __name__ == "__main__":
    sys.exit(tell(main))
