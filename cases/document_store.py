"""The folder in which documents are: random names, readable by the site's own account only.

A file is written under a passing name first, so that a full disk is noticed while the row can still be
refused, and gets its own name when the row is committed.
"""

import hashlib
import os
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


def opened(name):
    """Open a kept file to read. Raises FileNotFoundError."""
    return (_folder() / name).open("rb")


def fingerprint(name):
    """Return the hash of a kept file, or None where it is missing."""
    try:
        with opened(name) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None
