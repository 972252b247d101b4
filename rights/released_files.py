"""The files that people were given: opened as they were kept, and named to the nightly check."""

import hashlib

from cases import document_store
from rights.models import Release

KINDS = ("pdf", "data")


def kept_files():
    """Yield (what, name in the store, digest) of every file that was given (``settings.KEPT_FILES``)."""
    for release in Release.objects.select_related("request").order_by("pk").iterator(chunk_size=500):
        for kind in KINDS:
            what = f"{release.request.reference} {kind}"
            yield what, getattr(release, f"{kind}_name"), getattr(release, f"{kind}_sha256")


def content_of(release, kind):
    """Return the bytes of what was given.

    :param kind: one of ``KINDS``.
    :raises FileNotFoundError: if the file is missing, or is not what was given.
    """
    with document_store.opened(getattr(release, f"{kind}_name")) as file:
        content = file.read()
    if hashlib.sha256(content).hexdigest() != getattr(release, f"{kind}_sha256"):
        raise FileNotFoundError("The file in the store is not what was given.")
    return content
