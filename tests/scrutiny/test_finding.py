"""The nightly search: once, quietly, and not again what was explained."""

from datetime import timedelta

import pytest
from django.core.management import call_command

from accounts.models import AuditEvent, Notice
from scrutiny.enums import Standing
from scrutiny.models import Triage, UnusualAccess
from scrutiny.services import decide, find_unusual_access
from scrutiny.tasks import find_unusual_access_task
from tests.factories.accounts import MembershipFactory, UserFactory
from tests.factories.cases import InvolvementFactory
from tests.scrutiny.conftest import MONDAY


@pytest.fixture
def namesake(people, case):
    user = UserFactory(full_name="Siân Tudor", email="sian@example.org")
    MembershipFactory(user=user, agency=people.hub)
    InvolvementFactory(case=case, user=user, agency=people.hub)
    return user


def test_what_was_found_is_not_found_again(people, namesake, case, looks, today, now):
    looks(namesake, case)
    assert find_unusual_access(today=today, now=now) == 1
    find_unusual_access_task()
    call_command("find_unusual_access", verbosity=0)
    assert UnusualAccess.objects.count() == 1


def test_a_night_that_was_missed_is_made_up_for(people, namesake, case, looks, found, today):
    looks(namesake, case, at=MONDAY - timedelta(days=3))
    looks(namesake, case, at=MONDAY - timedelta(days=7))
    assert [kind for kind, _, _ in found()] == ["same_name"]
    assert UnusualAccess.objects.get().day == MONDAY.date() - timedelta(days=3)


def test_today_is_left_for_the_next_night(namesake, case, looks, found, now, today):
    looks(namesake, case, at=now)
    assert found() == []
    assert len(found(today=today + timedelta(days=1))) == 1


def test_governance_is_told_how_many_and_nobody_of_their_own(people, namesake, case, looks, found):
    looks(namesake, case)
    looks(people.governance, case)
    found()
    sentences = dict(Notice.objects.values_list("to__full_name", "sentence"))
    assert sentences == {"Gita Rao": "1 thing looks unusual in the record of access of 29 February 2016."}
    assert not Notice.objects.exclude(case_reference="").exists()


def decided(unusual, people, now, decision=Standing.EXPLAINED, **more):
    told = {"reason": "A namesake.", "seen": unusual.standing, "by": people.governance, "now": now}
    return decide(unusual=unusual, decision=decision, **(told | more))


def test_what_was_explained_is_expected_the_next_time(people, namesake, case, looks, found, now, today):
    looks(namesake, case, at=MONDAY - timedelta(days=3))
    found()
    decided(UnusualAccess.objects.get(), people, now)
    Notice.objects.all().delete()
    looks(namesake, case)
    found()
    assert UnusualAccess.objects.latest("day").standing == Standing.EXPECTED
    assert not UnusualAccess.objects.to_look_at().exists()
    assert not Notice.objects.exists()


def test_a_decision_names_no_case_in_the_record_of_access(people, namesake, case, looks, found, now):
    looks(namesake, case)
    found()
    before = AuditEvent.objects.filter(case_reference=case.reference).count()
    decided(UnusualAccess.objects.get(), people, now)
    assert AuditEvent.objects.filter(case_reference=case.reference).count() == before
    assert AuditEvent.objects.get(what="unusual access").actor_name == "Gita Rao"


def test_the_same_form_twice_is_one_decision(people, namesake, case, looks, found, now):
    from uuid import uuid4

    looks(namesake, case)
    found()
    unusual, number = UnusualAccess.objects.get(), uuid4()
    decided(unusual, people, now, submission=number)
    decided(unusual, people, now, submission=number)
    assert Triage.objects.count() == 1


def test_as_many_statements_for_many_acts_as_for_few(people, namesake, case, looks, now, today):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from scrutiny.acts import Day
    from scrutiny.services import _found_on
    from tests.factories.cases import CaseFactory

    def statements():
        with CaptureQueriesContext(connection) as captured:
            assert _found_on(Day(MONDAY.date()))
        return len(captured)

    looks(namesake, case)
    few = statements()
    for number in range(20):
        other = CaseFactory(lead=people.lead)
        looks(namesake, other, at=MONDAY + timedelta(minutes=number * 9))
        looks(people.lead, other)
    assert statements() == few
