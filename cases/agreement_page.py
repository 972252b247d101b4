"""What the page of the family's agreement says of each person who can give it."""

from dataclasses import dataclass

from cases.sharing_rules import can_agree
from earlyhelp.common.dates import date_long
from earlyhelp.common.tables import Column, Table
from people.enums import ParentalResponsibility
from people.relations import relations_of

NOT_ASKED = "Not asked yet"


@dataclass(frozen=True)
class Heard:
    """Who of the family has been asked.

    :ivar table: each person whose agreement counts and what they said last; None where there is nobody.
    :ivar is_anybody_responsible: whether parental responsibility is recorded of an adult in the family now.
    """

    table: Table | None
    is_anybody_responsible: bool


def heard_in(case, agreements, today):
    """Return who has been asked, of those in the family now: adults with parental responsibility for a child
    of it, and young people who can agree for themselves, see :func:`cases.sharing_rules.can_agree`.

    :param agreements: of the case, the latest first, with those who gave them.
    """
    members = case.family.people
    responsible = _with_responsibility(members)
    asked = [
        member
        for member in members
        if (member.is_child or member.number in responsible)
        and can_agree(member.person, role=member.role, day=today)
    ]
    columns = [Column("Name"), Column("Why they are asked"), Column("What they said last")]
    rows = [
        [
            member.person.full_name,
            "Young person" if member.is_child else "Parental responsibility",
            _answer(member.person_id, agreements),
        ]
        for member in asked
    ]
    return Heard(Table("Who has been asked", columns, rows) if rows else None, bool(responsible))


def _with_responsibility(members):
    """The numbers of the adults who have it for a child of the family."""
    return {
        number
        for number, relations in relations_of(members).items()
        for relation in relations
        if relation.is_adult_to_child and relation.parental_responsibility == ParentalResponsibility.YES
    }


def _answer(person, agreements):
    """Say what somebody answered last. Withdrawn by one, an agreement ends for all who gave it."""
    for agreement in agreements:
        if agreement.withdrawn_by_id == person:
            return f"Withdrew on {date_long(agreement.withdrawn_on)}"
        if person in {giver.pk for giver in agreement.given_by.all()}:
            return _said(agreement)
    return NOT_ASKED


def _said(agreement):
    day = date_long(agreement.given_on)
    if agreement.is_refused:
        return f"Did not agree, on {day}"
    if agreement.is_withdrawn:
        ended = date_long(agreement.withdrawn_on)
        return f"Agreed on {day}. {agreement.withdrawn_by} withdrew the agreement on {ended}"
    return f"Agreed on {day}"
