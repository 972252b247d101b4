"""Every address within a case, by every method, for everybody who stands to the case in some way.

What is expected comes from the table of rights and of relations, never from the view.
"""

import copy
import re

import pytest
from django.urls import reverse
from hypothesis import settings

from accounts.enums import Role
from accounts.permissions import ROLE_PERMISSIONS, Permission, can
from cases.enums import CaseStatus, InvolvementEndReason, LeadChangeReason
from cases.models import Case
from tests.permissions.standing import undone, without_templates
from tests.permissions.test_reader_for_a_time import IN_A_CASE, READS_ONLY
from tests.sweep.place import EACH_DAY, NO_SUCH_CASE
from tests.sweep.relations import OUT, READS, RELATIONS, RUNS, WORKS

pytestmark = pytest.mark.django_db

SIGNED_OUT = {"account_locked", "account_closed"}
OF_NO_AGENCY = {"membership_ended"}
NOWHERE = SIGNED_OUT | OF_NO_AGENCY
RIGHTS = {str(permission) for permission in Permission}
IS_REFUSED = {302, 403, 404}
OWN_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"|&quot;X-CSRFToken&quot;: &quot;\w+&quot;')
IS_LONG = settings.default.max_examples > EACH_DAY
METHODS = ["post", "head", "put", "patch", "delete", "options"]
BY_METHOD = {"none": METHODS, "given": METHODS}
CHANGES_WITH = {
    "restricted": ["manager_of_member", "front_door_that_opened"],
    "closed": ["member", "manager_of_member", "front_door_that_opened"],
}
EACH_ADDRESS = ["manager_of_member", "front_door_that_opened"]
"""Whom no other test asks every address of; for the lead, the team and readers for a time others do."""
OTHERS = [name for name in RELATIONS if name not in EACH_ADDRESS]
OUT_OF_REACH = [name for name, opens in RELATIONS.items() if opens.open == OUT and name not in NOWHERE]
if IS_LONG:
    BY_METHOD = dict.fromkeys(set(RELATIONS) - NOWHERE, METHODS)


def rights_named(row):
    return {word.strip(",") for word in row.permission.split()} & RIGHTS


def expected(row, name, level, user):
    """The status of a GET, as the tables say."""
    if name in SIGNED_OUT:
        return 302
    if name in OF_NO_AGENCY:
        return 403
    if level == OUT:
        return 404
    if level == READS:
        return row.statuses["partner"] if row.permission == READS_ONLY else 403
    if level == WORKS:
        return row.statuses["partner"]
    if name == "lead":
        return row.statuses["lead"]
    if row.permission.endswith("to withhold") and name != "manager":  # oversees the agency that leads
        return 403
    lacking = any(not can(user, Permission(right)) for right in rights_named(row))
    return 403 if lacking else row.statuses["manager"]


def level_of(name, parts, case, state="open"):
    """What the relation opens. Some addresses are about another case of the hub, which has closed."""
    if parts["reference"] != case.reference:
        return RUNS if name in ("lead", "manager") else OUT
    return getattr(RELATIONS[name], state)


@pytest.fixture
def at(sent):
    """Return a function that makes what a row is about, in a transaction that is undone after the test."""
    with undone():
        scene = copy.copy(sent.scene)
        yield lambda row: getattr(scene, row.on)()


def test_the_gate_agrees_with_what_each_relation_opens(sent):
    for state in ("open", "restricted", "closed"):
        with undone():
            bring_into(state, sent.scene.the_case)
            for name, user in sent.users.items():
                level = getattr(RELATIONS[name], state)
                mine = Case.objects.filter(pk=sent.scene.the_case.pk)
                reached = mine.visible_to(user).exists(), mine.workable_by(user).exists()
                assert reached == (level != OUT, level in (WORKS, RUNS)), (state, name)


def bring_into(state, case):
    if state == "restricted":
        Case.objects.filter(pk=case.pk).update(is_restricted=True)
    if state == "closed":
        ended = {"ended_on": case.opened_on}
        case.involvements.filter(ended_on=None).update(end_reason=InvolvementEndReason.CASE_CLOSED, **ended)
        case.leads.filter(ended_on=None).update(end_reason=LeadChangeReason.CASE_CLOSED, **ended)
        Case.objects.filter(pk=case.pk).update(status=CaseStatus.CLOSED, closed_on=case.opened_on)


@pytest.mark.parametrize("row", IN_A_CASE, ids=lambda row: row.name)
def test_each_address_is_there_for_whom_the_tables_say(row, sent, at):
    """The one test of an address: what it is about is made once. Nothing of what was asked is kept."""
    parts = at(row)
    with without_templates():
        assert list(wrong_by_relation(row, parts, sent)) == []
        assert list(wrong_by_method(row, parts, sent)) == []
    assert list(unlike_no_case(row, parts, sent)) == []
    with without_templates():
        assert list(wrong_by_state(row, parts, sent)) == []


def some_of(names, row, count):
    """A few of the names, others for each address, so that together all are asked of each day."""
    if IS_LONG:
        return names
    first = IN_A_CASE.index(row) * count
    return [names[(first + place) % len(names)] for place in range(count)]


def wrong_by_relation(row, parts, sent):
    address, case = reverse(row.name, kwargs=parts), sent.scene.the_case
    for name in [*EACH_ADDRESS, *some_of(OTHERS, row, 3)]:
        wanted = expected(row, name, level_of(name, parts, case), sent.users[name])
        status = sent.ask(name, address, row.method, counted_as="by relation").status_code
        if status != wanted:
            yield name, status, wanted


def wrong_by_state(row, parts, sent):
    """Who is wrongly let in or left out once the case is restricted, and once it has closed."""
    address, case = reverse(row.name, kwargs=parts), sent.scene.the_case
    for state, names in CHANGES_WITH.items():
        with undone():
            bring_into(state, case)
            for name in RELATIONS if IS_LONG else some_of(names, row, 1):
                level = level_of(name, parts, case, state)
                status = sent.ask(name, address, row.method, counted_as="by state").status_code
                right = {OUT: status in IS_REFUSED, READS: row.permission == READS_ONLY or status == 403}
                if not right.get(level, True):
                    yield name, state, status


def wrong_by_method(row, parts, sent):
    """By which method an address tells more than it should. Each is asked of a case that is not there too."""
    addresses = [reverse(row.name, kwargs=parts | {"reference": one}) for one in here_and_nowhere(parts)]
    for name, methods in BY_METHOD.items():
        level = level_of(name, parts, sent.scene.the_case)
        for method in some_of(methods, row, 1):
            here, there = (
                sent.ask(name, address, method, counted_as="by method").status_code for address in addresses
            )
            if not is_right(method, level, here, there):
                yield name, method, here, there


def here_and_nowhere(parts):
    return parts["reference"], NO_SUCH_CASE


def is_right(method, level, here, there):
    """Whether the answer is one that tells nothing: 405 is the same for a case that does not exist."""
    if level == OUT:
        return here == there and here in {*IS_REFUSED, 405}
    if here == 405:
        return there == 405
    if level == READS and method == "post":
        return (here, there) == (403, 404)
    return there == 404


def unlike_no_case(row, parts, sent):
    """To whom a case out of reach answers otherwise than one that does not exist."""
    addresses = [reverse(row.name, kwargs=parts | {"reference": one}) for one in here_and_nowhere(parts)]
    for name in some_of(OUT_OF_REACH, row, 1):
        if level_of(name, parts, sent.scene.the_case) != OUT:
            continue
        here, there = (
            plain(sent.ask(name, address, row.method, counted_as="against no case"), parts["reference"])
            for address in addresses
        )
        if here != there:
            yield name, here[0], there[0]


def plain(answer, reference):
    """What an answer tells: its status, heads and page, apart from the reference and the form's own token."""
    page = OWN_TOKEN.sub("", answer.content.decode())
    told = [page, *(f"{name}: {value}" for name, value in sorted(answer.headers.items()))]
    return [answer.status_code, *(part.replace(reference, NO_SUCH_CASE) for part in told)]


def test_there_is_somebody_with_each_right_to_a_case():
    """So that no rule of the table goes unasked: each role that sees cases stands in some relation."""
    assert {role for role in Role if Permission.CASE_VIEW in ROLE_PERMISSIONS[role]} == {
        Role.PRACTITIONER,
        Role.AGENCY_LEAD,
        Role.TEAM_MANAGER,
        Role.FRONT_DOOR,
        Role.AUDITOR,
    }
