"""Drawing a round of case file audits, and ending it before its last day."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind
from accounts.notice_services import notify
from cases.models import Case
from earlyhelp.common.dates import date_long
from earlyhelp.common.models import lock, save_checked, sent_before, take_turns
from quality.drawing import CLOSED_WITHIN_DAYS, draw, eligible
from quality.errors import RoundOver
from quality.models import AuditRound, SampledCase


@transaction.atomic
def draw_round(*, values, auditors, each, by, now, today, submission=None, seed=""):
    """Draw cases at random for auditors, who may read them while the round runs.

    :param values: name, drawn_from, starts_on and ends_on of the round.
    :param auditors: current memberships of auditors. :param each: how many cases each of them gets.
    :param seed: what the draw begins from; a new one, that nobody can foresee, where it is empty.

    :raises TooFewCases: if there are not as many that an auditor may audit; nothing is drawn then.
    """
    take_turns("quality.draw_round")
    if earlier := sent_before(AuditRound, submission):
        return earlier
    audit_round = save_checked(
        AuditRound(
            number=_next_number(),
            seed=seed or secrets.token_hex(16),
            drawn_by=by,
            drawn_for=acting_membership(by).agency,
            drawn_at=now,
            submission=submission,
            **values,
        )
    )
    cases = eligible(audit_round.drawn_from, since=today - timedelta(days=CLOSED_WITHIN_DAYS))
    drawn = draw(cases, auditors, each=each, seed=audit_round.seed)
    SampledCase.objects.bulk_create(
        SampledCase(round=audit_round, case_id=pk, auditor=auditor.user, agency=auditor.agency)
        for auditor, pk in drawn
    )
    _write_down(audit_round, drawn, by, now)
    for auditor in auditors:
        _tell(audit_round, auditor, each, now)
    return audit_round


def _next_number():
    return (AuditRound.objects.aggregate(last=Max("number"))["last"] or 0) + 1


def _write_down(audit_round, drawn, by, now):
    """One event for the round, and one for each case, so that its own page says who may read it."""
    detail = {"round": audit_round.number}
    told = {"by": by, "now": now, "action": AuditAction.CREATED}
    audit.record(
        what="round of case file audits",
        detail=detail | {"cases": len(drawn), "seed": audit_round.seed},
        **told,
    )
    references = Case.objects.in_bulk([pk for _, pk in drawn])
    for auditor, pk in drawn:
        audit.record(
            what="case file audit",
            case_reference=references[pk].reference,
            detail=detail | {"auditor": auditor.user.email},
            **told,
        )


def _tell(audit_round, auditor, each, now):
    cases = "1 case" if each == 1 else f"{each} cases"
    notify(
        to=auditor.user,
        kind=NoticeKind.AUDIT_SAMPLE,
        sentence=f"You are given {cases} to audit until {date_long(audit_round.ends_on)}: {audit_round}.",
        url=reverse("quality:mine"),
        agency=auditor.agency,
        now=now,
    )


@transaction.atomic
def end_round(*, audit_round, reason, by, now, today):
    """End a round before its last day: its auditors reach its cases no more.

    :raises RoundOver: if it is over.
    """
    audit_round = lock(audit_round)
    if audit_round.is_over(today):
        raise RoundOver
    audit_round.ended_at, audit_round.ended_by, audit_round.end_reason = now, by, reason
    save_checked(audit_round)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.ENDED,
        what="round of case file audits",
        reason=reason,
        detail={"round": audit_round.number},
    )
    return audit_round
