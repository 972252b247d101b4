"""What is asked of requests and packs."""

from rights.querysets.packs import DecisionQuerySet, EntryQuerySet
from rights.querysets.requests import SubjectRequestQuerySet

__all__ = ["DecisionQuerySet", "EntryQuerySet", "SubjectRequestQuerySet"]
