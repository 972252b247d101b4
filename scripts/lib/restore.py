"""Put a backup into an empty place, and see that everything is there as it was."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

import archive
import records
from django_here import load_app, need_packages
from say import Failure, step, tell


def main():
    options = read_options()
    need_packages()
    print("Earlyhelp: restore", flush=True)
    with step("Application"):
        load_app()
    reader = archive.Reader(options.file)
    put_back(reader)
    print(f"Everything of {reader.told['made_at']} is here as it was.")
    print(
        "Sign-in needs the SECRET_KEY of that day; without it people set up their authenticator apps again."
    )


def read_options():
    parser = argparse.ArgumentParser(prog="scripts/restore", description=__doc__)
    parser.add_argument("file", type=Path, help="the file that scripts/backup made")
    return parser.parse_args()


def put_back(reader):
    """Restore a backup. Whatever fails, the place is as empty as it was.

    :raises Failure: when the file is damaged, of another version, or the place is not empty.
    """
    from django.conf import settings

    store = Path(settings.DOCUMENTS)
    with step("The file") as shown:
        reader.check(shown.progress)
        shown.note = "whole"
    need_this_version(reader)
    need_empty_place(store)
    store.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(prefix="restoring-", dir=store) as folder:
        folder = Path(folder)
        documents = take_documents(reader, folder)
        with step("Database") as shown:
            reader.take(archive.DUMP, folder / archive.DUMP, shown.progress)
            records.restore(folder / archive.DUMP, shown.progress)
            shown.note = "filled"
        try:
            compare(reader)
            settle_documents(documents, folder, store)
        except BaseException:
            records.empty_again()
            for name in documents:
                (store / name).unlink(missing_ok=True)
            raise


def need_this_version(reader):
    """Refuse a backup whose tables are not those of this code."""
    theirs, ours = set(reader.told["migrations"]), set(records.migrations_of_the_code())
    if ahead := sorted(theirs - ours):
        raise Failure(
            f"The backup is of another version of Earlyhelp, which has {ahead[-1]}: "
            "restore it with the version that made it."
        )
    if behind := sorted(ours - theirs):
        raise Failure(
            f"The backup is of an earlier version of Earlyhelp, from before {behind[0]}: restore it with the "
            "version that made it, and then go to this one."
        )


def need_empty_place(store):
    from django.db import DatabaseError, connection

    try:
        with connection.cursor() as cursor:
            found = records.tables(cursor)
    except DatabaseError as error:
        raise Failure(
            f"The database does not answer ({str(error).splitlines()[0]}): start it first."
        ) from error
    if found:
        raise Failure(
            f"The database holds {len(found)} tables, and a backup goes into an empty one only: name an "
            "empty database with DATABASE_URL, or another folder with EARLYHELP_VAR."
        )
    if store.exists() and any(store.iterdir()):
        raise Failure(f"{store} holds documents, and a backup goes into an empty place only: empty it first.")


def take_documents(reader, folder):
    """Copy the documents into a passing folder, and return their names."""
    with step("Documents") as shown:
        for name in reader.documents:
            reader.take(archive.DOCUMENTS + name, folder / name, shown.progress)
        shown.note = f"{len(reader.documents):,}"
    return list(reader.documents)


def settle_documents(documents, folder, store):
    """Put the documents where the site looks for them, as the account that owns the place."""
    owner = store.stat()
    for name in documents:
        if os.geteuid() == 0:
            os.chown(folder / name, owner.st_uid, owner.st_gid)
        (folder / name).rename(store / name)
    archive.sync_folder(store)


def compare(reader):
    """See that every table counts and digests as it did, and that the audit trail is whole.

    :raises Failure: naming the tables that differ.
    """
    from accounts.chain import digest_at, faults

    with step("Counts and digests") as shown:
        with records.snapshot() as (cursor, _):
            found = records.count_and_digest(cursor, shown.progress)
        told = reader.told["tables"]
        differ = sorted(name for name in told.keys() | found.keys() if told.get(name) != found.get(name))
        if differ:
            raise Failure(
                f"{len(differ)} tables are not as they were ({', '.join(differ[:5])}), and nothing was kept: "
                "restore another backup."
            )
        shown.note = f"{len(found)} tables as they were"
    with step("Audit trail") as shown:
        position, digest = reader.told["head"].split(":")
        if list(faults()) or digest_at(int(position)) != digest:
            raise Failure(
                "The audit trail in the backup was touched, and nothing was kept: see verify_audit."
            )
        shown.note = "whole"


if __name__ == "__main__":
    sys.exit(tell(main))
