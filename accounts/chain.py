"""The chain over the audit trail: each event's digest is over the event and over the digest before it.

A row that is changed, removed or put in between afterwards breaks the chain where it stands, even for
somebody who may write to the database as they like. What the chain cannot show by itself is that its end was
cut off; for that ``verify_audit`` prints the head, and takes an earlier one to find it again.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, timedelta

from accounts.models import AuditEvent, AuditLink
from earlyhelp.common.dates import datetime_long

START = "0" * 64
"""What stands before the first event."""
MARGIN = timedelta(minutes=15)
"""So long may an act take from its beginning until it is committed; the chain is made once a minute."""
BATCH = 2_000
FIELDS = [
    *("happened_at", "action", "what", "case_reference", "actor_email"),
    *("actor_name", "agency_name", "role", "reason", "detail"),
]


@dataclass(frozen=True)
class Head:
    """Where the chain ends: how many events it holds, and the digest over all of them."""

    position: int = 0
    digest: str = START

    def __str__(self):
        return f"{self.position}:{self.digest}"


def digest_of(event, before):
    """Return SHA-256, in hexadecimal, of the digest before and every column of the event."""
    told = [getattr(event, name) for name in FIELDS[1:]]
    happened_at = event.happened_at.astimezone(UTC).isoformat()
    text = json.dumps([before, event.pk, happened_at, *told], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def head():
    """Return where the chain ends now."""
    last = AuditLink.objects.last()
    return Head(last.position, last.digest) if last else Head()


def digest_at(position):
    """Return the digest of a place in the chain, "" where there is none."""
    if position == 0:
        return START
    return AuditLink.objects.filter(position=position).values_list("digest", flat=True).first() or ""


def faults():
    """Yield a sentence for each row of the trail that was changed, removed or put in between, in order."""
    expected, before, sealed, earlier = 1, START, None, None
    for link, event in _places():
        if link.position != expected:
            yield _gap(expected, link.position - 1)
        if sealed != link.sealed_at:
            sealed, earlier = link.sealed_at, sealed
        if event is None:
            yield f"Event {link.event_number}, at place {link.position}, was removed."
        elif digest_of(event, before) != link.digest and link.position == expected:
            yield f"Event {event.pk}, at place {link.position}, or its place in the chain, was changed."
        elif earlier and event.happened_at < earlier - MARGIN:
            yield (
                f"Event {event.pk} says that it happened on {datetime_long(event.happened_at)}, "
                f"but was not there on {datetime_long(earlier)}: it was put in later."
            )
        expected, before = link.position + 1, link.digest
    yield from _never_sealed(sealed)


def _gap(first, last):
    return f"Place {first} is missing." if first == last else f"Places {first} to {last} are missing."


def _places():
    """Each place in the chain with its event, or None where the event is gone."""
    after = 0
    while links := list(AuditLink.objects.filter(position__gt=after)[:BATCH]):
        events = AuditEvent.objects.in_bulk([link.event_number for link in links])
        for link in links:
            yield link, events.get(link.event_number)
        after = links[-1].position


def _never_sealed(sealed_at):
    """Events that the chain should hold by now and does not."""
    if sealed_at is None:
        return
    late = AuditEvent.objects.without_a_place(AuditLink.objects.all()).filter(
        happened_at__lt=sealed_at - MARGIN
    )
    for event in late.order_by("pk").iterator(chunk_size=BATCH):
        yield f"Event {event.pk} of {datetime_long(event.happened_at)} was put in between: it has no place."
