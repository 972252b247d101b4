"""Whose record it is, and what belongs to other people of the same families."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from cases.models import Case, Disagreement
from cases.withholding import Withheld, withheld_from_anybody
from people.models import FamilyAddress, FamilyMember, Person, PersonName

SHORTEST_NAME = 2
"""A name of fewer letters would mark half of every text."""


@dataclass(frozen=True)
class Subject:
    """A person, their places in families, the cases of these families, and everybody else in them.

    :ivar others: members of these families who are somebody else, with their people and other names.
    :ivar homes: addresses of these families.
    :ivar withheld: what of these cases is withheld from somebody who works on them.
    :ivar repeating: primary keys of what somebody says is wrong in a part that is withheld.
    """

    person: Person
    members: list
    cases: list
    others: list
    homes: list
    own_names: list = field(default_factory=list)
    withheld: Withheld = field(default_factory=Withheld)
    repeating: frozenset = field(default_factory=frozenset)

    @classmethod
    def of(cls, person):
        """Read the person and those around them, with a fixed number of queries."""
        members = list(FamilyMember.objects.filter(person=person).select_related("family"))
        families = {member.family_id for member in members}
        others = FamilyMember.objects.filter(family__in=families).exclude(person=person)
        withheld = withheld_from_anybody(families)
        said = Disagreement.objects.filter(case__family__in=families)
        said = said.repeating(notes=withheld.notes, people=withheld.people)
        return cls(
            person=person,
            members=members,
            cases=list(Case.objects.filter(family__in=families).order_by("opened_on", "pk")),
            others=list(others.select_related("person").prefetch_related("person__other_names")),
            homes=list(FamilyAddress.objects.filter(family__in=families)),
            own_names=list(PersonName.objects.filter(person=person)),
            withheld=withheld,
            repeating=frozenset(said.values_list("pk", flat=True)),
        )

    @cached_property
    def member_ids(self):
        return {member.pk for member in self.members}

    @cached_property
    def families(self):
        return {member.family_id for member in self.members}

    @cached_property
    def references(self):
        return [case.reference for case in self.cases]

    @cached_property
    def of_cases(self):
        """The primary keys of the cases."""
        return [case.pk for case in self.cases]

    def member_of(self, case):
        """The person's place in the family of a case, the current one first; None where there is none."""
        here = [member for member in self.members if member.family_id == case.family_id]
        return min(here, key=lambda member: member.left_on is not None, default=None)

    @cached_property
    def own_words(self):
        """Words of the person's own names."""
        own = _words(self.person.given_name, self.person.family_name, self.person.known_as)
        return own | _words(
            *[part for name in self.own_names for part in (name.given_name, name.family_name)]
        )

    @cached_property
    def names_of_others(self):
        """First names, last names and other names of the others, without words of the person's own names."""
        found = set()
        for member in self.others:
            person = member.person
            found |= _words(person.given_name, person.family_name, person.known_as)
            for name in person.other_names.all():
                found |= _words(name.given_name, name.family_name)
        return {name for name in found - self.own_words if len(name) >= SHORTEST_NAME}

    @cached_property
    def numbers_of_others(self):
        """Telephone, NHS and pupil numbers and e-mail addresses of the others, but for the person's own."""
        names = ("phone", "email", "nhs_number", "upn")
        own = {getattr(self.person, name) for name in names}
        found = {getattr(member.person, name) for member in self.others for name in names}
        return {value for value in found - own if value}

    def lives_at(self, address):
        """Whether the person lives, or lived, at an address of one of their families, as far as is known.

        Who lives elsewhere now is not told where the family has moved to, and who left is not either.
        """
        here = [member for member in self.members if member.family_id == address.family_id]
        return any(
            member.lives_in_household if member.left_on is None else address.lived_from < member.left_on
            for member in here
        )

    @cached_property
    def own_homes(self):
        """Postcodes and property numbers of homes in which the person lives or lived."""
        own = [home for home in self.homes if self.lives_at(home)]
        return {value for home in own for value in (home.postcode, home.uprn) if value}

    @cached_property
    def homes_of_others(self):
        """First lines and postcodes of homes in which the person does not live."""
        known = {line for home in self.homes if self.lives_at(home) for line in _lines(home)}
        return {line for home in self.homes if not self.lives_at(home) for line in _lines(home)} - known


def _words(*names):
    """Whole names, and each word of one: "Mary Ann" is also called Mary."""
    return {word for name in names for word in [name, *re.split(r"[\s-]+", name)] if word}


def _lines(home):
    return [line for line in (home.line_1, home.postcode) if line]
