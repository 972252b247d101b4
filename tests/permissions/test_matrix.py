"""Every address in the matrix answers each person as the matrix says, and no address is missing from it."""

from contextlib import nullcontext

import pytest
from django.urls import URLPattern, get_resolver, reverse

from tests.permissions.matrix import EVERYBODY, MATRIX
from tests.permissions.standing import undone, without_templates

NOT_OURS = {"admin"}
"""Addresses of Django's admin are asked about in tests/accounts/test_admin.py."""


def names(patterns, namespace=""):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}"
        elif pattern.namespace not in NOT_OURS:
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from names(pattern.url_patterns, inner)


def test_every_address_is_in_the_matrix():
    known = {row.name for row in MATRIX}
    ours = set(names(get_resolver().url_patterns))
    assert sorted(ours - known) == []
    assert sorted(known - ours) == []


def test_every_row_speaks_of_every_person():
    assert [row.name for row in MATRIX if set(row.statuses) != set(EVERYBODY)] == []


def answer_to(person, row, parts, standing):
    """Ask once, undo what the asking did, and return the answer. A refusal is not drawn: it is one page."""
    with undone(), nullcontext() if row.statuses[person] == 200 else without_templates():
        return getattr(standing.client(person), row.method)(reverse(row.name, kwargs=parts))


@pytest.mark.django_db
@pytest.mark.parametrize("row", MATRIX, ids=lambda row: row.name)
def test_each_person_gets_what_the_matrix_says(row, standing):
    parts = getattr(standing.of_this_test(), row.on)() if row.on else {}
    answers = {person: answer_to(person, row, parts, standing) for person in EVERYBODY}
    assert {person: answer.status_code for person, answer in answers.items()} == row.statuses
    if row.is_public:
        assert {answer["Location"] for answer in answers.values()} == {reverse("asking:start")}
    elif row.statuses["anonymous"] == 302:
        assert answers["anonymous"]["Location"].startswith(reverse("account_login"))
