"""Requests for help on the home page of those who decide them."""

from django.urls import reverse

from accounts.permissions import Permission, can
from cases.enums import HelpRequestStatus
from cases.home import MOST, HomeItem
from cases.models import HelpRequest
from cases.request_words import clock_words, is_overdue
from earlyhelp.common.dates import date_long

GROUP = "Requests for help"
VERBS = {
    HelpRequestStatus.NEW: "Read it",
    HelpRequestStatus.OPENED: "Decide",
    HelpRequestStatus.WAITING: "Look whether the answer has come",
}


def requests_to_decide(user, today, now):
    """New requests, and those that the user looks at, the most pressing first.

    What a colleague looks at is on the board, and here only once it is late.
    """
    if not can(user, Permission.REQUEST_DECIDE):
        return
    found = HelpRequest.objects.visible_to(user).to_decide_by(user, today).with_names()
    for request in found.order_by("decide_by", "pk")[:MOST]:
        yield HomeItem(
            sentence=f"{request.family_name}: {_how_far(request)}. {clock_words(request, today)}.",
            verb=VERBS[request.status],
            url=reverse("requests:request", args=[request.reference]),
            group=GROUP,
            due_on=request.decide_by,
            is_pressing=is_overdue(request, today),
            note=f"{request.reference}, sent {date_long(request.sent_at)}",
        )


def _how_far(request):
    if request.status == HelpRequestStatus.NEW:
        return "a request that nobody has read yet"
    if request.status == HelpRequestStatus.WAITING:
        return "a request that waits for information"
    return f"a request that {request.opened_by.full_name} looks at"
