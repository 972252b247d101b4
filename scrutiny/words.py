"""Unusual access in words."""

from django.utils import timezone

from earlyhelp.common.dates import date_long
from scrutiny.enums import UnusualKind

THINGS = {
    UnusualKind.OWN_NAME: ("search", "searches"),
    UnusualKind.REFUSED: ("refusal", "refusals"),
}
"""What the acts of a kind are; of every other they are looks."""


def how_much(unusual):
    """Return "12 looks at 4 cases", or "1 search"."""
    one, several = THINGS.get(unusual.kind, ("look", "looks"))
    said = f"{unusual.acts:,} {one if unusual.acts == 1 else several}"
    if unusual.cases and unusual.kind not in THINGS:
        said += f" at {unusual.cases:,} {'case' if unusual.cases == 1 else 'cases'}"
    return said


def when(unusual):
    """Return "1 March 2016, 22:05 to 23:10", or one time where there is one."""
    first, last = timezone.localtime(unusual.first_at), timezone.localtime(unusual.last_at)
    times = f"{first:%H:%M}" if f"{first:%H:%M}" == f"{last:%H:%M}" else f"{first:%H:%M} to {last:%H:%M}"
    return f"{date_long(unusual.day)}, {times}"
