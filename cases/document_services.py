"""Keeping documents: a file is checked, scanned, written beside its row, and never taken away."""

import hashlib
import uuid
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils.module_loading import import_string

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from cases import document_store
from cases.document_kinds import content_type_of
from cases.errors import DocumentWithdrawn, FileEmpty, FileTooLarge, NotInFamily
from cases.models import Document, DocumentVersion
from cases.services import lock_open_case
from cases.virus_scan import scan
from earlyhelp.common.models import lock, save_checked, sent_before


def add_document(*, case, kind, title, member, name, content, by, now, submission=None):
    """Keep a new document.

    :param member: whom of the family it is about, or None for the whole family.
    :param name: the name that the file had where it came from; only its ending is looked at.
    :raises FileEmpty, FileTooLarge, FileKindNotAllowed, FileInfected, ScannerSilent: see their sentences.
    :raises CaseAlreadyClosed, NotInFamily: see their sentences.
    """
    file = _checked(name, content)
    try:
        with transaction.atomic():
            case = lock_open_case(case)
            if earlier := sent_before(DocumentVersion, submission, document__case=case):
                return earlier.document
            if member is not None and member.family_id != case.family_id:
                raise NotInFamily
            last = case.documents.aggregate(last=Max("number"))["last"] or 0
            document = save_checked(
                Document(case=case, number=last + 1, kind=kind, title=title, member=member)
            )
            _save_version(document, file, content, by, now, submission)
            _record(document, AuditAction.CREATED, by, now)
        return document
    except BaseException:
        document_store.drop(file["stored_name"])
        raise


def add_version(*, document, name, content, by, now, submission=None):
    """Keep a newer file beside the older ones.

    :raises DocumentWithdrawn: if the document is withdrawn; others as :func:`add_document`.
    """
    file = _checked(name, content)
    try:
        with transaction.atomic():
            lock_open_case(document.case)
            if earlier := sent_before(DocumentVersion, submission, document=document):
                return earlier
            document = lock(document)
            if document.withdrawn_at:
                raise DocumentWithdrawn
            version = _save_version(document, file, content, by, now, submission)
            _record(document, AuditAction.CHANGED, by, now, version=version.number)
        return version
    except BaseException:
        document_store.drop(file["stored_name"])
        raise


@transaction.atomic
def withdraw_document(*, document, reason, by, now):
    """Withdraw a document: it stays on the list with the reason, and its files open for nobody.

    :raises DocumentWithdrawn: if it is withdrawn already.
    """
    lock(document.case)
    document = lock(document)
    if document.withdrawn_at:
        raise DocumentWithdrawn
    document.withdrawn_at, document.withdrawn_by, document.withdrawal_reason = now, by, reason
    save_checked(document)
    _record(document, AuditAction.ENDED, by, now)
    return document


def open_version(*, version, by, now):
    """Open a version's file to send it to somebody, and write that down.

    :raises DocumentWithdrawn: if the document is withdrawn.
    :raises FileNotFoundError: if the file is not in the store.
    """
    if version.document.withdrawn_at:
        raise DocumentWithdrawn
    file = document_store.opened(version.stored_name)
    _record(version.document, AuditAction.DOWNLOADED, by, now, version=version.number)
    return file


def settle_documents(*, now):
    """Keep or take away the files that were put by over a day ago, when the site was cut off.

    A file whose row was committed is kept; one without a row belongs to nobody.

    :returns: how many were kept, and how many were taken away.
    """
    names = set(document_store.put_by_before((now - timedelta(days=1)).timestamp()))
    rows = DocumentVersion.objects.filter(stored_name__in=names)
    committed = set(rows.values_list("stored_name", flat=True))
    committed |= names & {name for _, name, _ in _kept_besides()}
    for name in names:
        act = document_store.keep if name in committed else document_store.drop
        act(name)
    return len(committed), len(names - committed)


def check_documents():
    """Yield (version, "missing" or "altered") for each file that is not as it was kept."""
    rows = DocumentVersion.objects.select_related("document__case").order_by("pk")
    for version in rows.iterator(chunk_size=500):
        found = document_store.fingerprint(version.stored_name)
        if found != version.sha256:
            yield version, "missing" if found is None else "altered"


def _kept_besides():
    """Yield (what, name, digest) of the files that later apps keep in the store."""
    for path in settings.KEPT_FILES:
        yield from import_string(path)()


def every_kept_file():
    """Return (name, digest) of every file that the store must hold: documents, and what was given out."""
    documents = DocumentVersion.objects.values_list("stored_name", "sha256")
    return sorted([*documents, *((name, digest) for _, name, digest in _kept_besides())])


def check_files_besides():
    """Yield (what, "missing" or "altered") for each such file that is not as it was kept."""
    for what, name, digest in _kept_besides():
        found = document_store.fingerprint(name)
        if found != digest:
            yield what, "missing" if found is None else "altered"


def _checked(name, content):
    """Return what is kept of a file, after every check that needs no row."""
    if not content:
        raise FileEmpty
    if len(content) > settings.DOCUMENT_BYTES:
        raise FileTooLarge
    return {
        "content_type": content_type_of(name, content),
        "is_scanned": scan(content, url=settings.CLAMD_URL),
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "stored_name": uuid.uuid4().hex,
    }


def _save_version(document, file, content, by, now, submission):
    last = document.versions.aggregate(last=Max("number"))["last"] or 0
    version = save_checked(
        DocumentVersion(
            document=document,
            number=last + 1,
            added_by=by,
            added_for=acting_membership(by).agency,
            added_at=now,
            submission=submission,
            **file,
        )
    )
    document_store.put_by(version.stored_name, content)
    transaction.on_commit(lambda: document_store.keep(version.stored_name))
    return version


def _record(document, action, by, now, **detail):
    audit.record(
        by=by,
        now=now,
        action=action,
        what="document",
        case_reference=document.case.reference,
        detail={"document": document.number} | detail,
    )
