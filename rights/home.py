"""What subject access adds to the home page of information governance."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse

from cases.home import MOST, HomeItem
from earlyhelp.common.dates import date_long
from earlyhelp.common.working_days import due_in_words
from rights.access import requests_for
from rights.enums import RequestStatus

GROUP = "Subject access"


def requests_due(user, today, now):
    """Requests that the user works on, or that wait for somebody's approval, the most pressing first."""
    running = requests_for(user).running().order_by("due_on", "pk")
    soon = today + timedelta(days=settings.RIGHTS_REMIND_DAYS)
    for asked in running[:MOST]:
        to_approve = asked.status == RequestStatus.APPROVAL
        if (asked.handler_id == user.pk) == to_approve:
            continue
        yield HomeItem(
            sentence=f"{asked.reference}, about {asked.about}: {asked.get_status_display().lower()}",
            verb="Approve it" if to_approve else "Go on with it",
            url=reverse("rights:approve" if to_approve else "rights:request", args=[asked.reference]),
            group=GROUP,
            due_on=asked.due_on,
            is_pressing=asked.due_on <= soon,
            note=f"{due_in_words(asked.due_on, today)}, {date_long(asked.due_on)}",
        )
