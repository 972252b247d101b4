"""Somebody with access for a time: they read what the team reads, and nothing that they send is done."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import reverse

from cases.enums import GrantKind
from cases.models import AccessGrant, Case
from tests.permissions.matrix import MATRIX
from tests.permissions.scene import Scene

IN_A_CASE = [
    row
    for row in MATRIX
    if row.statuses["partner"] != row.statuses["colleague"] and row.name != "open_notice"
]
"""Addresses within a case: who is in its team gets something else there than who is not."""
READS_ONLY = "case.view"


def let_read(user, parts, now):
    case = Case.objects.get(reference=parts["reference"])
    AccessGrant.objects.create(
        case=case,
        number=90,
        kind=GrantKind.EMERGENCY,
        user=user,
        agency=user.memberships.get().agency,
        reason="A child may be at risk.",
        starts_at=now,
        ends_at=now + timedelta(hours=1),
    )


def ask(client, address, method):
    with transaction.atomic():
        response = getattr(client, method)(address)
        transaction.set_rollback(True)
    return response.status_code


@pytest.mark.parametrize("row", IN_A_CASE, ids=lambda row: row.name)
def test_they_read_what_the_team_reads_and_send_nothing(row, people, client_for, now):
    parts = getattr(Scene(people, now), row.on)()
    let_read(people.stranger, parts, now)
    client, address = client_for(people.stranger), reverse(row.name, kwargs=parts)
    wanted = row.statuses["partner"] if row.permission == READS_ONLY else 403
    assert ask(client, address, row.method) == wanted
    assert ask(client, address, "post") in (403, 405)


def test_there_are_addresses_of_both_kinds():
    assert sum(row.permission == READS_ONLY for row in IN_A_CASE) > 30
    assert sum(row.permission != READS_ONLY for row in IN_A_CASE) > 60
