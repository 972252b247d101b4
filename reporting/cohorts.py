"""The rows that indicators count, put together from the apps that own them.

``rows`` functions give every row of a kind with ``reported_case``; ``scope`` functions narrow them to a
period. Cases opened in error or twice are left out of every scope.
"""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Avg, Exists, F, Func, OuterRef, Subquery, Value, When
from django.db.models import Case as Choose
from django.db.models.functions import Cast, Concat
from django.db.models.lookups import GreaterThanOrEqual

from cases.models import Case, LeadProfessional
from closures.models import ClosureSummary, MissingClosingReading
from people.enums import FamilyRole
from people.models import FamilyMember
from reporting.framework import Detail, Facets
from webstar.enums import ToolFor
from webstar.models import WebstarReading, WebstarScore

CHILD, PARENT = (ToolFor.CHILD.value, "Children"), (ToolFor.PARENT.value, "Parents and carers")


class DaysBetween(Func):
    """Whole days from the second date to the first."""

    template = "(%(expressions)s)"
    arg_joiner = " - "
    output_field = models.IntegerField()


def _labelled(path):
    words = [When(**{path: code}, then=Value(label)) for code, label in (CHILD, PARENT)]
    return Choose(*words, default=Value(""), output_field=models.CharField())


BY_TOOL = Facets(
    code=F("tool_version__tool__tool_for"),
    label=_labelled("tool_version__tool__tool_for"),
    known=(CHILD, PARENT),
)
"""Children and parents, by whom the Webstar is for."""

BY_AXIS = Facets(
    code=Concat(
        "reading__tool_version__tool__tool_for",
        Value(":"),
        "axis__code",
        output_field=models.CharField(),
    ),
    label=F("axis__label"),
)
"""Each axis of the child and of the parent tool, as "child:HAPPY"."""

BY_ROLE = Facets(
    code=Choose(
        When(role=FamilyRole.CHILD, then=Value(CHILD[0])),
        default=Value(PARENT[0]),
        output_field=models.CharField(),
    ),
    label=Choose(
        When(role=FamilyRole.CHILD, then=Value(CHILD[1])),
        default=Value(PARENT[1]),
        output_field=models.CharField(),
    ),
    known=(CHILD, PARENT),
)
"""Children and adults, by their place in the family."""

PERSON = (
    Detail("First name", "member__person__given_name"),
    Detail("Last name", "member__person__family_name"),
)


def _in_error():
    return ClosureSummary.objects.in_error().values("case")


def counted_cases():
    return Case.objects.exclude(pk__in=_in_error())


# --- Cases ------------------------------------------------------------------------------------------------


def cases(period):
    return Case.objects.annotate(reported_case=F("pk"))


def open_at_end(rows, period):
    """Open at the end of the period's last day, or of the day of the figures, with ``is_long_open``."""
    long_ago = period.day - timedelta(days=settings.CASE_LONG_OPEN_DAYS)
    return (
        rows.open_on(period.day)
        .exclude(pk__in=_in_error())
        .annotate(is_long_open=Choose(When(opened_on__lt=long_ago, then=True), default=False))
    )


def opened_in(rows, period):
    return rows.opened_between(period.start, period.end).exclude(pk__in=_in_error())


def leads(period):
    return LeadProfessional.objects.annotate(reported_case=F("case"))


def leading_at_end(rows, period):
    """Whoever led an open case at the end of the period."""
    return rows.leading_on(period.day).filter(case__in=counted_cases().open_on(period.day))


# --- People in cases --------------------------------------------------------------------------------------


def members_by_open_case(period):
    """Each family member with the case of their family that was open at the end of the period, if any."""
    open_cases = counted_cases().open_on(period.day).filter(family=OuterRef("family"))
    return FamilyMember.objects.annotate(
        reported_case=Subquery(open_cases.order_by("opened_on", "pk").values("pk")[:1])
    )


def children_in_open_cases(rows, period):
    return rows.filter(reported_case__isnull=False).children().in_family_on(period.day)


def members_by_case_opened(period):
    """Each family member with the first case of their family that opened in the period, if any.

    ``has_start`` says whether a complete start Webstar of the person was dated within the days allowed, and
    ``has_worker_start`` whether a worker alone scored one.
    """
    allowed = timedelta(days=settings.WEBSTAR_START_DAYS)
    opened = counted_cases().opened_between(period.start, period.end).filter(family=OuterRef("family"))
    first = opened.order_by("opened_on", "pk")
    starts = WebstarReading.objects.starts().filter(
        member=OuterRef("pk"), case=OuterRef("reported_case"), read_on__lte=OuterRef("due_on")
    )
    return FamilyMember.objects.annotate(
        reported_case=Subquery(first.values("pk")[:1]),
        case_opened_on=Subquery(first.values("opened_on")[:1]),
        due_on=Cast(F("case_opened_on") + Value(allowed), models.DateField()),
        has_start=Exists(starts.with_the_person()),
        has_worker_start=Exists(starts.without_the_person()),
    )


def due_a_start(rows, period):
    """In the family by the day the start Webstar was due and not gone before opening; that day has come."""
    due = rows.filter(
        reported_case__isnull=False,
        joined_on__lte=F("due_on"),
        due_on__lte=period.as_at or period.end + timedelta(days=settings.WEBSTAR_START_DAYS),
    )
    return due.exclude(left_on__lte=F("case_opened_on"))


# --- Closures ---------------------------------------------------------------------------------------------


def closures(period):
    return ClosureSummary.objects.annotate(
        reported_case=F("case"), days_open=DaysBetween(F("closed_on"), F("case__opened_on"))
    )


def closed_in(rows, period):
    return rows.counted().closed_between(period.start, period.end)


# --- Webstars ---------------------------------------------------------------------------------------------


def start_readings(period):
    """Start Webstars scored by or with the person, with what is known of their closing one."""
    reasons = MissingClosingReading.objects.filter(closure__case=OuterRef("case"), member=OuterRef("member"))
    starts = WebstarReading.objects.starts().with_the_person().with_closing_known()
    return starts.annotate(reported_case=F("case"), has_reason=Exists(reasons))


def any_readings(period):
    return WebstarReading.objects.annotate(reported_case=F("case"))


def first_readings_in(rows, period):
    """The first start Webstar of a case, dated in the period."""
    first = rows.first_of_case().read_between(period.start, period.end)
    return first.exclude(case__in=_in_error())


def closing_readings(period):
    return (
        WebstarReading.objects.closings()
        .with_the_person()
        .with_change()
        .with_wellness(WELL_AXES, at=settings.WEBSTAR_WELL_AT)
        .annotate(reported_case=F("case"))
    )


def readings_closed_in(rows, period):
    of_period = rows.of_cases_closed_between(period.start, period.end)
    return of_period.exclude(case__in=_in_error())


def paired_scores(period):
    return WebstarScore.objects.paired().annotate(reported_case=F("reading__case"))


def scores_closed_in(rows, period):
    of_period = rows.of_cases_closed_between(period.start, period.end)
    return of_period.exclude(reading__case__in=_in_error())


def start_band():
    """In which third of its scale the mean of a Webstar lies, towards the better end, in words."""
    steps = (
        WebstarScore.objects.scored().with_steps().filter(reading=OuterRef("pk")).order_by().values("reading")
    )
    means = steps.annotate(third=Avg(F("steps") * 3.0 / F("scale_steps"))).values("third")
    return Choose(
        When(GreaterThanOrEqual(Subquery(means), 2.0), then=Value("Best third of the scale")),
        When(GreaterThanOrEqual(Subquery(means), 1.0), then=Value("Middle third of the scale")),
        When(GreaterThanOrEqual(Subquery(means), 0.0), then=Value("Lowest third of the scale")),
        default=Value("No score"),
        output_field=models.CharField(),
    )


WELL_AXES = ("HAPPY", "HEALTHY", "SAFE")
