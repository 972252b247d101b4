"""Closing a case: one act that keeps the summary, ends the lead and the team, and shuts the case."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind
from accounts.notice_services import notify
from assessments.review_errors import NothingShowsIt, NotOfThisCase
from cases.errors import CaseAlreadyClosed
from cases.meeting_services import cancel_meetings_with_case
from cases.services import end_case
from closures.access import members_in_scope
from closures.deciding import check_decision, keep_ending
from closures.enums import LESS_THAN_FULL, PLANNED_GROUPS, Judgement
from closures.errors import (
    ClosedBeforeContact,
    ClosedBeforeOpening,
    ClosedInFuture,
    DraftReading,
    NeedUnrated,
    ReadingMissing,
)
from closures.models import (
    AgencyTold,
    ClosureDraft,
    ClosureSummary,
    ClosureWords,
    MissingClosingReading,
    NeedOutcome,
    Signpost,
    SustainedCheck,
)
from closures.telling import Telling
from earlyhelp.common.dates import datetime_long
from earlyhelp.common.models import lock, save_checked
from webstar.enums import ReadingKind, ReadingStatus

HELPED = LESS_THAN_FULL - {Judgement.NOT_AT_ALL} | {Judgement.FULLY}
"""Judgements by which something was achieved that may last."""


@transaction.atomic
def close_case(*, case, values, missing, by, now, today, ratings=None, submission=None, **besides):
    """Complete the closure summary of a case, and close it.

    :param values: fields of :class:`closures.models.ClosureSummary` by name.
    :param missing: mapping of family member to the reason why they have no closing Webstar.
    :param ratings: mapping of each standing need to its :class:`assessments.ratings.Rating`.
    :param by: who completed the closure, for the agency ``completed_for`` or the one they act for.
    :param besides: ``telling``, ``ending`` and a manager's ``decision``, see :mod:`closures.telling`. With a
        decision it is the manager who acts. ``ending`` tells of help without a positive outcome.
    :raises NeedUnrated, NothingShowsIt, ReadingMissing: with the field ``need_<number>``,
        ``evidence_<number>`` or ``missing_<number>``.
    :raises EndingNotConsidered, DecisionMissing, OwnClosure, MayNotDecide, FollowUpMissing,
        AttemptInFuture, CaseAlreadyClosed, ClosedInFuture, ClosedBeforeOpening, ClosedBeforeContact,
        DraftReading, NotOfThisCase: see their sentences.
    """
    case = lock(case)
    if earlier := _closed_before(case, values, submission):
        return earlier
    if not case.is_open:
        raise CaseAlreadyClosed
    _check_date(case, values["closed_on"], today)
    without, rated = _without_closing_reading(case, missing), _rated(case, ratings or {})
    values = values | {"submission": submission}
    return _close(case, values, without, rated, by=by, now=now, today=today, **besides)


def _close(
    case, values, without, rated, *, by, now, today,
    telling=None, ending=None, decision=None, completed_for=None,
):  # fmt: skip
    """Keep the summary and everything that belongs to it, and shut the case."""
    check_decision(case=case, values=values, by=by, ending=ending, decision=decision, today=today)
    told = _who(by, completed_for, decision, now)
    summary = save_checked(ClosureSummary(case=case, **told, **values))
    _keep_what_belongs(summary, without, rated, telling or Telling())
    keep_ending(summary, ending, decision, now)
    _shut(summary, by=decision.by if decision else by, now=now)
    return summary


def _who(by, completed_for, decision, now):
    """Who completed the summary and who signed it off, as its fields."""
    completed_for = completed_for or acting_membership(by).agency
    told = {"completed_by": by, "completed_for": completed_for, "completed_at": now}
    if decision is None:
        return told
    signer = acting_membership(decision.by)
    told |= {"signed_by": decision.by, "signed_for": signer.agency if signer else None}
    return told | {"signed_at": now, "signed_words": decision.words}


def _shut(summary, *, by, now):
    """End the lead, the team and everything that is open, and tell the team."""
    case = summary.case
    ClosureDraft.objects.filter(case=case).delete()
    team = list(case.involvements.current().exclude(user=by).select_related("user"))
    case = end_case(case=case, closed_on=summary.closed_on, by=by, now=now)
    cancelled = cancel_meetings_with_case(case=case, by=by, now=now)
    _tell_team({place.user for place in team}, case, cancelled, now)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CLOSED,
        what="case",
        case_reference=case.reference,
        reason=summary.reason.label,
        detail={"judgement": summary.judgement, "completed by": summary.completed_by.email},
    )


def _keep_what_belongs(summary, without, rated, telling):
    """Keep each need's outcome, missing Webstars, words, signposts and agencies; a check where one is due."""
    if set(telling.words) - set(summary.case.family.members.all()):
        raise NotOfThisCase
    rows = [
        *(MissingClosingReading(closure=summary, member=who, reason=why) for who, why in without.items()),
        *(
            NeedOutcome(closure=summary, need=need, rating=told.rating, evidence=told.evidence)
            for need, told in rated.items()
        ),
        *(
            ClosureWords(closure=summary, member=member, **vars(words))
            for member, words in telling.words.items()
            if not words.is_empty
        ),
        *(
            Signpost(
                closure=summary,
                service=told.service,
                signposted_on=told.on,
                family_agreed=told.family_agreed,
            )
            for told in telling.signposts
        ),
        *(
            AgencyTold(closure=summary, agency=told.agency, name=told.name, told_on=told.on)
            for told in telling.agencies
        ),
    ]
    if rated and summary.reason.group in PLANNED_GROUPS and summary.judgement in HELPED:
        due_on = summary.closed_on + timedelta(days=settings.SUSTAINED_CHECK_DAYS)
        rows.append(SustainedCheck(closure=summary, due_on=due_on))
    for row in rows:
        save_checked(row)


def _tell_team(users, case, cancelled, now):
    """Tell them that the case is closed, and which meetings with it are not held; no name, they left it."""
    days = [datetime_long(meeting.starts_at) for meeting in cancelled if meeting.starts_at > now]
    not_held = f" The next meeting, on {days[0]}, is cancelled." if days else ""
    for user in users:
        notify(
            to=user,
            kind=NoticeKind.CASE_CLOSED,
            sentence=f"Case {case.reference}, in whose team you were, is closed.{not_held}",
            url=reverse("cases:list"),
            now=now,
        )


def _closed_before(case, values, submission):
    """The summary that this form made with the same answers, or None."""
    if submission is None:
        return None
    return ClosureSummary.objects.filter(case=case, submission=submission, **values).first()


def _check_date(case, closed_on, today):
    if closed_on > today:
        raise ClosedInFuture
    if closed_on < case.opened_on:
        raise ClosedBeforeOpening
    last_note = case.notes.filter(corrects__isnull=True).aggregate(last=Max("happened_at__date"))["last"]
    last_reading = case.readings.aggregate(last=Max("read_on"))["last"]
    last_review = case.plans.aggregate(last=Max("reviews__held_on"))["last"]
    last_words = case.voices.standing().aggregate(last=Max("said_on"))["last"]
    if any(day and day > closed_on for day in (last_note, last_reading, last_review, last_words)):
        raise ClosedBeforeContact


def _rated(case, ratings):
    """Return the rating of each standing need of the case."""
    standing = list(case.needs.standing().order_by("number"))
    if set(ratings) - set(standing):
        raise NotOfThisCase
    for need in standing:
        rating = ratings.get(need)
        if rating is None or not rating.rating:
            raise NeedUnrated(field=f"need_{need.number}")
        if rating.lacks_evidence:
            raise NothingShowsIt(field=f"evidence_{need.number}")
    return ratings


def _without_closing_reading(case, missing):
    """Return the reason for each person in scope without a complete closing Webstar."""
    if case.readings.filter(status=ReadingStatus.DRAFT).exists():
        raise DraftReading
    closing = set(
        case.readings.complete().filter(kind=ReadingKind.CLOSING).values_list("member_id", flat=True)
    )
    without = {}
    for member in members_in_scope(case):
        if member.pk in closing:
            continue
        if not missing.get(member):
            raise ReadingMissing(
                f"Record a closing Webstar for {member.person.short_name}, or choose why there is none.",
                field=f"missing_{member.number}",
            )
        without[member] = missing[member]
    return without
