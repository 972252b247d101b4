"""What became of the needs that brought a family to early help: when it ended, and some months later."""

from django.conf import settings
from django.db.models import F, Q

from assessments.enums import IMPROVING, NeedProgressRating
from reporting import cohorts, need_cohorts
from reporting.enums import Good, Theme
from reporting.framework import Cohort, Coverage, Detail, Indicator, Measure

NEED_DETAILS = (
    Detail("Need", "need__outcome__label"),
    Detail("At the end", "rating", dict(NeedProgressRating.choices)),
    Detail("Case closed", "closure__closed_on"),
)
WORSE = (NeedProgressRating.WORSE, NeedProgressRating.MUCH_WORSE)


def _rated(code, name, counted, counts, good):
    return Measure(
        code,
        name,
        counted=counted,
        rest="other rated needs",
        base="needs rated when help ended",
        of=need_cohorts.RATED,
        counts=counts,
        good=good,
    )


O1 = Indicator(
    code="O1",
    name="Progress of needs",
    definition=(
        "Of the needs of cases that closed in the period and were rated against their start, those rated "
        "improved or much improved. Needs not worked on or not known are left out and counted apart."
    ),
    theme=Theme.CHANGE,
    headlines=(("all_improved", ""),),
    chart=("improved", "same", "worse"),
    facet_heading="Need",
    source="Performance framework, outcome 1; Chart 2 of Shropshire's early help report of 2015/16.",
    coverage=Coverage(
        "O1",
        "rated",
        "needs were rated against their start",
        missing="Needs that were not rated",
        reason="closure__reason__label",
        start=F("need__start_rating__label"),
    ),
    cohorts=(
        Cohort(
            code="needs",
            rows=need_cohorts.needs_at_the_end,
            scope=need_cohorts.needs_closed_in,
            details=NEED_DETAILS,
            measures=(
                _rated(
                    "all_improved",
                    "Needs that improved",
                    "needs that improved",
                    Q(rating__in=IMPROVING),
                    Good.HIGH,
                ),
                Measure(
                    "rated",
                    "Rated against their start",
                    counted="needs rated against their start",
                    rest="needs not worked on or not known",
                    base="needs of cases that closed",
                    counts=need_cohorts.RATED,
                    good=Good.HIGH,
                ),
            ),
        ),
        Cohort(
            code="outcomes",
            rows=need_cohorts.needs_at_the_end,
            scope=need_cohorts.needs_closed_in,
            facets=need_cohorts.BY_OUTCOME,
            details=NEED_DETAILS,
            measures=(
                _rated("improved", "Improved", "needs that improved", Q(rating__in=IMPROVING), Good.HIGH),
                _rated(
                    "same",
                    "No change",
                    "needs that did not change",
                    Q(rating=NeedProgressRating.NO_CHANGE),
                    Good.NEITHER,
                ),
                _rated("worse", "Got worse", "needs that got worse", Q(rating__in=WORSE), Good.LOW),
            ),
        ),
    ),
)

O2 = Indicator(
    code="O2",
    name="Evaluation tools completed",
    definition=(
        "Closure summaries of the period with at least one need and every need rated. A need that was not "
        "worked on counts as rated, one that is not known does not."
    ),
    theme=Theme.CHANGE,
    headlines=(("complete", ""),),
    source="Performance framework, outcome 2; 346 families in the report of 2015/16.",
    cohorts=(
        Cohort(
            code="closures",
            rows=need_cohorts.closures_with_tool,
            scope=cohorts.closed_in,
            details=(Detail("Closed", "closed_on"), Detail("Reason", "reason__label")),
            measures=(
                Measure(
                    "complete",
                    "Evaluation tool completed",
                    counted="families with every need rated",
                    rest="families without a need, or with one that is not known",
                    base="closure summaries",
                    counts=Q(is_rated=True),
                    good=Good.HIGH,
                ),
                Measure(
                    "complete_of_needs",
                    "Completed where there was a need",
                    counted="families with every need rated",
                    rest="families with a need that is not known",
                    base="closure summaries with a need",
                    of=Q(has_need=True),
                    counts=Q(is_rated=True),
                    good=Good.HIGH,
                ),
            ),
        ),
    ),
)

O10 = Indicator(
    code="O10",
    name="Sustained some months on",
    definition=(
        f"Of the families whose check {settings.SUSTAINED_CHECK_DAYS} days after a planned ending was due in "
        "the period, those of whom it showed every need as good as then or better, and of whom no new case "
        "opened in between. A family that nobody looked at does not count as sustained."
    ),
    theme=Theme.CHANGE,
    headlines=(("sustained", ""),),
    source="Performance framework, outcome 10; sustained outcomes in the Supporting Families programme.",
    coverage=Coverage(
        "O10",
        "checked",
        "families were looked at when it was due",
        missing="Families at whom nobody looked",
        reason="closure__reason__label",
    ),
    cohorts=(
        Cohort(
            code="checks",
            rows=need_cohorts.checks_after_closing,
            scope=need_cohorts.checks_due_in,
            details=(
                Detail("Closed", "closure__closed_on"),
                Detail("Check due", "due_on"),
                Detail("Looked at on", "done_on"),
            ),
            measures=(
                Measure(
                    "sustained",
                    "Sustained",
                    counted="families for whom it still held",
                    rest="families for whom it did not, or at whom nobody looked",
                    base="families whose check was due",
                    counts=Q(is_sustained=True),
                    good=Good.HIGH,
                ),
                Measure(
                    "sustained_of_checked",
                    "Sustained, of those looked at",
                    counted="families for whom it still held",
                    rest="families for whom it did not",
                    base="families whom somebody looked at",
                    of=Q(is_checked=True),
                    counts=Q(is_sustained=True),
                    good=Good.HIGH,
                ),
                Measure(
                    "checked",
                    "Looked at",
                    counted="families whom somebody looked at",
                    rest="families at whom nobody looked yet",
                    base="families whose check was due",
                    counts=Q(is_checked=True),
                    good=Good.HIGH,
                ),
            ),
        ),
    ),
)
