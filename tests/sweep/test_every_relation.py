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
from tests.fuzz.place import undone
from tests.permissions.test_reader_for_a_time import IN_A_CASE, READS_ONLY
from tests.sweep.place import EACH_DAY, NO_SUCH_CASE, without_templates
from tests.sweep.relations import OUT, READS, RELATIONS, RUNS, WORKS

pytestmark = pytest.mark.django_db

SIGNED_OUT = {"account_locked", "account_closed"}
OF_NO_AGENCY = {"membership_ended"}
NOWHERE = SIGNED_OUT | OF_NO_AGENCY
RIGHTS = {str(permission) for permission in Permission}
IS_REFUSED = {302, 403, 404}
OWN_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"|&quot;X-CSRFToken&quot;: &quot;\w+&quot;')
IS_LONG = settings.default.max_examples > EACH_DAY
OTHER_METHODS = ["head", "put", "patch", "delete", "options"]
BY_METHOD = {"none": ["post", *OTHER_METHODS], "given": ["post"]}
CHANGES_WITH = {
    "restricted": ["manager_of_member", "front_door_that_opened"],
    "closed": ["member", "manager_of_member", "front_door_that_opened"],
}
OUT_OF_REACH = [name for name, opens in RELATIONS.items() if opens.open == OUT and name not in NOWHERE]
if IS_LONG:
    BY_METHOD = dict.fromkeys(set(RELATIONS) - NOWHERE, ["post", *OTHER_METHODS])


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
def test_each_relation_gets_what_the_tables_say(row, sent, at):
    parts, case = at(row), sent.scene.the_case
    address = reverse(row.name, kwargs=parts)
    wanted, answered = {}, {}
    with without_templates():
        for name, user in sent.users.items():
            level = level_of(name, parts, case)
            wanted[name] = expected(row, name, level, user)
            answered[name] = sent.ask(name, address, row.method, counted_as="by relation").status_code
    assert answered == wanted


@pytest.mark.parametrize("state", ["restricted", "closed"])
@pytest.mark.parametrize("row", IN_A_CASE, ids=lambda row: row.name)
def test_a_restricted_or_closed_case_is_there_for_fewer(row, state, sent, at):
    parts, case = at(row), sent.scene.the_case
    address, wrong = reverse(row.name, kwargs=parts), []
    bring_into(state, case)
    with without_templates():
        for name in RELATIONS if IS_LONG else CHANGES_WITH[state]:
            level = level_of(name, parts, case, state)
            status = sent.ask(name, address, row.method, counted_as="by state").status_code
            right = {OUT: status in IS_REFUSED, READS: row.permission == READS_ONLY or status == 403}
            if not right.get(level, True):
                wrong.append((name, level, status))
    assert wrong == []


@pytest.mark.parametrize("row", IN_A_CASE, ids=lambda row: row.name)
def test_no_method_goes_round_the_gate(row, sent, at):
    parts = at(row)
    address = reverse(row.name, kwargs=parts)
    nowhere = reverse(row.name, kwargs=parts | {"reference": NO_SUCH_CASE})
    wrong = []
    with without_templates():
        for name, methods in BY_METHOD.items():
            level = level_of(name, parts, sent.scene.the_case)
            for method in methods:
                here, there = (
                    sent.ask(name, where, method, counted_as="by method").status_code
                    for where in (address, nowhere)
                )
                if not is_right(method, level, here, there):
                    wrong.append((name, method, here, there))
    assert wrong == []


def is_right(method, level, here, there):
    """Whether the answer is one that tells nothing: 405 is the same for a case that does not exist."""
    if level == OUT:
        return here == there and here in {*IS_REFUSED, 405}
    if here == 405:
        return there == 405
    if level == READS and method == "post":
        return (here, there) == (403, 404)
    return there == 404


@pytest.mark.parametrize("row", IN_A_CASE, ids=lambda row: row.name)
def test_a_case_out_of_reach_looks_like_one_that_does_not_exist(row, sent, at):
    parts = at(row)
    reference, differ = parts["reference"], []
    addresses = [reverse(row.name, kwargs=parts | {"reference": one}) for one in (reference, NO_SUCH_CASE)]
    for name in OUT_OF_REACH if IS_LONG else ["same_agency"]:
        here, there = (
            plain(sent.ask(name, address, row.method, counted_as="against no case"), reference)
            for address in addresses
        )
        if here != there:
            differ.append(name)
    assert differ == []


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
