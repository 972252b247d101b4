"""Statuses and kinds in a case's life."""

from django.db import models


class CaseStatus(models.TextChoices):
    OPEN = "open", "Open"
    CLOSED = "closed", "Closed"


class HelpRequestStatus(models.TextChoices):
    """How far the front door is with a request for help."""

    NEW = "new", "New"
    OPENED = "opened", "Being looked at"
    WAITING = "waiting", "Waiting for information"
    DECIDED = "decided", "Decided"


HELP_REQUEST_MOVES: dict[str, frozenset[str]] = {
    HelpRequestStatus.NEW: frozenset({HelpRequestStatus.OPENED}),
    HelpRequestStatus.OPENED: frozenset({HelpRequestStatus.WAITING, HelpRequestStatus.DECIDED}),
    HelpRequestStatus.WAITING: frozenset({HelpRequestStatus.OPENED, HelpRequestStatus.DECIDED}),
    HelpRequestStatus.DECIDED: frozenset(),
}
"""Which status may follow which. Nothing follows a decision: who asks again sends a new request.

Only a request that was added to the wrong case is looked at again, by an act of its own.
"""


class SenderKind(models.TextChoices):
    """Who sends a request for help."""

    FAMILY = "family", "Family"
    PROFESSIONAL = "professional", "Professional"


class DecisionKind(models.TextChoices):
    """What a decision on a request does. A council names its own outcomes; each is of one of these kinds."""

    ACCEPTED = "accepted", "Accepted: a case opens"
    PARTNER_LED = "partner_led", "Accepted, led by a partner: a case opens"
    ADDED = "added", "Added to an open case"
    ADVICE = "advice", "Advice given"
    SIGNPOSTED = "signposted", "Signposted to another service"
    SOCIAL_CARE = "social_care", "Passed to children’s social care"
    RETURNED = "returned", "Returned for information or permission"
    DECLINED = "declined", "Declined by the family"
    BELOW_THRESHOLD = "below_threshold", "Threshold not met"
    DUPLICATE = "duplicate", "The same as another request"
    NOT_A_REQUEST = "not_a_request", "Not a request for help"


OPENS_A_CASE = frozenset({DecisionKind.ACCEPTED, DecisionKind.PARTNER_LED})
"""Decisions that a new case comes from."""


class HelpRequestEventKind(models.TextChoices):
    """What happened to a request."""

    SENT = "sent", "Sent"
    STARTED = "started", "Began to look at it"
    SEARCHED = "searched", "Looked for the people"
    CONTACT = "contact", "Contact"
    ASKED = "asked", "Asked for information"
    ANSWERED = "answered", "Information came"
    DECIDED = "decided", "Decided"
    TAKEN_OFF = "taken_off", "Taken off a case"


class WhoWasAsked(models.TextChoices):
    """Whom the front door asks, or talks with, about a request."""

    SENDER = "sender", "The person who sent the request"
    FAMILY = "family", "The family"
    SOMEBODY_ELSE = "somebody_else", "Somebody else"


class AgreementMethod(models.TextChoices):
    """How the family answered, or that work goes on without its agreement for a recorded reason."""

    WRITTEN = "written", "In writing"
    VERBAL = "verbal", "Spoken, and witnessed by the worker"
    ELECTRONIC = "electronic", "Electronically"
    REFUSED = "refused", "They did not agree"
    OVERRIDE = "override", "No agreement: help goes on for a recorded reason"


NOT_GIVEN = [AgreementMethod.REFUSED, AgreementMethod.OVERRIDE]
"""Answers that are no agreement."""


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
    ROLE_CHANGED = "role_changed", "Their role in the team changed"
    TRANSFERRED = "transferred", "The case moved to another agency"


class ChildSeen(models.TextChoices):
    """Whether a child was seen at a contact, and alone."""

    NOT_SEEN = "not_seen", "Not seen"
    SEEN = "seen", "Seen with others"
    SEEN_ALONE = "seen_alone", "Seen alone"


class NotePlace(models.TextChoices):
    """Where a contact took place."""

    HOME = "home", "At home"
    SCHOOL = "school", "At school or nursery"
    OFFICE = "office", "At an office"
    ONLINE = "online", "Online"
    PHONE = "phone", "By phone"
    ELSEWHERE = "elsewhere", "Somewhere else"


class TaskStatus(models.TextChoices):
    """What became of a task."""

    OPEN = "open", "To do"
    DONE = "done", "Done"
    NOT_DONE = "not_done", "Not done"
    CASE_CLOSED = "case_closed", "Ended with the case"


class SharingBasis(models.TextChoices):
    """What a decision to share, or not to, rests on (Information sharing advice, DfE 2024)."""

    AGREEMENT = "agreement", "The family’s agreement"
    RISK = "risk", "A child is or may be at risk of harm"
    DUTY = "duty", "A legal duty or a court’s order"
    PUBLIC_TASK = "public_task", "Our public task, with the family’s knowledge"
    NOT_NEEDED = "not_needed", "It was not needed, or was more than was needed"
    AGAINST = "against", "The family said no, and no child is at risk"


NOT_TO_SHARE = [SharingBasis.NOT_NEEDED, SharingBasis.AGAINST]
"""What only a decision not to share can rest on."""


class TimelineKind(models.TextChoices):
    """Kinds of events in a case's timeline."""

    NOTE = "note", "Case notes"
    GAP = "gap", "Gaps in contact"
    MEETING = "meeting", "Meetings"
    TASK = "task", "Tasks"
    DOCUMENT = "document", "Documents"
    REQUEST = "request", "Requests for help"
    STEP = "step", "Step up and step down"
    TRANSFER = "transfer", "Transfers"
    ASSESSMENT = "assessment", "Assessments"
    VOICE = "voice", "Own words"
    WEBSTAR = "webstar", "Webstars"
    PLAN = "plan", "Plan and reviews"
    AGREEMENT = "agreement", "Agreement and sharing"
    LEAD = "lead", "Who leads"
    TEAM = "team", "Team around the family"
    ACCESS = "access", "Access given for a time"
    LIFE = "life", "Opening and closing"


class MeetingKind(models.TextChoices):
    """Why the team around the family meets."""

    INITIAL = "initial", "First meeting"
    REVIEW = "review", "Review meeting"
    CLOSING = "closing", "Closing meeting"
    HANDOVER = "handover", "Hand-over meeting"
    PROFESSIONALS = "professionals", "Professionals’ meeting"


class MeetingStatus(models.TextChoices):
    """What became of a meeting."""

    ARRANGED = "arranged", "Arranged"
    HELD = "held", "Held"
    CANCELLED = "cancelled", "Cancelled"
    REARRANGED = "rearranged", "Moved to another day"


MEETING_MOVES: dict[str, frozenset[str]] = {
    MeetingStatus.ARRANGED: frozenset(
        {MeetingStatus.HELD, MeetingStatus.CANCELLED, MeetingStatus.REARRANGED}
    ),
    MeetingStatus.HELD: frozenset(),
    MeetingStatus.CANCELLED: frozenset(),
    MeetingStatus.REARRANGED: frozenset(),
}
"""Which status may follow which. A meeting that was moved is another meeting from then on."""


class Attendance(models.TextChoices):
    """What came of an invitation."""

    INVITED = "invited", "Invited"
    ATTENDED = "attended", "Came"
    APOLOGIES = "apologies", "Sent apologies"
    REPORT = "report", "Sent a report instead"
    ABSENT = "absent", "Did not come"


class ViewBrought(models.TextChoices):
    """How a child's view came into a meeting."""

    ATTENDED = "attended", "Came and spoke"
    OWN_WORK = "own_work", "In their own words, writing or drawing"
    WORKER = "worker", "Somebody they chose spoke for them"
    WEBSTAR = "webstar", "By their Webstar"
    NOT_BROUGHT = "not_brought", "Not brought"


class PointKind(models.TextChoices):
    """What a meeting came to."""

    DECISION = "decision", "Decision"
    ACTION = "action", "Action"


class WarningStatus(models.TextChoices):
    """How far a warning is."""

    ASKED = "asked", "Waiting for a manager"
    AGREED = "agreed", "Agreed"
    REFUSED = "refused", "Refused"
    ENDED = "ended", "Ended"


WARNING_MOVES: dict[str, frozenset[str]] = {
    WarningStatus.ASKED: frozenset({WarningStatus.AGREED, WarningStatus.REFUSED}),
    WarningStatus.AGREED: frozenset({WarningStatus.ENDED}),
    WarningStatus.REFUSED: frozenset(),
    WarningStatus.ENDED: frozenset(),
}
"""Which status may follow which. A warning that is renewed stays agreed."""


class StepDirection(models.TextChoices):
    """Which way a family moves between early help and children's social care."""

    UP = "up", "Step up"
    DOWN = "down", "Step down"


class StepStatus(models.TextChoices):
    """How far a step up or a step down is."""

    ASKED = "asked", "Not acknowledged yet"
    ACKNOWLEDGED = "acknowledged", "Waiting for a decision"
    ACCEPTED = "accepted", "Accepted"
    NOT_ACCEPTED = "not_accepted", "Not accepted"
    JOINT_WORK = "joint_work", "Joint work"
    TAKEN_ON = "taken_on", "Taken on"
    WITHDRAWN = "withdrawn", "Withdrawn"


STEP_MOVES: dict[str, dict[str, frozenset[str]]] = {
    StepDirection.UP: {
        StepStatus.ASKED: frozenset({StepStatus.ACKNOWLEDGED, StepStatus.WITHDRAWN}),
        StepStatus.ACKNOWLEDGED: frozenset(
            {StepStatus.ACCEPTED, StepStatus.NOT_ACCEPTED, StepStatus.WITHDRAWN}
        ),
        StepStatus.ACCEPTED: frozenset({StepStatus.JOINT_WORK}),
        StepStatus.NOT_ACCEPTED: frozenset(),
        StepStatus.JOINT_WORK: frozenset(),
        StepStatus.WITHDRAWN: frozenset(),
    },
    StepDirection.DOWN: {
        StepStatus.ASKED: frozenset({StepStatus.TAKEN_ON, StepStatus.WITHDRAWN}),
        StepStatus.TAKEN_ON: frozenset(),
        StepStatus.WITHDRAWN: frozenset(),
    },
}
"""Which status may follow which, for each direction. An accepted step up ends with the case, or goes on as
joint work; a case is never closed by it alone."""
STEPS_TO_ANSWER = frozenset({StepStatus.ASKED, StepStatus.ACKNOWLEDGED})
"""Steps whose receiving side has not said its last word; a case cannot close on them."""
OPEN_STEPS = STEPS_TO_ANSWER | {StepStatus.ACCEPTED}
"""Steps that somebody must still do something about. A case has one at a time."""


class TransferStatus(models.TextChoices):
    """How far the transfer of a case is."""

    ASKED = "asked", "Not answered yet"
    ACCEPTED = "accepted", "Accepted"
    RETURNED = "returned", "Returned"
    WITHDRAWN = "withdrawn", "Withdrawn"


TRANSFER_MOVES: dict[str, frozenset[str]] = {
    TransferStatus.ASKED: frozenset(
        {TransferStatus.ACCEPTED, TransferStatus.RETURNED, TransferStatus.WITHDRAWN}
    ),
    TransferStatus.ACCEPTED: frozenset(),
    TransferStatus.RETURNED: frozenset(),
    TransferStatus.WITHDRAWN: frozenset(),
}
"""Which status may follow which. After a return, who still wants it asks again."""


class GrantKind(models.TextChoices):
    """How somebody outside the team came to read a case for a time."""

    GIVEN = "given", "Given by who runs the case"
    EMERGENCY = "emergency", "Emergency access"


class AccessRequestStatus(models.TextChoices):
    """What became of somebody's wish to read a case."""

    ASKED = "asked", "Waiting for an answer"
    GIVEN = "given", "Given"
    REFUSED = "refused", "Refused"


class ConflictRelation(models.TextChoices):
    """Who somebody of a family is to a person with an account, so that they must not reach its record."""

    MYSELF = "myself", "They are this person"
    RELATIVE = "relative", "A relative, or a partner or former partner"
    FRIEND = "friend", "A friend or neighbour"
    OTHER = "other", "Somebody they know in another way"


class WithheldPart(models.TextChoices):
    """Which part of a case somebody does not get to see."""

    HOME = "home", "Where the family lives, now and before"
    REACH = "reach", "Where somebody is, and how to reach them"
    NOTE = "note", "A case note"
    DOCUMENT = "document", "A document"
    WARNING = "warning", "A warning"
    MEETING = "meeting", "A meeting and its record"


class DisagreementKind(models.TextChoices):
    """What of a record somebody may disagree with. Each is found by its number in the case."""

    NOTE = "note", "Case note"
    PERSON = "person", "Personal details"
    ASSESSMENT = "assessment", "Assessment"
    NEED = "need", "Identified need"
    READING = "webstar", "Webstar"


class DisagreementDecision(models.TextChoices):
    """What was decided when somebody said that the record is wrong."""

    CORRECTED = "corrected", "It was put right"
    BESIDE = "beside", "What they say stands beside it"
