"""Rows of closing: the draft, the summary with all that belongs to it, and what is looked at afterwards."""

from closures.models.after import SustainedCheck, SustainedNeed
from closures.models.draft import ClosureDraft, ClosurePart
from closures.models.ending import Attempt, EndingWithoutOutcome
from closures.models.needs import NeedOutcome
from closures.models.summary import (
    ClosureReason,
    ClosureSummary,
    MissingClosingReading,
    NoClosingReadingReason,
)
from closures.models.telling import AgencyTold, ClosureWords, Signpost

__all__ = [
    "AgencyTold",
    "Attempt",
    "ClosureDraft",
    "ClosurePart",
    "ClosureReason",
    "ClosureSummary",
    "ClosureWords",
    "EndingWithoutOutcome",
    "MissingClosingReading",
    "NeedOutcome",
    "NoClosingReadingReason",
    "Signpost",
    "SustainedCheck",
    "SustainedNeed",
]
