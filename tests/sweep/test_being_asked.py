"""Who is offered a case, or asked for a step up, reads what was written for them, and no other address."""

import copy
from uuid import UUID

import pytest
from django.urls import URLPattern, get_resolver, reverse

from accounts.enums import Role
from tests.factories.accounts import MembershipFactory
from tests.permissions.standing import undone, without_templates
from tests.permissions.test_reader_for_a_time import IN_A_CASE

pytestmark = pytest.mark.django_db

SOMETHING = {"IntConverter": 1, "UUIDConverter": UUID(int=5)}
"""A part of an address, by its kind: there may be such a thing or not, since nobody comes so far."""


def kinds_of_parts(patterns, namespace="", parents=None):
    """The kinds of the parts of each address, by its name."""
    for pattern in patterns:
        parts = (parents or {}) | pattern.pattern.converters
        if isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}", parts
        else:
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from kinds_of_parts(pattern.url_patterns, inner, parts)


def there_for(sent, user, case):
    """Names of the addresses within the case that are not 404 for the user."""
    client, kinds = sent.signed_in(user), dict(kinds_of_parts(get_resolver().url_patterns))
    there = set()
    for row in IN_A_CASE:
        parts = {name: SOMETHING.get(type(kind).__name__, "x") for name, kind in kinds[row.name].items()}
        sent.asked["being asked"] += 1
        with undone():
            answer = getattr(client, row.method)(reverse(row.name, kwargs=parts | {"reference": case}))
        if answer.status_code != 404:
            there.add(row.name)
    return there


@pytest.mark.parametrize("asked", ["transfer", "step"])
def test_being_asked_opens_what_was_written_and_nothing_else(asked, sent):
    with undone(), without_templates():
        scene = copy.copy(sent.scene)
        parts = getattr(scene, asked)()
        if asked == "transfer":
            user = scene.the_transfer.to_agency.memberships.get().user
        else:
            user = MembershipFactory(agency=scene.the_step.agency, role=Role.FRONT_DOOR).user
        there = there_for(sent, user, parts["reference"])
    assert there == {row.name for row in IN_A_CASE if row.name.startswith(f"{asked}s:")}
