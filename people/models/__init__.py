"""Families, the people in them, and how they are found."""

from people.models.family import Family, FamilyAddress, FamilyMember, Relationship
from people.models.person import Person
from people.models.search import NameGroup, SearchKey

__all__ = ["Family", "FamilyAddress", "FamilyMember", "NameGroup", "Person", "Relationship", "SearchKey"]
