"""A case that came through the gate of :mod:`cases.access`, as it was at a moment."""

from dataclasses import dataclass
from datetime import datetime

from history.changes import compared
from history.record import Record
from history.sections import SECTIONS


@dataclass(frozen=True)
class AsItWas:
    """:ivar sections: what stood then, with what has changed; none where nothing was written down yet."""

    moment: datetime
    sections: list


def as_it_was(case, moment, *, reader):
    """Return the record of the case at a moment, each section beside what it says now."""
    then, now = Record(case, moment, reader=reader), Record(case, None, reader=reader)
    if then.case is None:
        return AsItWas(moment, [])
    return AsItWas(moment, [compared(section, then, now) for section in SECTIONS])
