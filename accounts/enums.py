"""Kinds of agency, roles and audited acts."""

from django.db import models


class AgencyKind(models.TextChoices):
    """What an agency is; the partnership's own words (Working Together's "relevant agencies")."""

    COUNCIL_TEAM = "council_team", "Council team"
    SOCIAL_CARE = "social_care", "Children's social care"
    SCHOOL = "school", "School or college"
    EARLY_YEARS = "early_years", "Nursery or early years setting"
    HEALTH = "health", "Health"
    POLICE = "police", "Police"
    HOUSING = "housing", "Housing"
    JUSTICE = "justice", "Youth justice or probation"
    VOLUNTARY = "voluntary", "Voluntary or community organisation"
    PROVIDER = "provider", "Commissioned provider"
    OTHER = "other", "Other"


class Role(models.TextChoices):
    """What a person does for an agency. A person has one role in each agency."""

    PRACTITIONER = "practitioner", "Practitioner"
    AGENCY_LEAD = "agency_lead", "Agency lead"
    TEAM_MANAGER = "team_manager", "Team manager"
    FRONT_DOOR = "front_door", "Front door"
    AUDITOR = "auditor", "Auditor"
    PERFORMANCE_OFFICER = "performance_officer", "Performance officer"
    COMMISSIONER = "commissioner", "Commissioner"
    INFORMATION_GOVERNANCE = "information_governance", "Information governance"
    ADMINISTRATOR = "administrator", "Administrator"


class MembershipEndReason(models.TextChoices):
    """Why somebody's work for an agency, or a role in it, ended."""

    LEFT = "left", "They left the agency"
    MOVED = "moved", "They moved to another part or role"
    NOT_NEEDED = "not_needed", "They still work there and need no account"
    IN_ERROR = "in_error", "Added by mistake"


class ReviewAnswer(models.TextChoices):
    """What a review of access says of one person's work for an agency."""

    KEEP = "keep", "Still needs it"
    CHANGE = "change", "Needs another role or part"
    END = "end", "End it"


class AuditAction(models.TextChoices):
    """What was done. Views, searches and refusals are acts too."""

    VIEWED = "viewed", "Viewed"
    SEARCHED = "searched", "Searched"
    CREATED = "created", "Created"
    CHANGED = "changed", "Changed"
    ENDED = "ended", "Ended"
    DISCARDED = "discarded", "Thrown away"
    CLOSED = "closed", "Closed"
    CORRECTED = "corrected", "Corrected"
    REFUSED = "refused", "Refused"
    PRINTED = "printed", "Printed"
    DOWNLOADED = "downloaded", "Downloaded"
    RAN = "ran", "Ran"
    SIGNED_IN = "signed_in", "Signed in"
    SIGNED_OUT = "signed_out", "Signed out"
    SIGN_IN_FAILED = "sign_in_failed", "Sign-in failed"


class AuditAct(models.TextChoices):
    """Kinds of act, for somebody who reads the record of access."""

    LOOKED = "looked", "Looked or searched"
    CHANGED = "changed", "Wrote or changed"
    TOOK = "took", "Printed or downloaded"
    REFUSED = "refused", "Was refused"
    SIGNED = "signed", "Signed in or out"


ACTIONS_OF = {
    AuditAct.LOOKED: frozenset({AuditAction.VIEWED, AuditAction.SEARCHED}),
    AuditAct.CHANGED: frozenset(
        {
            AuditAction.CREATED,
            AuditAction.CHANGED,
            AuditAction.ENDED,
            AuditAction.DISCARDED,
            AuditAction.CLOSED,
            AuditAction.CORRECTED,
            AuditAction.RAN,
        }
    ),
    AuditAct.TOOK: frozenset({AuditAction.PRINTED, AuditAction.DOWNLOADED}),
    AuditAct.REFUSED: frozenset({AuditAction.REFUSED}),
    AuditAct.SIGNED: frozenset({AuditAction.SIGNED_IN, AuditAction.SIGNED_OUT, AuditAction.SIGN_IN_FAILED}),
}
"""Which acts each kind holds; every act is in one."""


class NoticeKind(models.TextChoices):
    """What somebody is told of. Each person chooses for each kind whether a mail says so too."""

    ADDED_TO_TEAM = "added_to_team", "You are added to a team around a family"
    MADE_LEAD = "made_lead", "You are made lead professional"
    TASK_GIVEN = "task_given", "You are given a task"
    TASK_DONE = "task_done", "A task that you gave is done, or will not be done"
    ACTION_GIVEN = "action_given", "You are given an action in a family’s plan"
    ACTION_ENDED = "action_ended", "An action in the plan of a family that you lead is done, or will not be"
    MEETING_ARRANGED = "meeting_arranged", "You are asked to a meeting"
    MEETING_CHANGED = "meeting_changed", "A meeting that you are asked to is moved or cancelled"
    MINUTES_SENT = "minutes_sent", "The record of a meeting is sent to you"
    WARNING_DECIDED = "warning_decided", "A manager decides on a warning that you asked for"
    NOTE_ADDED = "note_added", "Somebody else writes a note on a case that you lead"
    CASE_CLOSED = "case_closed", "A case that you are in the team of closes"
    REQUEST_ANSWERED = "request_answered", "There is an answer to a request for help that you sent"
    REQUEST_ADDED = "request_added", "A request for help is added to a case that you lead"
    STEP_TO_ANSWER = "step_to_answer", "A step up or step down waits for your answer"
    STEP_ANSWERED = "step_answered", "A step up or step down that you wait for moves on"
    TRANSFER_TO_ANSWER = "transfer_to_answer", "A case is offered to your agency"
    TRANSFER_ANSWERED = "transfer_answered", "A transfer of a case that you wait for moves on"
    ACCESS_ASKED = "access_asked", "Somebody asks for access to a case that you run"
    ACCESS_GIVEN = "access_given", "You are given access to a case"
    ACCESS_ANSWERED = "access_answered", "You are not given access that you asked for"
    EMERGENCY_ACCESS = "emergency_access", "Somebody takes emergency access to a case"
    LEAD_CONFLICT = "lead_conflict", "Somebody who leads a case that you oversee has a conflict of interest"
    AUDIT_SAMPLE = "audit_sample", "You are given cases to audit"
    UNUSUAL_ACCESS = "unusual_access", "Access that looks unusual waits for information governance"
    RIGHTS_DUE = "rights_due", "The month for a subject access request that you work on is nearly over"
    RIGHTS_TO_APPROVE = "rights_to_approve", "A subject access pack waits for your approval"
    LEAD_LEFT = "lead_left", "Somebody who leads a case that you oversee has left"
    TEAM_LEFT = "team_left", "Somebody in the team of a case that you lead has left their agency"
    ADDED_TO_AGENCY = "added_to_agency", "You can act for another agency"
    ACCESS_REVIEW = "access_review", "A review of who still needs access waits for you, or is late"
    ASSESSMENT_ANSWERED = "assessment_answered", "A manager answers on an assessment that you signed off"


class NoticeMail(models.TextChoices):
    """When a mail says that there is something new. The app says it always."""

    AT_ONCE = "at_once", "At once"
    DAILY = "daily", "Once a day, in the morning"
    NONE = "none", "No e-mail"


MAILED_AT_ONCE = frozenset(
    {
        NoticeKind.ADDED_TO_TEAM,
        NoticeKind.MADE_LEAD,
        NoticeKind.TASK_GIVEN,
        NoticeKind.ACTION_GIVEN,
        NoticeKind.STEP_TO_ANSWER,
        NoticeKind.MEETING_ARRANGED,
        NoticeKind.MEETING_CHANGED,
        NoticeKind.MINUTES_SENT,
        NoticeKind.TRANSFER_TO_ANSWER,
        NoticeKind.ACCESS_ASKED,
        NoticeKind.EMERGENCY_ACCESS,
        NoticeKind.LEAD_CONFLICT,
        NoticeKind.RIGHTS_DUE,
        NoticeKind.LEAD_LEFT,
        NoticeKind.ADDED_TO_AGENCY,
    }
)
"""Kinds that are mailed at once unless the person chooses otherwise; every other kind is mailed daily."""
