"""Reviews and plans on the home page, and where help drifts without them."""

from datetime import timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from assessments.models import ActionPlan, Review, WholeFamilyAssessment
from cases.drift import Drift, drifting
from cases.home import MOST, HomeItem
from cases.models import Case
from earlyhelp.common.dates import date_long

REVIEW_DAYS_AHEAD = 7
"""A review stands on the home page from so many days before it is due."""


def _led(user):
    return Case.objects.visible_to(user).led_for_now(user)


def reviews_due(user, today, now):
    """Reviews that are overdue or due within a week, of cases that the person leads."""
    soon = today + timedelta(days=REVIEW_DAYS_AHEAD)
    due = Review.objects.due().filter(plan__case__in=_led(user), due_on__lte=soon)
    for review in due.select_related("plan__case__family").order_by("due_on", "pk")[:MOST]:
        case = review.plan.case
        yield HomeItem(
            sentence=f"Review the plan of the {case.family}, due by {date_long(review.due_on)}.",
            verb="Record the review",
            url=reverse("assessments:hold_review", args=[case.reference, review.plan.number, review.number]),
            group="Reviews",
            due_on=review.due_on,
            is_pressing=review.due_on < today,
            note=case.reference,
            note_url=reverse("cases:overview", args=[case.reference]),
        )


def plans_missing(user, today, now):
    """Cases that the person leads and that should have a plan and have none."""
    cases = drifting(_led(user), NO_PLAN.code, today).select_related("family").order_by("opened_on", "pk")
    for case in cases[:MOST]:
        yield HomeItem(
            sentence=f"The {case.family} has no agreed plan.",
            verb="Go to the plan",
            url=reverse("assessments:plan", args=[case.reference]),
            group="Plans",
            due_on=case.opened_on + timedelta(days=settings.PLAN_WITHIN_DAYS),
            note=f"{case.reference}, open since {date_long(case.opened_on)}",
        )


def _no_plan(cases, today):
    """Cases without an agreed plan when one is due, by the rule of the case's own page.

    It is due ``settings.PLAN_WITHIN_DAYS`` after opening, or ``settings.PLAN_AFTER_ASSESSMENT_DAYS`` after
    the latest assessment, if a plan follows that.
    """
    opened = today - timedelta(days=settings.PLAN_WITHIN_DAYS)
    completed = today - timedelta(days=settings.PLAN_AFTER_ASSESSMENT_DAYS)
    latest = _latest_assessment().leading_to_plan().filter(completed_on__lt=completed)
    late = cases.filter(Q(opened_on__lt=opened) | Q(Exists(latest)))
    return late.exclude(Exists(ActionPlan.objects.active().filter(case=OuterRef("pk"))))


def _review_overdue(cases, today):
    """Cases with a review of the plan that was due before today."""
    return cases.filter(Exists(Review.objects.overdue(today).filter(plan__case=OuterRef("pk"))))


def _child_not_heard(cases, today):
    """Cases whose latest complete assessment holds nothing that one of its children said."""
    return cases.filter(Exists(_latest_assessment().with_unheard().filter(has_unheard=True)))


def _latest_assessment():
    """The latest complete assessment of a case, for ``Exists`` in a query of cases."""
    return WholeFamilyAssessment.objects.filter(case=OuterRef("pk")).latest_complete_of_case()


NO_PLAN = Drift("no-plan", f"No agreed plan after {settings.PLAN_WITHIN_DAYS} days", _no_plan)
REVIEW_OVERDUE = Drift("review-overdue", "A review of the plan overdue", _review_overdue)
CHILD_NOT_HEARD = Drift("not-heard", "A child not heard in the assessment", _child_not_heard)
