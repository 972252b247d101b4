"""What the lists of a case hold on a new site. Administrators edit them afterwards."""

from cases.models import InvolvementRole, LevelOfNeed, NoteKind, OpeningReason, RequestSource

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


def rows():
    """Yield (model, code, values) of each item."""
    for place, (code, label) in enumerate(SOURCES, start=1):
        yield RequestSource, code, {"label": label, "position": place, "source": CENSUS}
    for place, (code, label) in enumerate(REASONS, start=1):
        yield OpeningReason, code, {"label": label, "position": place, "source": LOCAL}
    for place, (code, label) in enumerate(LEVELS, start=1):
        yield LevelOfNeed, f"LEVEL_{code}", {"label": label, "position": place, "source": LOCAL}
    for place, (code, label, is_contact) in enumerate(NOTE_KINDS, start=1):
        values = {"label": label, "position": place, "is_contact": is_contact, "source": LOCAL}
        yield NoteKind, code, values
    yield InvolvementRole, "LEAD", {"label": "Lead professional", "position": 0, "source": LOCAL}
    for place, label in enumerate(TEAM_ROLES, start=1):
        code = "".join(letter if letter.isalnum() else "_" for letter in label.upper().replace("’", ""))
        yield InvolvementRole, code, {"label": label, "position": place, "source": LOCAL}
