"""How and when help ends, and what the lead professional judges of it."""

from django.conf import settings
from django.db.models import F, Q

from closures.enums import Judgement, ReasonGroup
from reporting import cohorts, need_cohorts
from reporting.enums import Good, MeasureKind, Theme
from reporting.framework import Cohort, Coverage, Detail, Indicator, Measure

CLOSED_ON = Detail("Closed", "closed_on")
REASON = Detail("Reason", "reason__label")
COUNTED_GROUPS = [group for group in ReasonGroup if group != ReasonGroup.EXCLUDED]
JUDGED = ~Q(judgement=Judgement.NOT_APPLICABLE)


def _of_group(group):
    return Measure(
        group.value,
        group.label,
        counted=f"closures counted as “{group.label.lower()}”",
        rest="other closures",
        base="closure summaries",
        counts=Q(reason__group=group),
    )


F5 = Indicator(
    code="F5",
    name="Closures and their reasons",
    definition=(
        "Closure summaries of cases that closed in the period, and the share of them in each group of "
        "reasons."
    ),
    theme=Theme.ENDINGS,
    headlines=(("closures", ""), (ReasonGroup.POSITIVE.value, "")),
    source="Performance framework, flow 5: closures by reason group.",
    cohorts=(
        Cohort(
            code="closures",
            rows=cohorts.closures,
            scope=cohorts.closed_in,
            details=(CLOSED_ON, REASON),
            measures=(
                Measure("closures", "Closure summaries", counted="closures", kind=MeasureKind.COUNT),
                *(_of_group(group) for group in COUNTED_GROUPS),
            ),
        ),
    ),
)

F6 = Indicator(
    code="F6",
    name="Unplanned endings",
    definition=(
        "Of the cases that closed in the period, those that ended for an unplanned reason, such as a family "
        "moving away or no longer taking part. Beside it, of the endings without a positive outcome that a "
        "manager wanted looked at again in the period, those at which somebody did."
    ),
    theme=Theme.ENDINGS,
    headlines=(("unplanned", ""), ("followed_up", "")),
    source="Performance framework, flow 6: closures in the unplanned group.",
    cohorts=(
        Cohort(
            code="closures",
            rows=cohorts.closures,
            scope=cohorts.closed_in,
            details=(CLOSED_ON, REASON),
            measures=(
                Measure(
                    "unplanned",
                    "Unplanned endings",
                    counted="cases that ended unplanned",
                    rest="cases that ended otherwise",
                    base="closure summaries",
                    counts=Q(reason__group=ReasonGroup.UNPLANNED),
                    good=Good.LOW,
                ),
            ),
        ),
        Cohort(
            code="endings",
            rows=need_cohorts.endings_without_outcome,
            scope=need_cohorts.follow_ups_due_in,
            details=(Detail("To be looked at", "follow_up_on"), Detail("Looked at on", "followed_up_on")),
            measures=(
                Measure(
                    "followed_up",
                    "Looked at again",
                    counted="families at whom somebody looked again",
                    rest="families at whom nobody looked again",
                    base="endings without a positive outcome to be looked at again",
                    counts=Q(followed_up_on__isnull=False),
                    good=Good.HIGH,
                ),
            ),
        ),
    ),
)

F7 = Indicator(
    code="F7",
    name="How long help lasts",
    definition=(
        "The median number of days from opening to closing of cases that closed in the period, and the share "
        f"that had lasted over {settings.CASE_LONG_OPEN_DAYS} days, of those that closed and of those still "
        "open."
    ),
    theme=Theme.ENDINGS,
    headlines=(("median_days", ""), ("closed_late", ""), ("long_open", "")),
    source="Performance framework, flow 7: duration.",
    cohorts=(
        Cohort(
            code="closures",
            rows=cohorts.closures,
            scope=cohorts.closed_in,
            details=(CLOSED_ON, Detail("Days open", "days_open")),
            measures=(
                Measure(
                    "median_days",
                    "Median length of help",
                    counted="closures",
                    base="closures",
                    kind=MeasureKind.MEDIAN,
                    value=F("days_open"),
                    unit="days",
                ),
                Measure(
                    "closed_late",
                    "Closed after more than a year",
                    counted="cases that closed after more than a year",
                    rest="cases that closed within a year",
                    base="closure summaries",
                    counts=Q(days_open__gt=settings.CASE_LONG_OPEN_DAYS),
                    good=Good.LOW,
                ),
            ),
        ),
        Cohort(
            code="open",
            rows=cohorts.cases,
            scope=cohorts.open_at_end,
            details=(Detail("Case opened", "opened_on"),),
            measures=(
                Measure(
                    "long_open",
                    "Still open after more than a year",
                    counted="cases open for more than a year",
                    rest="cases open for a year or less",
                    base="open cases",
                    counts=Q(is_long_open=True),
                    good=Good.LOW,
                ),
            ),
        ),
    ),
)


def _judged(judgement, name, counted, good):
    return Measure(
        judgement.value,
        name,
        counted=counted,
        rest="cases judged otherwise",
        base="closure summaries with a judgement",
        of=JUDGED,
        counts=Q(judgement=judgement),
        good=good,
    )


O3 = Indicator(
    code="O3",
    name="Lead professional's judgement",
    definition=(
        "Of the closure summaries of the period that judge what was achieved, those in which the lead "
        "professional judged that it was achieved fully, partially or not at all."
    ),
    theme=Theme.ENDINGS,
    headlines=(("fully_or_partially", ""), ("fully", ""), ("partially", "")),
    source="Performance framework, outcome 3; Shropshire's early help report of 2015/16.",
    coverage=Coverage(
        "O3",
        "judged",
        "closure summaries have a judgement",
        missing="Closure summaries without a judgement",
        reason="reason__label",
    ),
    cohorts=(
        Cohort(
            code="closures",
            rows=cohorts.closures,
            scope=cohorts.closed_in,
            details=(CLOSED_ON, Detail("Judgement", "judgement", dict(Judgement.choices))),
            measures=(
                Measure(
                    "fully_or_partially",
                    "Achieved fully or partially",
                    counted="cases judged fully or partially achieved",
                    rest="cases judged not achieved at all",
                    base="closure summaries with a judgement",
                    of=JUDGED,
                    counts=Q(judgement__in=[Judgement.FULLY, Judgement.PARTIALLY]),
                    good=Good.HIGH,
                ),
                _judged(Judgement.FULLY, "Achieved fully", "cases judged fully achieved", Good.HIGH),
                _judged(
                    Judgement.PARTIALLY, "Achieved partially", "cases judged partially achieved", Good.NEITHER
                ),
                _judged(
                    Judgement.NOT_AT_ALL, "Not achieved at all", "cases judged not achieved at all", Good.LOW
                ),
                Measure(
                    "judged",
                    "Have a judgement",
                    counted="closure summaries with a judgement",
                    rest="closure summaries without one, as no help was given",
                    base="closure summaries",
                    counts=JUDGED,
                ),
            ),
        ),
    ),
)
