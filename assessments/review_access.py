"""What the pages of reviews show and offer, for a case that came through the gate of cases.access."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from assessments.models import NeedProgress, PlanAction, Review
from cases.access import shown_meetings
from earlyhelp.common.dates import london_day


def reviews_of(case):
    """Every review of the case's plans: the one that is due first, then the latest first."""
    found = Review.objects.filter(plan__case=case).select_related("plan", "recorded_by")
    return sorted(found.order_by("-due_on", "-pk"), key=lambda review: not review.is_due)


def review_of(case, plan_number, number):
    """The review of this number of the plan of this number, with everything in it, or None."""
    ratings = NeedProgress.objects.select_related("need__outcome", "need__start_rating")
    found = Review.objects.filter(plan__case=case, plan__number=plan_number, number=number)
    return (
        found.select_related("plan", "meeting", "recorded_by", "recorded_for")
        .prefetch_related(Prefetch("needs", ratings.order_by("need__number")))
        .first()
    )


def needs_of(case):
    """The standing needs of the case, with whom they concern and how each last stood."""
    progress = NeedProgress.objects.order_by("review__held_on", "review__pk")
    return list(
        case.needs.standing()
        .select_related("outcome", "start_rating")
        .prefetch_related("people__member__person", Prefetch("progress", progress, "progress_so_far"))
        .order_by("number")
    )


def open_actions_of(plan):
    """The open actions of a plan, the earliest due first."""
    return list(
        PlanAction.objects.open()
        .filter(goal__plan=plan)
        .select_related("goal", "owner", "owner_agency", "family_owner__person")
        .order_by("due_on", "pk")
    )


def meetings_for(case, plan):
    """Meetings held since the plan was agreed, which a review can belong to."""
    return shown_meetings(case).held().filter(starts_at__date__gte=plan.active_from).newest_first()


def last_look(review):
    """The day of the review before this one, or the day on which the plan was agreed."""
    before = review.plan.reviews.held().filter(number__lt=review.number).order_by("-held_on").first()
    return before.held_on if before else review.plan.active_from


@dataclass(frozen=True)
class WebstarState:
    """Somebody's latest complete Webstar, and whether it is newer than the last look at the plan."""

    member: object
    number: int | None = None
    read_on: date | None = None
    kind: str = ""
    is_new: bool = False


def webstars_of(case, since):
    """Each member of the family now who is born and alive, with their latest complete Webstar."""
    latest = {}
    for reading in case.readings.complete().oldest_first():
        latest[reading.member_id] = reading
    states = []
    for member in case.family.people:
        if not member.person.is_born_and_alive:
            continue
        reading = latest.get(member.pk)
        told = (
            (reading.number, reading.read_on, reading.get_kind_display(), reading.read_on > since)
            if reading
            else ()
        )
        states.append(WebstarState(member, *told))
    return states


def held_on_day(meetings, day):
    """The first of these meetings that was held on the day, or None."""
    return next((meeting for meeting in meetings if london_day(meeting.starts_at) == day), None)
