"""What a page of figures shows, as its address says."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from reporting.access import first_period, parts_of, periods_of
from reporting.enums import Breakdown
from reporting.models import Run
from reporting.periods import Period, financial_year, year_of

PREFIX = {Breakdown.LOCALITY: "Locality", Breakdown.AGENCY: "Agency", Breakdown.SERVICE: "Service"}
BREAKDOWNS = [(breakdown.value, breakdown.label) for breakdown in PREFIX]


@dataclass(frozen=True)
class Selection:
    """One run, one period, one part of the partnership; on an indicator's page also a line and a breakdown.

    :ivar line: measure and facet.
    """

    run: Run
    period: Period
    breakdown: Breakdown
    value: str
    part_label: str
    line: tuple[str, str] = ("", "")
    by: Breakdown = Breakdown.LOCALITY

    @property
    def part(self):
        """How the part stands in an address; empty for everything together."""
        return f"{self.breakdown}:{self.value}" if self.value else ""

    def query(self, **more):
        """The address's query for this period and part, with more beside it."""
        values = {"period": self.period.slug, "part": self.part} | more
        return "?" + urlencode({name: value for name, value in values.items() if value})

    def line_query(self, measure, facet, **more):
        return self.query(line=f"{measure}|{facet}", **more)

    def of(self, period):
        return replace(self, period=period)


def select(run, form_class, data, *, lines=(), line=("", ""), by=Breakdown.LOCALITY):
    """Return the pickers' form, filled in with what is shown, and the selection.

    :param data: the address's query.
    :param lines: (measure, facet, label) of each line that an indicator's page can show.
    :param line: measure and facet of the one that is shown first, and ``by`` its breakdown.
    """
    periods = {period.slug: period for period in periods_of(run)}
    parts = {f"{breakdown}:{value}": (breakdown, value, label) for breakdown, value, label in parts_of(run)}
    choices = {
        "period": _by_year(periods.values()),
        "part": [("", "Everything together")]
        + [(key, f"{PREFIX[breakdown]}: {label}") for key, (breakdown, _, label) in parts.items()],
    }
    if lines:
        choices["line"] = [(f"{measure}|{facet}", label) for measure, facet, label in lines]
        choices["by"] = BREAKDOWNS
    asked = form_class(data, choices=choices).valid_filters()
    period = periods.get(asked.get("period")) or first_period(run, periods.values())
    breakdown, value, label = parts.get(asked.get("part")) or (Breakdown.ALL, "", "Everything together")
    selection = Selection(run, period, Breakdown(breakdown), value, label)
    if lines:
        line = tuple(asked["line"].split("|", 1)) if "line" in asked else line
        selection = replace(selection, line=line, by=Breakdown(asked.get("by") or by))
    return form_class(_shown(selection, bool(lines)), choices=choices), selection


def _by_year(periods):
    """The choices of periods under the financial year that they lie in, the latest year first."""
    years = {}
    for period in periods:
        years.setdefault(year_of(period.start), []).append((period.slug, period.label))
    return [(financial_year(year).label, years[year]) for year in sorted(years, reverse=True)]


def _shown(selection, has_lines):
    shown = {"period": selection.period.slug, "part": selection.part}
    if has_lines:
        shown |= {"line": "|".join(selection.line), "by": selection.by.value}
    return shown
