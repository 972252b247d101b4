"""Families, the people in them, how they are found, and records that were made one."""

from people.models.family import Family, FamilyAddress, FamilyMember, Relationship
from people.models.merging import NotSamePerson, PeopleMerge
from people.models.person import Person
from people.models.search import NameGroup, SearchKey

__all__ = [
    "Family",
    "FamilyAddress",
    "FamilyMember",
    "NameGroup",
    "NotSamePerson",
    "PeopleMerge",
    "Person",
    "Relationship",
    "SearchKey",
]
