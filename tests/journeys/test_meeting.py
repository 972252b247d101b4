"""A meeting of the team, run live by keyboard alone."""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.acting import act_as
from cases.meeting_services import Arrangement, arrange_meeting
from cases.models import Meeting, MeetingPoint
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.journeys.hands import Keyboard
from tests.journeys.steps import sign_in
from tests.people import People

ASKS_BEFORE_LEAVING = "!window.dispatchEvent(new Event('beforeunload', {cancelable: true}))"


@pytest.fixture
def meeting(site, lists):
    people = People()
    case = CaseFactory(lead=people.lead)
    InvolvementFactory(case=case, user=people.partner, agency=people.school)
    told = Arrangement(
        kind="review",
        starts_at=timezone.now(),
        place="Room 2",
        chair=people.lead,
        team=[people.partner],
        others=["Dr Rao, GP"],
    )
    by = act_as(people.lead, people.lead.memberships.get())
    return arrange_meeting(case=case, arrangement=told, by=by, now=timezone.now())


def test_a_meeting_is_run_by_keyboard_alone(page, site, meeting, check_page):
    hands = Keyboard(page)
    case = meeting.case
    child = case.family.members.children().get()
    noise = []
    page.on("pageerror", lambda error: noise.append(str(error)))
    sign_in(page, site, meeting.chair)
    page.goto(site.url + reverse("cases:meeting", args=[case.reference, meeting.number]))
    check_page(page)
    hands.follow("Run the meeting")
    check_page(page)

    hands.select(meeting.chair.full_name, "Came")
    hands.select("Parveen Akhtar", "Came")
    press_in_place(hands, "Save who came", "attendance")
    name = child.person.short_name
    hands.select(f"How was {name}’s view brought?", "Came and spoke")
    hands.fill(f"What {name} thinks, or why it was not brought", "School is better.")
    press_in_place(hands, f"Save {name}’s view", f"view-{child.number}")

    for decision in ("Stay with the plan", "Meet at school"):
        hands.fill("Decision", decision)
        page.keyboard.press("Enter")
        page.get_by_role("listitem").filter(has_text=decision).wait_for()
        assert page.evaluate("document.activeElement.name") == "decision-text"
    hands.fill("Action", "Ring the GP")
    hands.select("Who does it", "Parveen Akhtar")
    press_in_place(hands, "Add action", "action")
    page.get_by_role("listitem").filter(has_text="Ring the GP").wait_for()

    page.context.set_offline(True)
    hands.fill("What was said", "A good term.")
    press_in_place(hands, "Save what was said", "discussion", says="there is no connection")
    assert page.get_by_label("What was said").input_value() == "A good term."
    page.context.set_offline(False)
    told(page, "discussion", "Saved").wait_for()
    assert not page.evaluate(ASKS_BEFORE_LEAVING)

    hands.fill("What was said", "A good term, and a better one to come.")
    told(page, "discussion", "Not saved yet").wait_for()
    assert page.evaluate(ASKS_BEFORE_LEAVING)
    hands.press("Finish the record")
    assert page.get_by_role("alert").get_by_text("Say for everybody who was asked").is_visible()
    hands.select("Dr Rao, GP", "Sent apologies")
    press_in_place(hands, "Save who came", "attendance")
    assert page.get_by_role("alert").count() == 0
    hands.fill("Decision", "Meet in May")
    hands.press("Finish the record")
    check_page(page)
    hands.choose("Parveen Akhtar")
    hands.press("Send the minutes")
    held = Meeting.objects.get()
    assert (held.status, held.discussion) == ("held", "A good term, and a better one to come.")
    assert list(MeetingPoint.objects.values_list("text", flat=True)) == [
        "Stay with the plan",
        "Meet at school",
        "Ring the GP",
        "Meet in May",
    ]
    assert held.people.filter(attendance="attended").count() == 3
    assert held.people.exclude(minutes_sent_at=None).count() == 1
    assert noise == []


def told(page, act, says):
    """What a part of the page says of itself."""
    return page.locator(f"#part-{act} [data-state]", has_text=says)


def press_in_place(hands, name, act, says="Saved"):
    """Press a button that leads nowhere, by keyboard, and wait for what its part says."""
    hands._go_to(hands.page.get_by_role("button", name=name, exact=True))
    hands.page.keyboard.press("Enter")
    told(hands.page, act, says).wait_for()
