"""Openings at the same moment, on two connections: one case for one draft, and one case for one child."""

from functools import partial
from threading import Barrier, Thread

import pytest
from django.db import connection

from accounts.acting import act_as
from cases.errors import ChildHasOpenCase, RecordGone
from cases.models import Case, LevelOfNeed, OpeningReason, RequestSource
from cases.opening_answers import Answers
from cases.opening_services import OpeningPlan, PlannedPerson, begin_opening, open_from_draft
from cases.people_services import add_known_member
from cases.services import Opening
from people.models import Family, Person
from reporting.reference_lists import load_reference_lists
from tests.cases.opening_steps import Opener
from tests.factories.cases import CaseFactory


@pytest.mark.django_db(transaction=True)
def test_two_at_once_open_one_case(client_for, people, now, today):
    load_reference_lists()
    assert people.locality
    opener = Opener(client_for(people.lead)).everything()
    draft, together, opened = opener.draft, Barrier(2), []
    answers = Answers(draft, user=people.lead, today=today)
    assert answers.missing() == []
    plan = answers.plan()

    def send():
        together.wait()
        opened.append(open_from_draft(draft=draft, plan=plan, by=people.lead, now=now, today=today))
        connection.close()

    threads = [Thread(target=send) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [case.pk for case in opened] == [Case.objects.get().pk] * 2
    assert Family.objects.count() == 1


def known_family(people):
    """A child and an adult who are known from a case that is closed."""
    members = CaseFactory(lead=people.lead, closed=True).family.members
    return members.children().get().person, members.adults().get().person


def plan_for(child, adult, people, today):
    """Everything that is needed to open a case for a child and an adult who are known."""
    opening = Opening(
        opened_on=today,
        source=RequestSource.objects.first(),
        reason=OpeningReason.objects.first(),
        level_of_need=LevelOfNeed.objects.first(),
        locality=people.locality,
    )
    agreement = {"method": "written", "given_on": today, "given_by": [2], "to_take_part": True}
    return OpeningPlan(
        people=[PlannedPerson(1, "child", person=child), PlannedPerson(2, "adult", person=adult)],
        opening=opening,
        lead=people.lead,
        lead_agency=people.hub,
        agreement=agreement,
        family_name="Tudor",
    )


def at_once(*acts):
    """Do all acts at the same moment, and return how many were refused for the child's open case."""
    together, refused = Barrier(len(acts)), []

    def go(act):
        together.wait()
        try:
            act()
        except ChildHasOpenCase as error:
            refused.append(error)
        connection.close()

    threads = [Thread(target=go, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(refused)


def open_cases_of(person):
    here = {"family__members__person": person, "family__members__left_on__isnull": True}
    return Case.objects.open().filter(**here)


@pytest.mark.django_db(transaction=True)
def test_a_child_of_two_drafts_gets_one_open_case(people, now, today):
    load_reference_lists()
    child, adult = known_family(people)
    plan, by = plan_for(child, adult, people, today), act_as(people.lead, people.lead.memberships.get())
    drafts = [begin_opening(by=by, now=now) for _ in range(2)]
    acts = [partial(open_from_draft, draft=draft, plan=plan, by=by, now=now, today=today) for draft in drafts]
    assert at_once(*acts) == 1
    assert open_cases_of(child).count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_child_is_added_to_one_of_two_open_cases(people, now, today):
    child, _ = known_family(people)
    cases = [CaseFactory(lead=people.lead) for _ in range(2)]
    told = {"role": "child", "person": child, "by": people.lead, "now": now, "today": today}
    assert at_once(*(partial(add_known_member, case=case, **told) for case in cases)) == 1
    assert open_cases_of(child).count() == 1


@pytest.mark.django_db
def test_a_record_that_was_made_one_with_another_is_not_added(people, now, today):
    child, _ = known_family(people)
    told = {"role": "child", "person": Person(pk=child.pk + 1_000), "now": now, "today": today}
    with pytest.raises(RecordGone):
        add_known_member(case=CaseFactory(lead=people.lead), by=people.lead, **told)
