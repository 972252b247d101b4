"""How a need stands at a review, as the form gives it and the service keeps it."""

from dataclasses import dataclass

from assessments.enums import NeedProgressRating

SAYS_NOTHING = frozenset({NeedProgressRating.NOT_WORKED_ON, NeedProgressRating.NOT_KNOWN})
"""Ratings that claim no change, so that nothing need show them."""


@dataclass(frozen=True)
class Rating:
    """How a need stands against its start, and one sentence of what shows it."""

    rating: str
    evidence: str = ""

    @property
    def lacks_evidence(self):
        """Whether it claims something and nothing shows it."""
        return bool(self.rating) and self.rating not in SAYS_NOTHING and not self.evidence.strip()
