"""What retention shows: records that are due, one of them proposed, and a hold that keeps a family."""

from datetime import timedelta

from reporting.demo.calendar import evening
from reporting.demo.requests import RequestDesk
from retention.models import DueRecord, HoldKind
from retention.queue_services import find_due_records, propose_disposal
from retention.services import place_hold

YEARS_AGO = 4 * 365
"""Longer than a request is kept that led to no case."""
PLACE = 100
"""Of the invented family of the old request, away from the others."""


def record_retention(*, today, desk):
    """Let an old request be declined, put what is due on the queue, propose one disposal and hold another."""
    yesterday = today - timedelta(days=1)
    front_door, now = RequestDesk(today, desk), evening(yesterday)
    request = front_door.send(PLACE, YEARS_AGO, "school")
    front_door.decide(request, "DECLINED", "The father did not want help, and knows how to ask.", None)
    find_due_records(today=yesterday, now=now, apply=True)
    by = desk.staff.cast["governance"][0].user
    families = DueRecord.objects.filter(kind="family").select_related("family").order_by("due_on", "pk")
    for record in families[:1]:
        kind, reason = HoldKind.objects.get(code="LITIGATION"), "Claim 2026/118, until the solicitor says so"
        place_hold(family=record.family, kind=kind, reason=reason, by=by, now=now)
    for record in families[1:2]:
        propose_disposal(record=record, by=by, now=now)
