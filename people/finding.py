"""The engine that finds people: candidates from the index in one query, then how well each fact holds.

It decides what matches, never who may be shown: give it the people who may be (``among``), as
:mod:`cases.finding` does.
"""

from dataclasses import dataclass, replace

from django.db.models import Case, F, IntegerField, Max, Q, Value, When
from django.db.models.functions import Coalesce

from earlyhelp.common.words import capital
from people.models import NameGroup, Person, SearchKey
from people.names import words_of
from people.search import Description, Search, read_words
from people.terms import Hit, NameTerm, Record

LIMIT = 20
"""So many people are found unless told otherwise."""

CANDIDATES = 200
"""So many people are compared, those first who look best from the index alone."""

FEW = 10_000
"""So many people who may be looked at are handed to the index as a list."""

BEST = 5_000
"""Where more may be, so many of those who look best of everybody are asked about."""

FACT = 1000
"""One fact in the sum that orders the candidates: how many facts hold comes first, how well second."""

NEEDED = 2
"""Facts that must hold, where as many were typed."""


@dataclass(frozen=True)
class Match:
    """A person who was found.

    :ivar weight: how well they match, compared with others of the same search only.
    :ivar reasons: why, in words, the surest first.
    """

    person: Person
    weight: float
    reasons: tuple[str, ...]

    @property
    def because(self):
        """The reasons as one sentence."""
        return f"{capital('; '.join(self.reasons))}."


def find(wanted, *, limit=LIMIT, among=None) -> list[Match]:
    """Return the people who match best, the best first, with a fixed number of queries.

    :param wanted: words as typed into one box, a :class:`Description`, or a :class:`Search`.
    :param limit: how many at most.
    :param among: a queryset of people; only they are looked at.
    """
    return find_each([wanted], limit=limit, among=among)[0]


def find_each(wanted, *, limit=LIMIT, among=None, leave=None) -> list[list[Match]]:
    """Return for each of several searches what :func:`find` does, with as many queries as for one.

    :param leave: takes a person who may match, and leaves of them only what they may be found by.
    """
    searches = with_other_names(*(as_search(each) for each in wanted))
    candidates = _candidates(searches, among)
    pks = set().union(*candidates)
    people = Person.objects.with_what_finds_them().in_bulk(pks) if pks else {}
    for person in people.values() if leave else ():
        leave(person)
    return [
        _best_first(search, [people[pk] for pk in found if pk in people])[:limit]
        for search, found in zip(searches, candidates, strict=True)
    ]


def _best_first(search, people):
    matches = [match for person in people if (match := match_of(search, person))]
    return sorted(matches, key=lambda match: (-match.weight, match.person.full_name, match.person.pk))


def find_exactly(wanted, *, besides) -> list[Person]:
    """Return the people who are almost surely meant by what was typed.

    That is: the same NHS or unique pupil number, or the same first and last name in full and the same date of
    birth. Only such a match may be told to somebody who does not reach the record, so that nobody finds out
    by trying names whether a family is known.

    :param besides: a queryset of people who are left out, because they may be shown.
    """
    return find_each_exactly([wanted], besides=besides)[0]


def find_each_exactly(wanted, *, besides) -> list[list[Person]]:
    """Return for each of several searches what :func:`find_exactly` does, with one query."""
    searches = [as_search(each) for each in wanted]
    asked = Q()
    for search in searches:
        for term in search.numbers:
            asked |= Q(**{term.field: term.number})
        if births := _births_that_count(search):
            asked |= Q(date_of_birth__in=births)
    people = Person.objects.exclude(pk__in=besides.values("pk"))
    found = list(people.filter(asked)) if asked else []
    return [_exactly(search, found) for search in searches]


def _births_that_count(search):
    """Return the dates of birth that were typed in full, where a first and a last name were too."""
    typed = {term.word for term in search.names}
    return [term.exact for term in search.births if term.exact] if len(typed) > 1 else []


def _exactly(search, people):
    """Return those of the people who have a number that was typed, then those of the name and the day."""
    births = _births_that_count(search)
    numbers = [
        person
        for person in people
        if any(getattr(person, term.field) == term.number for term in search.numbers)
    ]
    same_day = [person for person in people if person.date_of_birth in births and person not in numbers]
    return numbers + [person for person in same_day if _is_full_name(person, search)]


def as_search(wanted):
    """Return what is wanted as a :class:`Search`, whichever way it was said."""
    if isinstance(wanted, Search):
        return wanted
    return wanted.search if isinstance(wanted, Description) else read_words(wanted)


def _is_full_name(person, search):
    """Whether the words that were typed are all the words of the first and last name, and no others."""
    for what, name in (("first name", person.given_name), ("last name", person.family_name)):
        parts = {term.word for term in search.names if term.what == what}
        if parts and parts != _long_words(name):
            return False
    whole = _long_words(person.given_name) | _long_words(person.family_name)
    return {term.word for term in search.names} == whole


def _long_words(name):
    return {word for word in words_of(name) if len(word) > 1}


def with_other_names(*searches):
    """Give each word of a name those that stand for it, with one query. Return the searches in order."""
    words = {term.word for search in searches for term in search.names}
    groups = [set(group.names) for group in NameGroup.objects.holding(words)] if words else []

    def widened(term):
        if not isinstance(term, NameTerm):
            return term
        others = set().union(*(names for names in groups if term.word in names)) - {term.word}
        return replace(term, others=frozenset(others))

    return [
        replace(search, terms=tuple(tuple(widened(term) for term in group) for group in search.terms))
        for search in searches
    ]


def _needed(search):
    return min(NEEDED, len(search.terms))


def _candidates(searches, among):
    """Return for each search the primary keys of people of whom enough may hold, those first who look best.

    Who may be looked at and what the index holds are asked for one after the other, so that a server that has
    not counted its rows lately has no bad way of joining the two to choose. Where few may be looked at, they
    are looked up first. Where many may, the best of everybody are: hardly any of them drop out again.
    """
    if not any(search.terms for search in searches):
        return [[] for _ in searches]
    if among is None:
        return _best_of_each(searches, CANDIDATES)
    few = list(among.values_list("pk", flat=True)[: FEW + 1])
    if len(few) <= FEW:
        return _best_of_each(searches, CANDIDATES, person__in=few) if few else [[] for _ in searches]
    best = _best_of_each(searches, BEST)
    allowed = set(among.filter(pk__in=set().union(*best)).values_list("pk", flat=True))
    return [[pk for pk in pks if pk in allowed][:CANDIDATES] for pks in best]


def _best_of_each(searches, most, **only):
    """Return for each search so many of the people who look best, all with one query."""
    asked = [_ranked(search, place, **only)[:most] for place, search in enumerate(searches) if search.terms]
    rows = asked[0].union(*asked[1:], all=True) if len(asked) > 1 else asked[0]
    best = [[] for _ in searches]
    for place, pk, _ in sorted(rows, key=lambda row: (row[0], -row[2], row[1])):
        best[place].append(pk)
    return best


def _ranked(search, place, **only):
    """Return a queryset of (place, primary key, total) of people of whom enough may hold, the best first.

    :param place: the search's place among several.
    """
    asked, best = Q(pk__in=[]), {}
    for number, group in enumerate(search.terms):
        ways = [way for term in group for way in term.asks()]
        whens = [
            When(condition, then=Value(facts * FACT + weight))
            for condition, weight, facts in sorted(ways, key=lambda way: (-way[2], -way[1]))
        ]
        for condition, _, _ in ways:
            asked |= condition
        best[f"best_{number}"] = Coalesce(Max(Case(*whens, output_field=IntegerField())), 0)
    keys = SearchKey.objects.filter(asked, **only).values("person_id")
    found = keys.annotate(**best).annotate(total=sum(F(name) for name in best))
    found = found.filter(total__gte=_needed(search) * FACT).order_by("-total", "person_id")
    which = Value(place, output_field=IntegerField())
    return found.annotate(place=which).values_list("place", "person_id", "total")


def match_of(search, person):
    """Return how well the person matches, or None where too little holds."""
    record = Record(person)
    hits = [hit for group in search.terms if (hit := _group_hit(group, record))]
    if sum(hit.facts for hit in hits) < _needed(search):
        return None
    hits.sort(key=lambda hit: -hit.weight)
    return Match(person, sum(hit.weight for hit in hits), tuple(dict.fromkeys(hit.reason for hit in hits)))


def _group_hit(group, record):
    """Return how one fact holds: the words of a name together, otherwise the best of its ways."""
    hits = [hit for term in group if (hit := term.hit(record))]
    if not hits:
        return None
    best = max(hits, key=lambda hit: hit.weight)
    if not isinstance(group[0], NameTerm):
        return best
    reasons = dict.fromkeys(hit.reason for hit in hits)
    return Hit(sum(hit.weight for hit in hits) / len(group), best.facts, "; ".join(reasons))
