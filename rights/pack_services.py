"""The pack of a request: gathered, reviewed entry by entry, approved by a second person, and frozen.

An entry is never changed, and a decision is added and never changed. Each act is one transaction with one
audit event; what was decided of which entry is in it by number, never by its words.
"""

import hashlib
import uuid

from django.db import transaction
from django.urls import reverse

from accounts.enums import AuditAction, NoticeKind
from accounts.notice_services import notify
from cases import document_store
from earlyhelp.common.models import lock, save_checked
from rights.access import who_sees
from rights.enums import Outcome, RequestStatus
from rights.errors import (
    EntriesWait,
    MarkedNeedsWords,
    NoPerson,
    NotAllowedNow,
    NothingLeftOut,
    OwnReview,
    ReasonNeeded,
    WordsNotThere,
)
from rights.gathering import entries_about
from rights.models import EntryDecision, PackEntry, Release
from rights.pack import pack_of
from rights.pack_data import pack_zip
from rights.pack_pdf import pack_pdf
from rights.redacting import joined, spans_of
from rights.released_files import content_of
from rights.services import lock_running, move, record


@transaction.atomic
def gather_pack(*, request, by, now):
    """Copy everything about the person into entries that wait for a decision.

    :raises NoPerson, NotAllowedNow: see their sentences.
    """
    request = lock_running(request)
    if request.person is None:
        raise NoPerson
    move(request, RequestStatus.REVIEW)
    entries = entries_about(request.person)
    for number, entry in enumerate(entries, start=1):
        entry.request, entry.number = request, number
    PackEntry.objects.bulk_create(entries)
    request.gathered_at = now
    save_checked(request)
    record(request, AuditAction.CREATED, by, now, what="subject access pack", entries=len(entries))
    return request


def _lock_for_review(entry):
    """Lock the request of an entry. Raises NotAllowedNow where its pack is not under review."""
    request = lock(entry.request)
    if request.status != RequestStatus.REVIEW:
        raise NotAllowedNow
    return request


@transaction.atomic
def decide_entry(*, entry, outcome, by, now, chosen=(), words_out=(), reason=None, words=""):
    """Decide whether an entry is given, and without which words. Sent again, it is the same decision.

    :param chosen: [start, end] of marks that are left out.
    :param words_out: pieces of the text that are left out wherever they stand.
    :raises WordsNotThere, NothingLeftOut, ReasonNeeded, MarkedNeedsWords, NotAllowedNow: see their sentences.
    """
    request = _lock_for_review(entry)
    spans = _spans(entry, chosen, words_out) if outcome == Outcome.REDACT else []
    if outcome == Outcome.REDACT and not spans:
        raise NothingLeftOut
    if outcome != Outcome.GIVE and reason is None:
        raise ReasonNeeded
    if outcome == Outcome.GIVE and entry.is_marked and not words:
        raise MarkedNeedsWords
    reason = reason if outcome != Outcome.GIVE else None
    told = {"outcome": outcome, "spans": spans, "reason": reason, "words": words, "decided_by": by}
    last = entry.decisions.order_by("-number").first()
    if last is not None and all(getattr(last, name) == value for name, value in told.items()):
        return last
    decision = EntryDecision(entry=entry, number=last.number + 1 if last else 1, decided_at=now, **told)
    _tell(request, entry, save_checked(decision), by, now)
    return decision


def _spans(entry, chosen, words_out):
    spans = [list(span) for span in chosen]
    for words in words_out:
        found = spans_of(entry.text, words)
        if not found:
            raise WordsNotThere(words)
        spans += found
    return joined(spans)


def _tell(request, entry, decision, by, now):
    record(
        request,
        AuditAction.CHANGED,
        by,
        now,
        what="entry of a subject access pack",
        case_reference=entry.case.reference if entry.case else "",
        reason=decision.words,
        entry=entry.number,
        outcome=decision.outcome,
    )


@transaction.atomic
def give_unmarked(*, request, numbers, by, now):
    """Give those of the numbered entries whole in which nothing is marked and that still wait.

    :returns: how many were given.
    """
    request = lock(request)
    if request.status != RequestStatus.REVIEW:
        raise NotAllowedNow
    entries = list(request.entries.waiting().unmarked().filter(number__in=numbers))
    EntryDecision.objects.bulk_create(
        EntryDecision(entry=entry, number=1, outcome=Outcome.GIVE, decided_by=by, decided_at=now)
        for entry in entries
    )
    if entries:
        told = {"entries": [entry.number for entry in entries], "outcome": Outcome.GIVE.value}
        record(request, AuditAction.CHANGED, by, now, what="entries of a subject access pack", **told)
    return len(entries)


@transaction.atomic
def submit_pack(*, request, by, now):
    """Send a reviewed pack to somebody else for approval.

    :raises EntriesWait: while something is not decided.
    """
    request = lock_running(request)
    move(request, RequestStatus.APPROVAL)
    if waiting := request.entries.waiting().count():
        raise EntriesWait(waiting)
    request.submitted_by, request.submitted_at, request.return_reason = by, now, ""
    record(save_checked(request), AuditAction.CHANGED, by, now, act="sent for approval")
    _tell_others(request, by, now)
    return request


def _tell_others(request, by, now):
    """Tell everybody else of information governance who may see the request that it waits for them."""
    for membership in who_sees(request).exclude(user=by):
        notify(
            to=membership.user,
            kind=NoticeKind.RIGHTS_TO_APPROVE,
            sentence=f"{request.reference} waits for approval.",
            url=reverse("rights:request", args=[request.reference]),
            agency=membership.agency,
            now=now,
        )


@transaction.atomic
def return_pack(*, request, reason, by, now):
    """Give a pack back to whoever reviewed it, with what to look at again."""
    request = lock_running(request)
    move(request, RequestStatus.REVIEW)
    request.return_reason = reason
    record(save_checked(request), AuditAction.CHANGED, by, now, act="given back", reason=reason)
    return request


def approve_pack(*, request, by, now, today):
    """Approve what is given, make the files and keep them for good.

    :raises OwnReview: by whoever works on the request, sent it, or decided any entry of it.
    :raises EntriesWait, FileGone, NotAllowedNow: see their sentences.
    """
    names = [uuid.uuid4().hex, uuid.uuid4().hex]
    try:
        with transaction.atomic():
            return _approve(request, names, by, now, today)
    except BaseException:
        for name in names:
            document_store.drop(name)
        raise


def _approve(request, names, by, now, today):
    request = lock_running(request)
    move(request, RequestStatus.RELEASED)
    decisions = EntryDecision.objects.filter(entry__request=request)
    if by.pk in (request.handler_id, request.submitted_by_id) or decisions.filter(decided_by=by).exists():
        raise OwnReview
    if waiting := request.entries.waiting().count():
        raise EntriesWait(waiting)
    request.approved_by, request.approved_at = by, now
    save_checked(request)
    release = _freeze(request, names, now, today)
    record(request, AuditAction.CHANGED, by, now, act="approved", entries=release.entries)
    return release


def _freeze(request, names, now, today):
    """Make the files, and keep them in the store when the transaction is committed."""
    entries = request.entries.with_decisions().select_related("document", "case").order_by("number")
    pack = pack_of(request, list(entries), today=today)
    pdf = pack_pdf(pack, now=now)
    data = pack_zip(pack, pdf, now=now)
    kept = {}
    for kind, name, content in zip(("pdf", "data"), names, (pdf, data), strict=True):
        document_store.put_by(name, content)
        transaction.on_commit(lambda name=name: document_store.keep(name))
        digest = hashlib.sha256(content).hexdigest()
        kept |= {f"{kind}_name": name, f"{kind}_sha256": digest, f"{kind}_size": len(content)}
    return save_checked(
        Release(
            request=request,
            released_at=now,
            entries=len(pack.entries),
            withheld=pack.withheld,
            **kept,
        )
    )


@transaction.atomic
def open_file(*, entry, by, now):
    """Open the file of an entry for whoever decides whether it is given.

    :raises FileNotFoundError: if it is not in the store.
    """
    file = document_store.opened(entry.document.stored_name)
    record(
        entry.request,
        AuditAction.DOWNLOADED,
        by,
        now,
        what="file of a subject access pack",
        case_reference=entry.case.reference,
        entry=entry.number,
    )
    return file


@transaction.atomic
def take_away(*, request, release, kind, by, now):
    """Return the bytes of what was given.

    :raises FileNotFoundError: if the file is missing, or is not what was given.
    """
    content = content_of(release, kind)
    record(request, AuditAction.DOWNLOADED, by, now, what="subject access pack", kind=kind)
    return content
