"""Requests for access to a record, on the home page of who works on them or approves their pack."""

from django.urls import reverse

from cases.home import MOST, HomeItem
from rights.access import requests_for
from rights.enums import RequestStatus
from rights.request_page import due_words, is_late


def requests_for_access(user, today, now):
    """What the user works on, and packs that wait for somebody else to approve them."""
    for asked in requests_for(user).running().order_by("due_on", "pk")[:MOST]:
        waits = asked.status == RequestStatus.APPROVAL
        if waits != (asked.handler_id == user.pk):
            yield HomeItem(
                sentence=f"{asked.reference}, about {asked.about}: {asked.get_status_display().lower()}.",
                verb="Approve it, or give it back" if waits else "Go on with it",
                url=reverse("rights:request", args=[asked.reference]),
                group="Subject access requests",
                due_on=asked.due_on,
                is_pressing=is_late(asked, asked.is_paused, today),
                note=due_words(asked, asked.is_paused, today),
            )
