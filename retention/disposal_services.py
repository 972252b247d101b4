"""Disposing of a record: everything of it in one transaction, its files after that, and a line in the log."""

from collections import Counter
from contextlib import nullcontext

import pgtrigger
from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.db.models import Min
from django.utils.module_loading import import_string

from accounts import audit
from accounts.enums import AuditAction
from cases import document_store
from cases.models import Case, HelpRequest
from earlyhelp.common.dates import london_day
from earlyhelp.common.history import versions_may_go
from earlyhelp.common.models import lock
from people.enums import FamilyRole
from people.models import FamilyMember
from people.search_index import index_people
from retention.belongings import Belongings
from retention.contexts import contexts_of, forget_contexts
from retention.enums import DueStatus
from retention.errors import HeldNow, NotWaiting, OwnProposal, StillNeeded
from retention.models import DisposalLog, DueRecord, FileToRemove
from retention.queue_services import check_still_due
from retention.services import one_at_a_time


def dispose(*, record, by, now):
    """Approve a proposed disposal and carry it out. Return its line in the log.

    :raises NotWaiting, OwnProposal, NotDueNow, HeldNow: see their sentences; nothing is removed then.
    :raises StillNeeded: if something that stays points at a row of the record.
    """
    try:
        with transaction.atomic():
            return _dispose(record, by, now)
    except IntegrityError as error:
        raise StillNeeded from error


def _dispose(record, by, now):
    one_at_a_time()
    record = _locked(record)
    if record.status != DueStatus.PROPOSED:
        raise NotWaiting
    if record.proposed_by_id == by.pk:
        raise OwnProposal
    check_still_due(record, today=london_day(now))
    things = Belongings(family=record.family, help_request=record.help_request)
    if things.is_running():
        raise HeldNow
    facts = _facts(things)
    things.add_what_was()
    files, told_of_files = things.files, _told_of_files(things.files)
    contexts = contexts_of(things)
    counts = _remove(things)
    log = DisposalLog.objects.create(
        kind=record.kind,
        **facts,
        **told_of_files,
        ended_on=record.ended_on,
        due_on=record.due_on,
        rule=record.rule.words,
        proposed_by=record.proposed_by.full_name,
        proposed_by_email=record.proposed_by.email,
        proposed_at=record.proposed_at,
        approved_by=by.full_name,
        approved_by_email=by.email,
        disposed_at=now,
        row_counts=dict(counts),
        row_numbers={model._meta.label: sorted(pks) for model, pks in things.numbers.items()},
    )
    forget_contexts(contexts, facts["references"])
    for path in settings.DISPOSAL_ELSEWHERE:
        import_string(path).forget(things.numbers)
    index_people(sorted(things.kept))
    _write_down(log, by, now)
    FileToRemove.objects.bulk_create(FileToRemove(stored_name=name, asked_at=now) for name, _, _ in files)
    transaction.on_commit(lambda: remove_files([name for name, _, _ in files]), robust=True)
    return log


def _locked(record):
    try:
        record = lock(record)
    except DueRecord.DoesNotExist as error:
        raise NotWaiting from error
    lock(record.family or record.help_request)
    return record


def _facts(things):
    """What the log says of a record, before it is gone."""
    members = things.rows(FamilyMember)
    opened = things.rows(Case).aggregate(first=Min("opened_on"))["first"]
    sent = things.rows(HelpRequest).aggregate(first=Min("sent_at"))["first"]
    days = [day for day in (opened, sent and london_day(sent)) if day]
    return {
        "references": things.references,
        "children": members.filter(role=FamilyRole.CHILD).count(),
        "adults": members.filter(role=FamilyRole.ADULT).count(),
        "people_kept": len(things.kept),
        "began_on": min(days),
    }


def _told_of_files(files):
    return {
        "document_names": [name for name, _, _ in files],
        "document_hashes": [digest for _, digest, _ in files],
        "document_bytes": sum(size for _, _, size in files),
    }


def _remove(things):
    """Delete every row, then the versions of them all, and return how many went, by table.

    That a row went is a version too. Foreign keys are asked at the end, so the order of the rows does not
    matter; then at once, so that it fails here.
    """
    counts = Counter()
    for model, pks in things.numbers.items():
        counts[model._meta.label] += _delete(model, sorted(pks))
    for history, rows in things.history_rows():
        with versions_may_go(history.pgh_tracked_model):
            pks = list(rows.values_list("pk", flat=True))
            counts[history._meta.label] += _delete(history, pks)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    return +counts


def _delete(model, pks):
    """Delete rows past the triggers that keep a table append-only; nothing but a disposal does that."""
    if not pks:
        return 0
    table, column = model._meta.db_table, model._meta.pk.column
    kept_by = _kept_by(model)
    past = pgtrigger.ignore(*kept_by) if kept_by else nullcontext()  # without names it ignores every trigger
    with past, connection.cursor() as cursor:
        cursor.execute(f'DELETE FROM "{table}" WHERE "{column}" = ANY(%s)', [pks])
        return cursor.rowcount


def _kept_by(model):
    """Triggers of a model that refuse to let a row go."""
    return [
        f"{model._meta.label}:{trigger.name}"
        for trigger in getattr(model._meta, "triggers", None) or ()
        if isinstance(trigger, pgtrigger.Protect) and "DELETE" in str(trigger.operation)
    ]


def _write_down(log, by, now):
    audit.record(
        by=by,
        now=now,
        action=AuditAction.DISCARDED,
        what="record, at the end of its time",
        case_reference=log.references[0],
        reason=log.rule,
        detail={"references": log.references, "rows": log.rows, "documents": len(log.document_names)},
    )


def remove_files(names):
    """Remove files of documents whose rows are gone, each with the row that asks for it.

    A file that is gone already, because the site was cut off in between, is no fault.
    """
    for name in names:
        document_store.remove(name)
        FileToRemove.objects.filter(stored_name=name).delete()


def finish_disposals(*, apply):
    """Remove the files that a disposal left when the site was cut off. Return how many.

    :param apply: without it nothing is removed.
    """
    names = list(FileToRemove.objects.values_list("stored_name", flat=True))
    if apply:
        remove_files(names)
    return len(names)
