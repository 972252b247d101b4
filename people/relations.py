"""How the people of a family are related, told from each person's side."""

from dataclasses import dataclass

from people.enums import INVERSE, ParentalResponsibility, RelationshipKind
from people.models import FamilyMember, Relationship


@dataclass(frozen=True)
class Relation:
    """What one member is to another.

    :ivar word: the kind in words, from the first member's side ("Parent").
    :ivar parental_responsibility: "" where it is not known or does not apply.
    """

    member: FamilyMember
    other: FamilyMember
    kind: str
    parental_responsibility: str
    details: str
    revision: int

    @property
    def word(self):
        return RelationshipKind(self.kind).label

    @property
    def is_adult_to_child(self):
        return not self.member.is_child and self.other.is_child

    @property
    def responsibility(self):
        return ParentalResponsibility(self.parental_responsibility).label

    @property
    def sentence(self):
        """Such as "Parent of Ffion, with parental responsibility"."""
        text = f"{self.word} of {self.other.person.short_name}"
        if self.is_adult_to_child and self.parental_responsibility:
            text += WITH_OR_WITHOUT[self.parental_responsibility]
        return text


WITH_OR_WITHOUT = {
    ParentalResponsibility.YES: ", with parental responsibility",
    ParentalResponsibility.NO: ", without parental responsibility",
    ParentalResponsibility.FATHER_NOT_NAMED: ", not named as the father on the birth certificate",
}


def relations_of(members):
    """Return each member's relations to the other members, by the member's number, with one query."""
    by_person = {member.person_id: member for member in members}
    told = {member.number: [] for member in members}
    for row in Relationship.objects.among(list(by_person)):
        first, second = by_person[row.person_id], by_person[row.other_id]
        shared = {"parental_responsibility": row.parental_responsibility, "details": row.details}
        shared["revision"] = row.revision
        told[first.number].append(Relation(first, second, row.kind, **shared))
        told[second.number].append(Relation(second, first, INVERSE[row.kind], **shared))
    for relations in told.values():
        relations.sort(key=lambda relation: relation.other.number)
    return told


def relation_between(member, other):
    """Return what the first member is to the second, or None where it is not recorded."""
    found = relations_of([member, other])[member.number]
    return found[0] if found else None
