"""Everything that is recorded of a person, in words, for the pages that show it."""

from earlyhelp.common.dates import date_long
from earlyhelp.common.numbers import nhs_spaced
from earlyhelp.common.words import capital
from people.enums import Disability

LABELS = {
    "given_name": "First name",
    "family_name": "Last name",
    "known_as": "Likes to be called",
    "date_of_birth": "Date of birth",
    "is_birth_date_estimated": "Date of birth is an estimate",
    "due_date": "Due date",
    "died_on": "Date of death",
    "sex": "Sex",
    "gender_identity": "Gender identity",
    "gender_words": "Gender in their own words",
    "ethnicity": "Ethnicity",
    "religion": "Religion",
    "first_language": "First language",
    "interpreter": "Needs an interpreter",
    "communication": "What helps them to understand",
    "disabilities": "Disability",
    "sen_provision": "Special educational needs",
    "sen_type": "Main type of special educational need",
    "nhs_number": "NHS number",
    "nhs_number_status": "How the NHS number is known",
    "upn": "Unique pupil number",
    "upn_unknown_reason": "Why there is no unique pupil number",
    "school": "School, nursery or other setting",
    "year_group": "Year group",
    "gp_practice": "GP practice",
    "phone": "Phone",
    "email": "E-mail address",
    "contact_when": "Safe to contact: when",
    "contact_how": "Safe to contact: how",
    "contact_avoid": "Safe to contact: what not to do",
}
CHILD_ONLY = {"due_date", "sen_provision", "sen_type", "upn", "upn_unknown_reason", "school", "year_group"}


def in_words(person, name):
    """Return what a field of the person says, or "" where nothing is recorded."""
    value = getattr(person, name)
    if name in ("date_of_birth", "due_date", "died_on"):
        return date_long(value)
    if name == "disabilities":
        return ", ".join(Disability(code).label for code in value)
    if name == "nhs_number":
        return nhs_spaced(value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    display = getattr(person, f"get_{name}_display", None)
    return str(display()) if display and value != "" else str(value or "")


def facts_of(person, *, is_child, besides=()):
    """Return (label, words) of every field; a child's own fields are left out for an adult if empty.

    :param besides: names of fields that are left out.
    """
    facts = []
    for name, label in LABELS.items():
        if name in besides:
            continue
        words = in_words(person, name)
        if name == "is_birth_date_estimated" and not person.is_birth_date_estimated:
            continue
        if name == "died_on" and not words:
            continue
        if is_child or name not in CHILD_ONLY or words:
            facts.append((label, words))
    return facts


def differences(one, other, *, besides=()):
    """Return (label, words of one, words of the other) of each field in which two versions differ.

    :param besides: names of fields that are not looked at.
    """
    return [
        (label, in_words(one, name), in_words(other, name))
        for name, label in LABELS.items()
        if name not in besides and getattr(one, name) != getattr(other, name)
    ]


def told_of(person):
    """Return (label, words) of the fields that say more than a new record does, but for the name."""
    blank = type(person)()
    return [
        (label, in_words(person, name))
        for name, label in LABELS.items()
        if name not in ("given_name", "family_name") and getattr(person, name) != getattr(blank, name)
    ]


def birth_words(person):
    """Return "Born 3 May 2009", "Due 3 May 2016" or with "died 3 May 2016"; "" where nothing is known."""
    died = f"died {date_long(person.died_on)}" if person.died_on else ""
    if person.date_of_birth:
        about = " (estimated)" if person.is_birth_date_estimated else ""
        return f"Born {date_long(person.date_of_birth)}{about}" + (f", {died}" if died else "")
    if died:
        return capital(died)
    return f"Due {date_long(person.due_date)}" if person.due_date else ""


def span_words(first, last):
    """Return "from 3 May 2009 until 3 May 2016", either half alone, or "" where neither is known."""
    parts = [f"from {date_long(first)}"] if first else []
    parts += [f"until {date_long(last)}"] if last else []
    return " ".join(parts)


def household_words(member):
    """Return whether the member lives in the family home, and when they moved in and out, a line each."""
    lines = ["Yes" if member.lives_in_household else "No"]
    for stay in member.stays.all():
        span = span_words(stay.moved_in_on, stay.moved_out_on)
        lines += [f"There {span}"] if span else []
    return lines


TOGETHER = (
    ("date_of_birth", "is_birth_date_estimated", "due_date"),
    ("gender_identity", "gender_words"),
    ("sen_provision", "sen_type"),
    ("nhs_number", "nhs_number_status"),
    ("upn", "upn_unknown_reason"),
)
"""Fields of which one says something about the other, so that they are chosen together."""


def groups_of_fields():
    """Return the fields of a person in the order of the page, those together that are chosen together."""
    groups = []
    for name in LABELS:
        group = next((names for names in TOGETHER if name in names), (name,))
        if group not in groups:
            groups.append(group)
    return groups
