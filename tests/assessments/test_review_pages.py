"""The pages of reviews, what the case page and the home page say of them, and the agenda of a meeting."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from assessments.models import IdentifiedNeed, NeedProgress, Review
from cases.home import home_groups
from cases.meeting_agenda import agenda_of
from cases.withholding import Withheld, show_without
from tests.assessments.planned import Planned
from tests.factories.meetings import MeetingFactory
from tests.factories.plans import ProgressFactory, ReviewFactory


@pytest.fixture
def planned(people):
    return Planned(people)


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


def address(planned, name="hold_review"):
    return reverse(f"assessments:{name}", args=[planned.case.reference, planned.plan.number, 1])


@pytest.fixture
def answers(client, planned):
    """What is typed into the form of a review."""
    form = client.get(address(planned)).context["form"]
    return {
        "submission": form.initial["submission"],
        "held_on_0": "24",
        "held_on_1": "2",
        "held_on_2": "2016",
        "need_1": "improved",
        "evidence_1": "Asleep by eight.",
        "need_2": "not_known",
        "evidence_2": "",
        "action_1_1": "done",
        "note_1_1": "",
        "summary": "Bedtimes are calmer.",
        "outcome": "continue",
        "outcome_reason": "",
    }


def test_a_review_is_recorded_and_read(client, planned, answers):
    response = client.post(address(planned), answers, follow=True)
    text = response.content.decode()
    assert response.redirect_chain[-1][0] == address(planned, "review")
    for words in ("Review of 24 February 2016", "Held on time", "Asleep by eight.", "Bedtimes are calmer."):
        assert words in text
    planned.action.refresh_from_db()
    assert (planned.action.status, planned.action.done_on) == ("done", date(2016, 2, 24))
    listed = client.get(reverse("assessments:reviews", args=[planned.case.reference])).content.decode()
    assert "By 6 April 2016" in listed
    assert "Go on with the plan" in listed


@pytest.mark.parametrize(
    ("outcome", "words"),
    [("close", "Close the case"), ("step_up", "Ask for a step up"), ("new_needs", "Start a new assessment")],
)
def test_a_decision_leads_to_the_next_page(client, planned, answers, outcome, words):
    typed = answers | {"outcome": outcome, "outcome_reason": "As the family asked."}
    assert words in client.post(address(planned), typed, follow=True).content.decode()


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(client, planned, answers):
    typed = answers | {"need_2": "", "evidence_1": "", "held_on_2": "2017", "outcome": "close"}
    typed |= {"action_1_1": "not_done"}
    text = client.post(address(planned), typed).content.decode()
    assert "Select how “Getting to school” stands" in text
    assert "Write one sentence that shows how “" in text
    assert "Say why the review decides so." in text
    assert "was not done, or is not needed any more." in text
    assert "Bedtimes are calmer." in text
    assert not NeedProgress.objects.exists()


def test_the_second_of_two_people_sees_both_versions(client, planned, answers):
    assert client.post(address(planned), answers).status_code == 302
    theirs = answers | {"submission": "4f7d8a52-0a52-4c25-9c0d-6f6b4f7a1c19", "summary": "No better."}
    text = client.post(address(planned), theirs).content.decode()
    assert "Somebody else has recorded this review already." in text
    assert "Bedtimes are calmer." in text
    assert "No better." in text


def test_a_held_review_is_shown_instead_of_its_form(client, planned, answers):
    client.post(address(planned), answers)
    assert client.get(address(planned)).url == address(planned, "review")


def test_the_form_says_whose_webstar_is_new(client, planned):
    text = client.get(address(planned)).content.decode()
    assert "no Webstar yet" in text
    assert "Record a new one for Ffion" in text


def overview(client, planned):
    return client.get(reverse("cases:overview", args=[planned.case.reference]))


def said(response):
    return " ".join(item.text for item in response.context["attention"])


def test_the_case_page_says_what_the_plan_lacks(client, planned):
    text = said(overview(client, planned))
    assert "The plan was to be reviewed by 26 February 2016, 4 days ago." in text
    assert "Nothing in the plan is done for “Getting to school”." in text
    assert (
        "Late in the plan: “Lay out clothes the evening before”, Parveen Akhtar (Meadow Primary School), "
        "by 15 February 2016." in text
    )


def test_the_panel_says_who_was_not_heard(client, planned):
    text = overview(client, planned).content.decode()
    for words in (
        "Voice and quality",
        "Ffion has not been heard yet",
        "1 open, 1 late",
        "Was due by 26 February",
    ):
        assert words in text


def test_nothing_is_said_of_a_plan_that_is_in_order(client, planned, today):
    IdentifiedNeed.objects.filter(pk=planned.school.pk).delete()
    planned.goal.actions.update(due_on=today)
    Review.objects.update(due_on=today)
    assert "plan" not in said(overview(client, planned))


def test_three_reviews_ask_for_a_consultation(client, planned):
    for number in range(3):
        ReviewFactory(plan=planned.plan, held=True, held_on=date(2016, 2, 1) + timedelta(days=number))
    assert "The plan has been reviewed 3 times. Ask for a consultation" in said(overview(client, planned))


def test_no_agreed_plan_is_said_42_days_after_opening(client, planned):
    planned.plan.reviews.all().delete()
    type(planned.plan).objects.update(status="draft", active_from=None)
    assert "The plan is not agreed with the family, 57 days after help began." in said(
        overview(client, planned)
    )
    type(planned.case).objects.update(opened_on=date(2016, 1, 19))
    assert "not agreed" not in said(overview(client, planned))


def test_a_review_that_decided_to_close_is_followed_up(client, planned):
    Review.objects.all().delete()
    ReviewFactory(plan=planned.plan, held=True, outcome="close")
    assert "The review of 15 February 2016 decided to close" in said(overview(client, planned))


def test_home_and_tiles(planned, people, client_for, now, today):
    groups = home_groups(planned.by, today=today, now=now)
    sentences = [item.sentence for group in groups for item in group.items]
    assert "Review the plan of the Tudor family, due by 26 February 2016." in sentences
    listed = client_for(people.manager).get(reverse("cases:team_list"), {"drift": "review-overdue"})
    assert planned.case.reference in listed.content.decode()
    listed = client_for(people.manager).get(reverse("cases:team_list"), {"drift": "no-plan"})
    assert planned.case.reference not in listed.content.decode()


def test_the_agenda_has_needs_and_actions(planned, today):
    case = show_without(type(planned.case).objects.with_people().get(pk=planned.case.pk), Withheld())
    parts = {part.heading: part.points for part in agenda_of(case, MeetingFactory(case=case), today)}
    assert parts["Needs of the family"] == [
        "Sleep and bedtimes: Mornings end in shouting.",
        "Getting to school: nothing is done for it yet",
    ]
    assert parts["Actions of the plan"] == [
        "Lay out clothes the evening before: Parveen Akhtar (Meadow Primary School), "
        "overdue, by 15 February 2016"
    ]


def test_the_timeline_tells_of_held_reviews(client, planned):
    Review.objects.all().delete()
    row = ProgressFactory(review__plan=planned.plan, need=planned.sleep, review__summary="Calmer at night.")
    timeline = reverse("cases:timeline", args=[planned.case.reference])
    assert "Calmer at night." in client.get(timeline, {"kind": "plan"}).content.decode()
    about = client.get(timeline, {"kind": "plan", "person": planned.child.number}).content.decode()
    assert "Calmer at night." not in about
    assert row.review.number == 1
