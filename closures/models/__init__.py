"""Rows of closing: the summary, what became of each need, and why a last Webstar is missing."""

from closures.models.needs import NeedOutcome
from closures.models.summary import (
    ClosureReason,
    ClosureSummary,
    MissingClosingReading,
    NoClosingReadingReason,
)

__all__ = [
    "ClosureReason",
    "ClosureSummary",
    "MissingClosingReading",
    "NeedOutcome",
    "NoClosingReadingReason",
]
