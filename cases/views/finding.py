"""What pages that look for a person share: the search that is written down, and what is shown of it."""

from django.conf import settings
from django.urls import reverse

from accounts import audit
from accounts.enums import AuditAction
from cases.errors import ChildHasOpenCase
from cases.finding import find_people, front_doors, names_in, record_search, taken_numbers
from earlyhelp.common.dates import date_long
from earlyhelp.common.limits import TooOften, is_within_limit
from earlyhelp.common.numbers import join_and
from people.enums import FamilyRole
from people.facts import birth_words
from people.search import Description

HELD = (
    "You have searched very often in the last hour, so this number cannot be checked now. "
    "Leave it empty and add it later."
)
SEARCHED_TOO_OFTEN = (
    "You have searched very often in the last hour. Wait an hour and search again. "
    "If it cannot wait, ask a colleague to look, or ring the front door."
)


def search_for(user, wanted, *, now, case_reference=""):
    """Look for a person and write the search down.

    Who searches more often than ``settings.HINT_LIMIT`` finds those they reach and learns of nobody else, so
    that a date of birth or a number cannot be guessed by trying.

    :raises TooOften: for who searches more often than ``settings.SEARCH_LIMIT``; written down as a refusal.
    """
    if not is_within_limit("searches", user.pk, now=now, **settings.SEARCH_LIMIT):
        what = "person search, after too many"
        audit.record(by=user, now=now, action=AuditAction.REFUSED, what=what, case_reference=case_reference)
        raise TooOften(SEARCHED_TOO_OFTEN)
    return _search(user, wanted, now=now, case_reference=case_reference)


def _search(user, wanted, *, now, case_reference):
    may_hint = is_within_limit("hints", user.pk, now=now, **settings.HINT_LIMIT)
    findings = find_people(user, wanted, hint=may_hint)
    record_search(by=user, now=now, wanted=wanted, findings=findings, case_reference=case_reference)
    return findings


def record_else(user, description, *, now, case_reference=""):
    """Write down that people were found and that the user says it is none of them."""
    audit.record(
        by=user,
        now=now,
        action=AuditAction.SEARCHED,
        what="person, and said that it is somebody else",
        case_reference=case_reference,
        detail={"facts": description.facts},
    )


def taken_numbers_audited(user, *, now, besides=None, case_reference=""):
    """Return a check of numbers for a form. Numbers that are not the person's own are an audited search."""

    def check(**numbers):
        new = {
            name: value for name, value in numbers.items() if value and getattr(besides, name, None) != value
        }
        if not new:
            return {}
        if _search(user, Description(**new), now=now, case_reference=case_reference).held:
            return dict.fromkeys(new, HELD)
        return taken_numbers(user, besides=besides, **new)

    return check


def typed_words(description):
    """Return what was looked for, as one sentence to read again: it was typed by the person who reads it."""
    said = [f"{description.given_name} {description.family_name}".strip()]
    if description.date_of_birth:
        said.append(f"born {date_long(description.date_of_birth)}")
    for label, number in (("NHS number", description.nhs_number), ("pupil number", description.upn)):
        if number:
            said.append(f"{label} {number}")
    return f"You looked for {', '.join(said)}."


def found_items(findings, *, role, here, typed, search_again, offer_family=False):
    """Return what the page of results shows.

    :param typed: the description that was looked for.
    :param search_again: the address of the page where it was typed.
    :param here: primary keys of people who are in the family already.
    :param offer_family: whether a closed case's whole family can be carried over.
    """
    closed = [known.closed_case for known in findings.known if known.closed_case]
    carried = names_in({case.family for case in closed}) if offer_family else {}
    return {
        "typed": typed_words(typed),
        "search_again": search_again,
        "people": [_item(known, role, here, carried) for known in findings.known],
        "more": findings.more,
        "hidden": findings.hidden,
        "held": findings.held,
        "contacts": findings.contacts,
        "front_doors": front_doors() if findings.hidden else [],
        "anybody": findings.anybody,
    }


def _item(known, role, here, carried):
    """:param carried: names of the people of each closed case's family that can be carried over."""
    person = known.person
    is_here = person.pk in here
    has_open_case = role == FamilyRole.CHILD and known.open_case is not None and not is_here
    item = {
        "pk": person.pk,
        "name": person.full_name,
        "birth": birth_words(person) or "Date of birth not known",
        "because": known.because,
        "cases": [_case(case) for case in known.cases],
        "why_not": "",
        "carried": "",
        "may_use": not is_here and not has_open_case,
    }
    if is_here:
        item["why_not"] = "They are in this family already."
    elif has_open_case:
        item["why_not"] = ChildHasOpenCase.message
    elif known.closed_case and known.closed_case.family_id in carried:
        item["carried"] = join_and(carried[known.closed_case.family_id])
    return item


def _case(case):
    return {
        "reference": case.reference,
        "url": reverse("cases:overview", args=[case.reference]),
        "status": case.get_status_display().lower(),
    }
