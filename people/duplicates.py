"""Records that are likely one person's: found in the index by SQL, then compared as a search compares."""

from dataclasses import dataclass

from django.db import connection

from people.finding import match_of, with_other_names
from people.models import Person
from people.search import Description
from people.terms import Record

LIMIT = 50
"""Pairs that are shown at a time; when these are decided the next appear."""

COMPARED = 400
"""Pairs from the index that are compared."""

PAIRS = """
WITH reached AS MATERIALIZED ({among}),
births AS MATERIALIZED (
    SELECT person_id, key FROM people_searchkey
    WHERE kind = 'D' AND key ~ '^[0-9]{{8}}$' AND person_id IN (SELECT pk FROM reached)
),
alike AS MATERIALIZED (
    SELECT one.person_id AS one, other.person_id AS other FROM births one JOIN births other
        ON other.key = one.key AND one.person_id < other.person_id
    UNION
    SELECT least(one.person_id, other.person_id), greatest(one.person_id, other.person_id)
    FROM births one JOIN births other
        ON other.key = substr(one.key, 1, 4) || substr(one.key, 7, 2) || substr(one.key, 5, 2)
        AND other.person_id <> one.person_id
    UNION
    SELECT one.person_id, other.person_id FROM people_searchkey one JOIN people_searchkey other
        ON other.kind = one.kind AND other.key = one.key AND one.person_id < other.person_id
    WHERE one.kind IN ('T', 'E')
        AND one.person_id IN (SELECT pk FROM reached) AND other.person_id IN (SELECT pk FROM reached)
    UNION
    SELECT least(one.person_id, other.person_id), greatest(one.person_id, other.person_id)
    FROM people_person unknown
        JOIN people_searchkey one ON one.person_id = unknown.id AND one.kind = 'N'
        JOIN people_searchkey other
            ON other.kind = 'N' AND other.key = one.key AND other.person_id <> unknown.id
    WHERE unknown.date_of_birth IS NULL
        AND unknown.id IN (SELECT pk FROM reached) AND other.person_id IN (SELECT pk FROM reached)
    GROUP BY 1, 2 HAVING count(*) > 1
)
SELECT alike.one, alike.other
FROM alike CROSS JOIN LATERAL (
    SELECT count(*) AS many FROM people_searchkey key JOIN people_searchkey same
        ON same.person_id = alike.other AND same.kind = key.kind AND same.key = key.key
    WHERE key.person_id = alike.one AND key.kind IN ('N', 'S', 'B', 'L')
    OFFSET 0
) shared
WHERE shared.many > 0 AND NOT EXISTS (
    SELECT FROM people_notsameperson two
    WHERE least(two.person_id, two.other_id) = alike.one
        AND greatest(two.person_id, two.other_id) = alike.other
)
ORDER BY shared.many DESC, alike.one, alike.other
LIMIT {limit}
"""


@dataclass(frozen=True)
class Pair:
    """Two records that are likely one person's, the older first, with why."""

    one: Person
    other: Person
    weight: float
    because: str


def likely_pairs(among, *, limit=LIMIT):
    """Return the pairs of people who are likely the same, the likeliest first.

    Twins share a birthday and a last name, so the first names must be alike too.

    :param among: a queryset of people; both of a pair are among them.
    """
    query, params = among.order_by().values_list("pk").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(
            PAIRS.format(among=f"SELECT found.* FROM ({query}) AS found(pk)", limit=COMPARED), params
        )
        rows = cursor.fetchall()
    wanted = {pk for row in rows for pk in row}
    people = Person.objects.with_what_finds_them().in_bulk(wanted)
    searches = _searches([people[one] for one in dict.fromkeys(one for one, _ in rows)])
    pairs = [pair for one, other in rows if (pair := _pair(searches[one], people[one], people[other]))]
    return sorted(pairs, key=lambda pair: (-pair.weight, pair.one.pk, pair.other.pk))[:limit]


def _searches(people):
    """Return a search for each person, by primary key, with the names that stand for theirs in one query."""
    plain = {person.pk: description_of(person).search for person in people}
    return dict(zip(plain, with_other_names(*plain.values()), strict=True))


def description_of(person):
    """Return what is recorded of a person as a search takes it."""
    names = ("given_name", "family_name", "date_of_birth", "phone")
    return Description(**{name: getattr(person, name) for name in names})


def _pair(search, one, other):
    match = match_of(search, other)
    if match is None or not _first_names_are_alike(search, other):
        return None
    return Pair(one, other, match.weight, match.because)


FIRST_NAMES = {"first name", "name they are called"}


def _first_names_are_alike(search, other):
    record = Record(other)
    record.words = [each for each in record.words if each.what in FIRST_NAMES]
    return any(term.hit(record) for term in search.names if term.what == "first name")
