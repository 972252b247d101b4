"""The pages of the plan, what the home page and the timeline say of it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from assessments import plan_services
from assessments.enums import ActionStatus, PlanStatus
from assessments.models import ActionPlan, PlanAction, PlanGoal
from cases.enums import InvolvementEndReason
from cases.home import home_groups
from cases.services import end_involvement
from cases.timeline import timeline_page
from tests.assessments.planning import Planning


@pytest.fixture
def planning(people, now):
    return Planning(people, now)


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


def to(planning, name, *args):
    return reverse(f"assessments:{name}", args=[planning.case.reference, *args])


def answers_to(client, address, **more):
    form = client.get(address).context["form"]
    initial = {name: value for name, value in form.initial.items() if value is not None}
    return initial | more


def day(value, name):
    return {f"{name}_0": value.day, f"{name}_1": value.month, f"{name}_2": value.year}


def test_from_needs_to_an_agreed_plan(client, planning):
    planning.need(planning.ffion, planning.dylan)
    page = client.get(to(planning, "plan"))
    assert "Parent and child relationships: Ffion and Dylan" in page.content.decode()
    once = page.context["form"].initial["submission"]
    page = client.post(to(planning, "start_plan"), {"submission": once}, follow=True).content.decode()
    assert "Add a goal for “Parent and child relationships”, Ffion and Dylan" in page
    address = to(planning, "add_goal") + "?need=1"
    typed = {"goal": "We leave without shouting.", "measure": "Four days of five."}
    page = client.post(address, answers_to(client, address, **typed), follow=True)
    assert page.context["form"].initial["people"] == ["1", "2"]
    assert "Goal 1 has no action yet. Say who does what." in page.content.decode()
    address = to(planning, "add_action", 1)
    typed = {"what": "Lay out clothes every evening", "owner": "family-3"}
    typed |= day(planning.today + timedelta(days=7), "due_on")
    page = client.post(address, answers_to(client, address, **typed), follow=True).content.decode()
    assert "every child is in it. Well done." in page
    address = to(planning, "agree_plan")
    typed = day(planning.today, "agreed_on") | {"agreed_how": "spoken", "copies": ["3"]}
    typed |= {"answer_1": "disagrees", "answer_2": "not_asked", "answer_3": "agrees", "comment_1": ""}
    wrong = client.post(address, answers_to(client, address, **typed)).content.decode()
    assert "Write what they disagree with, so that the plan can change." in wrong
    typed |= {"comment_1": "I want my own room."}
    page = client.post(address, answers_to(client, address, **typed), follow=True).content.decode()
    for words in ("Agrees, 1 March 2016. They said so.", "I want my own room.", "Got a copy on 1 March 2016"):
        assert words in page
    assert ActionPlan.objects.get().status == PlanStatus.ACTIVE


def test_another_action_follows_at_once(client, planning):
    planning.goal(planning.plan(), planning.need())
    address = to(planning, "add_action", 1)
    typed = {"what": "Ring the nurse on Monday", "owner": "nobody", "another": ""}
    answer = client.post(address, answers_to(client, address, **typed))
    assert answer["Location"] == address
    assert PlanAction.objects.get().owner_words == "Nobody yet"


def test_the_page_says_what_changed_since_it_was_agreed(client, planning):
    plan = planning.good_plan()
    planning.agree(plan)
    assert "Changed since" not in client.get(to(planning, "plan")).content.decode()
    planning.action(plan.goals.get(), planning.ffion, what="Read ten minutes every night")
    page = client.get(to(planning, "plan")).content.decode()
    assert "was agreed on 1 March 2016. Go through it with the family again" in page
    planning.agree(plan)
    page = client.get(to(planning, "plan_version", 1, 2)).content.decode()
    assert "What changed since version 1" in page
    assert "Read ten minutes every night (Rhian (the family), for Ffion, by 15 March 2016)" in page


def test_what_was_agreed_unread_is_not_kept(client, planning):
    plan = planning.good_plan()
    address = to(planning, "agree_plan")
    typed = day(planning.today, "agreed_on") | {"agreed_how": "spoken"}
    typed |= {"answer_1": "agrees", "answer_2": "agrees", "answer_3": "agrees", "comment_3": "Fine by me."}
    mine = answers_to(client, address, **typed)
    planning.action(plan.goals.get(), planning.ffion, what="Read ten minutes every night")
    page = client.post(address, mine)
    text = page.content.decode()
    for words in ("Somebody changed the plan after you opened this page", "Read ten minutes", "Fine by me."):
        assert words in text
    assert not plan.versions.exists()
    client.post(address, mine | {"seen": page.context["form"].data["seen"]})
    assert plan.versions.count() == 1


def test_an_owner_who_left_meanwhile_is_said_and_nothing_is_lost(client, planning):
    planning.goal(planning.plan(), planning.need())
    address = to(planning, "add_action", 1)
    partner, school = planning.people.partner, planning.people.school
    typed = {"what": "Ring the nurse on Monday", "owner": f"team-{partner.pk}-{school.pk}"}
    mine = answers_to(client, address, **typed)
    place = planning.case.involvements.get(user=partner)
    end_involvement(involvement=place, reason=InvolvementEndReason.WORK_DONE, **planning.acts_today)
    page = client.post(address, mine).content.decode()
    assert "They cannot have this action: they are not in the team now" in page
    assert "Ring the nurse on Monday" in page


def test_two_who_change_an_action_at_once_see_both(client, planning):
    plan = planning.good_plan()
    address = to(planning, "change_action", 1, 1)
    mine = answers_to(client, address, what="Mine each day", **day(planning.today, "due_on"))
    values = {"what": "Theirs each day", "owner": planning.people.lead, "due_on": planning.today}
    action = PlanAction.objects.get(goal__plan=plan)
    told = {"people": [], "revision": 1} | planning.acts_today
    plan_services.change_action(action=action, values=values, **told)
    page = client.post(address, mine).content.decode()
    for words in ("Somebody else saved this", "Theirs each day", "Mine each day"):
        assert words in page


def test_strengths_are_saved_while_they_are_typed(client, planning):
    planning.plan()
    address = to(planning, "keep_plan")
    typed = answers_to(client, address, strengths="They laugh a lot.", contingency="")
    answer = client.post(address, typed, headers={"X-Autosave": "yes"})
    assert (answer.status_code, answer.json()["revision"]) == (200, 2)
    page = client.post(address, typed | {"strengths": "Mine."}).content.decode()
    assert "Somebody else saved this while you were writing" in page
    assert ActionPlan.objects.get().strengths == "They laugh a lot."


def test_a_goal_is_changed_and_given_up(client, planning):
    planning.good_plan()
    address = to(planning, "change_goal", 1)
    client.post(address, answers_to(client, address, goal="We are on time."))
    assert PlanGoal.objects.get().goal == "We are on time."
    address = to(planning, "drop_goal", 1)
    assert "Enter why it is given up" in client.post(address, {}).content.decode()
    page = client.post(address, {"reason": "They moved."}, follow=True).content.decode()
    assert "Given up on 1 March 2016: They moved." in page
    assert client.get(address).status_code == 302


def test_how_an_action_goes_is_told_on_its_page(client, planning):
    planning.good_plan()
    address = to(planning, "action", 1, 1)
    typed = answers_to(client, address, status=ActionStatus.NOT_DONE, note="")
    assert "Write why it was not done" in client.post(address, typed).content.decode()
    page = client.post(address, typed | {"note": "No wardrobe yet."}, follow=True).content.decode()
    assert "No wardrobe yet." in page
    assert "Leah Pugh, Oswestry Family Hub" in page


def test_what_somebody_says_later_is_recorded(client, planning):
    planning.agree(planning.good_plan())
    address = to(planning, "plan_word", 1, 1, 1)
    typed = answers_to(client, address, answer="agrees")
    assert "Enter the day on which they said so." in client.post(address, typed).content.decode()
    typed |= {"agreed_how": "spoken"} | day(planning.today + timedelta(days=1), "agreed_on")
    assert "on a day that is still to come" in client.post(address, typed).content.decode()
    typed |= day(planning.today, "agreed_on") | day(planning.today, "copy_given_on")
    page = client.post(address, typed, follow=True).content.decode()
    assert "Agrees, 1 March 2016. They said so." in page


def test_a_page_of_an_ended_plan_does_nothing_to_the_next(client, planning):
    old = planning.good_plan()
    planning.agree(old)
    goal, action = old.goals.get(), PlanAction.objects.get()
    plan_services.end_plan(plan=old, **planning.acts_today)
    fresh = planning.plan()
    new = planning.goal(fresh, goal.need)
    planning.action(new, what="Ring the school")
    assert (goal.number, new.number) == (1, 2)
    at = to(planning, "action", goal.number, action.number)
    assert "Whom it is for" in client.get(at).content.decode()
    sent = {"status": "done", "note": "It works.", "revision": action.revision, "submission": uuid4()}
    shown = client.post(at, sent).content.decode()
    assert "This plan has ended" in shown
    assert "It works." in shown
    old.refresh_from_db()
    kept = {"strengths": "We laugh.", "contingency": "", "revision": old.revision, "plan": old.number}
    shown = client.post(to(planning, "keep_plan"), kept).content.decode()
    assert "This plan has ended" in shown
    assert "We laugh." in shown
    fresh.refresh_from_db()
    assert fresh.strengths == ""


def test_a_plan_is_ended_and_stays_to_be_read(client, planning):
    planning.agree(planning.good_plan())
    page = client.post(to(planning, "end_plan"), follow=True).content.decode()
    assert "The last plan has ended." in page
    page = client.get(to(planning, "ended_plan", 1)).content.decode()
    assert "We leave without shouting." in page
    assert "Add an action" not in page
    assert 'href=""' not in page
    opened = client.get(to(planning, "change_goal", 1), follow=True)
    assert "This plan has ended" in opened.content.decode()


def test_my_action_stands_on_my_home_page_whatever_agency_i_work_for(client_for, planning):
    partner = planning.people.partner
    goal = planning.goal(planning.plan(), planning.need())
    planning.action(goal, owner=partner, due_on=planning.today)
    later = planning.today + timedelta(days=1)
    (group,) = [
        group
        for group in home_groups(partner, today=later, now=planning.now + timedelta(days=1))
        if group.title == "Your actions in plans"
    ]
    (item,) = group.items
    assert (item.is_pressing, item.sentence) == (True, "Lay out clothes every evening, Tudor family")
    answer = client_for(partner).post(item.url, {"back": "home"})
    assert answer["Location"] == "/"
    action = PlanAction.objects.get()
    assert (action.status, action.done_on) == (ActionStatus.DONE, planning.today)
    assert home_groups(planning.people.colleague, today=later, now=planning.now) == []


def test_the_timeline_tells_of_needs_agreement_and_what_was_done(planning, client):
    planning.agree(planning.good_plan())
    client.post(to(planning, "action_done", 1, 1))
    titles = [event["title"] for event in timeline_page(planning.case, kinds=["plan"]).events]
    assert titles == [
        "Done: Lay out clothes every evening",
        "Need: Parent and child relationships",
        "Plan agreed",
    ]
    of_dylan = timeline_page(planning.case, kinds=["plan"], member=planning.dylan).events
    assert [event["title"] for event in of_dylan] == titles[:2]


def test_nothing_is_added_once_the_case_is_closed(client, planning):
    planning.agree(planning.good_plan())
    planning.case.status, planning.case.closed_on = "closed", planning.today
    planning.case.save()
    for name, *args in (("add_need",), ("keep_plan",), ("add_goal",), ("add_action", 1), ("agree_plan",)):
        assert client.get(to(planning, name, *args))["Location"] == reverse(
            "cases:overview", args=[planning.case.reference]
        )
