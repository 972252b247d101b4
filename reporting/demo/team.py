"""Who leads a case and who else is in the team around the family, from which agencies."""

from accounts.enums import AgencyKind
from reporting.demo import agencies
from reporting.demo.calendar import pick

TEAM_SIZES = ((0, 20), (1, 42), (2, 27), (3, 11))
TEAM_SIZES_OF_YEAR = ((0, 40), (1, 46), (2, 12), (3, 2))
SOURCES_BY_AGENCY = {"health-visiting": "3B", "school-nursing": "3C", "neighbourhood-police": "6"}
OTHER_SOURCES = (("1A", 30), ("2A", 24), ("3A", 12), ("5D", 12), ("6", 6), ("8", 8), ("4", 4), ("1C", 4))
SPECIALISTS = {
    "CHILD_WELLBEING": ("camhs", "school-nursing"),
    "BEHAVIOUR": ("targeted-youth-support", "camhs"),
    "SCHOOL": ("education-welfare",),
    "SUBSTANCES": ("lifelines",),
    "DOMESTIC_ABUSE": ("neighbourhood-police", "open-gate"),
    "HOUSING_MONEY": ("lapwing-homes",),
    "CRIME": ("youth-justice", "neighbourhood-police"),
    "PARENTING": ("parenting-team",),
    "YOUNG_CARER": ("riverside-youth",),
}


def choose_lead(case, staff):
    """Return the worker who leads the case: from the agency that knows the family best, in most cases."""
    if case.cast:
        key, _, post = case.cast.partition(":")
        return staff.cast[key][int(post or 0)]
    agency = pick(case.chance, _leading_agencies(case, staff))
    return case.chance.choice(staff.at(agency))


def _leading_agencies(case, staff):
    age = case.family.focus_age
    weighted = [(case.area.team, 28), ("open-gate", 4)]
    if case.service:
        weighted.append((_provider(case.service), 40))
    if age < 5:
        weighted += [("health-visiting", 24), ("childrens-centres", 10)]
    else:
        weighted.append(("school-nursing", 6))
    if age >= 11:
        weighted += [("targeted-youth-support", 9), ("education-welfare", 4)]
    setting = _agency_of_setting(case)
    if setting in staff.by_agency:
        weighted.append((setting, 40))
    return weighted


def _provider(service):
    return next(agency for code, _, agency, _ in agencies.SERVICES if code == service)


def _agency_of_setting(case):
    """Return the code of the agency that the child's school or nursery is."""
    places = (*agencies.NURSERIES, *agencies.PRIMARIES, *agencies.SECONDARIES)
    return next((code for code, name, _ in places if name == case.family.setting), "")


def choose_team(case, staff, lead):
    """Return others who help, each from another agency than the lead and each other."""
    age = case.family.focus_age
    wanted = list(SPECIALISTS.get(case.theme, ()))
    wanted.append("health-visiting" if age < 5 else "school-nursing")
    wanted += [_agency_of_setting(case), case.area.team]
    case.chance.shuffle(wanted)
    size = pick(case.chance, TEAM_SIZES if case.is_of_today else TEAM_SIZES_OF_YEAR)
    others, seen = [], {lead.agency.code, ""}
    for agency in wanted:
        if agency not in seen and len(others) < size:
            seen.add(agency)
            others.append(case.chance.choice(staff.at(agency)))
    return others


def source_of(case, lead):
    """Return the code of who asked for help."""
    if lead.agency.kind in (AgencyKind.SCHOOL, AgencyKind.EARLY_YEARS):
        return "2A"
    return SOURCES_BY_AGENCY.get(lead.agency.code) or pick(case.chance, OTHER_SOURCES)
