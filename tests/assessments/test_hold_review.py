"""Holding a review: what is kept, what comes next, and every rule that forbids it."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from accounts.enums import AuditAction
from assessments.enums import PlanStatus, ReviewStatus
from assessments.holding_services import hold_review
from assessments.models import ActionPlan, NeedProgress, Review
from assessments.ratings import Rating
from assessments.review_errors import (
    MeetingOnAnotherDay,
    NeedNotRated,
    NothingShowsIt,
    NotOfThisCase,
    OutcomeNeedsReason,
    ReviewBeforeLast,
    ReviewBeforePlan,
    ReviewHeldAlready,
    ReviewInFuture,
    ReviewNotNeeded,
)
from assessments.review_services import drop_due_review, set_first_review
from cases.errors import CaseAlreadyClosed
from cases.models import Case
from tests.assessments.planned import Planned
from tests.factories.meetings import MeetingFactory
from tests.factories.plans import NeedFactory, PlanFactory

HELD_ON = date(2016, 2, 24)


@pytest.fixture
def planned(people):
    return Planned(people)


@pytest.fixture
def hold(planned, now, today):
    """Return a function that holds the review with what a test says otherwise."""

    def act(review=None, *, ratings=None, submission=None, **values):
        told = {"held_on": HELD_ON, "meeting": None, "summary": "Calmer.", "outcome": "continue"}
        rated = {planned.sleep: Rating("improved", "Asleep by eight."), planned.school: Rating("not_known")}
        return hold_review(
            review=review or planned.review,
            values=told | {"outcome_reason": ""} | values,
            ratings=rated if ratings is None else ratings,
            by=planned.by,
            now=now,
            today=today,
            revision=None,
            submission=submission,
        )

    return act


def test_a_review_keeps_ratings_and_makes_the_next_one_due(planned, hold, people, last_event):
    review = hold()
    assert (review.status, review.held_on, review.was_late) == (ReviewStatus.HELD, HELD_ON, False)
    assert (review.recorded_by, review.recorded_for) == (people.lead, people.hub)
    rows = NeedProgress.objects.filter(review=review).values_list("need__number", "rating", "evidence")
    assert list(rows) == [(1, "improved", "Asleep by eight."), (2, "not_known", "")]
    after = planned.plan.reviews.due().get()
    assert (after.number, after.due_on) == (2, date(2016, 4, 6))
    event = last_event()
    assert (event.action, event.what) == (AuditAction.CREATED, "review of the plan")
    assert event.detail == {"review": 1, "outcome": "continue"}


def test_nothing_is_due_after_a_review_that_closes(planned, hold):
    hold(outcome="close", outcome_reason="The family manages.")
    assert not planned.plan.reviews.due().exists()


@pytest.mark.parametrize("outcome", ["not_met", "new_needs", "step_up"])
def test_the_plan_is_reviewed_again_while_something_else_begins(planned, hold, outcome):
    hold(outcome=outcome, outcome_reason="Bedtimes are worse.")
    assert planned.plan.reviews.due().exists()


@pytest.mark.parametrize(
    ("day", "error"),
    [
        (date(2016, 3, 2), ReviewInFuture),
        (date(2016, 1, 14), ReviewBeforePlan),
        (date(2016, 2, 23), ReviewBeforeLast),
    ],
)
def test_days_out_of_order_are_refused(planned, hold, day, error):
    if error is ReviewBeforeLast:
        hold()
        planned.review = planned.plan.reviews.due().get()
    with pytest.raises(error) as refused:
        hold(held_on=day)
    assert refused.value.field == "held_on"


def test_a_review_can_be_held_on_the_day_the_plan_was_agreed_and_late(planned, hold):
    Review.objects.filter(pk=planned.review.pk).update(due_on=date(2016, 2, 1))
    assert hold(held_on=date(2016, 2, 2)).was_late


def test_each_need_that_was_known_is_rated(planned, hold):
    with pytest.raises(NeedNotRated) as refused:
        hold(ratings={planned.sleep: Rating("improved", "Asleep by eight.")})
    assert refused.value.field == "need_2"


def test_a_need_found_after_the_review_or_entered_in_error_needs_no_rating(planned, hold, people, now):
    NeedFactory(case=planned.case, identified_on=HELD_ON + timedelta(days=1))
    type(planned.school).objects.filter(pk=planned.school.pk).update(
        error_reason="Of another family", error_by=people.lead, error_at=now
    )
    hold(ratings={planned.sleep: Rating("no_change", "As before.")})


def test_something_shows_what_is_claimed(planned, hold):
    with pytest.raises(NothingShowsIt) as refused:
        hold(ratings={planned.sleep: Rating("worse", " "), planned.school: Rating("not_worked_on")})
    assert refused.value.field == "evidence_1"


def test_a_need_of_another_family_is_refused(planned, hold):
    with pytest.raises(NotOfThisCase):
        hold(ratings={planned.sleep: Rating("not_known"), NeedFactory(): Rating("not_known")})


def test_anything_but_going_on_has_a_reason(hold):
    with pytest.raises(OutcomeNeedsReason):
        hold(outcome="close")


def test_the_meeting_is_one_of_the_case_held_that_day(planned, hold, now):
    day = now.replace(month=2, day=24)
    held = {"case": planned.case, "status": "held", "ended_at": now}
    for wrong in (
        MeetingFactory(case=planned.case, starts_at=day),
        MeetingFactory(**held, starts_at=day - timedelta(days=1)),
        MeetingFactory(starts_at=day, status="held", ended_at=now),
    ):
        with pytest.raises(MeetingOnAnotherDay):
            hold(meeting=wrong)
    meeting = MeetingFactory(**held, starts_at=day)
    assert hold(meeting=meeting).meeting == meeting


def test_a_form_sent_twice_holds_one_review(planned, hold):
    submission = uuid4()
    assert hold(submission=submission) == hold(submission=submission)
    assert planned.plan.reviews.count() == 2
    assert NeedProgress.objects.count() == 2


def test_the_second_of_two_people_is_shown_the_first_s_review(planned, hold):
    hold(summary="Calmer.")
    with pytest.raises(ReviewHeldAlready) as refused:
        hold(summary="Not much better.")
    assert refused.value.theirs.summary == "Calmer."


def test_a_closed_case_and_an_ended_plan_are_not_reviewed(planned, hold):
    ActionPlan.objects.update(status=PlanStatus.ENDED, ended_on=HELD_ON)
    with pytest.raises(ReviewNotNeeded):
        hold()
    Case.objects.filter(pk=planned.case.pk).update(status="closed", closed_on=HELD_ON)
    with pytest.raises(CaseAlreadyClosed):
        hold()


def test_the_first_review_is_due_from_the_day_of_agreement_and_never_moves(people, now):
    plan = PlanFactory(active=True)
    first = set_first_review(plan=plan, from_day=date(2016, 1, 15), now=now)
    assert (first.number, first.due_on) == (1, date(2016, 2, 26))
    assert set_first_review(plan=plan, from_day=date(2016, 2, 15), now=now) == first


def test_a_due_review_is_dropped_with_its_plan(planned, today):
    drop_due_review(plan=planned.plan, today=today)
    planned.review.refresh_from_db()
    assert (planned.review.status, planned.review.ended_on) == (ReviewStatus.NOT_NEEDED, today)
    assert drop_due_review(plan=planned.plan, today=today) is None
