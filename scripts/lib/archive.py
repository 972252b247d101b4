"""The file of a backup: a list of what is in it, the dump of the database and the documents.

It is a zip file without packing, so that any program can look into it. The list holds the digest of every
other part, and the file ends with the digest of the list.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import zipfile
from pathlib import Path

from say import Failure

FORM = 1
LIST, DUMP, DOCUMENTS = "list.json", "database.dump", "documents/"
MARK = b"earlyhelp backup "
PIECE = 1 << 20
UNFINISHED = ".unfinished"


@contextlib.contextmanager
def new_file(target):
    """Give a file to write that gets its name when the block ends well, and is gone otherwise.

    :raises Failure: when there is such a file already, or somebody is making it.
    """
    if target.exists():
        raise Failure(f"{target} is there already and is not overwritten: give another name with --to.")
    unfinished = target.with_name(target.name + UNFINISHED)
    file = os.fdopen(os.open(unfinished, os.O_RDWR | os.O_CREAT, 0o600), "w+b")
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Failure(f"Another backup is being written to {target}: wait until it has ended.") from None
        try:
            file.truncate(0)
            os.fchmod(file.fileno(), 0o600)
            yield file
            file.flush()
            os.fsync(file.fileno())
            os.link(unfinished, target)  # unlike renaming, it never takes the place of another file
        except FileExistsError:
            raise Failure(f"{target} was made meanwhile and is not overwritten: give another name.") from None
        finally:
            unfinished.unlink(missing_ok=True)
    sync_folder(target.parent)


def sync_folder(folder):
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


class Writer:
    """Puts the parts into a new file; the list comes last. Use as a context."""

    def __init__(self, file):
        self.zip = zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=True)

    def __enter__(self):
        return self

    def __exit__(self, failed, *error):
        with contextlib.suppress(OSError) if failed else contextlib.nullcontext():
            self.zip.close()

    def add(self, name, source, tick=lambda: None):
        """Copy an open file in, and return the digest of what was copied."""
        digest = hashlib.sha256()
        with self.zip.open(name, "w", force_zip64=True) as part:
            while piece := source.read(PIECE):
                digest.update(piece)
                part.write(piece)
                tick()
        return digest.hexdigest()

    def end(self, told):
        """Write the list, and the digest of the list."""
        text = json.dumps(told, indent=1, ensure_ascii=False).encode()
        self.zip.writestr(LIST, text)
        self.zip.comment = MARK + hashlib.sha256(text).hexdigest().encode()


class Reader:
    """A backup that is there. Nothing is taken from it before ``check``."""

    def __init__(self, path):
        self.path = Path(path)
        try:
            self.zip = zipfile.ZipFile(self.path)
        except FileNotFoundError:
            raise Failure(f"There is no file {self.path}: give the file of a backup.") from None
        except zipfile.BadZipFile:
            raise self._damaged("its end is missing, or it is no backup at all") from None
        self.told = self._list()

    def _list(self):
        if not self.zip.comment.startswith(MARK):
            raise self._damaged("its end is missing, or it is no backup at all")
        try:
            text = self.zip.read(LIST)
        except (KeyError, zipfile.BadZipFile):
            raise self._damaged("its list cannot be read") from None
        if MARK + hashlib.sha256(text).hexdigest().encode() != self.zip.comment:
            raise self._damaged("its list was changed")
        told = json.loads(text)
        if told["form"] != FORM:
            raise Failure(f"{self.path} was made by a newer version of Earlyhelp: restore it with that one.")
        return told

    def _damaged(self, how):
        return Failure(
            f"{self.path} is not as it was made: {how}. Nothing was restored; take another backup."
        )

    @property
    def documents(self):
        """Digests by the names of the documents."""
        return self.told["documents"]

    def check(self, tick):
        """Read every part to its end.

        :raises Failure: when one is missing, changed or too many.
        """
        due = {DUMP: self.told["dump"]} | {DOCUMENTS + name: told for name, told in self.documents.items()}
        if sorted(self.zip.namelist()) != sorted([LIST, *due]):
            raise self._damaged("a part of it is missing or was put in")
        for name, digest in due.items():
            try:
                found = self._digest(name, tick)
            except (zipfile.BadZipFile, EOFError):
                found = ""
            if found != digest:
                raise self._damaged(
                    "the database in it was changed" if name == DUMP else "a document in it was changed"
                )

    def _digest(self, name, tick):
        digest = hashlib.sha256()
        with self.zip.open(name) as part:
            while piece := part.read(PIECE):
                digest.update(piece)
                tick()
        return digest.hexdigest()

    def take(self, name, target, tick):
        """Copy a part into a new file that only its owner reads, down to the disk."""
        with (
            self.zip.open(name) as part,
            open(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file,
        ):
            while piece := part.read(PIECE):
                file.write(piece)
                tick()
            file.flush()
            os.fsync(file.fileno())
