"""The home page: what needs the person, tiles that lead to exactly their rows, and a page for every role."""

from datetime import timedelta

import pytest
from django.urls import reverse

from accounts.enums import Role
from cases.attention import attention_for
from cases.drift import drifting, drifts
from cases.home import home_groups, team_tiles
from cases.models import Case
from cases.withholding import Withheld, show_without
from tests.factories.accounts import AgencyFactory, MembershipFactory, UserFactory
from tests.factories.cases import AgreementFactory, CaseFactory, CaseNoteFactory, InvolvementFactory
from tests.factories.meetings import MeetingFactory, MeetingPersonFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory
from tests.factories.plans import PlanFactory
from tests.factories.tasks import TaskFactory
from tests.factories.webstar import ReadingFactory


def items(user, now):
    found = {}
    for group in home_groups(user, today=now.date(), now=now):
        found.setdefault(group.title, []).extend(item.sentence for item in group.items)
    return found


def test_the_lead_is_told_of_what_is_missing_and_the_rest_of_the_team_is_not(people, case, now):
    found = items(people.lead, now)
    assert found["Agreements"] == ["The agreement of the Tudor family is not recorded."]
    assert found["Children to see"] == [
        "Ffion, Tudor family, has not been seen for 57 days, which is since help began.",
        "Dylan, Tudor family, has not been seen for 57 days, which is since help began.",
    ]
    assert items(people.partner, now) == {}
    assert items(people.stranger, now) == {}


def test_what_is_put_right_is_gone(people, case, children, now):
    AgreementFactory(case=case)
    CaseNoteFactory(case=case, happened_at=now, about=children, about__seen="seen")
    PlanFactory(case=case, active=True)
    for member in case.family.members.all():
        ReadingFactory(case=case, member=member, complete=True)
    assert items(people.lead, now) == {}


def test_tasks_come_when_they_are_due_and_the_late_first(people, case, now, today):
    mine = {"case": case, "owner": people.partner, "owner_agency": people.school}
    TaskFactory(**mine, title="Far", due_on=today + timedelta(days=8))
    TaskFactory(**mine, title="Soon", due_on=today + timedelta(days=7))
    TaskFactory(**mine, title="Late", due_on=today - timedelta(days=1))
    assert items(people.partner, now)["Your tasks"] == ["Late, Tudor family", "Soon, Tudor family"]


def test_meetings_of_the_week_come_and_a_past_one_for_who_records_it(people, case, now):
    def asked(kind, days):
        meeting = MeetingFactory(
            case=case, kind=kind, starts_at=now + timedelta(days=days), chair=people.lead
        )
        for user in (people.lead, people.partner):
            MeetingPersonFactory(meeting=meeting, user=user)

    asked("closing", 8)
    asked("review", 7)
    asked("professionals", -1)
    assert items(people.partner, now) == {"Meetings": ["Review meeting, Tudor family"]}
    groups = home_groups(people.lead, today=now.date(), now=now)
    meetings = [item for group in groups if group.title == "Meetings" for item in group.items]
    assert [(item.verb, item.is_pressing) for item in meetings] == [
        ("Record it", True),
        ("See the meeting", False),
    ]


def test_nothing_pressing_stands_below_what_is_not_and_the_earliest_day_comes_first(people, case, now, today):
    mine = {"case": case, "owner": people.lead, "owner_agency": people.hub}
    TaskFactory(**mine, title="Late", due_on=today - timedelta(days=1))
    TaskFactory(**mine, title="Soon", due_on=today)
    soon = MeetingFactory(case=case, starts_at=now + timedelta(days=1), chair=people.lead)
    MeetingPersonFactory(meeting=soon, user=people.lead)
    groups = home_groups(people.lead, today=today, now=now)
    assert [(group.title, group.is_pressing) for group in groups] == [
        ("Agreements", True),  # missing since the case opened, 57 days ago
        ("Children to see", True),  # to be seen within 28 days of that
        ("Your tasks", True),
        ("Plans", False),  # to be agreed within 42 days of that
        ("Your tasks", False),
        ("Meetings", False),
        ("Webstars", False),
    ]
    for group in groups:
        assert {item.is_pressing for item in group.items} == {group.is_pressing}


def test_a_child_to_see_leads_to_the_case(people, case, client_for):
    page = client_for(people.lead).get("/").content.decode()
    address = reverse("cases:overview", args=[case.reference])
    assert f'href="{address}">Tudor family, {case.reference}</a>' in page


def test_a_task_is_done_from_the_home_page_by_one_press(people, case, client_for, today):
    TaskFactory(case=case, owner=people.partner, owner_agency=people.school, due_on=today)
    client = client_for(people.partner)
    assert "Ring the school, Tudor family" in client.get("/").content.decode()
    done = reverse("cases:task_done", args=[case.reference, 1])
    assert client.post(done, {"back": "home"})["Location"] == "/"
    assert "Nothing needs you today" in client.get("/").content.decode()


def family(*children):
    family = FamilyFactory()
    for values in children:
        FamilyMemberFactory(family=family, **values)
    FamilyMemberFactory(family=family, is_adult=True)
    return family


@pytest.fixture
def many(people, lists, today, now):
    """Cases of the lead and of others in every state that the filters of drift tell apart."""
    long_ago = today - timedelta(days=400)
    cases = [
        CaseFactory(family=family({}), lead=people.lead),
        CaseFactory(family=family({"person__died_on": today}), lead=people.lead),
        CaseFactory(
            family=family({"person__date_of_birth": None, "person__due_date": today}), lead=people.lead
        ),
        CaseFactory(family=family({"joined_on": today - timedelta(days=3)}), lead=people.lead),
        CaseFactory(family=family({"left_on": today}, {}), lead=people.lead),
        CaseFactory(family=family({}), opened_on=today - timedelta(days=28), lead=people.lead),
        CaseFactory(family=family({}), opened_on=today - timedelta(days=29), lead=people.lead),
        CaseFactory(family=family({}), opened_on=long_ago, lead=people.colleague),
        CaseFactory(family=family({}), closed=True, lead=people.lead),
        CaseFactory(family=family({}), opened_on=long_ago, lead=people.stranger),
    ]
    for days, seen in ((28, "seen"), (29, "seen"), (5, "not_seen"), (5, "seen_alone")):
        case = CaseFactory(family=family({}), lead=people.lead)
        child = case.family.members.children().get()
        CaseNoteFactory(case=case, happened_at=now - timedelta(days=days), about=[child], about__seen=seen)
        cases.append(case)
    for opened, seen in ((10, 40), (40, 60)):  # children last seen before help began
        case = CaseFactory(family=family({}), opened_on=today - timedelta(days=opened), lead=people.lead)
        child = case.family.members.children().get()
        CaseNoteFactory(case=case, happened_at=now - timedelta(days=seen), about=[child], about__seen="seen")
        cases.append(case)
    for days, status in ((-41, "held"), (-42, "held"), (-43, "held"), (9, "arranged"), (-9, "cancelled")):
        opened = CaseFactory(family=family({}), opened_on=today - timedelta(days=60), lead=people.lead)
        MeetingFactory(
            case=opened,
            starts_at=now + timedelta(days=days),
            status=status,
            end_reason="Snow" if status == "cancelled" else "",
            ended_at=None if status == "arranged" else now,
        )
    AgreementFactory(case=cases[0])
    TaskFactory(case=cases[0], due_on=today - timedelta(days=1))
    TaskFactory(case=cases[3], due_on=today)
    return cases


def test_each_tile_counts_exactly_the_rows_that_it_leads_to(people, many, client_for, now):
    client = client_for(people.manager)
    tiles = team_tiles(people.manager, today=now.date(), now=now)
    assert len(tiles) == len(drifts()) + 2  # people without a start Webstar, and without an end
    for tile in tiles[: len(drifts())]:
        page = client.get(tile.url)
        assert page.context["count"] == tile.count == len(page.context["page"].rows), tile.label
    assert {tile.count for tile in tiles} != {0}


def read_wholly(cases):
    return [show_without(case, Withheld()) for case in cases]


def test_the_filters_of_drift_agree_with_the_page_of_each_case(people, many, today):
    words = {
        "not-seen": "not been seen",
        "no-agreement": "is not recorded",
        "open-long": "has been open for",
        "no-start": "no start Webstar",
        "no-meeting": "No meeting is arranged",
    }
    for code, sentence in words.items():
        drifted = set(drifting(Case.objects.all(), code, today))
        told = {
            case
            for case in read_wholly(Case.objects.with_people())
            if any(sentence in item.text for item in attention_for(case, today))
        }
        assert drifted == told, code
        assert drifted


def test_a_manager_whose_team_has_no_open_case_has_no_tiles(people, case, now):
    assert team_tiles(people.manager, today=now.date(), now=now)
    Case.objects.filter(pk=case.pk).update(status="closed", closed_on=now.date())
    assert team_tiles(people.manager, today=now.date(), now=now) == []


def test_nobody_but_a_manager_has_tiles(people, many, now):
    for person in (people.lead, people.partner, people.analyst, people.administrator):
        assert team_tiles(person, today=now.date(), now=now) == []


@pytest.mark.parametrize(
    ("role", "words"),
    [
        (Role.AUDITOR, "Figures of the framework"),
        (Role.PERFORMANCE_OFFICER, "Work out the figures again"),
        (Role.COMMISSIONER, "Figures of the framework"),
        (Role.INFORMATION_GOVERNANCE, "Your notices"),
        (Role.ADMINISTRATOR, "People with accounts"),
    ],
)
def test_roles_without_cases_have_a_home_that_fits(db, client_for, role, words):
    user = MembershipFactory(user=UserFactory(full_name="Ada Price"), role=role).user
    page = client_for(user).get("/").content.decode()
    assert "Hello, Ada" in page
    assert words in page


def test_the_home_takes_as_many_queries_with_one_case_as_with_many(
    people, lists, client_for, count_queries, today
):
    agency = AgencyFactory(code="small")
    user = MembershipFactory(agency=agency, role=Role.AGENCY_LEAD).user
    client = client_for(user)

    def add():
        case = CaseFactory(family=family({}), lead=user, lead__agency=agency)
        TaskFactory(case=case, owner=user, owner_agency=agency, due_on=today)
        InvolvementFactory(case=case)

    add()
    one = count_queries(lambda: client.get("/"))
    for _ in range(15):
        add()
    assert count_queries(lambda: client.get("/")) == one
