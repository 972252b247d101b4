"""Who the person is, what else they are called, whose family they are in, and where they lived."""

from django.db.models import Q

from cases.enums import DisagreementKind
from rights.enums import Rule
from rights.sources.declaring import Part, Source, of_person


def _details(subject, person):
    """The details of a person are disagreed with on their page in the latest case."""
    member = subject.member_of(subject.cases[-1]) if subject.cases else None
    return (DisagreementKind.PERSON, member.number) if member else ("", None)


def _withheld(subject, home):
    return [] if subject.lives_at(home) else [Rule.ADDRESS]


def _other_of(subject, relationship):
    is_first = relationship.person_id == subject.person.pk
    other = relationship.other if is_first else relationship.person
    return [(other.full_name, Rule.NAME)]


SOURCES = [
    Source(
        "person",
        "Personal details",
        "people.Person",
        found=lambda subject: Q(pk=subject.person.pk),
        title=lambda person: person.full_name,
        case="",
        item=_details,
    ),
    Source(
        "names",
        "Other names",
        "people.PersonName",
        found=of_person,
        title=str,
        case="",
        without=frozenset({"person"}),
    ),
    Source(
        "families",
        "Families",
        "people.FamilyMember",
        found=of_person,
        title=lambda member: str(member.family),
        dated="joined_on",
        case="",
        without=frozenset({"person", "number"}),
        parts=(Part("stays", "In the family home"),),
    ),
    Source(
        "relationships",
        "Relationships",
        "people.Relationship",
        found=lambda subject: Q(person=subject.person) | Q(other=subject.person),
        title=str,
        case="",
        terms=_other_of,
    ),
    Source(
        "addresses",
        "Where the family lived",
        "people.FamilyAddress",
        found=lambda subject: Q(family__in=subject.families),
        title=lambda home: "An address of the family",
        dated="lived_from",
        case="",
        flags=_withheld,
    ),
    Source(
        "merges",
        "Records that were made one",
        "people.PeopleMerge",
        found=lambda subject: Q(kept=subject.person),
        title=lambda merge: "Two records were made one",
        dated="merged_at",
        case="",
        without=frozenset({"number", "steps", "kept"}),
    ),
]
