"""Needs: recorded for people or the whole family, counted under national headlines, never removed."""

from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.enums import AuditAction
from assessments.assessment_services import start_assessment
from assessments.models import FamilyOutcome, FrameworkHeadline, FrameworkNeed, IdentifiedNeed
from assessments.need_services import change_need, enter_need_in_error
from assessments.plan_errors import NeedHasGoal, NeedInError, NotOfThisFamily
from assessments.plan_pages import counted_words, counts_as
from cases.errors import CaseAlreadyClosed
from cases.models import Case
from earlyhelp.common.errors import EditConflict
from reporting.reference_lists import load_reference_lists
from tests.assessments.planning import Planning
from tests.factories.people import FamilyMemberFactory


@pytest.fixture
def planning(people, now):
    return Planning(people, now)


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


def values_of(need, **more):
    kept = {name: getattr(need, name) for name in ("outcome", "description", "start_rating")}
    return kept | more


def test_the_outcomes_are_mapped_to_both_frameworks_and_loading_again_adds_nothing(db):
    load_reference_lists()
    assert FamilyOutcome.objects.filter(code__startswith="FE").count() == 18
    assert FrameworkNeed.objects.count() == 36
    kinds = FrameworkHeadline.objects.values_list("framework__code", "code")
    assert len(set(kinds)) == 16
    both = FamilyOutcome.objects.get(code="FE17").headlines.values_list("framework__code", "code")
    assert set(both) == {
        ("SUPPORTING_FAMILIES", "6"), ("SUPPORTING_FAMILIES", "7"), ("TROUBLED_FAMILIES", "1")
    }  # fmt: skip
    assert load_reference_lists() == 0


def test_a_need_says_for_whom_it_is_and_counts_under_a_headline(planning, last_event):
    need = planning.need(planning.ffion, planning.dylan)
    assert (need.number, need.is_whole_family, need.for_words) == (1, False, "Ffion and Dylan")
    assert counts_as(need.outcome) == "Counts as headline 5, Improved family relationships"
    assert (last_event().action, last_event().what) == (AuditAction.CREATED, "identified need")
    others = [planning.need(), planning.need(outcome="FE03"), planning.need(outcome="FE08")]
    assert (others[0].is_whole_family, others[0].for_words) == (True, "the whole family")
    assert counted_words([need, *others]) == "4 needs under 2 national headlines"


def test_a_need_sent_twice_is_one_and_its_people_are_of_the_family(planning):
    once = uuid4()
    assert planning.need(submission=once) == planning.need(submission=once)
    assert IdentifiedNeed.objects.count() == 1
    with pytest.raises(NotOfThisFamily):
        planning.need(FamilyMemberFactory())


def test_nothing_is_recorded_in_a_closed_case(planning):
    Case.objects.update(status="closed", closed_on=planning.today)
    with pytest.raises(CaseAlreadyClosed):
        planning.need()


def test_a_need_is_changed_and_two_who_change_it_see_both(planning):
    need = planning.need(planning.ffion)
    told = {"need": need, "people": [planning.dylan], "revision": need.revision}
    changed = change_need(values=values_of(need, description="It is louder now."), **told, **planning.acts)
    assert (changed.description, changed.for_words) == ("It is louder now.", "Dylan")
    with pytest.raises(EditConflict):
        change_need(values=values_of(need), **told, **planning.acts)


def test_a_need_entered_in_error_stays_and_counts_nowhere(planning):
    need = planning.need()
    wrong = enter_need_in_error(need=need, reason="Of another family.", **planning.acts)
    assert (wrong.is_error, wrong.error_by, wrong.error_reason) == (True, planning.by, "Of another family.")
    assert planning.case.needs.standing().count() == 0
    assert counted_words([wrong]) == "0 needs under 0 national headlines"
    assert enter_need_in_error(need=need, reason="Again.", **planning.acts).error_reason == wrong.error_reason
    with pytest.raises(NeedInError):
        change_need(need=need, values=values_of(need), people=[], revision=None, **planning.acts)


def test_a_need_with_a_goal_is_not_entered_in_error(planning):
    need = planning.need()
    planning.goal(planning.plan(), need)
    with pytest.raises(NeedHasGoal):
        enter_need_in_error(need=need, reason="Of another family.", **planning.acts)


def answers_to(client, address, **more):
    form = client.get(address).context["form"]
    initial = {name: value for name, value in form.initial.items() if value is not None}
    return initial | more


def test_the_pages_of_a_need(client, planning):
    listed = reverse("assessments:needs", args=[planning.case.reference])
    address = reverse("assessments:add_need", args=[planning.case.reference])
    assert "No need is recorded yet" in client.get(listed).content.decode()
    page = client.get(address).content.decode()
    assert "Counts as headline 8, Safe from domestic abuse" in page
    typed = {"people": ["0", "1"], "description": "Shouting.", "outcome": "", "start_rating": ""}
    wrong = client.post(address, answers_to(client, address, **typed)).content.decode()
    for sentence in (
        "Choose the whole family, or the people whom it is about, but not both.",
        "Select what they need help with",
        "Shouting.",
    ):
        assert sentence in wrong
    outcome = FamilyOutcome.objects.get(code="FE01")
    rating = planning.need(outcome="FE08").start_rating
    typed |= {"people": ["1"], "outcome": outcome.pk, "start_rating": rating.pk}
    text = client.post(address, answers_to(client, address, **typed), follow=True).content.decode()
    assert "The need is added. Counts as headline 5, Improved family relationships." in text
    assert "2 needs under 2 national headlines" in text
    assert "Start the plan from these needs" in text


def test_two_who_change_a_need_at_once_see_both_versions(client, planning):
    need = planning.need(planning.ffion)
    address = reverse("assessments:change_need", args=[planning.case.reference, 1])
    mine = answers_to(client, address, description="Mine.", start_rating=need.start_rating.pk)
    change_need(
        need=need, values=values_of(need, description="Theirs."), people=[], revision=1, **planning.acts
    )
    text = client.post(address, mine).content.decode()
    for words in ("Somebody else saved this", "Theirs.", "Mine."):
        assert words in text


def test_a_need_is_marked_as_entered_in_error_on_its_page(client, planning):
    planning.need()
    address = reverse("assessments:need_in_error", args=[planning.case.reference, 1])
    assert "Enter why it was entered in error" in client.post(address, {}).content.decode()
    text = client.post(address, {"reason": "Twice in the list."}, follow=True).content.decode()
    assert "Entered in error (1)" in text
    assert "Twice in the list." in text
    assert client.get(address).status_code == 302


def test_the_needs_are_reached_from_the_assessment_and_from_the_plan(client, planning):
    listed = reverse("assessments:needs", args=[planning.case.reference])
    start = {"case": planning.case, "started_on": planning.today} | planning.acts_today
    start_assessment(**start)
    planning.need()
    page = client.get(reverse("assessments:assessment", args=[planning.case.reference])).content.decode()
    assert page.count(listed) == 2
    assert "1 recorded" in page
    planning.plan()
    page = client.get(reverse("assessments:plan", args=[planning.case.reference])).content.decode()
    assert listed in page
