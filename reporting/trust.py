"""How far a result can be trusted: the interval round it, and whether those who could not be measured differ.

Coverage comes before result: 127 of 353 children with an end score say nothing of the other 226 unless those
are like them. Everything here is arithmetic on counts; the counts themselves come from SQL.
"""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from earlyhelp.common.numbers import join_and, n_of_d, whole_percent
from reporting.words import NOTHING, half_up

LEVEL = 95
"""Per cent of such intervals that hold the true value, if the measured are a chance sample of all."""
Z = NormalDist().inv_cdf(0.5 + LEVEL / 200)
FEWEST = 5
"""A group of fewer is not compared with the whole: its share would hang on one person."""


def wilson(count, base):
    """Return the Wilson score interval of a share as two fractions; None on a zero base.

    It stays between 0 and 1 and holds its level for small bases and shares near the ends, where the usual
    interval round the share does not (E. B. Wilson, 1927).
    """
    if not base:
        return None
    share, square = count / base, Z * Z
    middle = (share + square / (2 * base)) / (1 + square / base)
    reach = Z / (1 + square / base) * sqrt(share * (1 - share) / base + square / (4 * base * base))
    return max(0.0, middle - reach), min(1.0, middle + reach)


def share_interval(count, base):
    """Return "from 28% to 44%", or a dash on a zero base."""
    found = wilson(count, base)
    if found is None:
        return NOTHING
    low, high = (half_up(str(100 * end), 0) for end in found)
    return f"from {low}% to {high}%"


def mean_interval(mean, deviation, base, unit=""):
    """Return "from 1.2 to 2.4 points", by the normal distribution; a dash for fewer than two values."""
    if base < 2 or deviation is None:
        return NOTHING
    reach = Z * float(deviation) / sqrt(base)
    low, high = half_up(str(float(mean) - reach)), half_up(str(float(mean) + reach))
    return f"from {low} to {high} {unit}".rstrip()


@dataclass(frozen=True)
class Group:
    """Those of one kind: how many could be measured, of how many."""

    label: str
    count: int
    base: int

    @property
    def words(self):
        return f"{whole_percent(self.count, self.base)}% ({n_of_d(self.count, self.base)})"


@dataclass(frozen=True)
class Split:
    """Coverage by one thing, such as the reason for closure.

    :ivar by: what it is by, after "by": "reason for closure".
    """

    by: str
    groups: list

    @property
    def count(self):
        return sum(group.count for group in self.groups)

    @property
    def base(self):
        return sum(group.base for group in self.groups)

    @property
    def unlike(self):
        """Groups whose interval does not hold the coverage of all, the furthest from it first."""
        if not self.base:
            return []
        whole = self.count / self.base
        found = []
        for group in self.groups:
            if group.base >= FEWEST:
                low, high = wilson(group.count, group.base)
                if not low <= whole <= high:
                    found.append(group)
        return sorted(found, key=lambda group: -abs(group.count / group.base - whole))


def difference(splits, missing):
    """Say in one sentence whether those who could not be measured differ from those who could.

    :param missing: who they are, at the start of a sentence: "People without a closing Webstar".
    """
    splits = [split for split in splits if split.base]
    if not splits or splits[0].count == splits[0].base:
        return "Everybody was measured."
    names = join_and([split.by for split in splits])
    different = [split for split in splits if split.unlike]
    if not different:
        return f"{missing} do not clearly differ from the others by {names}."
    told = []
    for split in different:
        furthest = join_and([f"“{group.label}” {group.words}" for group in split.unlike[:2]])
        told.append(f"{split.by}, {furthest} measured")
    whole = Group("", splits[0].count, splits[0].base)
    said = f"{missing} differ from the others by {'; by '.join(told)}; of all, {whole.words}."
    alike = [split.by for split in splits if not split.unlike]
    return f"{said} They do not clearly differ by {join_and(alike)}." if alike else said


def bounds(count, base, all_of_them):
    """Say what the share would be if none, or all, of those who were not measured were like those counted.

    "" where everybody was measured, or the base is not those who were.
    """
    rest = all_of_them - base
    if rest <= 0 or not base:
        return ""
    low, high = whole_percent(count, all_of_them), whole_percent(count + rest, all_of_them)
    return (
        f"Whatever came of the {rest:,} who were not measured, the share of all lies from {low}% to {high}%."
    )
