"""Putting audit events in the chain, once they are committed."""

from django.db import transaction

from accounts.chain import BATCH, digest_of, head
from accounts.models import AuditEvent, AuditLink
from earlyhelp.common.models import take_turns

LOCK = "accounts.seal_audit"
REACH_BACK = 100_000
"""So many numbers before the last one are looked through for events that were committed late."""


def seal_audit(*, now):
    """Give a place in the chain to every event that has none. Return how many.

    Doing it twice does nothing more. Two at once wait for one another.
    """
    done = 0
    while count := _seal_some(now):
        done += count
    return done


@transaction.atomic
def _seal_some(now):
    take_turns(LOCK)
    end, links = head(), AuditLink.objects.all()
    newest = links.order_by("-event_number").values_list("event_number", flat=True).first() or 0
    waiting = AuditEvent.objects.filter(pk__gt=newest - REACH_BACK).without_a_place(links)
    made, before = [], end.digest
    for position, event in enumerate(waiting.order_by("pk")[:BATCH], start=end.position + 1):
        before = digest_of(event, before)
        made.append(AuditLink(position=position, event_number=event.pk, digest=before, sealed_at=now))
    AuditLink.objects.bulk_create(made)
    return len(made)
