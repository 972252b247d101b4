"""In every part of every address and every word after it, what belongs to the other family tells nothing."""

import copy
from urllib.parse import quote, urlencode

import pytest
from django.urls import reverse
from hypothesis import settings

from tests.permissions.matrix import MATRIX
from tests.permissions.standing import undone
from tests.sweep.asking_for_others import HUGE, keys_of_others, leaks_in, parameters, words_to_send
from tests.sweep.place import EACH_DAY

pytestmark = pytest.mark.django_db

LOOKED_AT = [row for row in MATRIX if row.method == "get" and 200 in row.statuses.values()]
WITH_PARTS = [row for row in MATRIX if row.on]
PARAMETERS = parameters()
A_FEW = 2
ORDER = ["lead", "manager", "front_door", "governance", "analyst", "administrator", "stranger", "anonymous"]
READS_OF_EVERY_CASE = {"governance"}
"""Who reads the log of access, which names cases by their reference."""


def who_is_let_in(row, most):
    """A few people to whom the page is there, or who could be expected to reach it."""
    return [person for person in ORDER if row.statuses[person] in (200, 302)][:most] or ["lead"]


def some_of(values, row):
    """A few of the values, others for each address; all of them in the long sweep."""
    if settings.default.max_examples > EACH_DAY:
        return values
    first = MATRIX.index(row) * A_FEW
    return [values[(first + place) % len(values)] for place in range(min(A_FEW, len(values)))]


def ask(sent, person, address, method, *, counted_as):
    sent.asked[counted_as] += 1
    with undone():
        return getattr(sent.client(person), method)(address)


def leaks(sent, person, address, method, *, counted_as):
    """Ask, and return what went wrong: a fault, or what the answer told of the other family."""
    response = ask(sent, person, address, method, counted_as=counted_as)
    told = leaks_in(sent, response, sent=address)
    if person in READS_OF_EVERY_CASE:
        told = [word for word in told if word != sent.other.the_case.reference]
    return [(person, address, response.status_code, *told)] if told or response.status_code >= 500 else []


@pytest.mark.parametrize("row", LOOKED_AT, ids=lambda row: row.name)
def test_no_word_after_an_address_tells_of_the_other_family(row, sent):
    with undone():
        parts = getattr(copy.copy(sent.scene), row.on)() if row.on else {}
        address, found = reverse(row.name, kwargs=parts), []
        for person in who_is_let_in(row, most=1):
            for value in some_of(list(words_to_send(sent).values()), row):
                query = urlencode(dict.fromkeys(PARAMETERS, value))
                found += leaks(sent, person, f"{address}?{query}", row.method, counted_as="by parameter")
    assert found == []


@pytest.mark.parametrize("row", WITH_PARTS, ids=lambda row: row.name)
def test_no_part_of_an_address_leads_to_the_other_family(row, sent):
    with undone():
        parts = getattr(copy.copy(sent.scene), row.on)()
        found = []
        for address in some_of(list(addresses_of_others(sent, row, parts)), row):
            for person in who_is_let_in(row, most=1):
                found += leaks(sent, person, address, row.method, counted_as="by part")
    assert found == []


def addresses_of_others(sent, row, parts):
    """The address with each of its parts in turn replaced by what belongs to the other family."""
    for name, own in parts.items():
        for value in values_in_place_of(sent, name, own):
            yield address_with(row, parts, name, value)


def values_in_place_of(sent, name, own):
    if name in ("reference", "other_reference"):
        return [sent.other.the_case.reference]
    if isinstance(own, int):
        return [0, -1, HUGE, sent.other.the_case.pk, *range(1, 4)]
    if len(str(own)) == 36:
        return sorted(set(keys_of_others(sent)))
    return [sent.other.the_case.reference, sent.other.people.hub.code]


def address_with(row, parts, name, value):
    """The address as somebody would type it, whether it can be one or not."""
    mark = {int: 987_654}.get(type(parts[name]))
    if mark is None:
        return reverse(row.name, kwargs=parts | {name: value})
    return reverse(row.name, kwargs=parts | {name: mark}).replace(str(mark), quote(str(value)))
