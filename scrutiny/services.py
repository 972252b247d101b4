"""Finding access that looks unusual each night, and what information governance decides about it."""

from dataclasses import replace
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from accounts import audit
from accounts.enums import AuditAction, NoticeKind, Role
from accounts.models import User
from accounts.notice_services import notify
from earlyhelp.common.models import lock, save_checked, sent_before
from scrutiny.acts import Day
from scrutiny.enums import ABOUT_A_CASE, DECISIONS, Standing
from scrutiny.errors import OwnAccess, Settled
from scrutiny.models import Triage, UnusualAccess
from scrutiny.rules import RULES


def find_unusual_access(*, today, now):
    """Look through each of the last days that are over, and return how much was found new.

    A night that was missed is made up for, as far back as ``settings.UNUSUAL["days_back"]``. What was found
    once is not found again.
    """
    days = range(settings.UNUSUAL["days_back"], 0, -1)
    return sum(find_on(today - timedelta(days=back), now=now) for back in days)


@transaction.atomic
def find_on(day, *, now):
    """Keep what looks unusual on one day, tell information governance, and return how much is new to them.

    What was explained once about the same person, case and kind is expected from then on: it is kept, and
    waits for nobody.
    """
    found = _found_on(Day(day))
    known = set(UnusualAccess.objects.filter(day=day).values_list("kind", "actor_email", "case_reference"))
    explained = set(
        UnusualAccess.objects.explained()
        .filter(kind__in=ABOUT_A_CASE)
        .values_list("kind", "actor_email", "case_reference")
    )
    rows = [
        _row(kind, acts, day, now, is_expected=key in explained)
        for key, (kind, acts) in found.items()
        if key not in known
    ]
    UnusualAccess.objects.bulk_create(rows)
    new = [row for row in rows if row.standing == Standing.NEW]
    if rows:
        audit.record(
            by=None,
            now=now,
            action=AuditAction.RAN,
            what="search for unusual access",
            detail={"day": day.isoformat(), "found": len(rows), "new": len(new)},
        )
        _tell_governance(new, day, now)
    return len(new)


def _found_on(day):
    """What every rule finds, by kind, person and case; what somebody did in several agencies is one."""
    found = {}
    for rule in RULES:
        for kind, acts in rule(day):
            case = acts.case if kind in ABOUT_A_CASE else ""
            key = (kind.value, acts.email, case)
            acts = replace(acts, case=case)
            found[key] = (kind, _together(found[key][1], acts) if key in found else acts)
    return found


def _together(one, other):
    return replace(
        one,
        count=one.count + other.count,
        first=min(one.first, other.first),
        last=max(one.last, other.last),
        cases=max(one.cases, other.cases),
    )


def _row(kind, acts, day, now, *, is_expected):
    return UnusualAccess(
        kind=kind,
        day=day,
        actor_email=acts.email,
        actor_name=acts.name,
        agency_name=acts.agency,
        case_reference=acts.case,
        acts=acts.count,
        cases=0 if acts.case else acts.cases,
        first_at=acts.first,
        last_at=acts.last,
        found_at=now,
        standing=Standing.EXPECTED if is_expected else Standing.NEW,
    )


def _tell_governance(rows, day, now):
    """Tell each of them how many wait that they may see."""
    found = UnusualAccess.objects.filter(pk__in=[row.pk for row in rows])
    for user in User.objects.with_role([Role.INFORMATION_GOVERNANCE]) if rows else ():
        count = found.shown_to(user).count()
        if count:
            things = "thing looks" if count == 1 else "things look"
            notify(
                to=user,
                kind=NoticeKind.UNUSUAL_ACCESS,
                sentence=f"{count} {things} unusual in the record of access of {day.day} {day:%B %Y}.",
                url=reverse("unusual:list"),
                now=now,
            )


@transaction.atomic
def decide(*, unusual, decision, reason, seen, by, now, submission=None):
    """Keep what somebody decided about unusual access. The person whom it is about is told nothing.

    The audit event names no case, so that nobody who reads who looked at a case learns of it.

    :param seen: how it stood when the page was opened.

    :raises OwnAccess: if it is their own. :raises Settled: if somebody decided meanwhile.
    """
    unusual = lock(unusual)
    if earlier := sent_before(Triage, submission, unusual=unusual):
        return earlier
    if unusual.actor_email == by.email:
        raise OwnAccess
    if unusual.standing != seen:
        raise Settled
    triage = save_checked(
        Triage(
            unusual=unusual,
            decision=next(one for one in DECISIONS if one == decision),
            reason=reason,
            about_email=unusual.actor_email,
            decided_by=by,
            decided_by_email=by.email,
            decided_at=now,
            submission=submission,
        )
    )
    unusual.standing = triage.decision
    save_checked(unusual)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CHANGED,
        what="unusual access",
        detail={"key": str(unusual.key), "decision": triage.decision},
    )
    return triage
