"""The queue of what is due: filled at night, looked at by one person. Nothing is disposed of here."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from earlyhelp.common.dates import london_day, whole_months
from earlyhelp.common.models import lock, save_checked
from retention import finding
from retention.enums import DueStatus, RecordKind
from retention.errors import HeldNow, KeptTooLong, KeptTooShort, NotDueNow, NotWaiting, OwnProposal
from retention.models import DueRecord, RetentionRule

TARGET = {RecordKind.FAMILY: "family", RecordKind.REQUEST: "help_request"}
"""The column of a due record that says which record it is."""
KEPT_AT_MOST_YEARS = 10
"""So long at most is a record kept longer at one time. A legal hold has no such end."""


@dataclass
class Found:
    """What a look through all records found: numbers of records.

    :ivar due: that are due. :ivar held: of those, kept by a hold. :ivar new: that were not in the queue.
    :ivar gone: that are taken off the queue, because they are not due any more.
    :ivar back: whose longer keeping is over.
    """

    due: int = 0
    held: int = 0
    new: int = 0
    gone: int = 0
    back: int = 0


def find_due_records(*, today, now, apply):
    """Look for what is due, and bring the queue up to it. Return what was :class:`Found`, by kind.

    Doing it twice does nothing more. A record that a hold keeps is not put on the queue; one that is there
    stays, and the page says what holds it.

    :param apply: without it nothing is written.
    """
    with transaction.atomic():
        found = {kind: _look(kind, today, now) for kind in RecordKind}
        if apply and any(one.new or one.gone or one.back for one in found.values()):
            detail = {kind.value: vars(one) for kind, one in found.items()}
            audit.record(by=None, now=now, action=AuditAction.RAN, what="disposal queue", detail=detail)
        if not apply:
            transaction.set_rollback(True)
    return found


def _look(kind, today, now):
    rule, found = RetentionRule.objects.in_force(kind, today), Found()
    held = DueRecord.objects.select_for_update().filter(kind=kind)  # somebody may decide about one at night
    there = {getattr(row, f"{TARGET[kind]}_id"): row for row in held}
    due = _due(rule, today) if rule else {}
    free = _free(rule, today) if rule else set()
    found.due, found.held = len(due), len(due) - len(free)
    fresh = [pk for pk in due if pk in free and pk not in there]
    DueRecord.objects.bulk_create(
        DueRecord(kind=kind, rule=rule, found_at=now, **{f"{TARGET[kind]}_id": pk}, **due[pk]) for pk in fresh
    )
    found.new = len(fresh)
    found.gone = _take_off([row for pk, row in there.items() if pk not in due])
    for pk, row in there.items():
        if pk in due:
            found.back += _bring_up_to_date(row, rule, due[pk], today)
    return found


def _due(rule, today):
    days = ("ended_on", "youngest_on", "due_on")
    rows = finding.due(rule, day=today).values("pk", *days)
    return {row["pk"]: {name: row[name] for name in days} for row in rows}


def _free(rule, today):
    """Numbers of the records that are due and that no hold keeps."""
    return set(finding.free(finding.due(rule, day=today), rule, day=today).values_list("pk", flat=True))


def _take_off(rows):
    DueRecord.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return len(rows)


def _bring_up_to_date(row, rule, days, today):
    """Take over new days or a new rule, and wait again where the longer keeping is over. Return whether."""
    values = {"rule": rule, **days}
    is_back = row.status == DueStatus.KEPT and row.kept_until < today
    if is_back:
        values |= _WAITING
    if any(getattr(row, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(row, name, value)
        save_checked(row)
    return is_back


_WAITING = {
    "status": DueStatus.WAITING,
    "kept_until": None,
    "kept_reason": "",
    "kept_by": None,
    "proposed_by": None,
    "proposed_at": None,
}


def check_still_due(record, *, today):
    """Raise where a record is not due any more, or a hold keeps it.

    :raises NotDueNow, HeldNow: see their sentences.
    """
    rule = RetentionRule.objects.in_force(record.kind, today)
    target = getattr(record, f"{TARGET[RecordKind(record.kind)]}_id")
    due = finding.due(rule, day=today).filter(pk=target) if rule else None
    if due is None or not due.exists():
        raise NotDueNow
    if not finding.free(due, rule, day=today).exists():
        raise HeldNow


@transaction.atomic
def keep_longer(*, record, kept_until: date, reason, by, now):
    """Keep a record until a day although it is due, with a reason. A proposal to dispose of it ends.

    Sent again, it changes nothing.

    :raises KeptTooShort: if the day is not after today. :raises KeptTooLong: so that a slip of a digit keeps
        nothing for good.
    """
    record, today = _lock(record), london_day(now)
    if kept_until <= today:
        raise KeptTooShort
    if whole_months(today, kept_until) >= 12 * KEPT_AT_MOST_YEARS:
        raise KeptTooLong
    kept = {"status": DueStatus.KEPT, "kept_until": kept_until, "kept_reason": reason, "kept_by": by}
    if all(getattr(record, name) == value for name, value in kept.items()):
        return record
    _change(record, **kept)
    _record("record kept longer", AuditAction.CHANGED, record, by, now, reason, until=kept_until.isoformat())
    return record


@transaction.atomic
def propose_disposal(*, record, by, now):
    """Propose that a record is disposed of. Somebody else approves it.

    :raises NotWaiting: if it is proposed already. :raises NotDueNow, HeldNow: see their sentences.
    """
    record = _lock(record)
    if record.status == DueStatus.PROPOSED:
        raise NotWaiting
    check_still_due(record, today=london_day(now))
    _change(
        record,
        status=DueStatus.PROPOSED,
        proposed_by=by,
        proposed_at=now,
        returned_by=None,
        returned_reason="",
    )
    _record("disposal proposed", AuditAction.CREATED, record, by, now)
    return record


@transaction.atomic
def send_back(*, record, reason, by, now):
    """Send a proposal back to whoever looks at the queue, with a reason.

    :raises NotWaiting: if nobody proposed it. :raises OwnProposal: if whoever proposed it does.
    """
    record = _lock(record)
    if record.status != DueStatus.PROPOSED:
        raise NotWaiting
    if record.proposed_by_id == by.pk:
        raise OwnProposal
    _change(record, returned_by=by, returned_reason=reason)
    _record("disposal proposed", AuditAction.ENDED, record, by, now, reason)
    return record


def _lock(record):
    """Hold a due record.

    :raises NotWaiting: if it is gone from the queue.
    """
    try:
        return lock(record)
    except DueRecord.DoesNotExist as error:
        raise NotWaiting from error


def _change(record, **values):
    """Leave nothing of the earlier status, then set the values."""
    for name, value in (_WAITING | values).items():
        setattr(record, name, value)
    save_checked(record)


def references_of(record):
    """The references of a due record, the latest case first."""
    if record.help_request_id:
        return [record.help_request.reference]
    return list(record.family.cases.order_by("-opened_on", "-pk").values_list("reference", flat=True))


def _record(what, action, record, by, now, reason="", **detail):
    audit.record(
        by=by,
        now=now,
        action=action,
        what=what,
        case_reference=references_of(record)[0],
        reason=reason,
        detail={"kind": record.kind} | detail,
    )
