"""Telling whoever works on a request that its month is nearly over, once for each last day."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from accounts.enums import NoticeKind
from accounts.notice_services import notify
from earlyhelp.common.dates import date_long
from rights.access import who_sees
from rights.models import SubjectRequest


@transaction.atomic
def remind_of_requests(*, today, now):
    """Tell of each running request that is due within ``settings.RIGHTS_REMIND_DAYS``. Return how many.

    Where whoever works on it may see it no more, everybody else is told who may.
    """
    near = SubjectRequest.objects.due_within(settings.RIGHTS_REMIND_DAYS, today).not_reminded()
    near = list(near.select_for_update(of=("self",)).order_by("due_on", "pk"))
    for asked in near:
        for membership in who_sees(asked).filter(user=asked.handler_id) or who_sees(asked):
            notify(
                to=membership.user,
                kind=NoticeKind.RIGHTS_DUE,
                sentence=f"{asked.reference} must be answered by {date_long(asked.due_on)}.",
                url=reverse("rights:request", args=[asked.reference]),
                agency=membership.agency,
                now=now,
            )
        asked.reminded_of = asked.due_on
        asked.save(update_fields=["reminded_of"])
    return len(near)
