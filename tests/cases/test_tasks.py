"""Tasks: to whom they can be given, who may end them, and what becomes of them."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from accounts.models import Notice
from cases.enums import InvolvementEndReason, TaskStatus
from cases.errors import DueInPast, DueTooLate, NotInFamily, NotYourTask, TaskEnded, TaskOwnerNotInTeam
from cases.models import Task
from cases.services import end_case, end_involvement
from cases.task_services import add_task, change_task, finish_task
from earlyhelp.common.errors import EditConflict, SentElsewhere
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.people import FamilyMemberFactory
from tests.factories.tasks import TaskFactory


@pytest.fixture
def give(people, case, now, today):
    """Return a function that gives a task of the case, by the lead to the partner unless told."""

    def give(owner=None, by=None, **more):
        told = {"title": "Ring the school", "due_on": today + timedelta(days=3)} | more
        return add_task(
            case=case, owner=owner or people.partner, by=by or people.lead, now=now, today=today, **told
        )

    return give


def told():
    return [(notice.to.full_name, notice.kind) for notice in Notice.objects.order_by("pk")]


def test_a_task_for_somebody_of_the_team_is_theirs_and_they_are_told(people, give):
    task = give()
    assert (task.owner, task.owner_agency, task.number) == (people.partner, people.school, 1)
    assert told() == [("Parveen Akhtar", "task_given")]


def test_nobody_is_told_of_a_task_that_they_give_themselves(people, give):
    assert give(owner=people.lead).owner_agency == people.hub
    assert told() == []


def test_one_of_the_family_can_do_a_task(adult, give):
    task = give(owner=adult)
    assert (task.owner, task.family_owner) == (None, adult)
    assert told() == []


def test_a_manager_outside_the_team_can_give_themselves_a_task(people, give):
    assert give(owner=people.manager, by=people.manager).owner == people.manager


def test_nobody_outside_the_team_is_given_a_task(people, give):
    with pytest.raises(TaskOwnerNotInTeam):
        give(owner=people.stranger)
    with pytest.raises(TaskOwnerNotInTeam):
        give(owner=FamilyMemberFactory())
    with pytest.raises(NotInFamily):
        give(about=FamilyMemberFactory())


def test_a_task_is_due_today_or_later(give, today):
    with pytest.raises(DueInPast):
        give(due_on=today - timedelta(days=1))
    assert give(due_on=today).due_on == today


def test_a_task_sent_twice_is_one(give):
    sent = "4f7d8a52-0a52-4c25-9c0d-6f6b4f7a1c19"
    assert give(submission=sent) == give(submission=sent)
    assert Task.objects.count() == 1


def test_a_form_used_for_one_family_does_nothing_for_another(people, give, now, today):
    sent = "4f7d8a52-0a52-4c25-9c0d-6f6b4f7a1c19"
    give(submission=sent)
    told = {"title": "Ring the school", "due_on": today, "owner": people.lead, "submission": sent}
    with pytest.raises(SentElsewhere, match="Open it again"):
        add_task(case=InvolvementFactory(user=people.lead).case, by=people.lead, now=now, today=today, **told)
    assert Task.objects.count() == 1


def test_whoever_does_it_says_that_it_is_done_and_whoever_gave_it_is_told(people, give, now):
    task = finish_task(task=give(), by=people.partner, now=now)
    assert (task.status, task.ended_by, task.ended_at) == (TaskStatus.DONE, people.partner, now)
    assert told()[1:] == [("Leah Pugh", "task_done")]
    assert finish_task(task=task, by=people.partner, now=now).revision == task.revision
    assert len(told()) == 2
    with pytest.raises(TaskEnded):
        finish_task(task=task, by=people.partner, now=now, reason="Changed my mind.")


def test_a_task_that_will_not_be_done_says_why(people, give, now):
    task = finish_task(task=give(), by=people.partner, now=now, reason="The family moved.")
    assert (task.status, task.reason) == (TaskStatus.NOT_DONE, "The family moved.")


NEXT_WEEK = date(2016, 3, 8)
ENDINGS = {
    TaskStatus.DONE: {"status": TaskStatus.DONE},
    TaskStatus.NOT_DONE: {"status": TaskStatus.NOT_DONE, "reason": "The family moved."},
    TaskStatus.CASE_CLOSED: {"status": TaskStatus.CASE_CLOSED},
}
MOVES = {
    "done": lambda task, acts: finish_task(task=task, by=acts["by"], now=acts["now"]),
    "not done": lambda task, acts: finish_task(
        task=task, by=acts["by"], now=acts["now"], reason="They moved."
    ),
    "changed": lambda task, acts: change_task(
        task=task,
        values={"title": task.title, "about": None, "due_on": NEXT_WEEK, "owner": task.owner},
        revision=task.revision,
        **acts,
    ),
}


@pytest.mark.parametrize(
    ("before", "move", "after"),
    [
        (TaskStatus.OPEN, "done", TaskStatus.DONE),
        (TaskStatus.OPEN, "not done", TaskStatus.NOT_DONE),
        (TaskStatus.OPEN, "changed", TaskStatus.OPEN),
        (TaskStatus.DONE, "done", TaskStatus.DONE),
        (TaskStatus.DONE, "not done", None),
        (TaskStatus.DONE, "changed", None),
        (TaskStatus.NOT_DONE, "done", None),
        (TaskStatus.NOT_DONE, "not done", TaskStatus.NOT_DONE),
        (TaskStatus.NOT_DONE, "changed", None),
        (TaskStatus.CASE_CLOSED, "done", None),
        (TaskStatus.CASE_CLOSED, "not done", None),
        (TaskStatus.CASE_CLOSED, "changed", None),
    ],
)
def test_every_move_legal_and_illegal(people, give, now, today, before, move, after):
    """``after`` is None where the move is refused and the task stays as it was."""
    task = give(owner=people.lead)
    if before in ENDINGS:
        ended = {"ended_at": now, "ended_by": people.lead} | ENDINGS[before]
        Task.objects.filter(pk=task.pk).update(**ended)
    task.refresh_from_db()
    acts = {"by": people.lead, "now": now, "today": today}
    if after is None:
        with pytest.raises(TaskEnded):
            MOVES[move](task, acts)
    else:
        MOVES[move](task, acts)
    task.refresh_from_db()
    assert task.status == (after or before)


@pytest.mark.parametrize("person", ["partner", "lead", "manager"])
def test_who_may_end_it(people, give, now, person):
    assert finish_task(task=give(), by=getattr(people, person), now=now).status == TaskStatus.DONE


@pytest.mark.parametrize("person", ["colleague", "stranger", "analyst", "administrator"])
def test_who_may_not_end_it(people, give, now, person):
    task = give()
    with pytest.raises(NotYourTask):
        finish_task(task=task, by=getattr(people, person), now=now)


def test_another_of_the_team_may_end_only_what_the_family_does(people, case, give, adult, now):
    InvolvementFactory(case=case, user=people.colleague, agency=people.hub)
    with pytest.raises(NotYourTask):
        finish_task(task=give(), by=people.colleague, now=now)
    assert finish_task(task=give(owner=adult), by=people.colleague, now=now).status == TaskStatus.DONE


def test_leaving_the_team_gives_the_task_to_the_lead_and_ends_the_right_to_it(people, case, give, now, today):
    task = give(by=people.manager, owner=people.partner)
    place = case.involvements.get(user=people.partner)
    reason = InvolvementEndReason.WORK_DONE
    end_involvement(involvement=place, reason=reason, by=people.manager, now=now, today=today)
    task.refresh_from_db()
    assert (task.owner, task.owner_agency) == (people.lead, people.hub)
    assert told()[-1] == ("Leah Pugh", "task_given")
    with pytest.raises(NotYourTask):
        finish_task(task=task, by=people.partner, now=now)


def test_closing_ends_what_is_to_do_and_leaves_what_is_done(people, case, give, now, today):
    done, open_one = finish_task(task=give(), by=people.lead, now=now), give()
    end_case(case=case, closed_on=today, by=people.lead, now=now)
    open_one.refresh_from_db()
    done.refresh_from_db()
    assert (open_one.status, done.status) == (TaskStatus.CASE_CLOSED, TaskStatus.DONE)


def test_an_older_copy_of_a_task_changes_nothing(people, give, now, today):
    task = give()
    values = {"title": "Write to the school", "about": None, "owner": people.lead, "due_on": task.due_on}
    acts = {"by": people.lead, "now": now, "today": today}
    assert change_task(task=task, values=values, revision=1, **acts).owner == people.lead
    with pytest.raises(EditConflict):
        change_task(task=task, values=values | {"title": "Do nothing"}, revision=1, **acts)


def test_the_pages_give_a_task_and_say_what_became_of_it(people, case, client_for):
    lead, partner = client_for(people.lead), client_for(people.partner)
    address = reverse("cases:add_task", args=[case.reference])
    page = lead.get(address)
    answers = {
        "title": "Ring the school",
        "about": "1",
        "owner": f"team-{people.partner.pk}-{people.school.pk}",
        "due_on_0": "4",
        "due_on_1": "3",
        "due_on_2": "2016",
        "submission": page.context["form"]["submission"].value(),
    }
    assert lead.post(address, answers | {"owner": "team-1-1"}).status_code == 200
    assert lead.post(address, answers)["Location"] == reverse("cases:tasks", args=[case.reference])
    assert "Ring the school" in lead.get(reverse("cases:tasks", args=[case.reference])).content.decode()
    one = reverse("cases:task", args=[case.reference, 1])
    page = partner.post(one, {"outcome": "not_done", "reason": ""})
    assert "Enter why it will not be done." in page.content.decode()
    partner.post(one, {"outcome": "not_done", "reason": "They moved away."})
    assert "They moved away." in partner.get(one).content.decode()
    timeline = partner.get(reverse("cases:timeline", args=[case.reference])).content.decode()
    assert "Not done: Ring the school" in timeline


def test_one_press_on_the_list_does_a_task(people, case, give, client_for):
    task, client = give(), client_for(people.partner)
    assert "Ring the school" in client.get(reverse("tasks:list")).content.decode()
    address = reverse("cases:task_done", args=[case.reference, task.number])
    assert client.post(address, {"back": "tasks"})["Location"] == reverse("tasks:list")
    page = client.get(reverse("tasks:list"))
    assert page.context["count"] == 0


def test_the_list_filters_and_pages(people, case, client_for, today):
    mine = {"case": case, "owner": people.partner, "owner_agency": people.school}
    for number in range(30):
        TaskFactory(**mine, title=f"Mine {number}", due_on=today - timedelta(days=number % 3))
    TaskFactory(case=case, given_by=people.partner, title="Given")
    TaskFactory(owner=people.partner, owner_agency=people.school, title="Out of reach")
    client = client_for(people.partner)

    def read(query=""):
        return client.get(reverse("tasks:list") + query).context

    first = read()
    assert (first["count"], len(first["rows"])) == (30, 25)
    second = read(f"?after={first['page'].next}")
    titles = {row["task"].title for row in first["rows"] + second["rows"]}
    assert len(titles) == 30
    assert read("?status=overdue")["count"] == 20
    assert [row["task"].title for row in read("?whose=given")["rows"]] == ["Given"]
    assert read("?whose=all")["count"] == 31
    assert read("?q=mine+7")["count"] >= 1
    assert read("?q=out")["count"] == 0


def test_the_list_takes_as_many_queries_with_one_task_as_with_many(people, case, client_for, count_queries):
    mine = {"case": case, "owner": people.partner, "owner_agency": people.school}
    client = client_for(people.partner)
    TaskFactory(**mine)
    one = count_queries(lambda: client.get(reverse("tasks:list")))
    for _ in range(20):
        TaskFactory(**mine)
    assert count_queries(lambda: client.get(reverse("tasks:list"))) == one


def test_tasks_of_a_case_that_one_does_not_reach_are_not_there(people, client_for):
    task = TaskFactory(case=CaseFactory(lead=people.lead))
    page = client_for(people.stranger).get(reverse("cases:task", args=[task.case.reference, task.number]))
    assert page.status_code == 404


def test_nothing_is_due_more_than_two_years_ahead(give, people, now, today):
    task = give(due_on=today + timedelta(days=731))
    late = today + timedelta(days=732)
    with pytest.raises(DueTooLate):
        give(due_on=late)
    values = {"title": task.title, "owner": people.partner, "due_on": late}
    with pytest.raises(DueTooLate):
        change_task(task=task, values=values, revision=1, by=people.lead, now=now, today=today)
