"""The rows of assessments, plans and reviews that indicators count. See :mod:`reporting.cohorts`."""

from datetime import timedelta
from functools import lru_cache

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, Func, Max, OuterRef, Q, Subquery
from django.db.models.functions import Cast, Greatest

from assessments.models import ActionPlan, Review, WholeFamilyAssessment
from cases.enums import MeetingKind
from cases.models import Case, Meeting
from earlyhelp.common.working_days import add_working_days
from reporting.cohorts import counted_cases, first_readings_in

ONE_DAY = timedelta(days=1)


class WorkingDaysAfter(Func):
    """The day so many working days after a day of a column; NULL for days outside the table it is made with.

    Which days are worked is known in Python only, so the days are counted there and looked up in SQL.
    """

    output_field = models.DateField()

    def __init__(self, day, *, count, first, last):
        super().__init__(day)
        self.first, self.days = first, _working_days_after(first, last, count)

    def as_sql(self, compiler, connection, **context):
        sql, params = compiler.compile(self.source_expressions[0])
        return f"(%s::date[])[({sql} - %s::date) + 1]", [list(self.days), *params, self.first]


@lru_cache(maxsize=64)
def _working_days_after(first, last, count):
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return tuple(add_working_days(day, count) for day in days)


def last_day_over(period):
    """The last day of the period that is over on the day of the figures: what was due by then is judged."""
    return min(period.end, period.as_at - ONE_DAY) if period.as_at else period.end


# --- Assessments ------------------------------------------------------------------------------------------


def assessments(period):
    return WholeFamilyAssessment.objects.annotate(reported_case=F("case"))


def started_in(rows, period):
    return rows.filter(case__in=counted_cases()).started_between(period.start, period.end)


def completed_in(rows, period):
    return rows.filter(case__in=counted_cases()).completed_between(period.start, period.end)


def first_readings_without_assessment(rows, period):
    """The first start Webstar of a case that has no whole family assessment, dated in the period."""
    return first_readings_in(rows, period).filter(case__assessments__isnull=True)


def assessments_with_due_day(period):
    """Each assessment with ``due_on``, so many working days after its start; NULL long before the period."""
    days = settings.ASSESSMENT_WORKING_DAYS
    first = period.start - timedelta(days=2 * days + 30)
    due_on = WorkingDaysAfter(F("started_on"), count=days, first=first, last=period.end)
    return assessments(period).annotate(due_on=due_on)


def assessment_due_in(rows, period):
    """Due in the period, and that day is over."""
    return rows.filter(case__in=counted_cases(), due_on__range=(period.start, last_day_over(period)))


def assessments_before_meeting(period):
    """Each assessment with ``meeting_due_on`` and whether the team had first met by then, ``has_met``."""
    allowed = timedelta(days=settings.FIRST_MEETING_DAYS)
    met = Meeting.objects.held().filter(
        case=OuterRef("case"), kind=MeetingKind.INITIAL, starts_at__date__lte=OuterRef("meeting_due_on")
    )
    due_on = Cast(F("completed_on") + allowed, models.DateField())
    return assessments(period).annotate(meeting_due_on=due_on, has_met=Exists(met))


def meeting_due_after(rows, period):
    """Completed in the period with an outcome that a plan follows; the days for the meeting are over."""
    rows = completed_in(rows, period).leading_to_plan()
    return rows.filter(meeting_due_on__lt=period.as_at) if period.as_at else rows


def assessments_with_voices(period):
    return assessments(period).with_unheard()


# --- Plans ------------------------------------------------------------------------------------------------


def cases_with_plans(period):
    """Each case with ``has_plan``, ``has_current_plan`` and ``looked_at_on`` at the end of the period.

    A plan is current that is active and has no review overdue. It was looked at when it was agreed and at
    each review.
    """
    plans = ActionPlan.objects.active_on(period.day).filter(case=OuterRef("pk"))
    overdue = Review.objects.overdue_on(period.day).filter(plan=OuterRef("pk"))
    last_held = (
        Review.objects.held()
        .filter(plan__case=OuterRef("pk"), held_on__lte=period.day)
        .order_by()
        .values("plan__case")
        .annotate(last=Max("held_on"))
        .values("last")
    )
    return Case.objects.annotate(
        reported_case=F("pk"),
        has_plan=Exists(plans),
        has_current_plan=Exists(plans.filter(~Exists(overdue))),
        looked_at_on=Greatest(Subquery(plans.order_by().values("active_from")[:1]), Subquery(last_held)),
    )


def open_long_enough_for_a_plan(rows, period):
    """Open at the end of the period for more than ``settings.PLAN_WITHIN_DAYS`` days."""
    long_enough = period.day - timedelta(days=settings.PLAN_WITHIN_DAYS)
    return _open_at_end(rows, period).filter(opened_on__lt=long_enough)


def open_with_plan(rows, period):
    """Open with an active plan at the end of the period, with how long ago it was looked at."""
    gap, short = (
        Q(looked_at_on__lt=period.day - timedelta(days=days))
        for days in (settings.REVIEW_GAP_DAYS, settings.REVIEW_GAP_SHORT_DAYS)
    )
    flag = {"output_field": models.BooleanField()}
    return (
        _open_at_end(rows, period)
        .filter(has_plan=True)
        .annotate(
            is_long_ago=models.ExpressionWrapper(gap, **flag), is_ago=models.ExpressionWrapper(short, **flag)
        )
    )


def _open_at_end(rows, period):
    return rows.open_on(period.day).filter(pk__in=counted_cases().values("pk"))


def plans(period):
    return ActionPlan.objects.annotate(reported_case=F("case"))


def active_at_end(rows, period):
    open_cases = counted_cases().open_on(period.day)
    return rows.active_on(period.day).filter(case__in=open_cases)


# --- Reviews ----------------------------------------------------------------------------------------------


def reviews(period):
    return Review.objects.annotate(reported_case=F("plan__case"))


def review_due_in(rows, period):
    """Due in the period, and that day is over."""
    due = rows.due_between(period.start, last_day_over(period))
    return due.filter(plan__case__in=counted_cases())
