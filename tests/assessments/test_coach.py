"""The plan coach: each rule by itself, on a plan of which it has otherwise nothing to say."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assessments import coach, plan_services
from assessments.coach import advice_for, vague_word
from assessments.enums import ActionStatus
from assessments.models import IdentifiedNeed, PlanAction
from tests.assessments.planning import Planning
from tests.factories.people import FamilyMemberFactory


@pytest.fixture
def planning(people, now):
    return Planning(people, now)


@pytest.fixture
def plan(planning):
    return planning.good_plan()


def codes(plan):
    return [advice.code for advice in advice_for(plan)]


def change(planning, plan, **more):
    """Change the plan's only action, or what is told of it."""
    action = PlanAction.objects.get(goal__plan=plan)
    values = {"what": action.what, "owner": action.family_owner, "agency": None, "due_on": action.due_on}
    people = more.pop("people", [planning.ffion, planning.dylan])
    told = {"values": values | more, "people": people, "revision": None} | planning.acts_today
    plan_services.change_action(action=action, **told)


def test_it_has_nothing_to_say_of_a_good_plan_and_keeps_that(planning, plan):
    plan.refresh_from_db()
    assert (codes(plan), plan.coach_codes, plan.passes_coach) == ([], [], True)
    assert plan.coached_at == planning.now


def test_what_it_says_is_kept_with_the_plan_by_every_service(planning, plan):
    planning.need(outcome="FE08")
    plan.refresh_from_db()
    assert (plan.coach_codes, plan.passes_coach) == ([coach.NEED_WITHOUT_GOAL], False)


def test_each_need_has_a_goal(planning, plan):
    need = planning.need(outcome="FE08")
    (advice,) = advice_for(plan)
    assert (advice.code, "Going to school" in advice.sentence) == (coach.NEED_WITHOUT_GOAL, True)
    assert advice.url.endswith(f"/plan/goals/add/?need={need.number}")


def test_a_goal_has_a_measure(planning, plan):
    told = {"goal": "We leave without shouting.", "success": "", "measure": ""}
    plan_services.change_goal(goal=plan.goals.get(), values=told, revision=None, **planning.acts)
    assert codes(plan) == [coach.NO_MEASURE]


def test_a_goal_has_an_action(planning, plan):
    planning.goal(plan, planning.need(outcome="FE08"))
    assert codes(plan) == [coach.NO_ACTION]


def test_a_goal_is_for_a_need_that_stands(planning, plan):
    IdentifiedNeed.objects.update(error_reason="Twice.", error_by=planning.by, error_at=planning.now)
    assert codes(plan) == [coach.NEED_IN_ERROR]


def test_an_action_has_an_owner_and_the_family_has_one(planning, plan):
    change(planning, plan, owner=None)
    assert codes(plan) == [coach.NO_OWNER, coach.FAMILY_OWNS_NOTHING]


def test_an_action_has_a_day(planning, plan):
    change(planning, plan, due_on=None)
    assert codes(plan) == [coach.NO_DATE]


def test_an_action_is_not_vague(planning, plan):
    change(planning, plan, what="Support Dylan with school")
    (advice,) = advice_for(plan)
    assert advice.code == coach.VAGUE
    assert "“support” can mean much or little" in advice.sentence


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Monitor bedtimes", "monitor"),
        ("Liaising with the school", "liaising"),
        ("School will be encouraging Dylan", "encouraging"),
        ("Continue to see the nurse", "continue to"),
        ("Support Dylan with reading, ten minutes every night", ""),
        ("Ring the nurse by 3 March to support the family", ""),
        ("Take the supportive shoes to the shop", ""),
        ("Lay out clothes in the evening", ""),
    ],
)
def test_vague_words_without_a_measure(text, word):
    assert vague_word(text) == word


def test_the_council_chooses_the_vague_words(settings):
    settings.VAGUE_WORDS = ["pop in"]
    assert vague_word("Pop in when you can") == "pop in"
    settings.VAGUE_WORDS = []
    assert vague_word("Support Dylan") == ""


def test_each_child_of_the_plan_has_an_action(planning, plan):
    change(planning, plan, people=[planning.ffion])
    (advice,) = advice_for(plan)
    assert (advice.code, advice.url[-7:]) == (coach.CHILD_WITHOUT_ACTION, f"/?for={planning.dylan.number}")
    assert advice.sentence == "No action is for Dylan. What will be different in Dylan’s day?"


def test_a_baby_still_to_be_born_needs_no_action(planning, plan):
    due = planning.today + timedelta(days=60)
    FamilyMemberFactory(family=planning.case.family, person__date_of_birth=None, person__due_date=due)
    assert codes(plan) == []


def test_one_action_is_the_familys(planning, plan):
    change(planning, plan, owner=planning.people.partner)
    assert codes(plan) == [coach.FAMILY_OWNS_NOTHING]


def test_an_action_that_is_not_needed_counts_as_none(planning, plan):
    action = PlanAction.objects.get(goal__plan=plan)
    told = {"status": ActionStatus.NO_LONGER_NEEDED, "note": "Enough.", "done_on": None}
    plan_services.note_progress(action=action, **told, **planning.acts_today)
    assert codes(plan) == [coach.NO_ACTION]


def test_a_plan_without_goals_is_told_so(planning):
    plan = planning.plan()
    assert codes(plan) == [coach.NO_GOAL]
    planning.need()
    assert codes(plan) == [coach.NO_GOAL, coach.NEED_WITHOUT_GOAL]


def test_its_queries_do_not_grow_with_the_plan(planning, plan):
    def count():
        advice_for(plan)
        with CaptureQueriesContext(connection) as captured:
            advice_for(plan)
        return len(captured)

    before = count()
    goal = planning.goal(plan, planning.need(outcome="FE08"))
    planning.action(goal, planning.ffion)
    planning.action(goal, planning.dylan)
    assert count() == before
