"""The chain over the audit trail finds every row that was changed, removed or put in between."""

from datetime import timedelta
from io import StringIO

import pgtrigger
import pytest
from django.core.management import CommandError, call_command
from django.db import InternalError, connection, transaction
from django.db.models import Max
from django.utils import timezone

from accounts.audit import record
from accounts.chain import faults, head
from accounts.chain_services import seal_audit
from accounts.enums import AuditAction
from accounts.models import AuditEvent, AuditLink
from accounts.tasks import seal_audit_task

EVENTS = "accounts.AuditEvent:accounts_auditevent_is_append_only"
LINKS = "accounts.AuditLink:accounts_auditlink_is_append_only"


@pytest.fixture
def write(people, clock):
    """Return a function that writes events, ten minutes apart, and seals them together."""

    def some(count, happened_at=None):
        made = []
        for _ in range(count):
            clock.shift(timedelta(minutes=10))
            at = happened_at or timezone.now()
            made.append(record(by=people.lead, now=at, action=AuditAction.VIEWED, what="cases:overview"))
        seal_audit(now=timezone.now())
        return made

    return some


def verify(**options):
    out = StringIO()
    try:
        call_command("verify_audit", stdout=out, **options)
    except CommandError as error:
        return f"{out.getvalue()}{error}"
    return out.getvalue()


def test_a_whole_trail_is_said_to_be_whole(write):
    write(2)
    write(3)
    assert list(faults()) == []
    assert list(AuditLink.objects.values_list("position", flat=True)) == [1, 2, 3, 4, 5]
    told = verify()
    assert "5 audit events. None was changed, removed or put in between." in told
    assert str(head()) in told


def test_an_event_gets_one_place_however_often_it_is_sealed(write):
    write(2)
    seal_audit_task()
    assert seal_audit(now=timezone.now()) == 0
    assert AuditLink.objects.count() == 2


@pytest.mark.parametrize(
    "change", [{"actor_name": "Somebody else"}, {"detail": {"found": 9}}, {"reason": "x"}]
)
def test_a_changed_row_is_found_and_no_other_is_blamed(write, change):
    _, second, *_ = write(4)
    with pgtrigger.ignore(EVENTS):
        AuditEvent.objects.filter(pk=second.pk).update(**change)
    assert list(faults()) == [f"Event {second.pk}, at place 2, or its place in the chain, was changed."]
    assert "The audit trail is not whole: 1 found." in verify()


def test_a_changed_time_is_found(write):
    first, *_ = write(2)
    with pgtrigger.ignore(EVENTS):
        AuditEvent.objects.filter(pk=first.pk).update(happened_at=first.happened_at - timedelta(seconds=1))
    assert len(list(faults())) == 1


def test_a_removed_row_is_found(write):
    _, second, _ = write(3)
    with pgtrigger.ignore(EVENTS):
        AuditEvent.objects.filter(pk=second.pk).delete()
    assert list(faults()) == [f"Event {second.pk}, at place 2, was removed."]


def test_a_row_removed_with_its_place_is_found(write):
    _, second, _ = write(3)
    with pgtrigger.ignore(EVENTS, LINKS):
        AuditEvent.objects.filter(pk=second.pk).delete()
        AuditLink.objects.filter(position=2).delete()
    assert list(faults()) == ["Place 2 is missing."]


def test_a_row_put_in_under_an_unused_number_is_found(write):
    write(2)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT setval(pg_get_serial_sequence('accounts_auditevent', 'id'), 300000)")
    late = write(1)[0]
    then = late.happened_at - timedelta(minutes=25)
    AuditEvent.objects.create(pk=150_000, happened_at=then, action="viewed", what="cases:overview")
    assert [sentence for sentence in faults() if "Event 150000" in sentence and "put in between" in sentence]


def test_a_row_that_claims_to_be_old_is_found_once_it_is_sealed(write, now):
    write(1)
    put_in = write(1, happened_at=now - timedelta(hours=2))[0]
    assert ["was put in later" in sentence for sentence in faults()] == [True]
    assert f"Event {put_in.pk} says" in verify()


def test_an_end_that_was_cut_off_is_found_with_an_earlier_head(write):
    write(3)
    noted = str(head())
    with pgtrigger.ignore(EVENTS, LINKS):
        AuditLink.objects.filter(position=3).delete()
        AuditEvent.objects.filter(pk=AuditEvent.objects.aggregate(last=Max("pk"))["last"]).delete()
    assert list(faults()) == []
    assert "no longer holds the earlier head at place 3" in verify(head=noted)
    write(2)
    assert "no longer holds the earlier head at place 3" in verify(head=noted)
    assert "put in between." in verify(head=str(head()))


@pytest.mark.parametrize("head", ["3", "x:y", "1:abc"])
def test_a_head_that_makes_no_sense_is_refused(write, head):
    assert "Give the head as it was printed" in verify(head=head)


@pytest.mark.parametrize("table", ["accounts_auditevent", "accounts_auditlink"])
def test_the_trail_cannot_be_emptied(write, table):
    write(1)
    with pytest.raises(InternalError, match="Cannot empty the audit trail"), transaction.atomic():
        connection.cursor().execute(f"TRUNCATE {table} CASCADE")


def test_a_place_cannot_be_changed_or_taken_away(write):
    write(1)
    with pytest.raises(InternalError), transaction.atomic():
        AuditLink.objects.update(digest="0" * 64)
    with pytest.raises(InternalError), transaction.atomic():
        AuditLink.objects.all().delete()
