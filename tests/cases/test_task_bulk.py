"""The same act on many cases and tasks: over every page, each row judged again, nothing done twice."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from cases.models import Task
from cases.task_bulk_services import finish_several, give_to_leads
from tests.factories.cases import CaseFactory
from tests.factories.tasks import TaskFactory


@pytest.fixture
def cases(people, lists):
    """57 cases that the manager reaches, on three pages of the list, one more that is closed."""
    CaseFactory(lead=people.lead, closed=True)
    return [CaseFactory(lead=people.lead) for _ in range(57)]


@pytest.fixture
def out_of_reach(people, lists):
    return CaseFactory(lead=people.stranger)


ANSWERS = {"title": "Ring the family", "due_on_0": "8", "due_on_1": "3", "due_on_2": "2016"}


def test_all_that_match_are_those_of_every_page(people, cases, out_of_reach, client_for):
    client, address = client_for(people.manager), reverse("cases:bulk")
    assert "All 57 that match" in client.get(reverse("cases:team_list")).content.decode()
    chosen = {"act": "task", "which": "all", "filters": ""}
    page = client.post(address, chosen)
    assert "57 cases" in page.content.decode()
    answers = chosen | ANSWERS | {"confirmed": "yes", "submission": str(uuid4())}
    for _ in range(2):
        assert client.post(address, answers)["Location"] == reverse("cases:team_list")
    assert Task.objects.count() == 57
    assert set(Task.objects.values_list("case", "owner")) == {(case.pk, people.lead.pk) for case in cases}
    assert "57 tasks given." in client.get(reverse("cases:team_list")).content.decode()


def test_all_means_all_that_match_the_filters(people, cases, client_for):
    filters = f"q={cases[3].reference}&drift=no-agreement"
    chosen = {"act": "review", "which": "all", "filters": filters, "confirmed": "yes"}
    answers = chosen | ANSWERS | {"submission": str(uuid4())}
    answer = client_for(people.manager).post(reverse("cases:bulk"), answers)
    assert answer["Location"].startswith(f"{reverse('cases:team_list')}?q=")
    assert [task.case for task in Task.objects.all()] == [cases[3]]


def test_rows_slipped_in_are_refused_and_counted(people, cases, out_of_reach, client_for):
    closed = "EH-2016-9999"
    client = client_for(people.manager)
    chosen = {"choose": [cases[0].reference, out_of_reach.reference, closed], "act": "task"}
    answers = chosen | ANSWERS | {"confirmed": "yes", "submission": str(uuid4())}
    page = client.post(reverse("cases:bulk"), answers, follow=True).content.decode()
    assert "1 task given." in page
    assert "2 not changed: You cannot open it, or it is closed." in page
    assert not out_of_reach.tasks.exists()


def test_the_service_asks_for_the_right_again(people, cases, today, now):
    told = {"title": "Ring", "due_on": today, "submission": uuid4(), "now": now, "today": today}
    names = [case.reference for case in cases[:3]]
    for person in (people.analyst, people.administrator, people.stranger, people.colleague):
        report = give_to_leads(references=names, by=person, **told)
        assert (report.done, len(report.refused)) == (0, 3)
    assert give_to_leads(references=names, by=people.lead, **told).done == 3


def test_nothing_chosen_changes_nothing(people, cases, client_for):
    client = client_for(people.manager)
    page = client.post(reverse("cases:bulk"), {"act": "task"}, follow=True)
    assert "Choose at least one case." in page.content.decode()
    page = client.post(reverse("cases:bulk"), {"act": "burn"}, follow=True)
    assert "Choose what to do" in page.content.decode()
    assert not Task.objects.exists()


@pytest.fixture
def tasks(people, case, today):
    mine = {"case": case, "owner": people.partner, "owner_agency": people.school}
    return [TaskFactory(**mine, due_on=today + timedelta(days=number)) for number in range(57)]


def test_tasks_of_every_page_are_done_at_once(people, tasks, client_for):
    TaskFactory(owner=people.partner, owner_agency=people.school)
    client, address = client_for(people.partner), reverse("tasks:bulk")
    assert "All 57 that match" in client.get(reverse("tasks:list")).content.decode()
    chosen = {"which": "all", "filters": ""}
    assert "57 tasks" in client.post(address, chosen).content.decode()
    page = client.post(address, chosen | {"confirmed": "yes"}, follow=True)
    assert "57 tasks are done." in page.content.decode()
    assert Task.objects.open().count() == 1


def test_tasks_slipped_in_are_refused(people, case, tasks, now):
    elsewhere = TaskFactory(owner=people.partner, owner_agency=people.school)
    colleagues = TaskFactory(case=case)
    names = [(one.case.reference, one.number) for one in (tasks[0], elsewhere, colleagues)]
    report = finish_several(names=names, by=people.partner, now=now)
    assert report.done == 1
    assert [name for name, _ in report.refused] == names[1:]
    assert Task.objects.open().count() == 58


def test_words_that_are_no_task_are_left_out(people, tasks, client_for):
    chosen = {"choose": ["EH-2016-0001", "x/1", "EH-2016-0001/9\x00"], "confirmed": "yes"}
    page = client_for(people.partner).post(reverse("tasks:bulk"), chosen, follow=True)
    assert "Choose at least one task." in page.content.decode()
