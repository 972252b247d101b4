"""Agencies, the people who work for them, what they are told, and what they did."""

from accounts.models.audit import AuditEvent, AuditLink
from accounts.models.drafts import FormDraft
from accounts.models.jobs import Job
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
from accounts.models.staff import (
    AccessReview,
    AccessReviewAnswer,
    AccessReviewLine,
    AccountLock,
    UnusedWarning,
)

__all__ = (
    "AccessReview",
    "AccessReviewAnswer",
    "AccessReviewLine",
    "AccountLock",
    "Agency",
    "AuditEvent",
    "AuditLink",
    "FormDraft",
    "Job",
    "Locality",
    "Membership",
    "Notice",
    "NoticeChoice",
    "NoticeDigest",
    "Service",
    "UnusedWarning",
    "User",
)
