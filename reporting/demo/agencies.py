"""The partnership: localities, agencies and targeted services.

The services are those that the report of 2015/16 names. The schools, landlord, charities and
nurseries are invented.
"""

from dataclasses import dataclass

from accounts.enums import AgencyKind
from accounts.models import Agency, Locality, Service
from earlyhelp.common.models import save_checked
from reporting.demo import DOMAIN


@dataclass(frozen=True)
class Area:
    """A locality: its towns with their postcode districts, and its share of families in hundredths."""

    code: str
    name: str
    team: str
    towns: tuple[tuple[str, str], ...]
    share: int


AREAS = (
    Area(
        "north-west",
        "North West Shropshire",
        "family-team-north",
        (("Oswestry", "SY11"), ("Ellesmere", "SY12"), ("Gobowen", "SY11")),
        22,
    ),
    Area(
        "north-east",
        "North East Shropshire",
        "family-team-north",
        (("Market Drayton", "TF9"), ("Whitchurch", "SY13"), ("Wem", "SY4")),
        19,
    ),
    Area(
        "central",
        "Shrewsbury and Central Shropshire",
        "family-team-central",
        (("Shrewsbury", "SY1"), ("Shrewsbury", "SY2"), ("Shrewsbury", "SY3"), ("Bayston Hill", "SY3")),
        34,
    ),
    Area(
        "south-east",
        "South East Shropshire",
        "family-team-south",
        (("Bridgnorth", "WV16"), ("Broseley", "TF12"), ("Shifnal", "TF11")),
        14,
    ),
    Area(
        "south-west",
        "South West Shropshire",
        "family-team-south",
        (("Ludlow", "SY8"), ("Craven Arms", "SY7"), ("Church Stretton", "SY6")),
        11,
    ),
)

COUNCIL = "shropshire-early-help"
FRONT_DOOR = "front-door"
COUNCIL_NAME = "Shropshire Council Early Help"
COUNCIL_TEAMS = (
    (FRONT_DOOR, "Early Help Front Door"),
    ("family-team-north", "Family Support Team North"),
    ("family-team-central", "Family Support Team Central"),
    ("family-team-south", "Family Support Team South"),
    ("targeted-youth-support", "Targeted Youth Support"),
    ("youth-support", "Youth Support"),
    ("childrens-centres", "Children’s Centre Targeted"),
    ("parenting-team", "Parenting Team"),
    ("education-welfare", "Education Welfare Service"),
)
PARTNERS = (
    ("social-care", "Children’s Social Care", AgencyKind.SOCIAL_CARE),
    ("health-visiting", "Health Visiting Service", AgencyKind.HEALTH),
    ("school-nursing", "School Nursing Service", AgencyKind.HEALTH),
    ("camhs", "Child and Adolescent Mental Health Service (CAMHS)", AgencyKind.HEALTH),
    ("neighbourhood-police", "Safer Neighbourhood Police", AgencyKind.POLICE),
    ("youth-justice", "Youth Justice Team", AgencyKind.JUSTICE),
    ("lapwing-homes", "Lapwing Homes", AgencyKind.HOUSING),
    ("riverside-youth", "Riverside Youth Project", AgencyKind.VOLUNTARY),
    ("open-gate", "Open Gate Family Charity", AgencyKind.VOLUNTARY),
    ("enhance", "EnHance", AgencyKind.PROVIDER),
    ("lifelines", "Lifelines", AgencyKind.PROVIDER),
)
NURSERIES = (
    ("little-larks", "Little Larks Nursery", "north-west"),
    ("acorn-lane", "Acorn Lane Nursery", "central"),
    ("puddle-ducks", "Puddle Lane Nursery", "south-east"),
)
PRIMARIES = (
    ("oakstile", "Oakstile Primary School", "north-west"),
    ("larkmeadow", "Larkmeadow Primary School", "north-west"),
    ("thistle-bank", "Thistle Bank Primary School", "north-east"),
    ("millstream-edge", "Millstream Edge Primary School", "north-east"),
    ("copper-beech", "Copper Beech Road Primary School", "central"),
    ("swanwell", "Swanwell Primary School", "central"),
    ("kestrel-way", "Kestrel Way Primary School", "central"),
    ("ferry-lane", "Ferry Lane Primary School", "south-east"),
    ("harebell", "Harebell Primary School", "south-west"),
)
SECONDARIES = (
    ("ravenscroft", "Ravenscroft High School", "north-west"),
    ("heathside", "Heathside Moor School", "north-east"),
    ("severn-bank", "Severn Bank Academy", "central"),
    ("amberley-hill", "Amberley Hill School", "south-east"),
    ("long-edge", "Long Edge Community College", "south-west"),
)
STRANGER = ("willow-brook", "Willow Brook Primary School", "south-west")
"""A school that has no case, whose staff reach no family's record."""

SERVICES = (
    ("enhance", "EnHance", "enhance", True),
    ("lifelines", "Lifelines", "lifelines", True),
    ("targeted-youth-support", "Targeted Youth Support", "targeted-youth-support", False),
    ("youth-support", "Youth Support", "youth-support", False),
    ("childrens-centre-targeted", "Children’s Centre Targeted", "childrens-centres", False),
    ("parenting-team", "Parenting Team", "parenting-team", False),
    ("camhs", "CAMHS", "camhs", False),
)


@dataclass(frozen=True)
class Partnership:
    """What was made, by code."""

    localities: dict
    agencies: dict
    services: dict


def _agency(code, name, kind, **values):
    """An agency, with the one domain of the demo, so that its lead can add staff."""
    return Agency(code=code, name=name, kind=kind, email_domains=DOMAIN, **values)


def make_partnership():
    """Make every locality, agency and service, and return them."""
    localities = {area.code: save_checked(Locality(code=area.code, name=area.name)) for area in AREAS}
    council = save_checked(_agency(COUNCIL, COUNCIL_NAME, AgencyKind.COUNCIL_TEAM))
    agencies = {COUNCIL: council}
    for code, name in COUNCIL_TEAMS:
        team = _agency(code, name, AgencyKind.COUNCIL_TEAM, part_of=council)
        agencies[code] = save_checked(team)
    for code, name, kind in PARTNERS:
        agencies[code] = save_checked(_agency(code, name, kind))
    for code, name, area in NURSERIES:
        nursery = _agency(code, name, AgencyKind.EARLY_YEARS, locality=localities[area])
        agencies[code] = save_checked(nursery)
    for code, name, area in (*PRIMARIES, *SECONDARIES, STRANGER):
        school = _agency(code, name, AgencyKind.SCHOOL, locality=localities[area])
        agencies[code] = save_checked(school)
    services = {
        code: save_checked(
            Service(code=code, name=name, agency=agencies[agency], is_commissioned=commissioned)
        )
        for code, name, agency, commissioned in SERVICES
    }
    return Partnership(localities, agencies, services)
