"""What the database, the disk and the mail say afterwards, against what people were told."""

import email
from collections import Counter
from dataclasses import dataclass

from django.db import DatabaseError, connections

from accounts.chain import faults
from accounts.enums import AuditAction, NoticeKind
from accounts.models import AuditEvent, Job, Notice
from assessments.models import Answer, AnswerEvent, AssessmentPart
from cases import document_store
from cases.document_services import check_documents
from cases.models import CaseEvent, CaseNote, Document, DocumentVersion, HelpRequest, Task
from reporting.enums import RunStatus
from reporting.models import Figure, Run

ROWS = {
    "note": (CaseNote, "title", "case note"),
    "task": (Task, "title", "task"),
    "document": (Document, "title", "document"),
    "request": (HelpRequest, "why", "request for help"),
}
"""By kind of write: the rows that it makes, where its mark stands, and what the audit trail calls it."""


@dataclass
class Line:
    """What became of the writes of one kind."""

    acknowledged: int = 0
    missing: int = 0
    doubled: int = 0
    unsure: int = 0  # nobody was told that it is kept, and it is


def writes(ledger):
    """Return a :class:`Line` for each kind of write."""
    found = {kind: _found(kind) for kind in (*ROWS, "details", "autosave")}
    lines = {kind: Line() for kind in found}
    for write in ledger.writes:
        if write.kind in lines:
            _count(lines[write.kind], write, found[write.kind][write.mark])
    return lines


def _count(line, write, times):
    line.acknowledged += write.acknowledged
    line.missing += write.acknowledged and times == 0
    line.doubled += times > 1
    line.unsure += not write.acknowledged and times > 0


def _found(kind):
    """How often each mark was written."""
    if kind == "details":
        return Counter(CaseEvent.objects.filter(pgh_label="update").values_list("what_prompted", flat=True))
    if kind == "autosave":
        return Counter(AnswerEvent.objects.exclude(pgh_label="delete").values_list("text", flat=True))
    rows, field, _ = ROWS[kind]
    return Counter(rows.objects.values_list(field, flat=True))


def last_words_lost(ledger):
    """Cases whose assessment does not say what was last acknowledged, or what was sent after it."""
    last = {}
    for write in ledger.writes:
        if write.kind == "autosave":
            last[write.case] = {write.mark} | (set() if write.acknowledged else last.get(write.case, set()))
    said = set(Answer.objects.values_list("text", flat=True))
    return [case for case, marks in last.items() if not marks & said]


def without_audit():
    """How many rows have no audit event of their own, or how many events no row."""
    wrong = 0
    for rows, _, what in ROWS.values():
        events = AuditEvent.objects.filter(action=AuditAction.CREATED, what=what).count()
        wrong += abs(rows.objects.count() - events)
    changes = AuditEvent.objects.filter(action=AuditAction.CHANGED, what="case").count()
    changed = CaseEvent.objects.filter(pgh_label="update").exclude(what_prompted="")
    wrong += abs(changed.count() - changes)
    parts = sum(AssessmentPart.objects.values_list("revision", flat=True))
    saved = AuditEvent.objects.filter(action=AuditAction.CHANGED, detail__has_key="section").count()
    return wrong + abs(parts - saved)


def chain_faults():
    return list(faults())


def documents():
    """What is wrong in the store, and how many files wait under a passing name without a row."""
    wrong = [f"{version}: {fault}" for version, fault in check_documents()]
    kept = set(DocumentVersion.objects.values_list("stored_name", flat=True))
    orphans = [name for name in document_store.put_by_before(float("inf")) if name not in kept]
    return wrong, len(orphans)


def doubled_people():
    """Requests in which somebody stands twice."""
    return sum(request.people.count() != 2 for request in HelpRequest.objects.all())


@dataclass
class Mail:
    """Mails that must be sent once."""

    due: int = 0
    missing: int = 0
    doubled: int = 0


def mails(folder):
    """Compare the mails that were sent with the tasks given and the requests received."""
    sent = Counter()
    for path in folder.glob("*.log"):
        for text in path.read_bytes().split(b"-" * 79 + b"\n"):
            if text.strip():
                message = email.message_from_bytes(text)
                sent[message["To"], str(message["Subject"]).split(" REQ")[0]] += 1
    due = Counter()
    for address in HelpRequest.objects.values_list("sender_email", flat=True):
        due[address, "We have your request"] += 1
    told = Notice.objects.filter(kind=NoticeKind.TASK_GIVEN)
    for address in told.values_list("to__email", flat=True):
        due[address, "There is something for you in Earlyhelp"] += 1
    return Mail(
        due=due.total(),
        missing=(due - sent).total(),
        doubled=sum(max(0, sent[key] - times) for key, times in due.items()),
    )


def unmailed():
    """Notices that should have been mailed at once and were not."""
    return Notice.objects.filter(kind=NoticeKind.TASK_GIVEN, mailed_at=None, read_at=None).count()


@dataclass
class Jobs:
    """What became of the jobs that acts and the schedule asked for."""

    asked: int = 0
    again: int = 0  # tried more than once, because a kill came between
    undone: int = 0


def jobs():
    found = Job.objects.exclude(tries=0, done_at__isnull=False)  # but those that only begin the schedule
    return Jobs(
        asked=found.count(),
        again=found.filter(tries__gt=1).count(),
        undone=found.filter(done_at=None).count(),
    )


@dataclass
class Runs:
    """What became of the runs of the framework."""

    complete: int = 0
    failed: int = 0
    unfinished: int = 0
    half: int = 0


def complete_runs():
    """How many runs are complete, or nought while the database gets up."""
    try:
        return Run.objects.complete().count()
    except DatabaseError:
        connections.close_all()
        return 0


def runs():
    states = Counter(Run.objects.values_list("status", flat=True))
    return Runs(
        complete=states[RunStatus.COMPLETE],
        failed=states[RunStatus.FAILED],
        unfinished=states[RunStatus.WAITING] + states[RunStatus.RUNNING],
        half=int(is_half_shown()),
    )


def is_half_shown():
    """Whether figures of a run that is not complete are there, or of two runs side by side."""
    shown = list(Figure.objects.order_by().values_list("run", "run__status").distinct())
    return len(shown) > 1 or any(status != RunStatus.COMPLETE for _, status in shown)
