"""Subject access requests, the packs that answer them, and what was decided of each entry."""

from rights.models.lists import WithholdingReason
from rights.models.packs import EntryDecision, PackEntry, Release
from rights.models.requests import REFERENCE, RequestCounter, RequestPause, SubjectRequest

__all__ = [
    "REFERENCE",
    "EntryDecision",
    "PackEntry",
    "Release",
    "RequestCounter",
    "RequestPause",
    "SubjectRequest",
    "WithholdingReason",
]
