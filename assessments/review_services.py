"""When a plan is reviewed: the first review due, the next one, and one that is not needed any more.

``now`` is the time and ``today`` the day on which somebody acts. Holding a review is in
:mod:`assessments.holding_services`.
"""

from datetime import timedelta

from django.conf import settings
from django.db.models import Max

from assessments.enums import ReviewStatus
from assessments.models import Review, ReviewInterval
from earlyhelp.common.models import save_checked
from earlyhelp.common.working_days import add_working_days


def due_day(*, level_of_need, from_day):
    """Return the working day of England by which a plan is reviewed.

    It is so many weeks after the day as the council keeps for the level of need, or
    ``settings.REVIEW_WEEKS``; moved on to the next working day where offices are closed.
    """
    interval = ReviewInterval.objects.filter(level_of_need=level_of_need).first()
    weeks = interval.weeks if interval else settings.REVIEW_WEEKS
    return add_working_days(from_day + timedelta(weeks=weeks), 0)


def set_first_review(*, plan, from_day, now):
    """Make the first review of a plan due, counted from the day on which it was agreed.

    A review that is due already stays due on its day, so that a plan agreed anew moves nothing. Called by the
    service that agrees the plan, in its transaction and with the case locked.
    """
    due = plan.reviews.due().first()
    return due or make_due(plan=plan, from_day=from_day)


def make_due(*, plan, from_day):
    """Make the next review of a plan due, counted from a day. The case is locked."""
    last = plan.reviews.aggregate(last=Max("number"))["last"] or 0
    day = due_day(level_of_need=plan.case.level_of_need_id, from_day=from_day)
    return save_checked(Review(plan=plan, number=last + 1, due_on=day))


def drop_due_review(*, plan, today):
    """Say that the due review of a plan is not needed any more, because the plan or the case ends.

    Called by the service that ends it, in its transaction and with the case locked. Nothing happens where no
    review is due.
    """
    review = plan.reviews.select_for_update().due().first()
    if review:
        review.status, review.ended_on = ReviewStatus.NOT_NEEDED, today
        review.revision += 1
        save_checked(review)
    return review
