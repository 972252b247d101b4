"""Disposals that wait for somebody else to approve them, on their home page."""

from django.urls import reverse

from accounts.permissions import Permission, can
from cases.home import MOST, HomeItem
from earlyhelp.common.dates import date_long, london_day
from retention.access import due_records
from retention.enums import DueStatus
from retention.words import references_words


def disposals_to_approve(user, today, now):
    """What another person proposed, the longest waiting first."""
    if not can(user, Permission.RETENTION_APPROVE):
        return
    proposed = due_records(user, {"status": [DueStatus.PROPOSED]}, today=today).exclude(proposed_by=user.pk)
    for record in proposed.order_by("proposed_at", "pk")[:MOST]:
        yield HomeItem(
            sentence=f"{record.proposed_by} proposes to dispose of {references_words(record)}.",
            verb="Decide",
            url=reverse("retention:due", args=[record.key]),
            group="Disposals to approve",
            due_on=london_day(record.proposed_at),
            note=f"Proposed on {date_long(record.proposed_at)}",
        )
