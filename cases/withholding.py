"""What of a case is withheld from whoever reads it, and how a record is read without it.

Every page comes through :func:`cases.access.get_case`, which sets ``case.withheld`` once; what is read of the
case afterwards is read by the functions of :mod:`cases.access`, which leave out what that names. A case that
did not come through a gate has no ``withheld``, and reading its parts fails, so that nobody forgets to ask.
What is read across cases (search, home, notices) starts from :func:`withheld_from`.
"""

from copy import copy
from dataclasses import dataclass, field, fields

from django.urls import reverse

from cases.enums import WithheldPart
from cases.models import CaseNote, CaseWarning, Document, HelpRequest, Meeting, Withholding
from people.models import FamilyAddress, FamilyMember, HouseholdStay, PeopleMerge, Person

REACH_FIELDS = (
    "school",
    "gp_practice",
    "phone",
    "email",
    "contact_when",
    "contact_how",
    "contact_avoid",
)
"""What of a person says where they are or how to reach them; where they live at home goes with it."""

NOT_SHOWN = "Not shown to you"
"""Stands in place of an address or of ways to reach somebody, whether there is one or not."""


@dataclass(frozen=True)
class Withheld:
    """What one reader does not get to see.

    :ivar families: primary keys of families whose homes are withheld. :ivar people: those of people of whom
        it is withheld where they are. The others are those of notes, documents, warnings and meetings.
    """

    families: frozenset = field(default_factory=frozenset)
    people: frozenset = field(default_factory=frozenset)
    notes: frozenset = field(default_factory=frozenset)
    documents: frozenset = field(default_factory=frozenset)
    warnings: frozenset = field(default_factory=frozenset)
    meetings: frozenset = field(default_factory=frozenset)

    def __or__(self, other):
        """What is withheld by either."""
        names = [each.name for each in fields(self)]
        return Withheld(**{name: getattr(self, name) | getattr(other, name) for name in names})

    def hides_home_of(self, family_pk):
        return family_pk in self.families

    def hides_reach_of(self, member):
        return member.person_id in self.people

    def hides(self, row):
        """Whether a row, or a part of what it says, is withheld."""
        if place := PLACE_OF_MODEL.get(type(row)):
            return not getattr(self, place).isdisjoint({row.pk, getattr(row, "corrects_id", None)})
        if isinstance(row, FamilyAddress):
            return self.hides_home_of(row.family_id)
        if isinstance(row, HelpRequest):
            return row.case_id is not None and self.hides_where
        if isinstance(row, FamilyMember):
            return self.hides_reach_of(row)
        return isinstance(row, Person) and row.pk in self.people

    @property
    def is_anything(self):
        return self != Withheld()

    @property
    def hides_where(self):
        """Whether a home or somebody's whereabouts is withheld, so that words about either are left out."""
        return bool(self.families or self.people)


PLACE_OF_PART = {
    WithheldPart.HOME: ("families", "of_family"),
    WithheldPart.REACH: ("people", "of_person"),
    WithheldPart.NOTE: ("notes", "note_id"),
    WithheldPart.DOCUMENT: ("documents", "document_id"),
    WithheldPart.WARNING: ("warnings", "warning_id"),
    WithheldPart.MEETING: ("meetings", "meeting_id"),
}


def _gathered(rows):
    """Read rows into a :class:`Withheld`, with one query."""
    found = {name: set() for name, _ in PLACE_OF_PART.values()}
    for row in rows.with_places():
        name, column = PLACE_OF_PART[WithheldPart(row.part)]
        found[name].add(getattr(row, column))
    return Withheld(**{name: frozenset(keys) for name, keys in found.items()})


def withheld_from(user, case=None):
    """Return what is withheld from the user, of one case or of all of them, with one query."""
    rows = Withholding.objects.from_user(user)
    return _gathered(rows if case is None else rows.touching(case))


def withheld_from_agency(agency, case):
    """Return what of the case is withheld from everybody who works for the agency, with one query."""
    return _gathered(Withholding.objects.from_agency(agency).touching(case))


def withheld_from_anybody(families):
    """Return what of the cases of families is withheld from whomever it is, with one query."""
    return _gathered(Withholding.objects.standing().touching_families(families))


def show_without(case, withheld):
    """Let the case be read without what is withheld, and return it. Its people are fetched already."""
    case.withheld = withheld
    for member in case.family.people:
        without_reach(member, withheld)
    return case


def show_whole(case):
    """Let the case be read with everything, by who reads it for the person that it is about; return it."""
    case.withheld = Withheld()
    return case


def without_reach(member, withheld):
    """Let the member be shown without where they are, where that is withheld, and return them.

    Their person becomes a copy, which no service saves: services read what they change again.
    """
    if withheld.hides_reach_of(member):
        member.person = copy(member.person)
        empty_reach(member.person)
        member.lives_in_household = True
    return member


def empty_reach(person):
    for name in REACH_FIELDS:
        setattr(person, name, "")


PLACE_OF_MODEL = {CaseNote: "notes", Document: "documents", CaseWarning: "warnings", Meeting: "meetings"}


def versions_without(withheld, model, versions):
    """Return versions of a model's rows, as they were on some day, without what is withheld from the reader.

    What is withheld now is withheld of every day: a version tells it as well as the row.
    """
    if model in PLACE_OF_MODEL:
        hidden = getattr(withheld, PLACE_OF_MODEL[model])
        return [row for row in versions if not hidden & {row.pgh_obj_id, getattr(row, "corrects_id", None)}]
    if model is FamilyAddress:
        return [row for row in versions if not withheld.hides_home_of(row.family_id)]
    if model is HouseholdStay and withheld.people:
        members = FamilyMember.objects.filter(person__in=withheld.people)
        hidden = {*members.values_list("pk", flat=True), *_made_one_with(withheld.people, FamilyMember)}
        return [row for row in versions if row.member_id not in hidden]
    if model in (Person, FamilyMember) and withheld.people:
        hidden = {*withheld.people, *_made_one_with(withheld.people, Person)}
        for row in versions:
            if model is Person and row.pgh_obj_id in hidden:
                empty_reach(row)
            if model is FamilyMember and row.person_id in hidden:
                row.lives_in_household = None
    return versions


def _made_one_with(people, model):
    """Primary keys of records, or of their places in families, that were merged into those of these people.

    They are gone, and their versions still tell what is withheld of whom they became.
    """
    merges = PeopleMerge.objects.filter(kept__in=people, undone_at__isnull=True)
    gone = [step["row"] for merge in merges for step in merge.steps if step["step"] == "drop"]
    return [row["pk"] for row in gone if row["model"] == model._meta.label_lower]


def as_found_by(withheld):
    """Return a function that leaves of a person, fetched to be searched for, what the reader may find by.

    Neither a withheld address nor a withheld phone or e-mail address finds anybody.
    """

    def leave(person):
        if person.pk in withheld.people:
            empty_reach(person)
        for member in person.family_members.all():
            if withheld.hides_home_of(member.family_id):
                member.family._prefetched_objects_cache["addresses"] = []
        return person

    return leave


ADDRESS_OF_PART = {
    WithheldPart.NOTE: "cases:note",
    WithheldPart.DOCUMENT: "cases:document",
    WithheldPart.WARNING: "cases:warning",
    WithheldPart.MEETING: "cases:meeting",
}


def addresses_withheld_from(user):
    """Return the addresses of what is withheld from the user (``settings.NOTICE_WITHHELD``).

    Every page asks for them to count notices, so no more is fetched than an address is made of.
    """
    rows = Withholding.objects.from_user(user).filter(part__in=ADDRESS_OF_PART).with_numbers()
    found = [reverse(ADDRESS_OF_PART[WithheldPart(part)], args=[case, n]) for part, case, n, _ in rows]
    notes = [note for *_, note in rows if note]
    corrections = CaseNote.objects.filter(corrects__in=notes) if notes else CaseNote.objects.none()
    return found + [
        reverse("cases:note", args=[reference, number])
        for reference, number in corrections.values_list("case__reference", "number")
    ]
