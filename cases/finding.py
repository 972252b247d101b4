"""Looking for a person through the gate: the engine of :mod:`people.finding`, and who may be shown.

Somebody in a case that the user reaches is shown, with why they were found. Somebody else is only hinted at,
for an almost sure match, with the agency to contact: never a name, a date or a number that was not typed.
"""

from dataclasses import dataclass, field, replace

from django.db.models import Exists, F, OuterRef, Prefetch, Q

from accounts import audit
from accounts.enums import AuditAction, Role
from accounts.models import Agency
from cases.models import Case, ConflictPerson, LeadProfessional
from cases.own_name import own_name_fact
from cases.withholding import as_found_by, withheld_from
from people.duplicates import likely_pairs
from people.finding import as_search, find_each, find_each_exactly
from people.models import Family, FamilyMember, PeopleMerge, Person
from people.search import Description

SHOWN = 20
"""So many people are shown; more means that the search should say more."""

ALREADY_KNOWN = "Somebody with these details is already known to early help."


@dataclass
class Known:
    """A person whom the user may see, with the cases through which they may.

    :ivar cases: open cases first, the newest first.
    :ivar numbers: the person's number in each of the cases, by reference.
    :ivar because: why they were found, as a sentence, or "".
    :ivar left: open cases of families that they have left.
    """

    person: Person
    cases: list[Case] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    left: list[Case] = field(default_factory=list)
    because: str = ""

    @property
    def shown_cases(self):
        """Every case through which the person may be seen: there is at least one."""
        return self.cases + self.left

    @property
    def open_case(self):
        return next((case for case in self.cases if case.is_open), None)

    @property
    def closed_case(self):
        """The last closed case of a family without an open one that the user reaches."""
        if self.open_case:
            return None
        return next(iter(self.cases), None)


@dataclass
class Findings:
    """What a search found.

    :ivar known: people whom the user may see, at most :data:`SHOWN`.
    :ivar more: whether there are more of them.
    :ivar contacts: agencies to ask about people whom the user may not see.
    :ivar hidden: whether there is somebody whom the user may not see.
    :ivar held: whether nobody out of reach was looked for, because the user searched so often lately.
    """

    known: list[Known]
    more: bool
    contacts: list[Agency]
    hidden: bool
    held: bool = False

    @property
    def anybody(self):
        return bool(self.known) or self.hidden


def people_reached_by(user, *, to_work=False):
    """Everybody in a family of which the user reaches a case; with ``to_work`` one that they may write in."""
    cases = Case.objects.workable_by(user) if to_work else Case.objects.visible_to(user)
    families = cases.values("family")
    return Person.objects.filter(pk__in=FamilyMember.objects.filter(family__in=families).values("person"))


def find_people(user, wanted, *, hint=True) -> Findings:
    """Find the people who may be meant, as far as the user may know of them.

    :param wanted: a :class:`people.search.Description`, or words as typed into one box.
    :param hint: whether somebody whom the user may not see is looked for at all.
    """
    return find_people_of_each(user, [wanted], hint=hint)[0]


def find_people_of_each(user, wanted, *, hint=True) -> list[Findings]:
    """Find for each of several searches what :func:`find_people` does, with as many queries as for one."""
    searches = [as_search(each) for each in wanted]
    reached = people_reached_by(user)
    found = find_each(searches, limit=SHOWN + 1, among=reached, leave=as_found_by(withheld_from(user)))
    reasons = [_reasons(user, search, matches) for search, matches in zip(searches, found, strict=True)]
    shown = {person for because in reasons for person in list(because)[:SHOWN]}
    known = {each.person: each for each in _with_cases(user, shown)}
    untold = _not_hinted_at(user, reached)
    hidden = find_each_exactly(searches, besides=untold) if hint else [[] for _ in searches]
    contacts = _contacts({person.pk for people in hidden for person in people})
    return [
        Findings(
            known=[replace(known[person], because=because[person]) for person in list(because)[:SHOWN]],
            more=len(because) > SHOWN,
            contacts=_agencies(contacts, people),
            hidden=bool(people),
            held=not hint,
        )
        for because, people in zip(reasons, hidden, strict=True)
    ]


def _not_hinted_at(user, reached):
    """People of whom no hint is given: those whom the user may see, and those of whom they must not know."""
    families = ConflictPerson.objects.families_kept_from(user.pk)
    kept_from = FamilyMember.objects.filter(family__in=families).values("person")
    return Person.objects.filter(Q(pk__in=reached.values("pk")) | Q(pk__in=kept_from))


def _reasons(user, search, matches):
    """Return why each person was found, those of a case that was named first."""
    because = {match.person: match.because for match in matches}
    if not search.case_reference:
        return because
    named = dict.fromkeys(_people_of_case(user, search.case_reference), f"In case {search.case_reference}.")
    return named | {person: reason for person, reason in because.items() if person not in named}


def _people_of_case(user, reference):
    """The people who are in the family of the case now, if the user reaches it."""
    families = Case.objects.visible_to(user).filter(reference=reference).values("family")
    here = FamilyMember.objects.current().filter(family__in=families)
    return Person.objects.filter(pk__in=here.values("person")).order_by("date_of_birth", "pk")


def reached_person(user, pk) -> Known | None:
    """Return a person whom the user may see, with their cases, or None."""
    found = _with_cases(user, list(people_reached_by(user).filter(pk=pk)))
    return found[0] if found else None


def reached_people(user, pks):
    """Return the people with these primary keys whom the user may see, by primary key, with one query."""
    return people_reached_by(user).in_bulk(list(pks)) if pks else {}


def _with_cases(user, people):
    known = {person.pk: Known(person) for person in people}
    members = FamilyMember.objects.filter(person__in=known)
    cases = (
        Case.objects.visible_to(user)
        .filter(family__members__person__in=known)
        .distinct()
        .select_related("family")
        .prefetch_related(Prefetch("family__members", queryset=members, to_attr="found_members"))
        .order_by("-status", "-opened_on", "-pk")
    )
    for case in cases if known else ():
        for member in case.family.found_members:
            person = known[member.person_id]
            here = member.left_on is None or not case.is_open
            cases_of_person = person.cases if here else person.left
            if case not in cases_of_person:
                cases_of_person.append(case)
                person.numbers[case.reference] = member.number
    return list(known.values())


def _contacts(hidden):
    """The last lead professionals of the families of these people, each with its person and family.

    Of a restricted record nobody is named: whoever asks is sent to the front door.
    """
    if not hidden:
        return []
    leads = LeadProfessional.objects.annotate(
        person=F("case__family__members__person"), family=F("case__family_id")
    )
    return list(
        leads.filter(person__in=hidden, case__is_restricted=False)
        .select_related("agency")
        .order_by("family", "person", "-case__opened_on", "-started_on", "-pk")
        .distinct("family", "person")
    )


def _agencies(contacts, people):
    """The agencies of those contacts who are for one of these people, each once."""
    pks = {person.pk for person in people}
    return list({lead.agency_id: lead.agency for lead in contacts if lead.person in pks}.values())


def front_doors():
    """Agencies that somebody works for at the front door now."""
    at_the_door = {"memberships__role": Role.FRONT_DOOR, "memberships__ended_on__isnull": True}
    return list(Agency.objects.active().filter(**at_the_door).distinct())


def record_search(*, by, now, wanted, findings: Findings, case_reference=""):
    """Write down that somebody looked for a person, with which kinds of facts, and what they were shown.

    :param wanted: what was looked for, of which no word is kept but whether it was their own last name.
    """
    facts = list(as_search(wanted).facts)
    detail = {"facts": facts, "shown": len(findings.known), "hinted": findings.hidden}
    detail |= own_name_fact(by, wanted)
    return audit.record(
        by=by,
        now=now,
        action=AuditAction.SEARCHED,
        what="person",
        case_reference=case_reference,
        detail=detail | ({"held": True} if findings.held else {}),
    )


def taken_numbers(user, *, nhs_number="", upn="", besides=None):
    """Return a sentence for each number that another person has already, by field name.

    It says no more of somebody whom the user may not see than a search does.

    :param besides: the person whose own numbers these may be.
    """
    taken = {}
    for name, number in (("nhs_number", nhs_number), ("upn", upn)):
        if not number:
            continue
        findings = find_people(user, Description(**{name: number}))
        others = [known for known in findings.known if besides is None or known.person.pk != besides.pk]
        if others:
            taken[name] = (
                f"{others[0].person.full_name} has this number already. Check it, or use that record."
            )
        elif findings.hidden:
            taken[name] = contact_sentence(findings.contacts)
    return taken


def contact_sentence(contacts):
    """Return what is told of somebody whom the user may not see, and nothing more."""
    whom = " or ".join([agency.name for agency in contacts] + ["the front door"])
    return f"{ALREADY_KNOWN} Contact {whom} before you go on."


def reached_family(user, pk):
    """Return a family of which the user reaches a case, or None."""
    return reached_families(user, [pk]).get(pk)


def reached_families(user, pks):
    """Return the families of which the user reaches a case, by primary key, with one query."""
    cases = Case.objects.visible_to(user).filter(family=OuterRef("pk"))
    return Family.objects.filter(Exists(cases)).in_bulk(list(pks)) if pks else {}


def names_in(families):
    """Return what the people are called who are in these families now, by the family, with one query."""
    names = {family.pk: [] for family in families}
    here = FamilyMember.objects.current().filter(family__in=names).with_person()
    for member in here if names else ():
        names[member.family_id].append(member.person.short_name)
    return names


def likely_duplicates(user):
    """Return (pair, what the user may see of the one, and of the other) for records that are likely one."""
    pairs = likely_pairs(people_to_merge(user))
    people = {person.pk: person for pair in pairs for person in (pair.one, pair.other)}
    known = {each.person.pk: each for each in _with_cases(user, list(people.values()))}
    return [(pair, known[pair.one.pk], known[pair.other.pk]) for pair in pairs]


def people_to_merge(user):
    """Everybody whom the user reaches and of whom nothing is withheld from them.

    Two records are compared by address and phone, and one of each is kept, so who may not read them all does
    not make the two one.
    """
    withheld = withheld_from(user)
    at_home = FamilyMember.objects.filter(family__in=withheld.families).values("person")
    return people_reached_by(user).exclude(pk__in=withheld.people).exclude(pk__in=at_home)


def are_two_to_merge(user, one, other):
    """Whether these primary keys are two people whose records the user may compare."""
    return one != other and people_to_merge(user).filter(pk__in=[one, other]).count() == 2


def merges_of(user):
    """Merges of people whom the user reaches and of whom nothing is withheld from them, the latest first."""
    reached = people_to_merge(user).values("pk")
    return PeopleMerge.objects.filter(kept__in=reached).select_related("merged_by", "undone_by")
