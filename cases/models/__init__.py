"""A case, from opening to closing: its lead, its team, the family's agreement and its notes."""

from cases.models.agreement import AgencyWish, Agreement, AgreementGiver
from cases.models.case import REFERENCE, Case, ReferenceCounter
from cases.models.disagreements import Disagreement
from cases.models.documents import Document, DocumentKind, DocumentVersion
from cases.models.grants import AccessGrant, AccessRequest
from cases.models.keeping_out import Conflict, ConflictPerson, Restriction
from cases.models.lists import (
    STEP_DOWN_SOURCE,
    InvolvementRole,
    LevelOfNeed,
    NoteKind,
    OpeningReason,
    RequestSource,
)
from cases.models.meetings import Meeting, MeetingChildView, MeetingPerson, MeetingPoint
from cases.models.notes import CaseNote, CaseNotePerson
from cases.models.opening import OpeningDraft
from cases.models.requests import (
    REQUEST_REFERENCE,
    HelpRequest,
    HelpRequestDraft,
    HelpRequestEvent,
    HelpRequestPerson,
    RequestCounter,
    RequestOutcome,
)
from cases.models.sharing import SharingDecision
from cases.models.steps import StepChild, StepReason, StepRequest, StepUrgency
from cases.models.tasks import Task
from cases.models.team import Involvement, LeadProfessional
from cases.models.transfers import CaseTransfer, TransferReason
from cases.models.warnings import CaseWarning, WarningKind
from cases.models.withholding import THING_OF_PART, Withholding

__all__ = [
    "AccessGrant",
    "AccessRequest",
    "AgencyWish",
    "Agreement",
    "AgreementGiver",
    "Case",
    "CaseNote",
    "CaseNotePerson",
    "HelpRequest",
    "HelpRequestDraft",
    "HelpRequestEvent",
    "HelpRequestPerson",
    "Conflict",
    "ConflictPerson",
    "Restriction",
    "Involvement",
    "InvolvementRole",
    "LeadProfessional",
    "LevelOfNeed",
    "CaseTransfer",
    "CaseWarning",
    "Disagreement",
    "Document",
    "DocumentKind",
    "DocumentVersion",
    "WarningKind",
    "Meeting",
    "MeetingChildView",
    "MeetingPerson",
    "MeetingPoint",
    "NoteKind",
    "OpeningDraft",
    "OpeningReason",
    "REFERENCE",
    "REQUEST_REFERENCE",
    "ReferenceCounter",
    "STEP_DOWN_SOURCE",
    "RequestCounter",
    "RequestOutcome",
    "RequestSource",
    "SharingDecision",
    "StepChild",
    "StepReason",
    "StepRequest",
    "StepUrgency",
    "Task",
    "THING_OF_PART",
    "TransferReason",
    "Withholding",
]
