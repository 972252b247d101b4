"""Every filter of this app; models and access start from it."""

from cases.querysets.agreement import AgencyWishQuerySet, AgreementQuerySet
from cases.querysets.case import ANY_STATUS, CaseQuerySet
from cases.querysets.disagreements import DisagreementQuerySet
from cases.querysets.documents import DocumentQuerySet
from cases.querysets.grants import AccessGrantQuerySet, AccessRequestQuerySet
from cases.querysets.keeping_out import ConflictPersonQuerySet, ConflictQuerySet
from cases.querysets.meetings import MeetingPointQuerySet, MeetingQuerySet
from cases.querysets.notes import CaseNotePersonQuerySet, CaseNoteQuerySet
from cases.querysets.requests import HelpRequestQuerySet, RequestOutcomeQuerySet
from cases.querysets.steps import StepReasonQuerySet, StepRequestQuerySet
from cases.querysets.tasks import TaskQuerySet
from cases.querysets.team import (
    EARLIER_LEAD_ROLE,
    LEAD_ROLE,
    InvolvementQuerySet,
    InvolvementRoleQuerySet,
    LeadProfessionalQuerySet,
)
from cases.querysets.transfers import CaseTransferQuerySet
from cases.querysets.warnings import CaseWarningQuerySet
from cases.querysets.withholding import WithholdingQuerySet

__all__ = [
    "ANY_STATUS",
    "AccessGrantQuerySet",
    "AccessRequestQuerySet",
    "AgencyWishQuerySet",
    "AgreementQuerySet",
    "CaseNotePersonQuerySet",
    "CaseNoteQuerySet",
    "CaseQuerySet",
    "HelpRequestQuerySet",
    "InvolvementQuerySet",
    "InvolvementRoleQuerySet",
    "ConflictPersonQuerySet",
    "ConflictQuerySet",
    "EARLIER_LEAD_ROLE",
    "LEAD_ROLE",
    "LeadProfessionalQuerySet",
    "CaseTransferQuerySet",
    "CaseWarningQuerySet",
    "DisagreementQuerySet",
    "DocumentQuerySet",
    "MeetingPointQuerySet",
    "MeetingQuerySet",
    "RequestOutcomeQuerySet",
    "StepReasonQuerySet",
    "StepRequestQuerySet",
    "TaskQuerySet",
    "WithholdingQuerySet",
]
