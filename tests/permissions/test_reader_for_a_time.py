"""Access for a time, and an auditor with a sample: both read what the team reads, and send nothing."""

import re
from contextlib import nullcontext
from datetime import timedelta
from html import unescape
from urllib.parse import urldefrag, urljoin

import pytest
from django.urls import reverse

from accounts.enums import Role
from cases.enums import GrantKind
from cases.models import AccessGrant, Case
from tests.factories.quality import SampledCaseFactory
from tests.permissions.matrix import MATRIX
from tests.permissions.standing import undone, without_templates

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


def let_audit(user, parts, now):
    """Draw the case for the user, whose only role is then to audit."""
    user.memberships.update(role=Role.AUDITOR)
    SampledCaseFactory(
        case=Case.objects.get(reference=parts["reference"]),
        auditor=user,
        agency=user.memberships.get().agency,
        round__starts_on=now.date(),
        round__ends_on=now.date(),
    )


def ask(standing, address, method):
    with undone():
        return getattr(standing.client("stranger"), method)(address).status_code


@pytest.mark.django_db
@pytest.mark.parametrize("row", IN_A_CASE, ids=lambda row: row.name)
def test_they_read_what_the_team_reads_and_send_nothing(row, standing):
    parts = getattr(standing.of_this_test(), row.on)()
    address = reverse(row.name, kwargs=parts)
    wanted = row.statuses["partner"] if row.permission == READS_ONLY else 403
    for let in (let_read, let_audit):
        with undone():
            let(standing.people.stranger, parts, standing.now)
            with nullcontext() if wanted == 200 else without_templates():
                assert ask(standing, address, row.method) == wanted, let
            with without_templates():
                assert ask(standing, address, "post") in (403, 405), let


@pytest.mark.django_db
def test_no_page_offers_them_what_they_may_not_do(standing):
    client, pages, offered = standing.client("stranger"), [], set()
    scene = standing.of_this_test()
    for row in IN_A_CASE:
        if row.permission == READS_ONLY and row.statuses["partner"] == 200 and row.method == "get":
            parts = getattr(scene, row.on)()
            pages.append((reverse(row.name, kwargs=parts), parts))
    with undone():
        for reference in {parts["reference"] for _, parts in pages}:
            let_read(standing.people.stranger, {"reference": reference}, standing.now)
        for page, parts in pages:
            answer = client.get(page)
            if answer["Content-Type"].startswith("text/html"):
                within = reverse("cases:overview", args=[parts["reference"]])
                offered |= {link for link in links_of(answer, page) if link.startswith(within)}
        with without_templates():
            refused = {link for link in offered if client.get(link).status_code == 403}
    assert len(offered) > 50
    assert refused == set()


def links_of(answer, page):
    """Where the links of a page lead, without the parts of pages."""
    found = re.findall(r'<a\b[^>]*?\bhref="([^"]+)"', answer.content.decode())
    return {urldefrag(urljoin(page, unescape(link))).url for link in found}


def test_there_are_addresses_of_both_kinds():
    assert sum(row.permission == READS_ONLY for row in IN_A_CASE) > 30
    assert sum(row.permission != READS_ONLY for row in IN_A_CASE) > 60
