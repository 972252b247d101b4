"""Everything of one case as it was at a moment, a table at a time."""

from functools import cached_property

from cases.models import Case
from cases.withholding import versions_without
from earlyhelp.common.numbers import join_and
from history.querysets import as_at, named
from people.models import FamilyMember, Person


class Record:
    """A case at a moment, or as it is now where there is none. Each table is asked when it is first needed.

    :ivar reader: who reads it. The case came through the gate, see :mod:`cases.access`.
    """

    def __init__(self, case, moment, *, reader):
        self.live_case, self.moment, self.reader = case, moment, reader

    def rows(self, model, *names, **chosen):
        """Return the versions of a model's rows that stood at the moment, in the order of their keys.

        Every row on the page comes through here, so what is withheld from a reader is left out here.

        :param names: relations whose name is wanted too, see :func:`history.querysets.named`.
        :param chosen: which rows, by their columns as they were then.
        """
        versions = as_at(model, self.moment).filter(**chosen)
        found = list(named(versions, *names).order_by("pgh_obj_id"))
        return versions_without(self.live_case.withheld, model, found)

    def of_case(self, model, *names, **chosen):
        return self.rows(model, *names, case=self.live_case.pk, **chosen)

    @cached_property
    def case(self):
        """The case itself, or None where nothing of it was written down yet."""
        lists = ("source", "reason", "level_of_need", "locality", "service")
        return next(iter(self.rows(Case, *lists, pgh_obj=self.live_case.pk)), None)

    @cached_property
    def members(self):
        """Everybody who was in the family or had left it, by their number."""
        return sorted(self.rows(FamilyMember, family=self.case.family_id), key=lambda row: row.number)

    @cached_property
    def _members_by_key(self):
        return {member.pgh_obj_id: member for member in self.members}

    @cached_property
    def people(self):
        """The record of each of them, by its key."""
        keys = [member.person_id for member in self.members]
        return {person.pgh_obj_id: person for person in self.rows(Person, pgh_obj__in=keys)}

    def person_of(self, member):
        """The person of a member of the family, None where their record is not there."""
        return self.people.get(member.person_id)

    def name_of(self, member_key):
        """What somebody of the family was called then, from their place in the family."""
        member = self._members_by_key.get(member_key)
        return self.full_name_of(member.person_id) if member else SOMEBODY

    def full_name_of(self, person_key):
        person = self.people.get(person_key)
        return f"{person.given_name} {person.family_name}" if person else SOMEBODY

    def names_of(self, rows):
        """The names of those whom rows such as the people of a need point at, in one list."""
        return join_and(sorted(self.name_of(row.member_id) for row in rows))


SOMEBODY = "Somebody who was in the family"


def grouped(rows, column):
    """Return rows in lists by the value of a column."""
    groups = {}
    for row in rows:
        groups.setdefault(getattr(row, column), []).append(row)
    return groups


def keys(rows):
    return [row.pgh_obj_id for row in rows]
