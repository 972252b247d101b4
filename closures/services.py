"""Closing a case: one act that keeps the summary, ends the lead and the team, and shuts the case."""

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
from closures.errors import (
    ClosedBeforeContact,
    ClosedBeforeOpening,
    ClosedInFuture,
    DraftReading,
    NeedUnrated,
    ReadingMissing,
)
from closures.models import ClosureSummary, MissingClosingReading, NeedOutcome
from earlyhelp.common.dates import datetime_long
from earlyhelp.common.models import lock, save_checked
from webstar.enums import ReadingKind, ReadingStatus


@transaction.atomic
def close_case(*, case, values, missing, by, now, today, ratings=None, submission=None):
    """Complete the closure summary of a case.

    :param values: fields of :class:`closures.models.ClosureSummary` by name.
    :param missing: mapping of family member to the reason why they have no closing Webstar.
    :param ratings: mapping of each standing need to its :class:`assessments.ratings.Rating`.
    :raises NeedUnrated, NothingShowsIt: if a standing need is not rated, or nothing shows its rating; the
        fields are ``need_<number>`` and ``evidence_<number>``.
    :raises ReadingMissing: somebody in scope has neither a complete closing Webstar nor a reason;
        the field is ``missing_<number>``.
    :raises CaseAlreadyClosed, ClosedInFuture, ClosedBeforeOpening, ClosedBeforeContact, DraftReading: see
        their sentences.
    """
    case = lock(case)
    if earlier := _closed_before(case, values, submission):
        return earlier
    if not case.is_open:
        raise CaseAlreadyClosed
    _check_date(case, values["closed_on"], today)
    without = _without_closing_reading(case, missing)
    rated = _rated(case, ratings or {})
    told = {"completed_by": by, "completed_for": acting_membership(by).agency, "completed_at": now}
    summary = save_checked(ClosureSummary(case=case, submission=submission, **told, **values))
    _keep_what_belongs(summary, without, rated)
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
        detail={"judgement": summary.judgement},
    )
    return summary


def _keep_what_belongs(summary, without, rated):
    """Keep why somebody has no last Webstar, and how each need stood."""
    MissingClosingReading.objects.bulk_create(
        MissingClosingReading(closure=summary, member=member, reason=reason)
        for member, reason in without.items()
    )
    for need, rating in rated.items():
        save_checked(NeedOutcome(closure=summary, need=need, rating=rating.rating, evidence=rating.evidence))


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
