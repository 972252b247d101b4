"""In a list means the page opens, means it is found, counted, behind the figure and in the file."""

import csv
import io
import re
from collections import Counter

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from accounts.permissions import Permission, can
from cases.models import Case
from cases.who import readers_of
from reporting.enums import RunStatus
from reporting.registry import indicators
from reporting.services import compute_framework
from tests.pages import CheckedClient
from tests.permissions.standing import undone, without_templates
from tests.sweep.partnership import FAMILIES, Partnership

pytestmark = pytest.mark.django_db

REFERENCE = re.compile(r"EH-\d{4}-\d{4,}")
ROW_LINK = re.compile(r'href="/cases/(EH-\d{4}-\d{4,})/')
OPEN_FAMILIES = {"line": "open|", "side": "counted"}


class Reader:
    """Somebody reads every place in which cases stand, and gives the references that are there."""

    def __init__(self, user, partnership, asked):
        self.user, self.cases, self.asked = user, partnership.cases, asked
        self.client = CheckedClient()
        self.client.force_login(user)

    def may(self, permission):
        return can(self.user, permission)

    def ask(self, name, query=None, code=None):
        self.asked["one rule"] += 1
        return self.client.get(reverse(name, args=[code] if code else []), query)

    def reached(self):
        return set(Case.objects.visible_to(self.user).values_list("reference", flat=True))

    def opens(self):
        with without_templates():
            return {
                reference
                for reference in self.cases
                if self.client.get(reverse("cases:overview", args=[reference])).status_code == 200
            }

    def on_page(self, name, query=None, code=None):
        page = self.ask(name, query, code).content.decode()
        return set(ROW_LINK.findall(page[page.index("<main") :])), page

    def in_file(self, name, query=None, code=None):
        text = self.ask(name, query, code).content.decode().lstrip("\ufeff")
        return sorted(row[0] for row in list(csv.reader(io.StringIO(text)))[1:])

    def finds(self):
        """References of everybody found by the exact name of one of the families' children."""
        found = set()
        for name in FAMILIES:
            self.asked["one rule"] += 2
            answer = self.client.post(reverse("cases:find"), {"words": f"Peregrine {name}"}, follow=True)
            page = answer.content.decode()
            found |= set(REFERENCE.findall(page[page.index("<main") :]))
        return found


@pytest.fixture
def asked(record_property):
    counts = Counter()
    yield counts
    for kind, count in counts.items():
        record_property("asked", (kind, count))


def test_one_rule_says_it_everywhere(db, now, asked):
    @given(st.integers(0, 10_000))
    def holds(seed):
        with undone():
            check(Partnership(seed, now), now, asked)

    holds()


def check(partnership, now, asked):
    run = compute_framework(
        run_id=None, as_at=now.date(), clock=lambda: now, declared={"V4": indicators()["V4"]}
    )
    assert run.status == RunStatus.COMPLETE
    who = {reference: set() for reference in partnership.cases}
    for user in partnership.people:
        reader = Reader(user, partnership, asked)
        reached = reader.reached()
        assert reader.opens() == reached
        for reference in reached:
            who[reference].add(user)
        check_lists(reader, reached)
        check_figure(reader, reached)
        if reader.may(Permission.PERSON_FIND):
            assert reader.finds() == reached
    for reference, case in partnership.cases.items():
        assert {one.membership.user for one in readers_of(case)} == who[reference]


def check_lists(reader, reached):
    everything = {"status": "all"}
    if reader.may(Permission.CASE_LIST_TEAM):
        rows, page = reader.on_page("cases:team_list", everything)
        assert rows == reached
        assert counted(page, "case") == len(reached)
        assert reader.in_file("cases:export_team_list", everything) == sorted(reached)
    if reader.may(Permission.CASE_RECORD):
        rows, page = reader.on_page("cases:list", everything)
        assert rows <= reached
        assert counted(page, "case") == len(rows)
        assert reader.in_file("cases:export_list", everything) == sorted(rows)


def check_figure(reader, reached):
    """The figure counts every family; behind it stand those that the reader reaches."""
    if not reader.may(Permission.PERFORMANCE_VIEW):
        return
    open_now = {reference for reference, case in reader.cases.items() if case.is_open}
    rows, page = reader.on_page("reporting:rows", OPEN_FAMILIES, code="V4")
    assert rows == reached & open_now
    assert behind(page) == (len(reached & open_now), len(open_now))
    in_file = reader.in_file("reporting:export_rows", OPEN_FAMILIES, code="V4")
    assert in_file == sorted(reached & open_now)


def counted(page, what):
    """How many rows a list says that it has."""
    found = re.search(rf"(\d+) {what}s?\b", re.sub(r"<[^>]+>", " ", page[page.index("<main") :]))
    return int(found[1]) if found else 0


def behind(page):
    """(how many the reader can open, how many there are), as the page says it in a sentence."""
    words = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    if "Nothing was counted" in words:
        return 0, 0
    if found := re.search(r"You can open none of these (\d+)\.", words):
        return 0, int(found[1])
    if found := re.search(r"You can open all these (\d+)\.", words):
        return int(found[1]), int(found[1])
    if found := re.search(r"You can open (\d+) of these (\d+)\.", words):
        return int(found[1]), int(found[2])
    return (1, 1) if "You can open this one." in words else (0, 1)
