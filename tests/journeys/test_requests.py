"""Two requests for help from the public form to their end.

A school sends one without an account and without JavaScript, about a child who is known: the front door finds
the record and adds the request to the open case. A mother sends the other: it is accepted and opens a case.
"""

import time
from datetime import date

import pytest
from django.conf import settings
from django.utils import timezone

from accounts.acting import act_as
from cases import services
from cases.models import Case, HelpRequest, LevelOfNeed, OpeningReason, RequestSource
from people.enums import FamilyRole
from people.services import add_new_person, create_family
from tests.journeys.steps import fill_date, sign_in
from tests.people import People

BORN = date(2015, 3, 27)
PAGES = {
    *("asking:start", "asking:safety", "asking:stop", "asking:mine"),
    *("requests:board", "requests:request"),
}
"""The pages on the way that somebody of the other journeys would look at too."""


class Sender:
    """Somebody with the public form open."""

    def __init__(self, page, site, look=lambda page: None):
        self.page, self.site, self.look = page, site, look

    def go_on(self, name="Continue"):
        self.look(self.page)
        self.page.get_by_role("button", name=name, exact=True).click()
        self.page.wait_for_load_state()

    def says(self, label, text):
        self.page.get_by_label(label, exact=True).fill(text)

    def chooses(self, label, *, group=None):
        within = self.page.get_by_role("group", name=group) if group else self.page
        within.get_by_label(label, exact=True).check()

    def adds(self, kind, given, family):
        self.look(self.page)
        self.page.get_by_role("button", name=f"Add {kind}").click()
        self.page.get_by_label("First name").wait_for()
        self.says("First name", given)
        self.says("Last name", family)
        self.chooses("Yes", group="Do they live in the family home?")
        if kind == "a child":
            fill_date(self.page, "Date of birth", BORN)
        else:
            self.page.get_by_label("What are they to the children?").select_option("Parent")
            self.chooses("Yes", group="Do they have parental responsibility?")
        self.go_on()

    def begins(self, who):
        self.page.goto(f"{self.site.url}/ask-for-help/")
        self.look(self.page)
        self.page.get_by_role("button", name="Start now").click()
        self.chooses("No")
        self.go_on()
        self.began = time.monotonic()
        self.chooses(who)
        self.go_on()

    def tells_the_rest(self, child, adult):
        self.adds("a child", *child)
        self.adds("an adult", *adult)
        self.go_on()
        self.says("Address line 1", "4 Mill Lane")
        self.says("Postcode", "sy11 1aa")
        self.go_on()
        self.page.get_by_label("What is it most about?").select_option(
            "School attendance, learning or exclusion"
        )
        self.says("What is happening, and why now?", f"{child[0]} is often late and tired.")
        for _ in range(6):  # the pages after this one may be left empty
            self.go_on()

    def sends(self):
        self.page.get_by_role("heading", name="Check your answers").wait_for()
        self.look(self.page)
        left = settings.REQUEST_QUICKEST_SECONDS + 1 - (time.monotonic() - self.began)
        self.page.wait_for_timeout(max(0, left) * 1000)
        self.go_on("Send the request")
        self.look(self.page)
        return self.page.locator(".govuk-panel__body").inner_text().strip()


@pytest.fixture
def people(site):
    return People()


@pytest.fixture
def open_case(people):
    """An open case of a child whom the school asks about, opened at the front door."""
    worker, now = people.front_door, timezone.localtime()
    acts = {"by": act_as(worker, worker.memberships.get()), "now": now, "today": now.date()}
    family = create_family(name="Tudor", by=acts["by"], now=now)
    child = {"given_name": "Ffion", "family_name": "Tudor", "date_of_birth": BORN}
    add_new_person(family=family, role=FamilyRole.CHILD, values=child, **acts)
    opening = services.Opening(
        opened_on=now.date(),
        source=RequestSource.objects.first(),
        reason=OpeningReason.objects.first(),
        level_of_need=LevelOfNeed.objects.first(),
        locality=people.locality,
        no_adult_reason="Not known yet.",
    )
    lead = {"lead": people.lead, "lead_agency": people.hub}
    return services.open_case(family=family, opening=opening, **lead, **acts)


def school_sends(page, site, look):
    school = Sender(page, site, look)
    school.begins("Somebody who works with the family")
    school.says("Your name", "Menna Prys")
    page.get_by_label("Where do you work?").select_option("School")
    school.says("Name of your school or organisation", "Meadow Primary School")
    school.says("Your job", "Deputy head")
    school.says("Your e-mail address", "menna@school.example")
    school.go_on()
    school.chooses("Yes", group="Does the family agree that you ask for help?")
    school.says("Who agreed?", "Rhian Tudor")
    school.chooses("Spoken, and witnessed by the worker")
    fill_date(page, "When did they agree?", timezone.localdate())
    school.go_on()
    school.tells_the_rest(("Ffion", "Tudor"), ("Rhian", "Tudor"))
    return school


def mother_sends(page, site, look):
    mother = Sender(page, site, look)
    page.goto(f"{site.url}/ask-for-help/stop/")
    look(page)
    mother.begins("A parent, carer, young person, relative or friend")
    mother.says("Your name", "Carys Rees")
    page.get_by_label("Who are you to the child?").select_option("Family member, relative or carer")
    mother.says("Your phone number", "01632 960 200")
    mother.go_on()
    mother.chooses("Yes")
    mother.go_on()
    mother.tells_the_rest(("Nia", "Rees"), ("Carys", "Rees"))
    return mother


class FrontDoor:
    """Somebody who decides."""

    def __init__(self, page, site, look):
        self.page, self.site, self.look = page, site, look

    def press(self, name):
        self.look(self.page)
        self.page.get_by_role("button", name=name, exact=True).first.click()
        self.page.wait_for_load_state()

    def takes_on(self, reference, family):
        self.page.goto(f"{self.site.url}/requests/")
        self.look(self.page)
        row = self.page.get_by_role("row").filter(has_text=reference)
        row.get_by_role("link", name=family).click()
        self.press("Start looking at this")
        self.press("Look for these people")
        self.page.get_by_role("heading", name="Who are these people?").wait_for()

    def decides(self, outcome, reason):
        self.page.get_by_role("heading", name="Decide").wait_for()
        self.page.get_by_label(outcome, exact=True).check()
        self.page.get_by_label("Why?", exact=True).fill(reason)
        self.press("Continue")

    def completes_and_opens(self, people):
        page = self.page
        page.get_by_role("link", name="Choose the level of need, the locality and the date").click()
        page.get_by_label("Level 2: early help").check()
        page.get_by_label("Locality").select_option(people.locality.name)
        self.press("Continue")
        page.get_by_role("link", name="Choose the lead professional").click()
        self.press("Continue")
        page.get_by_label("Agency").select_option(people.hub.name)
        page.get_by_label("Name or e-mail address").fill("Leah")
        page.locator("main").get_by_role("button", name="Find", exact=True).click()
        page.get_by_label("Leah Pugh", exact=False).check()
        self.press("Choose this person")
        self.press("Open the case")


def test_a_school_and_a_mother_ask_for_help(
    strict_page, page_without_javascript, site, people, open_case, check_page
):
    assert people.lead
    school = school_sends(page_without_javascript, site, lambda page: None)
    mother = mother_sends(strict_page, site, check_page)
    from_school, from_mother = school.sends(), mother.sends()

    sign_in(strict_page, site, people.front_door)
    front = FrontDoor(strict_page, site, check_page)
    front.takes_on(from_school, "Tudor family")
    strict_page.get_by_role("group", name="Who is Ffion Tudor?").get_by_label("Ffion Tudor, Born").check()
    front.press("Save")
    front.decides("Added to the family’s open case", "The lead should know.")
    check_page(strict_page)
    assert HelpRequest.objects.get(reference=from_school).case == open_case

    front.takes_on(from_mother, "Rees family")
    front.press("Save")
    front.decides("Accepted, and somebody leads the help", "They need help with mornings.")
    front.completes_and_opens(people)
    case = Case.objects.exclude(pk=open_case.pk).get()
    sent = HelpRequest.objects.get(reference=from_mother)
    assert (sent.case, sent.status) == (case, "decided")
    assert case.reference in strict_page.locator("main").inner_text()
    strict_page.goto(f"{site.url}/cases/{case.reference}/timeline/")
    assert "Nia is often late and tired." in strict_page.locator("main").inner_text()
    check_page(strict_page)
