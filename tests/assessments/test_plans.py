"""The plan: started, written, given to people, agreed in versions, and ended. Every rule that forbids it."""

from datetime import timedelta
from uuid import uuid4

import pytest

from accounts.models import Notice
from assessments import plan_services
from assessments.enums import ActionStatus, PlanStatus, ReviewStatus
from assessments.models import ActionPlan, PlanAction
from assessments.need_services import enter_need_in_error
from assessments.plan_content import content_of, differences, digest
from assessments.plan_errors import (
    ActionOwnerNotInTeam,
    AgreedBeforePlan,
    AgreedInFuture,
    AgreementNotWhole,
    CopyInFuture,
    DoneBeforePlan,
    DoneInFuture,
    GoalGivenUp,
    NeedInError,
    NobodyAgrees,
    NothingToAgree,
    NotOfThisFamily,
    OwnerTooYoung,
    PlanBeforeOpening,
    PlanChangedMeanwhile,
    PlanEnded,
    PlanInFuture,
    PlanIsThere,
    ReasonMissing,
    VersionNotLatest,
)
from assessments.plan_services import Word
from cases.enums import InvolvementEndReason
from cases.errors import CaseAlreadyClosed, DueInPast, DueTooLate
from cases.merge_services import merge_members, undo_member_merge
from cases.services import end_case, end_involvement
from earlyhelp.common.errors import EditConflict
from tests.assessments.planning import Planning
from tests.factories.people import FamilyMemberFactory

DAY = timedelta(days=1)


@pytest.fixture
def planning(people, now):
    return Planning(people, now)


@pytest.fixture
def plan(planning):
    return planning.plan()


@pytest.fixture
def goal(planning, plan):
    return planning.goal(plan, planning.need(planning.ffion))


@pytest.fixture
def action(planning, goal):
    return planning.action(goal, planning.ffion, owner=planning.people.partner)


@pytest.fixture
def note(planning, request):
    """Return a function that says how the action goes."""

    def note(status=ActionStatus.DONE, text="", done_on=None, of=None, **more):
        action = of or request.getfixturevalue("action")
        told = {"status": status, "note": text, "done_on": done_on} | planning.acts_today | more
        return plan_services.note_progress(action=action, **told)

    return note


def test_a_plan_is_started_once_and_its_days_are_in_order(planning):
    with pytest.raises(PlanInFuture):
        planning.plan(started_on=planning.today + DAY)
    with pytest.raises(PlanBeforeOpening):
        planning.plan(started_on=planning.case.opened_on - DAY)
    once = uuid4()
    first = planning.plan(submission=once)
    assert planning.plan(submission=once) == first
    with pytest.raises(PlanIsThere):
        planning.plan()
    assert (first.number, first.status) == (1, PlanStatus.DRAFT)
    assert first.coach_codes == ["no_goal"]


def test_a_second_plan_takes_over_what_the_first_said_of_strengths(planning, plan):
    told = {"strengths": "They laugh a lot.", "contingency": "Ring Nan."}
    plan_services.keep_plan(plan=plan, values=told, revision=1, **planning.acts)
    ended = plan_services.end_plan(plan=plan, **planning.acts_today)
    assert (ended.status, ended.ended_on) == (PlanStatus.ENDED, planning.today)
    second = planning.plan()
    assert (second.number, second.strengths, second.contingency) == (2, "They laugh a lot.", "Ring Nan.")


def test_two_who_write_the_strengths_at_once_are_told(planning, plan):
    told = {"strengths": "They laugh a lot.", "contingency": ""}
    plan_services.keep_plan(plan=plan, values=told, revision=1, **planning.acts)
    with pytest.raises(EditConflict):
        plan_services.keep_plan(plan=plan, values=told | {"strengths": "Else"}, revision=1, **planning.acts)


def test_a_goal_is_for_a_standing_need_of_the_case(planning, plan):
    need = planning.need()
    enter_need_in_error(need=need, reason="Twice.", **planning.acts)
    with pytest.raises(NeedInError):
        planning.goal(plan, need)
    goal = planning.goal(plan, planning.need())
    told = {"goal": "We sleep.", "success": "", "measure": ""}
    changed = plan_services.change_goal(goal=goal, values=told, revision=1, **planning.acts)
    assert (changed.goal, changed.measure) == ("We sleep.", "")
    with pytest.raises(EditConflict):
        plan_services.change_goal(goal=goal, values=told | {"goal": "We do."}, revision=1, **planning.acts)


def test_a_goal_that_is_given_up_takes_nothing_more(planning, goal, action, note):
    dropped = plan_services.drop_goal(goal=goal, reason="They moved.", **planning.acts_today)
    assert (dropped.dropped_on, dropped.dropped_reason) == (planning.today, "They moved.")
    with pytest.raises(GoalGivenUp):
        planning.action(goal)
    with pytest.raises(GoalGivenUp):
        note()
    assert list(PlanAction.objects.open()) == []


def test_an_action_is_given_to_one_of_the_team_who_is_told(planning, action):
    people = planning.people
    assert (action.owner, action.owner_agency, action.family_owner) == (people.partner, people.school, None)
    assert [(notice.to, notice.kind) for notice in Notice.objects.all()] == [(people.partner, "action_given")]


def test_an_action_is_given_to_one_of_the_family_who_is_old_enough(planning, goal, settings):
    assert planning.action(goal, owner=planning.ffion).family_owner == planning.ffion
    with pytest.raises(OwnerTooYoung):
        planning.action(goal, owner=planning.dylan)
    settings.ACTION_FROM_AGE = 3
    assert planning.action(goal, owner=planning.dylan).number == 2
    assert planning.action(goal, owner=None, due_on=None).owner_words == "Nobody yet"


def test_nobody_outside_the_team_has_an_action_and_it_is_for_the_family_only(planning, goal):
    with pytest.raises(ActionOwnerNotInTeam):
        planning.action(goal, owner=planning.people.stranger)
    with pytest.raises(ActionOwnerNotInTeam):
        planning.action(goal, owner=FamilyMemberFactory())
    with pytest.raises(NotOfThisFamily):
        planning.action(goal, FamilyMemberFactory())
    with pytest.raises(DueInPast):
        planning.action(goal, due_on=planning.today - DAY)
    with pytest.raises(DueTooLate):
        planning.action(goal, due_on=planning.today + timedelta(days=800))


def test_an_action_is_changed_and_an_owner_who_has_left_is_refused(planning, action):
    values = {"what": "Ring twice a week", "owner": planning.rhian, "agency": None, "due_on": None}
    told = {"action": action, "people": [planning.dylan], "revision": 1} | planning.acts_today
    changed = plan_services.change_action(values=values, **told)
    assert (changed.what, changed.family_owner, changed.owner) == ("Ring twice a week", planning.rhian, None)
    assert changed.for_words == "Dylan"
    with pytest.raises(EditConflict):
        plan_services.change_action(values=values | {"what": "Else"}, **told)
    leave(planning)
    with pytest.raises(ActionOwnerNotInTeam):
        plan_services.change_action(
            values=values | {"owner": planning.people.partner}, **(told | {"revision": 2})
        )


def leave(planning):
    place = planning.case.involvements.get(user=planning.people.partner)
    reason = InvolvementEndReason.WORK_DONE
    end_involvement(involvement=place, reason=reason, **planning.acts_today)


def test_leaving_the_team_hands_open_actions_to_the_lead(planning, goal, action, note):
    done = note(of=planning.action(goal, owner=planning.people.partner))
    place = planning.case.involvements.get(user=planning.people.partner)
    told = {"by": planning.people.manager, "now": planning.now, "today": planning.today}
    end_involvement(involvement=place, reason=InvolvementEndReason.WORK_DONE, **told)
    action.refresh_from_db()
    done.refresh_from_db()
    assert (action.owner, action.owner_agency) == (planning.people.lead, planning.people.hub)
    assert done.owner == planning.people.partner
    sentence = Notice.objects.filter(to=planning.people.lead).latest("pk").sentence
    assert sentence.startswith("Parveen Akhtar left the team, and their action in the plan is yours now")


def test_progress_is_only_ever_added(planning, action, note):
    note(ActionStatus.IN_PROGRESS, "She rang once.")
    done = note(done_on=planning.today)
    assert (done.status, done.done_on) == (ActionStatus.DONE, planning.today)
    assert [each.note for each in action.progress.all()] == ["", "She rang once."]
    assert note().revision == done.revision
    again = note(ActionStatus.IN_PROGRESS, "Not yet after all.")
    assert (again.status, again.done_on) == (ActionStatus.IN_PROGRESS, None)
    once = uuid4()
    note(text="Fine.", submission=once)
    note(text="Fine.", submission=once)
    assert action.progress.count() == 4


def test_an_action_that_is_not_done_says_why_and_the_lead_is_told(planning, action, note):
    with pytest.raises(ReasonMissing):
        note(ActionStatus.NOT_DONE)
    told = note(ActionStatus.NO_LONGER_NEEDED, "Nan does it.", by=planning.people.partner)
    assert told.reason == "Nan does it."
    notice = Notice.objects.filter(to=planning.people.lead).get()
    assert notice.sentence == "No longer needed, says Parveen Akhtar: Lay out clothes every evening"


def test_the_day_on_which_it_was_done_is_in_order(planning, note):
    with pytest.raises(DoneInFuture):
        note(done_on=planning.today + DAY)
    with pytest.raises(DoneBeforePlan):
        note(done_on=planning.today - DAY)


def test_two_who_tell_how_it_goes_at_once_are_told(planning, action, note):
    note(ActionStatus.IN_PROGRESS, revision=1)
    with pytest.raises(EditConflict):
        note(revision=1)


def test_the_family_agrees_and_the_plan_is_active_with_a_review_due(planning):
    plan = planning.good_plan()
    words = {
        planning.rhian: Word(True, planning.today, "signed", "Good.", planning.today),
        planning.ffion: Word(False, planning.today, "", "I want my own room."),
    }
    once = uuid4()
    version = planning.agree(plan, words, submission=once)
    assert planning.agree(plan, words, submission=once) == version
    plan.refresh_from_db()
    assert (plan.status, plan.active_from, version.number) == (PlanStatus.ACTIVE, planning.today, 1)
    assert plan.reviews.get().status == ReviewStatus.DUE
    said = [(word.member, word.agrees) for word in version.agreements.all()]
    assert said == [(planning.ffion, False), (planning.dylan, None), (planning.rhian, True)]


def test_agreeing_anew_makes_a_version_and_moves_no_review(planning):
    plan = planning.good_plan()
    first = planning.agree(plan)
    due = plan.reviews.get()
    planning.action(plan.goals.get(), planning.ffion, what="Read ten minutes every night")
    second = planning.agree(plan)
    assert (second.number, plan.reviews.get()) == (2, due)
    changes = differences(first.content, second.content)
    assert [change[:2] for change in changes] == [("Goal 1, action 2", "")]
    assert differences(second.content, content_of(plan)) == []
    agreement = first.agreements.get(member=planning.dylan)
    with pytest.raises(VersionNotLatest):
        plan_services.record_word(agreement=agreement, word=Word(), revision=1, **planning.acts_today)


def test_how_far_an_action_is_changes_no_version_and_one_not_needed_does(planning, note):
    plan = planning.good_plan()
    version = planning.agree(plan)
    action = PlanAction.objects.get(goal__plan=plan)
    note(of=action)
    assert differences(version.content, content_of(plan)) == []
    note(ActionStatus.NO_LONGER_NEEDED, "Enough.", of=action)
    assert len(differences(version.content, content_of(plan))) == 1


def test_what_somebody_says_later_is_recorded(planning):
    version = planning.agree(planning.good_plan())
    agreement = version.agreements.get(member=planning.ffion)
    word = Word(True, planning.today, "spoken", "", planning.today)
    told = {"agreement": agreement, "revision": 1} | planning.acts_today
    assert plan_services.record_word(word=word, **told).copy_given_on == planning.today
    with pytest.raises(EditConflict):
        plan_services.record_word(word=Word(), **told)
    with pytest.raises(AgreementNotWhole):
        plan_services.record_word(word=Word(True, planning.today), **(told | {"revision": 2}))


def test_the_rules_of_agreeing(planning, plan):
    with pytest.raises(NothingToAgree):
        planning.agree(plan)
    planning.action(planning.goal(plan, planning.need()))
    with pytest.raises(NobodyAgrees):
        planning.agree(plan, {planning.rhian: Word(False, planning.today, "", "No.")})
    with pytest.raises(AgreedInFuture) as future:
        planning.agree(plan, {planning.rhian: Word(True, planning.today + DAY, "spoken")})
    assert future.value.field == f"agreed_on_{planning.rhian.number}"
    with pytest.raises(AgreedBeforePlan):
        planning.agree(plan, {planning.rhian: Word(True, planning.today - DAY, "spoken")})
    with pytest.raises(CopyInFuture):
        planning.agree(plan, {planning.rhian: Word(copy_given_on=planning.today + DAY)})
    with pytest.raises(AgreementNotWhole):
        planning.agree(plan, {planning.rhian: Word(False, planning.today)})


def test_a_plan_that_was_changed_meanwhile_is_not_agreed_unread(planning):
    plan = planning.good_plan()
    seen = digest(content_of(plan))
    planning.action(plan.goals.get(), planning.ffion, what="Read ten minutes every night")
    with pytest.raises(PlanChangedMeanwhile):
        planning.agree(plan, seen=seen)
    assert ActionPlan.objects.get().status == PlanStatus.DRAFT


def test_closing_the_case_ends_the_plan_and_its_review(planning, note):
    plan = planning.good_plan()
    planning.agree(plan)
    action = PlanAction.objects.get(goal__plan=plan)
    end_case(case=planning.case, closed_on=planning.today, **planning.acts)
    plan.refresh_from_db()
    assert (plan.status, plan.ended_on) == (PlanStatus.ENDED, planning.today)
    assert plan.reviews.get().status == ReviewStatus.NOT_NEEDED
    for act in (planning.plan, lambda: planning.action(plan.goals.get()), lambda: note(of=action)):
        with pytest.raises(CaseAlreadyClosed):
            act()


def test_an_ended_plan_is_not_changed(planning, goal, action, note):
    plan = goal.plan
    plan_services.end_plan(plan=plan, **planning.acts_today)
    assert plan_services.end_plan(plan=plan, **planning.acts_today).revision == 2
    for act in (lambda: planning.goal(plan, goal.need), lambda: planning.agree(plan), note):
        with pytest.raises(PlanEnded):
            act()


def test_what_is_about_a_second_record_of_a_child_is_about_the_first_once_they_are_one(planning):
    again = FamilyMemberFactory(family=planning.case.family, person__given_name="Fion")
    plan = planning.plan()
    goal = planning.goal(plan, planning.need(planning.ffion, again))
    action = planning.action(goal, again, owner=again)
    spoken = Word(agrees=True, agreed_on=planning.today, agreed_how="spoken")
    version = planning.agree(plan, {planning.ffion: spoken, again: spoken})
    pair = {"kept": planning.ffion.person, "other": again.person, "chosen": set()}
    merge = merge_members(**pair, **planning.acts)
    action.refresh_from_db()
    assert action.family_owner == planning.ffion
    assert [each.member for each in goal.need.people.all()] == [planning.ffion]
    assert [each.member for each in action.people.all()] == [planning.ffion]
    assert version.agreements.filter(agrees=True).get().member == planning.ffion
    undo_member_merge(merge=merge, **planning.acts)
    action.refresh_from_db()
    assert (action.family_owner_id, version.agreements.filter(agrees=True).count()) == (again.pk, 2)
