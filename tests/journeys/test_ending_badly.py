"""A family stops answering: the lead closes page by page, a manager decides, and somebody looks again."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories.cases import CaseFactory
from tests.journeys.steps import fill_date, sign_in, sign_out
from tests.people import People

NEXT = {
    "Who goes on helping the family?": "School.",
    "Whom can the family ring? One name": "Parveen Akhtar",
    "How do they reach them?": "At school",
    "What would show that things are slipping?": "Days missed at school.",
    "What does the family do then?": "Ring Parveen.",
}


@pytest.fixture
def people(site, lists):
    return People()


@pytest.fixture
def case(people):
    return CaseFactory(lead=people.lead)


def save(page):
    page.get_by_role("button", name="Save and go on").click()


def test_an_unplanned_ending_is_followed_to_its_follow_up(strict_page, site, people, case, check_page):
    page, today = strict_page, timezone.localdate()
    names = [member.person.short_name for member in case.family.members.all()]
    assert people.manager
    sign_in(page, site, people.lead)
    page.goto(site.url + reverse("closures:closure", args=[case.reference]))
    page.get_by_role("button", name="Begin closing").click()
    check_page(page)
    page.get_by_role("link", name="How help ends").click()
    page.get_by_label("Unable to contact, or stopped taking part").check()
    page.get_by_label("Not achieved at all").check()
    page.get_by_label("What happens next for the family?").fill("School looks out for them.")
    save(page)
    page.get_by_text("Explain what was and what was not achieved.").first.wait_for()
    page.get_by_label("What was and was not achieved?").fill("They stopped answering the door.")
    save(page)
    for name in names:
        why = page.get_by_label(f"Why is there no closing Webstar for {name}?")
        why.select_option(label="Stopped taking part")
    save(page)
    for box in page.get_by_label("What is different for").all():
        box.fill("Nothing that we know of.")
    for box in page.get_by_label("If you do not know, why not?").all():
        box.fill("They could not be reached.")
    save(page)
    for label, words in NEXT.items():
        page.get_by_label(label).fill(words)
    save(page)
    page.get_by_label("If it got none, why not?").fill("Sent by post, with no answer.")
    save(page)
    attempt = page.get_by_role("group", name="Attempt 1 to reach the family again", exact=True)
    for part, number in (("Day", today.day), ("Month", today.month), ("Year", today.year)):
        attempt.get_by_label(part).fill(str(number))
    attempt.get_by_label("What did you try, and what came of it?").fill("Rang twice: no answer.")
    page.get_by_label("What is the risk to the children now?").fill("No new worry.")
    page.get_by_label("Was a step up to children’s social care considered?").fill("Not needed.")
    check_page(page)
    save(page)
    check_page(page)
    page.get_by_role("button", name="Send to a manager").click()
    page.get_by_text("The closing is with a manager.").wait_for()
    sign_out(page)

    sign_in(page, site, people.manager)
    page.get_by_role("link", name="Decide").click()
    page.get_by_label("The case closes", exact=True).check()
    page.get_by_label("Why?", exact=True).fill("School sees them daily.")
    fill_date(page, "If it closes, when does somebody look again?", today + timedelta(days=28))
    check_page(page)
    page.get_by_role("button", name="Save the decision").click()
    page.get_by_text("has ended. Thank you for what you did for them.").wait_for()
    check_page(page)
    page.goto(site.url)
    page.get_by_role("link", name="Record what you found").click()
    page.get_by_label("What was found?").fill("At school every day.")
    check_page(page)
    page.get_by_role("button", name="Mark as done").click()
    page.get_by_text("At school every day.").wait_for()
    page.goto(site.url)
    assert page.get_by_role("link", name="Record what you found").count() == 0
