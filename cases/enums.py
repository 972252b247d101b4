"""Statuses and kinds in a case's life."""

from django.db import models


class CaseStatus(models.TextChoices):
    OPEN = "open", "Open"
    CLOSED = "closed", "Closed"


class AgreementMethod(models.TextChoices):
    """How the family gave its agreement, or that work goes on without it for a recorded reason."""

    WRITTEN = "written", "In writing"
    VERBAL = "verbal", "Spoken, and witnessed by the worker"
    ELECTRONIC = "electronic", "Electronically"
    OVERRIDE = "override", "No agreement: help goes on for a recorded reason"


class LeadChangeReason(models.TextChoices):
    """Why a lead professional's time ended; codes of the Standard Safeguarding Dataset, and closing."""

    CASE_CLOSED = "CLOSED", "The case closed"
    MANAGE = "MANAGE", "Managing caseloads"
    LEFT_ROLE = "LEFTRL", "Left the role"
    RESTRUCTURE = "ORGRST", "Reorganisation"
    TRANSFER = "TSPROC", "Planned transfer"
    ABSENCE = "ABSENC", "Absence, or return from it"
    CHILD_ASKED = "CHCHAN", "The child asked for a change"
    PARENT_ASKED = "PCCHAN", "A parent or carer asked for a change"
    OTHER = "OTHERS", "Another reason"


class InvolvementEndReason(models.TextChoices):
    """Why somebody left the team around the family."""

    CASE_CLOSED = "closed", "The case closed"
    WORK_DONE = "work_done", "Their work is done"
    MOVED_ON = "moved_on", "They moved to another job or role"
    FAMILY_ASKED = "family_asked", "The family asked"
    IN_ERROR = "in_error", "Added by mistake"


class ChildSeen(models.TextChoices):
    """Whether a child was seen at a contact, and alone."""

    NOT_SEEN = "not_seen", "Not seen"
    SEEN = "seen", "Seen with others"
    SEEN_ALONE = "seen_alone", "Seen alone"


class TimelineKind(models.TextChoices):
    """Kinds of events in a case's timeline."""

    NOTE = "note", "Case notes"
    WEBSTAR = "webstar", "Webstars"
    AGREEMENT = "agreement", "Agreement"
    LEAD = "lead", "Who leads"
    TEAM = "team", "Team around the family"
    LIFE = "life", "Opening and closing"
