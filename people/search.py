"""What is typed to find a person, and what it means.

Two ways to say it: a :class:`Description` in separate boxes, and words in one box (:func:`read_words`). Both
become a :class:`Search`. Who may be shown is not decided here: see :mod:`cases.finding`.
"""

import re
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError

from earlyhelp.common.validators import POSTCODE, validate_nhs_number, validate_upn
from people.enums import KeyKind
from people.search_keys import phone_numbers, postcode_key
from people.terms import BirthTerm, EmailTerm, NameTerm, NumberTerm, PhoneTerm, PostcodeTerm, name_terms

FACTS = {
    "given_name": "first name",
    "family_name": "last name",
    "date_of_birth": "date of birth",
    "nhs_number": "NHS number",
    "upn": "unique pupil number",
    "postcode": "postcode",
    "phone": "phone",
}


@dataclass(frozen=True)
class Search:
    """What is looked for.

    :ivar terms: groups of terms. Each group is one fact, in one or more ways in which it may hold.
    :ivar facts: which kinds of facts were typed, for the audit trail: never the facts themselves.
    :ivar case_reference: the reference of a case among the words, or "".
    :ivar no_days: dates as they were typed of which there is no day, such as "31 2 2014"; they find nobody.
    """

    terms: tuple[tuple, ...]
    facts: tuple[str, ...]
    case_reference: str = ""
    no_days: tuple[str, ...] = ()

    @property
    def names(self):
        return [term for group in self.terms for term in group if isinstance(term, NameTerm)]

    @property
    def births(self):
        return [term for group in self.terms for term in group if isinstance(term, BirthTerm)]

    @property
    def numbers(self):
        return [term for group in self.terms for term in group if isinstance(term, NumberTerm)]


@dataclass(frozen=True)
class Description:
    """The facts that somebody knows of a person. Numbers are without spaces, in capitals."""

    given_name: str = ""
    family_name: str = ""
    date_of_birth: date | None = None
    nhs_number: str = ""
    upn: str = ""
    postcode: str = ""
    phone: str = ""

    @property
    def facts(self):
        """Which kinds of facts were typed, for the audit trail: never the facts themselves."""
        return [name for field, name in FACTS.items() if getattr(self, field)]

    @property
    def search(self):
        """The search for the person described."""
        born = self.date_of_birth
        groups = [name_terms(self.given_name, "first name"), name_terms(self.family_name, "last name")]
        if born:
            groups.append([BirthTerm(born.year, born.month, born.day)])
        groups.append(_numbers(self.nhs_number, self.upn))
        if self.postcode:
            groups.append([PostcodeTerm(postcode_key(self.postcode))])
        groups.append([PhoneTerm(digits) for digits in phone_numbers(self.phone)])
        return Search(tuple(tuple(group) for group in groups if group), tuple(self.facts))


def _numbers(nhs_number, upn):
    given = ((KeyKind.NHS_NUMBER, nhs_number), (KeyKind.UPN, upn))
    return [NumberTerm(kind, number) for kind, number in given if number]


MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS) + "|sept"
_READERS = []
"""(pattern, reader) in the order in which they take their part of the words."""


def _reads(pattern):
    def keep(reader):
        _READERS.append((re.compile(pattern, re.I), reader))
        return reader

    return keep


def read_words(text):
    """Return the search for what was typed into one box: names, dates, numbers, in any order.

    A date is day, month and year with full stops, strokes, hyphens or spaces between, or with the month's
    name; a month with its year and a year alone are understood too. A year has two digits only after a day.
    """
    groups, facts, reference, no_days = [], [], "", []
    left = " ".join(text.replace("\x00", " ").split())[:MOST]
    for pattern, reader in _READERS:
        match = pattern.search(left)
        while match:
            fact, group = reader(match)
            if fact == "case reference":
                reference, facts = group, [*facts, fact]
            elif fact == NO_DAY:
                no_days.append(match[0])
            elif group:
                groups.append(tuple(group))
                facts.append(fact)
            start = match.start() if fact else match.end()
            left = f"{left[: match.start()]} {left[match.end() :]}" if fact else left
            match = pattern.search(left, start)
    names = name_terms(left)
    groups += [(term,) for term in names]
    facts += ["name"] * bool(names)
    return Search(tuple(groups[:MOST_TERMS]), tuple(dict.fromkeys(facts)), reference, tuple(no_days))


NO_DAY = "no day"
"""What a reader calls a date of which there is no day, such as 31 February: it is taken out of the words."""

MOST = 200
"""Characters of the box that are read."""

MOST_TERMS = 8
"""Facts that are looked for; more make a search no better."""


@_reads(r"\bEH-\d{4}-\d{4,8}\b")
def _case_reference(match):
    return "case reference", match[0].upper()


@_reads(r"\S+@\S+\.\S+")
def _email(match):
    return "e-mail address", [EmailTerm(match[0].casefold())]


@_reads(r"\b[a-z][0-9]{11}[0-9a-z]\b")
def _upn(match):
    return _checked(validate_upn, match[0].upper(), KeyKind.UPN, "unique pupil number")


@_reads(r"(?<![\d+])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")
def _nhs_number(match):
    return _checked(validate_nhs_number, re.sub(r"\D", "", match[0]), KeyKind.NHS_NUMBER, "NHS number")


def _checked(validate, number, kind, fact):
    try:
        validate(number)
    except ValidationError:
        return "", []
    return fact, [NumberTerm(kind, number)]


@_reads(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
def _year_first(match):
    return _birth(match[1], match[2], match[3])


@_reads(r"(?<![\d/.-])(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{4}|\d{2})(?![\d/.-]| \d{3})")
def _day_first(match):
    return _birth(match[3], match[2], match[1])


@_reads(r"(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)")
def _digits_only(match):
    return _birth(match[3], match[2], match[1], highest=31)


@_reads(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ ./-]?({_MONTH})\b[,.]?[ /-]?"
    r"(\d{4}(?!\d)|\d{2}(?![\d/.-]| \d))"
)
def _day_and_month_name(match):
    return _birth(match[3], _month(match[2]), match[1])


@_reads(rf"\b({_MONTH})\b[,.]? (\d{{4}})(?!\d)")
def _with_month_name(match):
    return _birth(match[2], _month(match[1]))


def _month(name):
    return next(place for place, each in enumerate(MONTHS, 1) if each[:3] == name[:3].lower())


@_reads(r"(?<![\d/.-])(\d{1,2})[/.-](\d{4})(?![\d/.-])")
def _month_and_year(match):
    return _birth(match[2], match[1])


@_reads(r"(?<![\d+])(?:19|20)\d{2}(?!\d| \d)")
def _year_alone(match):
    return _birth(match[0])


def _birth(year, month=None, day=None, *, highest=99):
    """Return the birth that was typed; a year of two digits may be in this century or the last.

    :param highest: day or month above it make no wrong date but another number, such as a phone's.
    """
    month, day = int(month) if month else None, int(day) if day else None
    is_whole = len(str(year)) == 4
    years = [int(year)] if is_whole else [2000 + int(year), 1900 + int(year)]
    terms = [BirthTerm(each, month, day) for each in years]
    possible = [term for term in terms if term.is_possible]
    if possible:
        return "date of birth", possible
    is_date = day and max(day, month) <= (highest if is_whole else 31) and 1900 <= years[0] < 2100
    return (NO_DAY if is_date else ""), []


@_reads(r"\b[a-z]{1,2}\d[\da-z]? ?\d[a-z]{2}\b")
def _postcode(match):
    code = postcode_key(match[0])
    return ("postcode", [PostcodeTerm(code)]) if POSTCODE.match(code) else ("", [])


@_reads(r"\b[a-z]{1,2}\d[\da-z]?( \d)?\b")
def _part_of_a_postcode(match):
    return "postcode", [PostcodeTerm(postcode_key(match[0]), is_whole=False)]


@_reads(r"\+?\d[\d ()/.-]{4,}\d")
def _phone(match):
    return "phone", [PhoneTerm(digits) for digits in phone_numbers(match[0])]
