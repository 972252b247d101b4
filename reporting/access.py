"""The gate to the figures, and what the pages read: runs, figures, and the rows behind one figure."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.db.models import Count, F, OuterRef, Q, StdDev, Subquery
from django.http import Http404
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.permissions import Permission, can
from cases.access import cases_reached_by
from cases.models import LeadProfessional
from reporting import periods
from reporting.enums import Breakdown, PeriodKind, RunStatus
from reporting.models import Figure, Run
from reporting.registry import indicators

ACTIVITY = [("V4", "opened"), ("F5", "closures")]
"""Indicator and measure that tell whether anything began or ended in a year."""


def with_figures(permission: Permission):
    """Let only people with the right open a page of the framework; looks and refusals are written down."""

    def decorate(view):
        @wraps(view)
        def gate(request, *args, **kwargs):
            may = can(request.user, permission)
            if not may or request.method in ("GET", "HEAD"):
                audit.record(
                    by=request.user,
                    now=timezone.now(),
                    action=AuditAction.VIEWED if may else AuditAction.REFUSED,
                    what=f"performance framework ({permission})",
                )
            if not may:
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return gate

    return decorate


def indicator_of(code):
    """Return the indicator with the code. Raises Http404 where there is none."""
    if code not in indicators():
        raise Http404("No indicator with this code.")
    return indicators()[code]


def shown_run():
    """The latest complete run, whose figures are shown, or None."""
    return Run.objects.complete().newest_first().first()


def latest_run():
    """The run that was asked for last, whatever became of it, or None."""
    return Run.objects.newest_first().first()


def failure_since(run):
    """The latest run if it failed after the one that is shown, else None."""
    latest = latest_run()
    return latest if latest is not None and latest != run and latest.status == RunStatus.FAILED else None


def periods_of(run):
    """The periods that the run has figures for: years, quarters and months, the latest first in each."""
    found = [
        periods.period_from(kind, start, as_at=run.as_at)
        for kind, start in Figure.objects.of_run(run).starts_of_periods()
    ]
    order = list(PeriodKind)
    return sorted(found, key=lambda period: (order.index(period.kind), -period.start.toordinal()))


def first_period(run, choices):
    """The latest financial year in which a case opened or closed; the latest there is, if none did."""
    years = [period for period in choices if period.kind == PeriodKind.YEAR]
    for year in years:
        figures = Figure.objects.of_run(run).of_period(year).of_part(Breakdown.ALL)
        if figures.with_something_counted(ACTIVITY).exists():
            return year
    return years[0]


def parts_of(run):
    """Breakdown, code and name of each locality, agency and service that has a figure."""
    return list(Figure.objects.of_run(run).parts())


def figures_of(run, period, breakdown, value):
    """Every figure of one period and one part, by indicator, measure and facet."""
    found = Figure.objects.of_run(run).of_period(period).of_part(breakdown, value).without_rows()
    return {(one.indicator, one.measure, one.facet): one for one in found}


def figures_of_months(run, months, breakdown, value, lines):
    """The figures of these lines in each month, by its first day, then by indicator, measure and facet.

    :param lines: (indicator, measure, facet) of each.
    """
    found = Figure.objects.of_run(run).of_months(months).of_part(breakdown, value).without_rows()
    by_month = {month.start: {} for month in months}
    for one in found.filter(indicator__in={code for code, _, _ in lines}):
        by_month[one.period_start][(one.indicator, one.measure, one.facet)] = one
    return by_month


def facets_of(run, code):
    """The name of each facet for which the run has a figure of the indicator, by measure and facet."""
    found = Figure.objects.of_run(run).filter(indicator=code, breakdown=Breakdown.ALL).order_by()
    rows = found.values_list("measure", "facet", "facet_label").distinct()
    return {(measure, facet): label for measure, facet, label in rows}


def figures_by_part(run, period, breakdown, line):
    """The figures of one line for each value of a breakdown, by name."""
    found = Figure.objects.of_run(run).of_period(period).of_line(*line)
    return list(found.filter(breakdown=breakdown).without_rows().order_by("value_label"))


def figures_by_month(run, year, breakdown, value, line):
    """The figures of one line in each month of a year that has begun, by the month's first day."""
    found = Figure.objects.of_run(run).in_months_of(year).of_line(*line)
    return {one.period_start: one for one in found.of_part(breakdown, value).without_rows()}


def figure_with_rows(run, period, breakdown, value, line):
    """One figure with the numbers of the rows behind it, or None."""
    found = Figure.objects.of_run(run).of_period(period).of_line(*line)
    return found.of_part(breakdown, value).first()


def rows_behind(cohort, period, numbers, user):
    """Of the rows with these numbers, those of cases that the user reaches, with the cohort's details."""
    paths = [detail.path for detail in cohort.details]
    rows = cohort.rows(period).filter(
        pk__in=numbers, reported_case__in=cases_reached_by(user).order_by().values("pk")
    )
    return rows.values("id", "reported_case", *paths)


def coverage_by(cohort, period, figure, label):
    """Of the rows behind a coverage figure, how many were measured and how many there are, by a label.

    :param label: path to the label, or an expression for it.
    :returns: (label, measured, all) of each group, the largest first.
    """
    rows = cohort.rows(period).filter(pk__in=[*figure.numerator_rows, *figure.other_rows]).order_by()
    groups = rows.annotate(group=F(label) if isinstance(label, str) else label).values("group")
    measured = Q(pk__in=figure.numerator_rows)
    counted = groups.annotate(n=Count("pk", filter=measured), d=Count("pk")).order_by("-d", "group")
    return list(counted.values_list("group", "n", "d"))


def lead_agency_of_rows():
    """The agency under which a row is counted: that of the last lead professional of its case."""
    leads = LeadProfessional.objects.filter(case=OuterRef("reported_case")).order_by("-started_on", "-pk")
    return Subquery(leads.values("agency__name")[:1])


def deviation_of(cohort, period, figure, value):
    """The sample standard deviation of a measure's values over the rows behind its figure, or None."""
    rows = cohort.rows(period).filter(pk__in=figure.numerator_rows)
    return rows.aggregate(found=StdDev(value, sample=True))["found"]


def cases_by_number(user, numbers):
    """The cases with these numbers that the user reaches, by number, with family and locality."""
    return cases_reached_by(user).select_related("family", "locality").in_bulk(numbers)
