"""The needs that were rated when help ended, and the looks at families some months later, as indicators count
them. See :mod:`reporting.cohorts`.
"""

from django.db.models import Exists, F, OuterRef, Q

from assessments.enums import NeedProgressRating
from assessments.ratings import SAYS_NOTHING
from closures.enums import SUSTAINED
from closures.models import EndingWithoutOutcome, NeedOutcome, SustainedCheck, SustainedNeed
from reporting import cohorts
from reporting.framework import Facets
from reporting.plan_cohorts import last_day_over

BY_OUTCOME = Facets(code=F("need__outcome__code"), label=F("need__outcome__label"))
"""Each of the family outcomes by its code."""
RATED = ~Q(rating__in=SAYS_NOTHING)
"""Rated against the start: neither "not worked on" nor "not known"."""


def needs_at_the_end(period):
    """Each need with how it stood when help ended."""
    return NeedOutcome.objects.annotate(reported_case=F("closure__case"))


def needs_closed_in(rows, period):
    """Of cases that closed in the period, as :func:`reporting.cohorts.closed_in`."""
    closed = cohorts.closed_in(cohorts.closures(period), period)
    return rows.filter(closure__in=closed.values("pk"))


def closures_with_tool(period):
    """Each closure summary, with ``has_need`` and ``is_rated``: there is a need, and none is not known."""
    needs = NeedOutcome.objects.filter(closure=OuterRef("pk"))
    return cohorts.closures(period).annotate(
        has_need=Exists(needs),
        is_rated=Exists(needs) & ~Exists(needs.filter(rating=NeedProgressRating.NOT_KNOWN)),
    )


def endings_without_outcome(period):
    """Each ending without a positive outcome."""
    return EndingWithoutOutcome.objects.annotate(reported_case=F("closure__case"))


def follow_ups_due_in(rows, period):
    """To be followed up in the period, on a day that is over."""
    counted = cohorts.counted_cases()
    return rows.filter(closure__case__in=counted, follow_up_on__range=(period.start, last_day_over(period)))


def checks_after_closing(period):
    """Each look at a family some months after help ended, with what it showed.

    ``is_checked``: somebody looked. ``is_sustained``: every need was as good as at the end or better, and no
    new case of the family opened between the end and the day of the check.
    """
    not_held = SustainedNeed.objects.filter(check_after=OuterRef("pk")).exclude(state__in=SUSTAINED)
    came_back = cohorts.counted_cases().filter(
        family=OuterRef("closure__case__family"),
        opened_on__gte=OuterRef("closure__closed_on"),
        opened_on__lte=OuterRef("due_on"),
    )
    came_back = came_back.exclude(pk=OuterRef("closure__case"))
    is_checked = Q(done_on__isnull=False)
    return SustainedCheck.objects.annotate(
        reported_case=F("closure__case"), came_back=Exists(came_back), slipped=Exists(not_held)
    ).annotate(is_checked=is_checked, is_sustained=is_checked & Q(came_back=False, slipped=False))


def checks_due_in(rows, period):
    """Due in the period, on a day that is over."""
    counted = cohorts.counted_cases()
    return rows.filter(closure__case__in=counted, due_on__range=(period.start, last_day_over(period)))
