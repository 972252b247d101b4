"""A family of two parents and three children, a baby among them, from the first section on, in a browser.

The connection is lost in the middle of a sentence, and nothing that was typed is.
"""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from assessments.models import WholeFamilyAssessment
from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory
from tests.journeys.steps import sign_in
from tests.people import People

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

    def follows(self, name):
        self.page.get_by_role("link", name=name, exact=True).first.click()
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

    def chooses(self, label):
        self.page.get_by_label(label, exact=True).check()
        self.fields += 1


def test_a_family_of_five_is_assessed(page, site, people, family, check_page):
    case = family.cases.get()
    sign_in(page, site, people.lead)
    writer = Writer(page, case, site.url, check_page)
    writer.opens("assessment")
    writer.presses_button("Start an assessment")
    writer.presses_button("Start the assessment")
    check_page(page)

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
    check_page(page)

    writer.opens("assessment")
    writer.follows("Level of need and outcome")
    writer.fills("Why this level?", "Several needs at once.")
    writer.chooses("A plan with the team around the family")
    writer.presses_button("Save")
    writer.follows("Sign off")
    writer.presses_button("Sign the assessment off")
    check_page(page)
    assert WholeFamilyAssessment.objects.get().is_complete
    page.get_by_role("link", name="Read the assessment", exact=False).first.click()
    page.get_by_text("They sleep badly.").wait_for()
    check_page(page)
