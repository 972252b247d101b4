"""The folder in which documents are: random names, readable by the site's own account only.

A file is written under a passing name first, so that a full disk is noticed while the row can still be
refused, and gets its own name when the row is committed. Where the site was cut off between the two, the file
is found by its passing name.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from django.conf import settings

PASSING = ".new"


def _folder():
    folder = Path(settings.DOCUMENTS)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def put_by(name, content):
    """Write a file under its passing name, down to the disk."""
    target = _folder() / f"{name}{PASSING}"
    with open(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def keep(name):
    """Give a file that was put by its own name."""
    (_folder() / f"{name}{PASSING}").rename(_folder() / name)


def drop(name):
    """Take away a file that was put by and is not kept."""
    (_folder() / f"{name}{PASSING}").unlink(missing_ok=True)


def remove(name):
    """Take a file away for good, kept or put by. Nothing happens where there is none."""
    for path in (_folder() / name, _folder() / f"{name}{PASSING}"):
        path.unlink(missing_ok=True)


def names():
    """Yield the name of every file that is kept or put by."""
    for path in _folder().iterdir():
        yield path.name.removesuffix(PASSING)


def put_by_before(timestamp):
    """Yield the names of files that were put by before a time, in seconds since 1970, and never kept."""
    for path in _folder().glob(f"*{PASSING}"):
        with suppress(FileNotFoundError):  # kept or dropped meanwhile
            if path.stat().st_mtime < timestamp:
                yield path.name.removesuffix(PASSING)


def opened(name):
    """Open a file to read, kept or, where the site was cut off before that, put by.

    :raises FileNotFoundError: if there is neither.
    """
    for path in (_folder() / name, _folder() / f"{name}{PASSING}", _folder() / name):
        with suppress(FileNotFoundError):
            return path.open("rb")
    raise FileNotFoundError(name)


def fingerprint(name):
    """Return the hash of a kept file, or None where it is missing."""
    try:
        with opened(name) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None
