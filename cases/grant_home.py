"""Access for a time on the home page: who waits for an answer, and what one may read oneself."""

from django.urls import reverse

from accounts.acting import acting_membership
from accounts.permissions import Permission, can
from cases.grant_access import own_grants
from cases.home import MOST, HomeItem
from cases.models import AccessRequest, Case
from earlyhelp.common.dates import london_day, until_long


def requests_to_answer(user, today, now):
    """Requests for access to cases that the user leads, or works in and allocates, the earliest first."""
    if not can(user, Permission.CASE_RECORD):
        return
    cases = Case.objects.workable_by(user)
    if not can(user, Permission.CASE_ALLOCATE):
        cases = cases.last_led_by(user, acting_membership(user).agency)
    waiting = AccessRequest.objects.waiting().filter(case__in=cases.values("pk")).exclude(asked_by=user)
    for asked in waiting.with_names().order_by("asked_at", "pk")[:MOST]:
        yield HomeItem(
            sentence=f"{asked.asked_by} ({asked.asked_for}) asks to read the record of the "
            f"{asked.case.family}, {asked.case.reference}.",
            verb="Answer",
            url=reverse("cases:answer_access", args=[asked.case.reference, asked.key]),
            group="Access to answer",
            due_on=london_day(asked.asked_at),
            note=asked.reason,
        )


def own_access(user, today, now):
    """Cases that the user may read for a time, the first to end first."""
    for grant in own_grants(user).standing(now).order_by("ends_at", "pk")[:MOST]:
        yield HomeItem(
            sentence=f"You may read {grant.case.reference}, {grant.case.family}, until "
            f"{until_long(grant.ends_at)}.",
            verb="Read it",
            url=reverse("cases:overview", args=[grant.case.reference]),
            group="Access for a time",
            note=grant.reason,
        )
