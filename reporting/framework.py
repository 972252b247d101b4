"""What an indicator is made of. Indicators are declared in reporting/indicators and say nothing twice.

The nightly run, the dashboard, the definition page, the drill-down and the published figures read these
declarations; none of them knows an indicator by its code.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import CharField, Expression, F, Q, Value

from reporting.enums import Breakdown, Good, MeasureKind, Theme


@dataclass(frozen=True)
class Measure:
    """One number of a cohort.

    :ivar of: which rows of the cohort are its base; all of them by default.
    :ivar counts: which of the base are counted; all of them by default. Not used by a median or mean.
    :ivar value: what a median or mean is taken of, in ``unit``.
    :ivar counted: what the counted rows are, after a number: "children who improved".
    :ivar rest: what the others of the base are; empty where they are of no interest.
    :ivar base: what the base is, after a number: "children with both scores".
    """

    code: str
    name: str
    counted: str
    base: str = ""
    rest: str = ""
    kind: MeasureKind = MeasureKind.SHARE
    of: Q = Q()
    counts: Q = Q()
    value: Expression | F | None = None
    unit: str = ""
    good: Good = Good.NEITHER

    @property
    def is_of_values(self):
        return self.kind in (MeasureKind.MEDIAN, MeasureKind.MEAN)


@dataclass(frozen=True)
class Facets:
    """A split that is part of the indicator itself, such as children and parents, or the axes of a star.

    :ivar known: code and label of each that is shown even where nothing was counted.
    """

    code: Expression | F
    label: Expression | F
    known: tuple[tuple[str, str], ...] = ()


NO_FACETS = Facets(
    code=Value("", output_field=CharField()), label=Value("", output_field=CharField()), known=(("", ""),)
)


@dataclass(frozen=True)
class Detail:
    """A column of the drill-down: a heading, the path to the value, and words for the values of a list."""

    label: str
    path: str
    words: dict | None = None


@dataclass(frozen=True)
class Cohort:
    """Rows of one kind that measures are taken of.

    :ivar rows: every row of the kind, whatever the period, annotated with ``reported_case``: the number of
        the case through which it is placed in a locality, agency and service and may be looked at.
    :ivar scope: narrows those rows to the period.
    :ivar agency: path to the agency that a row is counted under; by default that of the last lead
        professional of its case.
    """

    code: str
    rows: Callable
    scope: Callable
    measures: tuple[Measure, ...]
    facets: Facets = NO_FACETS
    agency: str = ""
    details: tuple[Detail, ...] = ()

    def in_scope(self, period):
        return self.scope(self.rows(period), period)

    def measure(self, code):
        return next(measure for measure in self.measures if measure.code == code)


@dataclass(frozen=True)
class Coverage:
    """How much of what it should tell about a figure could be measured: a share of another indicator.

    :ivar missing: those who could not be measured, at the start of a sentence.
    :ivar reason: path from a row to the reason for closure, by which they may differ; ``start`` an
        expression for how they stood at the start, where that is known.
    """

    indicator: str
    measure: str
    words: str
    missing: str = "Those who were not measured"
    reason: str = ""
    start: Expression | F | None = None


@dataclass(frozen=True)
class Indicator:
    """A figure of the performance framework.

    :ivar definition: one sentence, printed under the number.
    :ivar headlines: measure and facet of each card on the dashboard.
    :ivar chart: the measures that the chart by facet shows, first to last on each bar.
    :ivar chart_on_dashboard: whether that chart stands on the dashboard too.
    :ivar facet_heading: what the facets of the chart are, over the first column of its table.
    :ivar source: the guidance, report or decision that it comes from.
    """

    code: str
    name: str
    definition: str
    theme: Theme
    cohorts: tuple[Cohort, ...]
    headlines: tuple[tuple[str, str], ...]
    source: str
    coverage: Coverage | None = None
    chart: tuple[str, ...] = ()
    chart_on_dashboard: bool = False
    first_breakdown: Breakdown = Breakdown.LOCALITY
    facet_heading: str = "Who"

    def cohort_of(self, measure):
        """Return the cohort that has the measure. Raises KeyError where there is none."""
        for cohort in self.cohorts:
            if any(one.code == measure for one in cohort.measures):
                return cohort
        raise KeyError(f"{self.code} has no measure {measure!r}.")

    def measure(self, code):
        return self.cohort_of(code).measure(code)

    @property
    def measures(self):
        return [measure for cohort in self.cohorts for measure in cohort.measures]
