"""Holding a review: how each need and action stands, what is decided, and when the next one is due."""

from django.db import transaction

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from assessments.action_services import note_progress
from assessments.enums import ActionStatus, PlanStatus, ReviewOutcome, ReviewStatus
from assessments.models import NeedProgress, Review
from assessments.review_errors import (
    MeetingOnAnotherDay,
    NeedNotRated,
    NothingShowsIt,
    NotOfThisCase,
    OutcomeMissing,
    OutcomeNeedsReason,
    ReviewBeforeLast,
    ReviewBeforePlan,
    ReviewHeldAlready,
    ReviewInFuture,
    ReviewNotNeeded,
)
from assessments.review_services import make_due
from cases.services import lock_open_case
from earlyhelp.common.dates import london_day
from earlyhelp.common.models import change, lock, save_checked, sent_before


@transaction.atomic
def hold_review(*, review, values, ratings, by, now, today, revision, progress=None, submission=None):
    """Record that a review was held, and make the next one due unless the work is to close.

    :param values: ``held_on``, ``meeting``, ``summary``, ``outcome`` and ``outcome_reason``.
    :param ratings: mapping of each standing need of the case to its :class:`assessments.ratings.Rating`.
    :param progress: mapping of open actions of the plan to (status, note), each noted as by
        :func:`assessments.action_services.note_progress`; one that is done was done by the day of the review.
    :raises ReviewInFuture, ReviewBeforePlan, ReviewBeforeLast: if the days are out of order.
    :raises MeetingOnAnotherDay: if the meeting is of another case or day, or was not held.
    :raises NeedNotRated, NothingShowsIt: if a need that was known that day is not rated, or nothing shows it.
    :raises ReviewHeldAlready, ReviewNotNeeded: if it is not due any more.
    :raises OutcomeMissing, OutcomeNeedsReason, NotOfThisCase, CaseAlreadyClosed: see their sentences.
    """
    case = lock_open_case(review.plan.case)
    review = lock(review)
    if earlier := sent_before(Review, submission, plan=review.plan_id, number=review.number):
        return earlier
    _check_is_due(review)
    _check_day(review, values["held_on"], today)
    _check_meeting(case, values.get("meeting"), values["held_on"])
    _check_outcome(values)
    needs = _rated(case, ratings, values["held_on"])
    told = {"recorded_by": by, "recorded_for": acting_membership(by).agency, "recorded_at": now}
    is_held = {"status": ReviewStatus.HELD, "submission": submission}
    review, _ = change(review, revision=revision, values=values | told | is_held)
    for need, rating in needs.items():
        save_checked(NeedProgress(need=need, review=review, rating=rating.rating, evidence=rating.evidence))
    for action, (status, note) in (progress or {}).items():
        _note(review, action, status, note, by, now, today)
    if review.outcome != ReviewOutcome.CLOSE:
        make_due(plan=review.plan, from_day=review.held_on)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CREATED,
        what="review of the plan",
        case_reference=case.reference,
        detail={"review": review.number, "outcome": review.outcome},
    )
    return review


def _note(review, action, status, note, by, now, today):
    """Note how far an action of the reviewed plan is."""
    if action.goal.plan_id != review.plan_id:
        raise NotOfThisCase
    done_on = review.held_on if status == ActionStatus.DONE else None
    note_progress(action=action, status=status, note=note, done_on=done_on, by=by, now=now, today=today)


def _check_is_due(review):
    if review.status == ReviewStatus.HELD:
        raise ReviewHeldAlready(review)
    if not review.is_due or review.plan.status != PlanStatus.ACTIVE:
        raise ReviewNotNeeded


def _check_day(review, held_on, today):
    if held_on > today:
        raise ReviewInFuture
    if held_on < review.plan.active_from:
        raise ReviewBeforePlan
    if review.plan.reviews.held().filter(held_on__gt=held_on).exists():
        raise ReviewBeforeLast


def _check_meeting(case, meeting, held_on):
    if meeting is None:
        return
    if meeting.case_id != case.pk or not meeting.was_held or london_day(meeting.starts_at) != held_on:
        raise MeetingOnAnotherDay


def _check_outcome(values):
    if values["outcome"] not in ReviewOutcome.values:
        raise OutcomeMissing
    if values["outcome"] != ReviewOutcome.CONTINUE and not values.get("outcome_reason"):
        raise OutcomeNeedsReason


def _rated(case, ratings, held_on):
    """Return the ratings of the standing needs; each that was known on the day must have one."""
    standing = list(case.needs.standing().order_by("number"))
    if set(ratings) - set(standing):
        raise NotOfThisCase
    for need in standing:
        rating = ratings.get(need)
        if rating is None or not rating.rating:
            if need.identified_on <= held_on:
                raise NeedNotRated(field=f"need_{need.number}")
        elif rating.lacks_evidence:
            raise NothingShowsIt(field=f"evidence_{need.number}")
    return {need: ratings[need] for need in standing if need in ratings and ratings[need].rating}
