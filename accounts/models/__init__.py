"""Agencies, the people who work for them, what they are told, and what they did."""

from accounts.models.audit import AuditEvent, AuditLink
from accounts.models.drafts import FormDraft
from accounts.models.people import (
    Agency,
    Locality,
    Membership,
    Notice,
    NoticeChoice,
    NoticeDigest,
    Service,
    User,
)

__all__ = (
    "Agency",
    "AuditEvent",
    "AuditLink",
    "FormDraft",
    "Locality",
    "Membership",
    "Notice",
    "NoticeChoice",
    "NoticeDigest",
    "Service",
    "User",
)
