"""What the pages of a closing ask about: the people, needs and agencies of one case as they stand now."""

from dataclasses import dataclass
from datetime import date

from closures.access import (
    agencies_to_tell,
    closing_choices,
    likely_reason,
    members_in_scope,
    members_without_closing_reading,
    needs_to_rate,
)


@dataclass(frozen=True)
class Facts:
    """Everything that the forms are made with, read once for a page."""

    opened_on: date
    today: date
    reasons: object
    likely_reason: object
    reading_reasons: object
    without_reading: list
    needs: list
    members: list
    agencies: list


def facts_of(case, today):
    """Return the facts of an open case."""
    return Facts(
        opened_on=case.opened_on,
        today=today,
        **closing_choices(),
        likely_reason=likely_reason(case),
        without_reading=members_without_closing_reading(case),
        needs=needs_to_rate(case),
        members=members_in_scope(case),
        agencies=agencies_to_tell(case),
    )
