"""Made-up families: who is in them, how old they are, where they live, which school the children go to."""

from dataclasses import dataclass
from datetime import timedelta

from people.enums import FamilyRole, RelationshipKind
from reporting.demo import agencies, names
from reporting.demo.calendar import pick

YEAR = 365
AGES = ((range(3), 13), (range(3, 5), 13), (range(5, 11), 37), (range(11, 16), 30), (range(16, 18), 7))
CHILDREN = ((1, 58), (2, 30), (3, 9), (4, 3))
ETHNICITIES = (
    ("WBRI", 70), ("NOBT", 12), ("WOTH", 6), ("MWBC", 2), ("MWAS", 2), ("APKN", 1), ("AIND", 1), ("BAFR", 1),
    ("WROM", 1), ("WIRT", 1), ("OOTH", 1), ("REFU", 2),
)  # fmt: skip
HOUSEHOLDS = (("mother", 55), ("both", 29), ("father", 8), ("grandparent", 8))
UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
TEST_NHS_NUMBERS = 999_000_000
PLAYGROUP = "the playgroup"


@dataclass(eq=False)
class Member:
    """Somebody in a family. ``age_days`` is their age when the case opens, None where it was not asked."""

    role: FamilyRole
    given_name: str
    family_name: str
    sex: str
    age_days: int | None
    values: dict
    relation: RelationshipKind | None = None
    """What an adult is to the children."""

    @property
    def is_child(self):
        return self.role == FamilyRole.CHILD

    def born_on(self, opened_on):
        return None if self.age_days is None else opened_on - timedelta(days=self.age_days)


@dataclass
class FamilyPlan:
    name: str
    children: list[Member]
    adults: list[Member]
    address: dict
    setting: str

    @property
    def focus(self):
        """The child whom the help is mostly about."""
        return self.children[0]

    @property
    def focus_age(self):
        return self.focus.age_days // YEAR


def invent(chance, area, number, ages=None):
    """Return a family of the area.

    :param number: how many were invented before it; identifiers follow from it, so that none comes twice.
    :param ages: ages in years that the first child may have; any by default.
    """
    age = chance.choice(ages or pick(chance, AGES))
    family_name = names.surname(chance)
    ethnicity = pick(chance, ETHNICITIES)
    children, taken = [], set()
    for place in range(pick(chance, CHILDREN)):
        years = age if place == 0 else min(17, max(0, age + chance.choice((-7, -5, -4, -3, -2, 2, 3, 4, 5))))
        child = _child(chance, years, family_name, ethnicity, taken)
        child.values |= _identifiers(chance, years, number * 4 + place)
        children.append(child)
    eldest = max(child.age_days for child in children) // YEAR
    adults = _adults(chance, eldest, family_name, ethnicity, taken)
    return FamilyPlan(family_name, children, adults, _address(chance, area), _setting(chance, area, age))


def _unused(chance, choices, taken):
    name = chance.choice([name for name in choices if name not in taken])
    taken.add(name)
    return name


def _child(chance, years, family_name, ethnicity, taken):
    sex = chance.choice("FM")
    given = _unused(chance, names.GIRLS if sex == "F" else names.BOYS, taken)
    age_days = years * YEAR + years // 4 + chance.randrange(20, 345)
    return Member(FamilyRole.CHILD, given, family_name, sex, age_days, {"ethnicity": ethnicity})


def _identifiers(chance, years, number):
    """Return the numbers and needs that are known of a child; NHS numbers are of the range kept for tests."""
    values = {}
    if chance.randrange(100) < 40:
        values["nhs_number"] = nhs_number(number)
        values["nhs_number_status"] = chance.choice(("family", "traced"))
    if years >= 5 and chance.randrange(100) < 55:
        values["upn"] = upn(number, years)
    elif years < 4:
        values["upn_unknown_reason"] = "UN1"
    if chance.randrange(100) < 14:
        values["disabilities"] = [chance.choice(("LD", "BEH", "COMM", "AUT", "MOB", "HEAR"))]
    elif chance.randrange(100) < 50:
        values["disabilities"] = ["NONE"]
    if years >= 4 and chance.randrange(100) < 22:
        values["sen_provision"], values["sen_type"] = "K", chance.choice(("SEMH", "SLCN", "MLD", "SPLD"))
    return values


def nhs_number(number):
    """Return a valid NHS number of the test range; one in eleven has no check digit, and is stepped over."""
    base = TEST_NHS_NUMBERS + number + number // 10
    while True:
        digits = f"{base:09d}"
        total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True))
        check = (11 - total % 11) % 11
        if check != 10:
            return f"{digits}{check}"
        base += 500_000


def upn(number, years):
    """Return a valid unique pupil number of a school that does not exist."""
    digits = f"893{number % 10_000:04d}{max(0, 15 - years):02d}{number // 10_000:03d}"
    total = sum(int(digit) * weight for weight, digit in enumerate(digits, start=2))
    return UPN_LETTERS[total % 23] + digits


def _adults(chance, eldest, family_name, ethnicity, taken):
    kind = pick(chance, HOUSEHOLDS)
    if kind == "grandparent":
        given = _unused(chance, names.GRANDPARENTS, taken)
        sex = "M" if given in names.GRANDFATHERS else "F"
        relation = RelationshipKind.GRANDPARENT
        return [_adult(chance, given, names.surname(chance), sex, 48 + eldest, ethnicity, relation)]
    adults = []
    if kind in ("mother", "both"):
        given = _unused(chance, names.WOMEN, taken)
        own = family_name if chance.randrange(100) < 75 else names.surname(chance)
        adults.append(_adult(chance, given, own, "F", 19 + eldest, ethnicity, RelationshipKind.PARENT))
    if kind in ("father", "both"):
        given = _unused(chance, names.MEN, taken)
        relation = RelationshipKind.PARENT
        own = family_name
        if kind == "both" and chance.randrange(100) < 25:
            own, relation = names.surname(chance), RelationshipKind.STEP_PARENT
        adults.append(_adult(chance, given, own, "M", 21 + eldest, ethnicity, relation))
    return adults


def _adult(chance, given, family_name, sex, youngest, ethnicity, relation):
    asked = chance.randrange(100) < 75
    age_days = (youngest + chance.randrange(14)) * YEAR + chance.randrange(YEAR) if asked else None
    values = {"ethnicity": ethnicity}
    if chance.randrange(100) < 80:
        values["phone"] = f"07700 900{chance.randrange(1000):03d}"
    return Member(FamilyRole.ADULT, given, family_name, sex, age_days, values, relation)


def _address(chance, area):
    town, district = chance.choice(area.towns)
    line = f"{chance.randint(1, 98)} {chance.choice(names.STREETS)} {chance.choice(names.WAYS)}"
    # Letters that few postcodes end in, so that an invented one is not somebody's.
    postcode = f"{district} {chance.randrange(10)}{chance.choice('XYZ')}{chance.choice('XZ')}"
    return {"line_1": line, "town": town, "postcode": postcode}


def _setting(chance, area, years):
    """Return the name of the school or nursery of a child of the area."""
    if years < 3:
        return PLAYGROUP
    places = agencies.NURSERIES if years < 4 else agencies.PRIMARIES if years < 11 else agencies.SECONDARIES
    return chance.choice([name for _, name, of in places if of == area.code] or [PLAYGROUP])
