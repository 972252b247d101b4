"""When somebody leaves an agency, their families are handed on and nothing is silently orphaned."""

import pytest
from django.urls import reverse

from accounts.enums import MembershipEndReason, NoticeKind, Role
from accounts.models import Notice
from accounts.notice_access import notices_of
from accounts.services import add_membership, end_membership, move_membership
from accounts.staff_access import work_of
from cases.drift import drifting
from cases.enums import InvolvementEndReason, LeadChangeReason
from cases.home import home_groups
from cases.models import Case, Task
from cases.services import assign_lead_professional
from cases.staff_home import lead_gone
from tests.factories.accounts import AccountLockFactory, MembershipFactory
from tests.factories.cases import CaseFactory
from tests.factories.tasks import TaskFactory


@pytest.fixture
def acts(people, now, today):
    return {"by": people.administrator, "now": now, "today": today}


@pytest.fixture
def leaves(acts, today):
    def leaves(user, **values):
        work = user.memberships.get()
        return end_membership(membership=work, ended_on=today, **(acts | values))

    return leaves


def home_of(user, now):
    groups = home_groups(user, today=now.date(), now=now)
    return [item.sentence for group in groups for item in group.items if "lead" in group.title]


def told(user, kind):
    return [notice.sentence for notice in notices_of(user) if notice.kind == kind]


def test_those_who_decide_are_told_that_a_case_needs_a_new_lead_until_there_is_one(
    people, case, leaves, now, acts
):
    people.make("manager")
    assert home_of(people.manager, now) == []
    leaves(people.lead)
    sentence = f"Leah Pugh has left Oswestry Family Hub. Choose a new lead for {case.reference}."
    assert told(people.manager, NoticeKind.LEAD_LEFT) == [sentence]
    gone = ["The Tudor family is led by Leah Pugh, who has left Oswestry Family Hub."]
    assert home_of(people.manager, now) == gone
    assert list(drifting(Case.objects.visible_to(people.manager), "lead-gone", now.date())) == [case]
    assert [item.text for item in lead_gone(case, now.date())] == [
        "Leah Pugh, who leads, has left Oswestry Family Hub. Somebody else must lead."
    ]
    new = {"lead": people.colleague, "agency": people.hub, "reason": LeadChangeReason.LEFT_ROLE}
    assign_lead_professional(case=case, **new, **(acts | {"by": people.manager}))
    assert home_of(people.manager, now) == []
    assert not case.involvements.current().filter(user=people.lead).exists()


def test_the_page_before_says_how_much_there_is_and_links_what_one_reaches(people, case, client_for):
    TaskFactory(case=case, owner=people.lead, owner_agency=people.hub, title="Ring the school")
    hidden = CaseFactory(lead=people.lead, is_restricted=True)
    work = people.lead.memberships.get()
    page = client_for(people.manager).get(reverse("staff:end", args=[work.key])).content.decode()
    assert "Leads 2 open cases." in page
    assert "Has 1 open task." in page
    assert f"Tudor family, {case.reference}" in page
    assert "Ring the school" in page
    by_administrator = [kind.links for kind in work_of(work, people.administrator)]
    assert by_administrator == [[], []]
    assert hidden.reference in page  # restricted records of the lead's agency are open to its manager


def test_a_place_in_another_s_team_ends_and_the_lead_has_the_tasks(people, case, leaves):
    task = TaskFactory(case=case, owner=people.partner, owner_agency=people.school)
    leaves(people.partner)
    place = case.involvements.get(user=people.partner)
    assert place.end_reason == InvolvementEndReason.MOVED_ON
    task.refresh_from_db()
    assert (task.owner, task.owner_agency) == (people.lead, people.hub)
    assert told(people.lead, NoticeKind.TEAM_LEFT) == [
        "Parveen Akhtar has left Meadow Primary School, and with it the team around the family: "
        f"Tudor family, {case.reference}."
    ]


def test_the_tasks_of_a_lead_who_left_go_to_the_next(people, case, leaves, acts):
    task = TaskFactory(case=case, owner=people.lead, owner_agency=people.hub)
    leaves(people.lead)
    task.refresh_from_db()
    assert task.owner == people.lead
    new = {"lead": people.partner, "agency": people.school, "reason": LeadChangeReason.LEFT_ROLE}
    assign_lead_professional(case=case, **new, **(acts | {"by": people.manager}))
    task.refresh_from_db()
    assert (task.owner, task.owner_agency) == (people.partner, people.school)


def test_a_task_outside_a_team_goes_to_the_lead_too(people, case, leaves):
    people.make("manager")
    task = TaskFactory(case=case, owner=people.manager, owner_agency=people.hub)
    leaves(people.manager)
    task.refresh_from_db()
    assert task.owner == people.lead
    assert not Task.objects.open().filter(owner=people.manager).exists()


def test_where_nobody_can_choose_administrators_are_told_how_many(people, case, leaves):
    other = MembershipFactory(role=Role.ADMINISTRATOR)
    leaves(people.lead)
    sentence = Notice.objects.get(to=other.user).sentence
    assert sentence == (
        "1 case needs a new lead, and nobody at Oswestry Family Hub can choose one. "
        "Make somebody there agency lead."
    )
    assert case.reference not in sentence


def test_another_role_in_the_same_agency_hands_nothing_on(people, case, acts, today):
    people.make("manager")
    work = people.lead.memberships.get()
    moves = {"agency": people.hub, "job_title": "", "moved_on": today}
    begun = move_membership(membership=work, role=Role.AGENCY_LEAD, **moves, **acts)
    assert not Notice.objects.filter(kind=NoticeKind.LEAD_LEFT).exists()
    assert not case.leads.gone().exists()
    move_membership(membership=begun, role=Role.AUDITOR, **moves, **acts)
    assert Notice.objects.filter(kind=NoticeKind.LEAD_LEFT, to=people.manager).exists()
    assert case.leads.gone().exists()


def test_a_lead_who_is_locked_out_is_said_so_and_keeps_the_place(people, case, now, acts):
    people.make("manager")
    AccountLockFactory(user=people.lead)
    assert home_of(people.manager, now) == ["The Tudor family is led by Leah Pugh, who cannot sign in now."]
    new = {"lead": people.colleague, "agency": people.hub, "reason": LeadChangeReason.ABSENCE}
    assign_lead_professional(case=case, **new, **(acts | {"by": people.manager}))
    assert case.involvements.current().filter(user=people.lead).exists()


def test_who_leaves_one_agency_keeps_the_families_of_the_other(people, case, acts, today):
    work = people.lead.memberships.get()
    add_membership(user=people.lead, agency=people.school, role=Role.PRACTITIONER, started_on=today, **acts)
    other = CaseFactory(lead=people.lead, lead__agency=people.school)
    end_membership(membership=work, ended_on=today, reason=MembershipEndReason.LEFT, **acts)
    assert case.leads.gone().exists()
    assert not other.leads.gone().exists()


def test_the_queries_of_home_do_not_grow_with_cases_whose_lead_is_gone(
    people, case, leaves, client_for, count_queries
):
    client = client_for(people.manager)
    CaseFactory(lead=people.lead)
    leaves(people.lead)
    few = count_queries(lambda: client.get(reverse("home")))
    for _ in range(5):
        CaseFactory(lead=people.lead)
    assert count_queries(lambda: client.get(reverse("home"))) == few
