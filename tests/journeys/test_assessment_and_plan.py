"""A family of two parents and three children, from the first section to the second review, in a browser.

The connection is lost in the middle of a sentence, and nothing that was typed is.
"""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from assessments.models import ActionPlan, WholeFamilyAssessment
from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory
from tests.journeys.steps import fill_date, sign_in
from tests.people import People

PAGES = {
    f"assessments:{name}"
    for name in [
        "start",
        "assessment",
        "person_section",
        "section",
        "not_heard",
        "judgement",
        "sign",
        "version",
        "add_words",
        "needs",
        "add_need",
        "plan",
        "add_goal",
        "add_action",
        "agree_plan",
        "plan_version",
        "our_plan",
        "hold_review",
        "reviews",
    ]
}
"""The pages that are looked at on the way."""
SAID = "[data-autosave-said]"
SAVED = re.compile("^Saved")


@pytest.fixture
def people(site, lists):
    return People()


@pytest.fixture
def family(people):
    """Ffion, Dylan and the baby Non Tudor with their parents, in an open case."""
    family, today = FamilyFactory(name="Tudor"), timezone.localdate()
    named = {"family": family, "person__family_name": "Tudor"}
    for given, years in (("Ffion", 9), ("Dylan", 7), ("Non", 0.5)):
        born = today - timedelta(days=round(years * 365.25))
        FamilyMemberFactory(person__given_name=given, person__date_of_birth=born, **named)
    for given in ("Rhian", "Gwyn"):
        FamilyMemberFactory(is_adult=True, person__given_name=given, **named)
    CaseFactory(family=family, lead=people.lead)
    return family


class Writer:
    """The lead professional with the case open, who counts what they do."""

    def __init__(self, page, case, url, look):
        self.page, self.case, self.url, self.look = page, case, url, look
        self.presses = self.fields = 0

    def opens(self, name, *place):
        self.page.goto(self.url + reverse(f"assessments:{name}", args=[self.case.reference, *place]))

    def follows(self, name, is_whole=True):
        self.page.get_by_role("link", name=name, exact=is_whole).first.click()
        self.page.wait_for_load_state()
        self.presses += 1

    def presses_button(self, name):
        self.look(self.page)
        self.page.get_by_role("button", name=name, exact=True).click()
        self.page.wait_for_load_state()
        self.presses += 1

    def fills(self, label, words):
        self.page.get_by_label(label, exact=True).fill(words)
        self.fields += 1

    def chooses(self, label, within=None):
        """Check a box, in the group with this legend where several groups have it."""
        place = self.page.get_by_role("group", name=within, exact=True) if within else self.page
        place.get_by_label(label, exact=True).check()
        self.fields += 1

    def picks(self, label, option):
        self.page.get_by_label(label).select_option(label=option)
        self.fields += 1

    def dates(self, legend, day):
        fill_date(self.page, legend, day)
        self.fields += 3


def test_from_the_first_section_to_the_second_review(page, site, people, family, check_page):
    sign_in(page, site, people.lead)
    writer = Writer(page, family.cases.get(), site.url, check_page)
    writes_the_health_of_three(writer)
    hears_and_judges(writer, family)
    assert WholeFamilyAssessment.objects.get().is_complete
    writes_and_agrees_the_plan(writer)
    plan = ActionPlan.objects.get()
    assert plan.versions.get().agreements.filter(agrees=True).count() == 2
    reviews(writer, "Improved", "Go on with the plan")
    reviews(writer, "Much improved", "Close: the needs are met", "Every morning is calm now.")
    assert [review.outcome for review in plan.reviews.held().order_by("number")] == ["continue", "close"]


def writes_the_health_of_three(writer):
    page = writer.page
    writer.opens("assessment")
    writer.presses_button("Start an assessment")
    writer.presses_button("Start the assessment")
    writer.look(page)
    writer.follows("Health and development: Ffion")
    writer.fills("How is their health and development?", "All three are well.")
    page.locator(SAID).filter(has_text=SAVED).wait_for()
    page.context.set_offline(True)
    writer.fills("How is their health and development?", "All three are well. They sleep badly.")
    page.locator(SAID).filter(has_text="there is no connection").wait_for()
    page.context.set_offline(False)
    page.locator(SAID).filter(has_text=SAVED).wait_for()
    page.reload()
    kept = page.get_by_label("How is their health and development?", exact=True).input_value()
    assert kept == "All three are well. They sleep badly."
    writer.presses_button("Save and finish this section")

    for name in ("Dylan", "Non"):
        page.get_by_role("heading", name=f"Health and development: {name}").wait_for()
        writer.chooses("The same as Ffion")
        writer.presses_button("Save and finish this section")


def hears_and_judges(writer, family):
    page = writer.page
    writer.follows("What it all means")
    for question in ("What is going well?", "What are we worried about?", "What needs to happen?"):
        writer.fills(question, "They eat together. Nights are hard. A bedtime plan.")
    writer.presses_button("Save and finish this section")

    for name, method in (("Ffion", "Talked with alone"), ("Non", "Watched with their parent or carer")):
        writer.follows(f"What {name} says")
        writer.chooses(method)
        writer.fills("What did they say?", "I want to sleep.")
        writer.presses_button("Save")
        writer.opens("assessment")
    writer.follows("What Dylan says")
    writer.opens("not_heard", family.members.get(person__given_name="Dylan").number)
    writer.chooses("They did not want to")
    writer.presses_button("Save")
    writer.opens("assessment")
    writer.follows("Level of need and outcome")
    writer.fills("Why this level?", "Several needs at once.")
    writer.chooses("A plan with the team around the family")
    writer.presses_button("Save")
    writer.follows("Sign off")
    writer.presses_button("Sign the assessment off")
    page.get_by_role("link", name="Read the assessment", exact=False).first.click()
    page.get_by_text("They sleep badly.").wait_for()
    writer.look(page)


def writes_and_agrees_the_plan(writer):
    page, today = writer.page, timezone.localdate()
    writer.opens("needs")
    writer.presses_button("Add a need")
    writer.chooses("The whole family")
    writer.chooses("Parenting: boundaries, routines and being consistent")
    writer.fills("In the family’s words", "Mornings end in shouting.")
    writer.chooses("A large worry: it shapes every day")
    writer.presses_button("Add this need")
    writer.follows("Start the plan from these needs")
    writer.presses_button("Start the plan")
    writer.follows("Add a goal for “Parenting", is_whole=False)
    writer.fills("What do you want? In the family’s words", "We leave the house without shouting.")
    writer.fills("What will it look like when you get there?", "Everybody is dressed by eight.")
    writer.fills("How will we know?", "Four mornings of five on the chart.")
    writer.presses_button("Add this goal")
    writer.fills("What will be done?", "Lay out clothes every evening")
    writer.chooses("The family: Rhian Tudor")
    writer.dates("By when?", today + timedelta(days=14))
    writer.chooses("The whole family")
    writer.presses_button("Save this action")
    writer.presses_button("Agree it with the family")
    writer.dates("When did you go through it together?", today)
    writer.picks("How did they agree?", "They said so")
    writer.chooses("Agrees", within="Does Rhian agree?")
    writer.chooses("Agrees", within="Does Ffion agree?")
    writer.presses_button("Keep this as the agreed plan")
    writer.look(page)
    writer.presses_button("See the family’s copy")
    page.get_by_text("We leave the house without shouting.").first.wait_for()
    writer.look(page)


def reviews(writer, rating, decision, reason=""):
    page = writer.page
    writer.opens("reviews")
    writer.presses_button("Record the review")
    writer.dates("When was the review held?", timezone.localdate())
    writer.picks("Parenting: boundaries, routines and being consistent", rating)
    writer.fills("What shows it?", "Four calm mornings a week.")
    writer.chooses(decision)
    if reason:
        writer.fills("Why?", reason)
    writer.presses_button("Save the review")
    writer.look(page)
