"""Financial years, their quarters and their months. Nothing here reads the clock."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from earlyhelp.common.dates import MONTHS
from reporting.enums import PeriodKind

FIRST_MONTH = 4  # local government's year runs from 1 April to 31 March
LENGTH = {PeriodKind.YEAR: 12, PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}
SLUG = re.compile(
    r"fy(?P<year>(19|20)\d\d)(-q(?P<quarter>[1-4]))?|(?P<in_year>(19|20)\d\d)-(?P<month>0[1-9]|1[0-2])",
    re.ASCII,
)


@dataclass(frozen=True)
class Period:
    """A year, quarter or month, both days included.

    :ivar as_at: the day for which figures are worked out; what is counted on a day, such as open cases, is
        counted on the last day of the period or on this one, whichever comes first.
    """

    kind: PeriodKind
    start: date
    end: date
    as_at: date | None = None

    @property
    def day(self):
        return min(self.end, self.as_at) if self.as_at else self.end

    @property
    def is_over(self):
        return self.as_at is None or self.end < self.as_at

    @property
    def slug(self):
        """How the period stands in an address: fy2015, fy2015-q1, 2015-04."""
        if self.kind == PeriodKind.MONTH:
            return f"{self.start:%Y-%m}"
        year = year_of(self.start)
        return f"fy{year}" if self.kind == PeriodKind.YEAR else f"fy{year}-q{self._quarter}"

    @property
    def _quarter(self):
        return (self.start.month - FIRST_MONTH) % 12 // 3 + 1

    @property
    def label(self):
        """The period in words: "2015/16", "April to June 2015", "April 2015"."""
        first = MONTHS[self.start.month - 1]
        if self.kind == PeriodKind.YEAR:
            return f"{self.start.year}/{self.end.year % 100:02d}"
        if self.kind == PeriodKind.QUARTER:
            return f"{first} to {MONTHS[self.end.month - 1]} {self.end.year}"
        return f"{first} {self.start.year}"

    @property
    def before(self):
        """The period of the same kind that ends the day before this one starts."""
        return period_from(self.kind, _add_months(self.start, -LENGTH[self.kind]), as_at=self.as_at)

    @property
    def months(self):
        """The months in it that have begun."""
        return _parts(self, PeriodKind.MONTH)


def year_of(day):
    """Return the calendar year in which the day's financial year begins."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def _add_months(day, months):
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def period_from(kind, start, *, as_at=None):
    """Return the period of the kind that starts on the day, the first of a month."""
    last = _add_months(start, LENGTH[kind] - 1)
    end = date(last.year, last.month, monthrange(last.year, last.month)[1])
    return Period(PeriodKind(kind), start, end, as_at)


def financial_year(year, *, as_at=None):
    """Return the financial year that begins in April of the year."""
    return period_from(PeriodKind.YEAR, date(year, FIRST_MONTH, 1), as_at=as_at)


def _parts(whole, kind):
    starts = [_add_months(whole.start, at) for at in range(0, LENGTH[whole.kind], LENGTH[kind])]
    parts = [period_from(kind, start, as_at=whole.as_at) for start in starts]
    return [part for part in parts if whole.as_at is None or part.start <= whole.as_at]


def months_up_to(day, *, as_at=None, count=12):
    """Return so many months, the last of which holds the day, the first one first."""
    first = _add_months(day.replace(day=1), 1 - count)
    return [period_from(PeriodKind.MONTH, _add_months(first, at), as_at=as_at) for at in range(count)]


def to_compute(days, *, as_at):
    """Return each financial year of the days and of ``as_at``, with the quarters and months that have begun.

    :param days: days on which a case opened or closed. Those after ``as_at`` are left out.
    """
    years = {year_of(day) for day in days if day <= as_at} | {year_of(as_at)}
    found = []
    for year in sorted(years):
        whole = financial_year(year, as_at=as_at)
        found += [whole, *_parts(whole, PeriodKind.QUARTER), *_parts(whole, PeriodKind.MONTH)]
    return found


def from_slug(slug, *, as_at=None):
    """Return the period that an address names. Raises ValueError for an address that names none."""
    match = SLUG.fullmatch(slug)
    if not match:
        raise ValueError(f"{slug!r} is not a period.")
    if match["month"]:
        return period_from(PeriodKind.MONTH, date(int(match["in_year"]), int(match["month"]), 1), as_at=as_at)
    start = date(int(match["year"]), FIRST_MONTH, 1)
    if match["quarter"]:
        quarter = _add_months(start, 3 * (int(match["quarter"]) - 1))
        return period_from(PeriodKind.QUARTER, quarter, as_at=as_at)
    return period_from(PeriodKind.YEAR, start, as_at=as_at)
