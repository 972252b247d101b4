"""Help that ends without a positive outcome, a manager's word, and what is looked at afterwards."""

from dataclasses import replace
from datetime import timedelta

import pytest

from accounts.acting import act_as
from assessments.ratings import Rating
from cases.models import Case
from closures import draft_services
from closures.after_services import record_check, record_follow_up
from closures.errors import (
    ClosingSent,
    DecisionMissing,
    EndingNotConsidered,
    FollowedUpAlready,
    FollowUpMissing,
    LookedBeforeClosing,
    MayNotDecide,
    NeedNotLookedAt,
    OwnClosure,
)
from closures.home import checks_due, closings_begun, closings_to_decide, follow_ups
from closures.models import ClosurePart, EndingWithoutOutcome, SustainedCheck
from closures.services import close_case
from closures.telling import Ending
from tests.closures.guided import Typist, day_in

BADLY = [("DISENGAGED", "fully"), ("NEEDS_MET", "not_at_all")]


def titles(source, user, day, now):
    return [item.sentence for item in source(user, day, now)]


@pytest.mark.parametrize(("reason", "judgement"), BADLY)
def test_it_closes_only_with_a_managers_decision(scene, reason, judgement):
    told = scene.closing_facts(reason, judgement)
    with pytest.raises(EndingNotConsidered):
        close_case(**told, decision=scene.decision())
    with pytest.raises(DecisionMissing):
        close_case(**told, ending=scene.considered)
    assert Case.objects.get().is_open
    summary = close_case(**told, ending=scene.considered, decision=scene.decision())
    assert summary.ending.decided_by == scene.people.manager
    assert (summary.completed_by, summary.signed_by) == (scene.people.lead, scene.people.manager)
    assert [attempt.how for attempt in summary.ending.attempts.all()] == ["Rang twice: no answer"]


def test_nothing_tried_is_explained(scene):
    told = scene.closing_facts("MOVED")
    silent = Ending("No worry.", "Not needed.")
    with pytest.raises(EndingNotConsidered):
        close_case(**told, ending=silent, decision=scene.decision())
    explained = replace(silent, no_attempts_reason="They moved to Wrexham and told us.")
    assert close_case(**told, ending=explained, decision=scene.decision()).ending.attempts.count() == 0


def test_nobody_decides_on_their_own_nor_from_outside(scene):
    told = scene.closing_facts("DISENGAGED")
    own = replace(scene.decision(), by=scene.by)
    with pytest.raises(OwnClosure):
        close_case(**told, ending=scene.considered, decision=own)
    for name in ("partner", "stranger"):
        somebody = getattr(scene.people, name)
        outside = replace(scene.decision(), by=act_as(somebody, somebody.memberships.get()))
        with pytest.raises(MayNotDecide):
            close_case(**told, ending=scene.considered, decision=outside)


def test_a_front_door_that_closes_nothing_is_asked_to_decide_on_nothing(scene):
    case, front_door = scene.the_case, scene.people.front_door
    Case.objects.filter(pk=case.pk).update(opened_for=scene.people.front)
    acting = act_as(front_door, front_door.memberships.get())
    draft_services.begin_closing(case=case, **scene.acts)
    draft_services.send_closing(case=case, **scene.acts)
    assert case in Case.objects.workable_by(acting)
    assert not titles(closings_to_decide, acting, scene.today, scene.now)


def test_the_day_to_look_again_is_after_today(scene):
    told = scene.closing_facts("DISENGAGED")
    for decision in (replace(scene.decision(), follow_up_on=None), scene.decision(days=0)):
        with pytest.raises(FollowUpMissing):
            close_case(**told, ending=scene.considered, decision=decision)


def test_where_the_council_asks_a_manager_signs_a_good_ending_too(scene, settings):
    settings.CLOSURE_NEEDS_MANAGER = True
    with pytest.raises(DecisionMissing):
        close_case(**scene.closing_facts())
    assert close_case(**scene.closing_facts(), decision=scene.decision()).signed_words


def test_it_stands_on_the_managers_list_until_somebody_says_what_they_found(scene):
    scene.ended_badly()
    ending = EndingWithoutOutcome.objects.get()

    def shown(user):
        return titles(follow_ups, user, scene.today, scene.now)

    assert shown(scene.as_manager)
    assert not shown(scene.by)
    late = scene.today + timedelta(days=30)
    assert next(iter(follow_ups(scene.as_manager, late, scene.now))).is_pressing
    acts = scene.acts_today | {"today": late}
    early = scene.today - timedelta(days=1)
    with pytest.raises(LookedBeforeClosing):
        record_follow_up(ending=ending, followed_up_on=early, found="Well.", **acts)
    record_follow_up(ending=ending, followed_up_on=late, found="At school every day.", **acts)
    with pytest.raises(FollowedUpAlready):
        record_follow_up(ending=ending, followed_up_on=late, found="Again.", **acts)
    assert not shown(scene.as_manager)


def test_a_planned_ending_is_looked_at_six_months_on_need_by_need(scene):
    scene.ended_well()
    check = SustainedCheck.objects.get()
    assert (check.due_on - scene.today).days == 183
    assert titles(checks_due, scene.as_manager, scene.today, scene.now) == []
    scene.by.memberships.update(ended_on=scene.today)
    assert titles(checks_due, scene.as_manager, check.due_on, scene.now)
    outcome, acts = check.closure.needs.get(), {"by": scene.as_manager, "now": scene.now}
    told = {"done_on": check.due_on, "summary": "Rang Rhian.", "today": check.due_on, **acts}
    with pytest.raises(NeedNotLookedAt):
        record_check(check=check, states={}, **told)
    record_check(check=check, states={outcome: ("held", "On time each day.")}, **told)
    assert outcome.sustained.state == "held"
    assert titles(checks_due, scene.as_manager, check.due_on, scene.now) == []


def test_no_check_where_no_need_was_known_or_the_ending_was_unplanned(scene):
    close_case(**scene.closing_facts())
    assert not SustainedCheck.objects.exists()


def test_an_unplanned_ending_has_no_check(scene):
    ratings = {scene.the_need: Rating("not_known")}
    told = scene.closing_facts("DISENGAGED")
    close_case(**told, ratings=ratings, ending=scene.considered, decision=scene.decision())
    assert not SustainedCheck.objects.exists()


def test_a_sent_closing_is_not_changed_until_it_comes_back(scene):
    case = scene.the_case
    draft_services.begin_closing(case=case, **scene.acts)
    draft_services.send_closing(case=case, **scene.acts)
    assert titles(closings_to_decide, scene.as_manager, scene.today, scene.now)
    assert not titles(closings_to_decide, scene.by, scene.today, scene.now)
    keep = {"case": case, "name": "next", "typed": {}, "revision": 0, **scene.acts}
    with pytest.raises(ClosingSent):
        draft_services.keep_part(**keep)
    with pytest.raises(MayNotDecide):
        draft_services.give_closing_back(case=case, because="More.", **scene.acts)
    manager = {"by": scene.as_manager, "now": scene.now}
    wrote = ClosurePart.objects.create(
        draft=case.closure_draft, name="told", saved_by=scene.as_manager, saved_at=scene.now
    )
    with pytest.raises(MayNotDecide):
        draft_services.give_closing_back(case=case, because="More.", **manager)
    assert not titles(closings_to_decide, scene.as_manager, scene.today, scene.now)
    wrote.delete()
    draft_services.give_closing_back(case=case, because="Ring the school first.", **manager)
    assert "gave the closing" in titles(closings_begun, scene.by, scene.today, scene.now)[0]
    draft_services.keep_part(**keep)


def test_the_pages_lead_from_the_lead_to_the_manager_and_to_the_end(scene, client_for):
    lead, manager = (
        Typist(client_for(person), scene) for person in (scene.people.lead, scene.people.manager)
    )
    lead.save_all(reason="DISENGAGED", judgement="not_at_all")
    assert "The closing is with a manager." in lead.finish().content.decode()
    assert lead.client.post(lead.url("decide"), {"decision": "agree", "words": "Yes"}).status_code == 403
    typed = {"decision": "agree", "words": "School sees them daily."}
    assert FollowUpMissing.message in manager.client.post(manager.url("decide"), typed).content.decode()
    typed |= day_in("follow_up_on", scene.today + timedelta(days=28))
    page = manager.client.post(manager.url("decide"), typed, follow=True).content.decode()
    assert "Record the follow-up" in page
    told = {**day_in("followed_up_on", scene.today), "found": "At school every day."}
    page = manager.client.post(manager.url("follow_up"), told, follow=True).content.decode()
    assert "At school every day." in page
    assert "Record the follow-up" not in page
