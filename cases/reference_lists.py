"""What the lists of a case hold on a new site. Administrators edit them afterwards."""

from cases.enums import DecisionKind, StepDirection
from cases.models import (
    STEP_DOWN_SOURCE,
    DocumentKind,
    InvolvementRole,
    LevelOfNeed,
    NoteKind,
    OpeningReason,
    RequestOutcome,
    RequestSource,
    StepReason,
    StepUrgency,
    TransferReason,
    WarningKind,
)

CENSUS = "Children in need census, source of referral"
LOCAL = "Starting list, for the council to change"

SOURCES = [
    ("1A", "Family member, relative or carer"),
    ("1B", "Friend or neighbour"),
    ("1C", "The child or young person"),
    ("1D", "Somebody else"),
    ("2A", "School"),
    ("2B", "Education service"),
    ("3A", "GP"),
    ("3B", "Health visitor"),
    ("3C", "School nurse"),
    ("3D", "Other primary health service"),
    ("3E", "Accident and emergency"),
    ("3F", "Other health service"),
    ("4", "Housing"),
    ("5A", "Adult social care"),
    ("5B", "Another part of the council"),
    ("5C", "Another council"),
    ("5D", "Council early help"),
    ("6", "Police"),
    ("7", "Courts, probation, immigration or prison"),
    ("8", "Children’s centre, charity or other organisation"),
    ("9", "Anonymous"),
    ("10", "Not known"),
]
REASONS = [
    ("PARENTING", "Parenting, routines and boundaries"),
    ("BEHAVIOUR", "Child’s behaviour at home or outside"),
    ("CHILD_WELLBEING", "Child’s emotional health and well-being"),
    ("PARENT_HEALTH", "Parent’s mental or physical health"),
    ("SCHOOL", "School attendance, learning or exclusion"),
    ("EARLY_YEARS", "Early development and school readiness"),
    ("DISABILITY", "Disability or special educational needs"),
    ("DOMESTIC_ABUSE", "Domestic abuse"),
    ("SEPARATION", "Parental conflict or separation"),
    ("SUBSTANCES", "Drug or alcohol use"),
    ("HOUSING_MONEY", "Housing, money or work"),
    ("CRIME", "Crime, anti-social behaviour or exploitation"),
    ("YOUNG_CARER", "Young carer"),
    ("BEREAVEMENT", "Bereavement or loss"),
    ("OTHER", "Another reason"),
]
LEVELS = [
    ("1", "Level 1: universal"),
    ("2", "Level 2: early help"),
    ("3", "Level 3: targeted early help"),
    ("4", "Level 4: specialist"),
]
NOTE_KINDS = [
    ("HOME_VISIT", "Home visit", True),
    ("VISIT_ELSEWHERE", "Visit at school or elsewhere", True),
    ("VISIT_FAILED", "Visit, nobody in", False),
    ("PHONE", "Phone or video call", True),
    ("MESSAGE", "Letter, e-mail or text", False),
    ("OFFICE", "Meeting at an office", True),
    ("GROUP", "Group or session attended", True),
    ("TEAM_MEETING", "Team around the family meeting", True),
    ("PROFESSIONALS", "Talk between professionals", False),
    ("OVERSIGHT", "Management oversight", False),
    ("OTHER", "Other", False),
]
WARNING_KINDS = [
    "Adult who poses a risk to children",
    "Contact arrangement in place",
    "Do not disclose information",
    "Duplicate record",
    "Harm outside the family",
    "MARAC case",
    "Protection order in place",
    "Restricted record",
    "Risk in the home",
    "Risk to workers",
    "Safeguarding agreement in place",
]
DOCUMENT_KINDS = [
    "Agreement",
    "Assessment",
    "Education, health and care plan",
    "Child’s own work",
    "Letter",
    "Minutes",
    "Photograph",
    "Report",
    "School record",
    "Other",
]
UNSUCCESSFUL = {"VISIT_FAILED"}
TEAM_ROLES = [
    "Family support worker",
    "Early help social worker",
    "Targeted youth support worker",
    "Parenting practitioner",
    "Health visitor",
    "School nurse",
    "Midwife",
    "GP",
    "CAMHS worker",
    "Special educational needs co-ordinator",
    "Designated safeguarding lead",
    "Class teacher or head of year",
    "Education welfare officer",
    "Children’s centre worker",
    "Police officer",
    "Youth justice worker",
    "Housing officer",
    "Drug and alcohol worker",
    "Domestic abuse adviser",
    "Voluntary sector worker",
    "Other",
]
REQUEST_OUTCOMES = [
    (
        DecisionKind.ACCEPTED,
        "Accepted, and somebody leads the help",
        "Early help will begin. Somebody will be in touch with the family soon.",
    ),
    (
        DecisionKind.PARTNER_LED,
        "Accepted, led by a partner agency",
        "Early help will begin, led by an agency that knows the family. They will be in touch.",
    ),
    (
        DecisionKind.ADDED,
        "Added to the family’s open case",
        "Your request has reached the people it should reach.",
    ),
    (
        DecisionKind.ADVICE,
        "Advice given",
        "Somebody has given, or will give, advice by phone or in writing.",
    ),
    (
        DecisionKind.SIGNPOSTED,
        "Signposted to another service",
        "Another service fits better. Somebody has told, or will tell, the family or you which one.",
    ),
    (
        DecisionKind.SOCIAL_CARE,
        "Passed to children’s social care",
        "Your request has been passed on. If you hear no more, ring the front door.",
    ),
    (
        DecisionKind.RETURNED,
        "Returned for information or permission",
        "We could not go on with what we had. Somebody will say what is missing. You can then ask again.",
    ),
    (
        DecisionKind.DECLINED,
        "Declined by the family",
        "Early help is for those who want it, and it will not begin now. The family can ask at any time.",
    ),
    (
        DecisionKind.BELOW_THRESHOLD,
        "Threshold not met",
        "The help that every family can have fits best for now. If things change, ask again.",
    ),
    (
        DecisionKind.DUPLICATE,
        "The same as another request",
        "Your request has been read. Somebody will be in touch if they need to know more.",
    ),
    (DecisionKind.NOT_A_REQUEST, "Not a request for help", ""),
]
STEP_REASONS = [
    (
        StepDirection.UP,
        "HARM_SUSPECTED",
        "A child may be suffering, or be likely to suffer, significant harm",
    ),
    (StepDirection.UP, "RISK_HAS_GROWN", "Risk to a child has grown in spite of help"),
    (StepDirection.UP, "NO_PROGRESS", "Needs are not met after help and reviews"),
    (StepDirection.UP, "MORE_COMPLEX", "Needs are more complex than early help can meet"),
    (StepDirection.UP, "DISENGAGED_AT_RISK", "The family has stopped taking part and worries remain"),
    (StepDirection.UP, "UP_OTHER", "Another reason"),
    (StepDirection.DOWN, "CIN_PLAN_ENDED", "A child in need plan has ended and needs remain"),
    (StepDirection.DOWN, "ASSESSED_BELOW", "Assessed by social care: early help fits"),
    (StepDirection.DOWN, "LEFT_CARE", "A child has come home from care"),
    (StepDirection.DOWN, "DOWN_OTHER", "Another reason"),
]
TRANSFER_REASONS = [
    ("FAMILY_MOVED", "The family has moved to another area"),
    ("KNOWS_FAMILY", "The other agency knows the family best"),
    ("OTHER_SERVICE", "The family needs what the other agency does"),
    ("FAMILY_ASKED", "The family asked"),
    ("WORKLOAD", "Workload"),
    ("LEAD_GOES", "The lead professional leaves, is away or changes role"),
    ("TRANSFER_OTHER", "Another reason"),
]
STEP_URGENCIES = [
    ("SAME_DAY", "Today: something has happened", 0),
    ("NEXT_DAY", "Within one working day", 1),
    ("PLANNED", "Planned: within three working days", 3),
]


def rows():
    """Yield (model, code, values) of each item."""
    for place, (code, label) in enumerate(SOURCES, start=1):
        yield RequestSource, code, {"label": label, "position": place, "source": CENSUS}
    label = "Step down from children’s social care"
    yield RequestSource, STEP_DOWN_SOURCE, {"label": label, "position": len(SOURCES) + 1, "source": LOCAL}
    for place, (code, label) in enumerate(REASONS, start=1):
        yield OpeningReason, code, {"label": label, "position": place, "source": LOCAL}
    for place, (code, label) in enumerate(LEVELS, start=1):
        yield LevelOfNeed, f"LEVEL_{code}", {"label": label, "position": place, "source": LOCAL}
    for place, (code, label, is_contact) in enumerate(NOTE_KINDS, start=1):
        values = {"label": label, "position": place, "is_contact": is_contact, "source": LOCAL}
        yield NoteKind, code, values | {"is_unsuccessful": code in UNSUCCESSFUL}
    for place, (kind, label, told) in enumerate(REQUEST_OUTCOMES, start=1):
        values = {"label": label, "position": place, "kind": kind, "told_sender": told, "source": LOCAL}
        yield RequestOutcome, kind.name, values
    yield InvolvementRole, "LEAD", {"label": "Lead professional", "position": 0, "source": LOCAL}
    earlier = {"label": "Earlier lead professional", "position": len(TEAM_ROLES) + 1, "source": LOCAL}
    yield InvolvementRole, "EARLIER_LEAD", earlier
    for place, label in enumerate(TEAM_ROLES, start=1):
        yield InvolvementRole, _code(label), {"label": label, "position": place, "source": LOCAL}
    yield from _rows_of_moves()
    for model, labels in ((WarningKind, WARNING_KINDS), (DocumentKind, DOCUMENT_KINDS)):
        for place, label in enumerate(labels, start=1):
            yield model, _code(label), {"label": label, "position": place, "source": LOCAL}


def _rows_of_moves():
    for place, (direction, code, label) in enumerate(STEP_REASONS, start=1):
        values = {"label": label, "position": place, "direction": direction, "source": LOCAL}
        yield StepReason, code, values
    for place, (code, label) in enumerate(TRANSFER_REASONS, start=1):
        yield TransferReason, code, {"label": label, "position": place, "source": LOCAL}
    for place, (code, label, days) in enumerate(STEP_URGENCIES, start=1):
        values = {"label": label, "position": place, "answer_days": days, "source": LOCAL}
        yield StepUrgency, code, values


def _code(label):
    """A stable code made of a label."""
    return "".join(letter if letter.isalnum() else "_" for letter in label.upper().replace("’", ""))
