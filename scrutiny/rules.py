"""What is unusual, one rule for each kind. Each is a reason to ask somebody, and accuses nobody.

Thresholds are settings. A rule takes a :class:`scrutiny.acts.Day` and gives :class:`scrutiny.acts.Acts`, each
with its kind. What a day holds is summed by the database; a rule looks at sums, never at the events one by
one, but for the few people who opened very many cases.
"""

from collections import Counter, deque
from dataclasses import replace
from datetime import timedelta

from django.conf import settings
from django.db.models import Count, Min, Q

from accounts.enums import AuditAction
from earlyhelp.common.working_days import is_working_day
from people.names import words_of
from scrutiny.acts import LOOKS, summed
from scrutiny.enums import UnusualKind
from scrutiny.relations import (
    folded,
    leading_agencies,
    names_at_addresses,
    names_in_families,
    oversees,
    working_with,
)


def by_name(day):
    """Own record, same last name: whoever has the full name is not told of a second time for the last."""
    last, full = names_in_families(day)
    for acts in day.looks:
        words = words_of(acts.name)
        if folded(acts.name) in full[acts.case] - {""}:
            yield UnusualKind.OWN_RECORD, acts
        elif words and words[-1] in last[acts.case]:
            yield UnusualKind.SAME_NAME, acts


def by_address(day):
    """Somebody of the person's full name lives, or lived, at an address of the family, in another family."""
    names = names_at_addresses(day)
    for acts in day.looks:
        if folded(acts.name) in names[acts.case] - {""}:
            yield UnusualKind.SAME_ADDRESS, acts


def without_relation(day):
    """Looks of somebody whom nothing ties to the family but their role: see :mod:`scrutiny.relations`."""
    tied, agencies = working_with(day), leading_agencies(day)
    for acts in day.looks:
        is_over_it = oversees(acts.role) and acts.agency in agencies[acts.case]
        if (acts.email, acts.case) not in tied and not is_over_it:
            yield UnusualKind.NO_RELATION, acts


def out_of_hours(day):
    """Looks before the office opens, after it closes, or on a day on which it does not open."""
    looks = day.events.filter(action__in=LOOKS | {AuditAction.SEARCHED}).exclude(
        case_reference="", action=AuditAction.VIEWED
    )
    if is_working_day(day.date):
        opens, closes = settings.OFFICE_HOURS
        looks = looks.filter(Q(happened_at__hour__lt=opens) | Q(happened_at__hour__gte=closes))
    for acts in summed(looks):
        yield UnusualKind.OUT_OF_HOURS, acts


def own_name(day):
    """Searches for one's own last name; the audit trail keeps that it was, and not the words."""
    for acts in summed(day.events.filter(action=AuditAction.SEARCHED, detail__own_name=True)):
        yield UnusualKind.OWN_NAME, replace(acts, cases=0)


def many_records(day):
    """More different cases within an hour than anybody reads."""
    most = settings.UNUSUAL["cases_in_an_hour"]
    looks = day.events.filter(action__in=LOOKS).exclude(case_reference="")
    for acts in summed(looks):
        if acts.cases > most and _in_an_hour(looks.filter(actor_email=acts.email)) > most:
            yield UnusualKind.MANY, acts


def _in_an_hour(looks):
    """The most different cases that one person opened within sixty minutes.

    Within an hour that starts with some look, a case that was opened before and again counts; so every minute
    in which a case was looked at is asked for, and no page twice.
    """
    minutes = looks.values("case_reference", "happened_at__date", "happened_at__hour", "happened_at__minute")
    moments = minutes.annotate(at=Min("happened_at")).order_by("at").values_list("at", "case_reference")
    window, counted, most = deque(), Counter(), 0
    for at, case in moments:
        window.append((at, case))
        counted[case] += 1
        while at - window[0][0] > timedelta(hours=1):
            _, left = window.popleft()
            counted[left] -= 1
            if not counted[left]:
                del counted[left]
        most = max(most, len(counted))
    return most


def refused(day):
    """Refused often, at different addresses: somebody tries references."""
    most = settings.UNUSUAL["refusals_in_a_day"]
    refusals = day.events.filter(action=AuditAction.REFUSED)
    tried = {
        row["actor_email"]
        for row in refusals.values("actor_email").annotate(n=Count("pk")).filter(n__gt=most)
    }
    for acts in summed(refusals.filter(actor_email__in=tried)):
        yield UnusualKind.REFUSED, acts


RULES = (by_name, by_address, without_relation, out_of_hours, own_name, many_records, refused)
