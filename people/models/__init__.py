"""Families, the people in them, how they are found, and records that were made one."""

from people.models.family import Family, FamilyAddress, FamilyMember, HouseholdStay, Relationship
from people.models.merging import NotSamePerson, PeopleMerge
from people.models.person import Person, PersonName
from people.models.search import NameGroup, SearchKey

__all__ = [
    "Family",
    "FamilyAddress",
    "FamilyMember",
    "HouseholdStay",
    "NameGroup",
    "NotSamePerson",
    "PeopleMerge",
    "Person",
    "PersonName",
    "Relationship",
    "SearchKey",
]
