"""The staff of the partnership: one known sign-in for each role, and about a hundred colleagues without one.

Every address is at a domain that is reserved for examples, so that no mail can reach anybody.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random

from django.contrib.auth.hashers import make_password

from accounts.acting import act_as
from accounts.enums import Role
from accounts.models import User
from accounts.permissions import ROLE_PERMISSIONS, Permission
from accounts.services import add_membership, create_user
from earlyhelp.common.dates import LONDON
from reporting.demo import DOMAIN, SEED, agencies, names

PASSWORD = "Fields-and-hills-2016"
HIRED_ON = date(2013, 9, 2)
HIRED_AT = datetime(2013, 9, 2, 9, tzinfo=LONDON)


@dataclass(frozen=True)
class Part:
    """Somebody whose sign-in is shown: the place before the @, name, posts, and what to try as them."""

    key: str
    full_name: str
    posts: tuple[tuple[str, Role, str, str], ...]
    """Agency, role, job title and role in a team."""
    to_try: str

    @property
    def email(self):
        return f"{self.key}@{DOMAIN}"


CAST = (
    Part(
        "lead",
        "Bethan Corfield",
        (("family-team-north", Role.PRACTITIONER, "Family support worker", "FAMILY_SUPPORT_WORKER"),),
        "Leads families now: add a note, score a Webstar, close a case",
    ),
    Part(
        "colleague",
        "Marcus Hale",
        (("family-team-north", Role.PRACTITIONER, "Family support worker", "FAMILY_SUPPORT_WORKER"),),
        "Same team: sees only families of which he is in the team",
    ),
    Part(
        "partner",
        "Priya Raman",
        (("larkmeadow", Role.PRACTITIONER, "Pastoral lead", "CLASS_TEACHER_OR_HEAD_OF_YEAR"),),
        "A school in the team around some of those families",
    ),
    Part(
        "stranger",
        "Owen Tranter",
        (("willow-brook", Role.PRACTITIONER, "Class teacher", "CLASS_TEACHER_OR_HEAD_OF_YEAR"),),
        "A school without cases: no family can be reached",
    ),
    Part(
        "agency-lead",
        "Judith Ashcroft",
        (("larkmeadow", Role.AGENCY_LEAD, "Designated safeguarding lead", "DESIGNATED_SAFEGUARDING_LEAD"),),
        "All the families that the school helps, its staff, and figures",
    ),
    Part(
        "manager",
        "Helen Mostyn",
        (("family-team-north", Role.TEAM_MANAGER, "Team manager", "OTHER"),),
        "The team's families, who leads them, its staff, and figures",
    ),
    Part(
        "front-door",
        "Samir Qureshi",
        ((agencies.FRONT_DOOR, Role.FRONT_DOOR, "Front door worker", "OTHER"),),
        "Families for whom the front door opened a case",
    ),
    Part(
        "social-care",
        "Anneliese Tudge",
        (("social-care", Role.FRONT_DOOR, "Duty worker", "OTHER"),),
        "Step ups sent to children's social care: acknowledge and decide, without the case",
    ),
    Part(
        "auditor",
        "Colette Fenwick",
        ((agencies.COUNCIL, Role.AUDITOR, "Quality auditor", ""),),
        "Figures, and the case files of a round of audits once one is drawn",
    ),
    Part(
        "performance",
        "Daniel Wray",
        ((agencies.COUNCIL, Role.PERFORMANCE_OFFICER, "Performance officer", ""),),
        "Figures, working them out again, and drawing a round of case file audits",
    ),
    Part(
        "commissioner",
        "Ruth Penhallow",
        ((agencies.COUNCIL, Role.COMMISSIONER, "Commissioner", ""),),
        "Figures by service",
    ),
    Part(
        "governance",
        "Ivor Maddox",
        ((agencies.COUNCIL, Role.INFORMATION_GOVERNANCE, "Information governance officer", ""),),
        "Who looked, what looks unusual, subject access and retention, without a family's record",
    ),
    Part(
        "approver",
        "Marian Ellwood",
        ((agencies.COUNCIL, Role.INFORMATION_GOVERNANCE, "Information governance officer", ""),),
        "Approves what the other officer reviewed or proposed",
    ),
    Part(
        "administrator",
        "Grace Oduya",
        ((agencies.COUNCIL, Role.ADMINISTRATOR, "System administrator", ""),),
        "Agencies, people, lists and Webstar tools",
    ),
    Part(
        "two-agencies",
        "Tom Bevan",
        (
            (
                "targeted-youth-support",
                Role.PRACTITIONER,
                "Youth support worker",
                "TARGETED_YOUTH_SUPPORT_WORKER",
            ),
            ("riverside-youth", Role.PRACTITIONER, "Youth worker", "VOLUNTARY_SECTOR_WORKER"),
        ),
        "Works for two agencies: change the one to act for",
    ),
)

TEAMS = (
    (agencies.FRONT_DOOR, Role.FRONT_DOOR, "Front door worker", "OTHER", 2),
    ("family-team-north", Role.PRACTITIONER, "Family support worker", "FAMILY_SUPPORT_WORKER", 5),
    ("family-team-central", Role.PRACTITIONER, "Family support worker", "FAMILY_SUPPORT_WORKER", 7),
    ("family-team-central", Role.TEAM_MANAGER, "Team manager", "OTHER", 1),
    ("family-team-south", Role.PRACTITIONER, "Family support worker", "FAMILY_SUPPORT_WORKER", 5),
    ("family-team-south", Role.TEAM_MANAGER, "Team manager", "OTHER", 1),
    (
        "targeted-youth-support",
        Role.PRACTITIONER,
        "Targeted youth support worker",
        "TARGETED_YOUTH_SUPPORT_WORKER",
        4,
    ),
    ("youth-support", Role.PRACTITIONER, "Youth worker", "TARGETED_YOUTH_SUPPORT_WORKER", 3),
    ("childrens-centres", Role.PRACTITIONER, "Children’s centre worker", "CHILDRENS_CENTRE_WORKER", 6),
    ("parenting-team", Role.PRACTITIONER, "Parenting practitioner", "PARENTING_PRACTITIONER", 4),
    ("education-welfare", Role.PRACTITIONER, "Education welfare officer", "EDUCATION_WELFARE_OFFICER", 3),
    ("social-care", Role.PRACTITIONER, "Early help social worker", "EARLY_HELP_SOCIAL_WORKER", 3),
    ("health-visiting", Role.PRACTITIONER, "Health visitor", "HEALTH_VISITOR", 7),
    ("school-nursing", Role.PRACTITIONER, "School nurse", "SCHOOL_NURSE", 5),
    ("camhs", Role.PRACTITIONER, "CAMHS worker", "CAMHS_WORKER", 3),
    ("neighbourhood-police", Role.PRACTITIONER, "Community support officer", "POLICE_OFFICER", 3),
    ("youth-justice", Role.PRACTITIONER, "Youth justice worker", "YOUTH_JUSTICE_WORKER", 2),
    ("lapwing-homes", Role.PRACTITIONER, "Housing officer", "HOUSING_OFFICER", 2),
    ("riverside-youth", Role.PRACTITIONER, "Youth worker", "VOLUNTARY_SECTOR_WORKER", 2),
    ("open-gate", Role.PRACTITIONER, "Family worker", "VOLUNTARY_SECTOR_WORKER", 3),
    ("enhance", Role.PRACTITIONER, "Family practitioner", "FAMILY_SUPPORT_WORKER", 6),
    ("enhance", Role.AGENCY_LEAD, "Service manager", "OTHER", 1),
    ("lifelines", Role.PRACTITIONER, "Drug and alcohol worker", "DRUG_AND_ALCOHOL_WORKER", 3),
)
SCHOOL_STAFF = (
    (Role.PRACTITIONER, "Pastoral lead", "CLASS_TEACHER_OR_HEAD_OF_YEAR"),
    (Role.PRACTITIONER, "Special educational needs co-ordinator", "SPECIAL_EDUCATIONAL_NEEDS_CO_ORDINATOR"),
    (Role.AGENCY_LEAD, "Designated safeguarding lead", "DESIGNATED_SAFEGUARDING_LEAD"),
)


@dataclass(frozen=True)
class Worker:
    """Somebody acting for one agency; a person of two agencies is two of these."""

    user: User
    agency: object
    role: Role
    team_role: str


@dataclass
class Staff:
    """Everybody who works for the partnership."""

    cast: dict[str, list[Worker]] = field(default_factory=dict)
    by_agency: dict[str, list[Worker]] = field(default_factory=dict)

    def at(self, agency):
        """The practitioners of an agency, who may lead or be in a team."""
        return [worker for worker in self.by_agency[agency] if worker.role == Role.PRACTITIONER]

    def manager_of(self, agency):
        """The one who decides on what others of an agency ask, such as to close a case."""
        return next(worker for worker in self.by_agency[agency] if _decides(worker))


def hire(partnership):
    """Make every account and membership. Return the staff."""
    chance = Random(f"{SEED} staff")
    staff, taken, password = Staff(), {part.full_name for part in CAST}, make_password(PASSWORD)
    for part in CAST:
        user = _account(part.email, part.full_name, password)
        staff.cast[part.key] = [_post(staff, partnership, user, *post) for post in part.posts]
    for agency, role, title, team_role in _posts():
        full_name = _unused_name(chance, taken)
        email = full_name.lower().replace(" ", ".").replace("’", "") + f"@{DOMAIN}"
        _post(staff, partnership, _account(email, full_name, None), agency, role, title, team_role)
    _hire_managers(staff, partnership, Random(f"{SEED} managers"), taken)
    return staff


def _hire_managers(staff, partnership, chance, taken):
    """An agency whose workers lead cases has somebody who decides on their closing."""
    without = [code for code, workers in staff.by_agency.items() if not any(map(_decides, workers))]
    for code in without:
        full_name = _unused_name(chance, taken)
        email = full_name.lower().replace(" ", ".").replace("’", "") + f"@{DOMAIN}"
        user = _account(email, full_name, None)
        _post(staff, partnership, user, code, Role.AGENCY_LEAD, "Service lead", "OTHER")


def _decides(worker):
    return Permission.CASE_ALLOCATE in ROLE_PERMISSIONS[worker.role]


def _posts():
    for agency, role, title, team_role, count in TEAMS:
        for _ in range(count):
            yield agency, role, title, team_role
    for agency, _, _ in agencies.NURSERIES:
        yield agency, Role.PRACTITIONER, "Nursery manager", "OTHER"
    for agency, _, _ in agencies.PRIMARIES:
        yield from ((agency, *post) for post in SCHOOL_STAFF[:2])
    for agency, _, _ in agencies.SECONDARIES:
        yield from ((agency, *post) for post in SCHOOL_STAFF)


def _unused_name(chance, taken):
    while True:
        full_name = f"{chance.choice(names.WOMEN + names.WOMEN + names.MEN)} {names.surname(chance)}"
        if full_name not in taken:
            taken.add(full_name)
            return full_name


def _account(email, full_name, hashed_password):
    """Make an account; without a password nobody can sign in to it. One hash serves the whole cast."""
    user = create_user(email=email, full_name=full_name, invite=False, by=None, now=HIRED_AT)
    if hashed_password:
        user.password = hashed_password
        user.save(update_fields=["password"])
    return user


def _post(staff, partnership, user, agency_code, role, title, team_role):
    agency = partnership.agencies[agency_code]
    membership = add_membership(
        user=user,
        agency=agency,
        role=role,
        job_title=title,
        started_on=HIRED_ON,
        by=None,
        now=HIRED_AT,
        today=HIRED_ON,
    )
    acting = act_as(User.objects.get(pk=user.pk), membership)
    worker = Worker(acting, agency, role, team_role)
    staff.by_agency.setdefault(agency_code, []).append(worker)
    return worker
