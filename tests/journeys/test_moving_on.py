"""A family moves on: to social care by a step up, and to another agency by a transfer."""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.enums import AgencyKind, Role
from tests.factories.accounts import AgencyFactory, MembershipFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.journeys.steps import sign_in, sign_out
from tests.people import People


def worker(agency, full_name, role):
    user = UserFactory(full_name=full_name, email=f"{full_name.split()[0].lower()}@example.org")
    MembershipFactory(user=user, agency=agency, role=role)
    return user


@pytest.fixture
def case(site, lists):
    return CaseFactory(lead=People().lead)


def test_a_step_up_is_asked_for_answered_and_goes_on_as_joint_work(strict_page, site, case, check_page):
    page, lead = strict_page, case.leads.get().user
    care = AgencyFactory(name="Children’s Social Care", kind=AgencyKind.SOCIAL_CARE)
    receiver = worker(care, "Sara Price", Role.FRONT_DOOR)
    sign_in(page, site, lead)
    page.goto(site.url + reverse("cases:steps", args=[case.reference]))
    page.get_by_role("button", name="Ask for a step up").click()
    page.get_by_label("Planned: within three working days").check()
    page.get_by_label("Needs are not met after help and reviews").check()
    page.get_by_role("group", name="Which children is it about?").get_by_role("checkbox").check()
    page.get_by_label("What happened?").fill("A fall on the stairs.")
    page.get_by_role("group", name="Has the family been told?").get_by_label("Yes").check()
    page.get_by_label("What does the family say, or why was it not told?").fill("They are afraid.")
    page.get_by_role("button", name="Ask for the step up").click()
    page.get_by_text("The step up is requested.").wait_for()
    check_page(page)
    sign_out(page)

    sign_in(page, site, receiver)
    page.get_by_role("heading", name="Step ups to decide").wait_for()
    page.get_by_role("link", name="Acknowledge it").click()
    check_page(page)
    page.get_by_role("button", name="Record that it is acknowledged").click()
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("button", name="Record the decision").click()
    page.get_by_label("Accepted", exact=True).check()
    page.get_by_role("button", name="Save the decision").click()
    page.get_by_text("The decision is kept.").wait_for()
    check_page(page)
    page.goto(site.url + reverse("steps:board"))
    check_page(page)
    sign_out(page)

    sign_in(page, site, lead)
    page.get_by_role("link", name="Open it").click()
    check_page(page)
    page.get_by_role("button", name="Go on as joint work").click()
    page.get_by_text("Early help goes on beside social care, and the case stays open.").wait_for()
    assert case.steps.get().status == "joint_work"
    assert case.steps.get().decided_on == timezone.localdate()


def test_a_case_is_offered_and_taken_on_elsewhere(strict_page, site, case, check_page):
    page, lead, south = strict_page, case.leads.get().user, AgencyFactory(name="South Hub")
    receiver = worker(south, "Rosa Vale", Role.TEAM_MANAGER)
    worker(south, "Nora Field", Role.PRACTITIONER)
    sign_in(page, site, lead)
    page.goto(site.url + reverse("cases:team", args=[case.reference]))
    page.get_by_role("link", name="Transfers of this case").click()
    page.get_by_role("button", name="Offer the case to another agency").click()
    page.get_by_label("Which agency should lead?").select_option(label="South Hub")
    page.get_by_label("The family has moved to another area").check()
    page.get_by_label("Hand-over note").fill("Visits on Tuesdays.")
    page.get_by_role("group", name="Has the family been told?").get_by_label("Yes").check()
    page.get_by_label("What does the family say, or why was it not told?").fill("Glad.")
    page.get_by_role("group", name="Does whoever leads now stay in the team?").get_by_label("No").check()
    page.get_by_role("button", name="Offer the case", exact=True).click()
    page.get_by_text("The case is offered, and stays here until they accept.").wait_for()
    check_page(page)
    sign_out(page)

    sign_in(page, site, receiver)
    page.get_by_role("link", name="Accept or return it").click()
    check_page(page)
    page.get_by_role("button", name="Return it").click()
    check_page(page)
    page.go_back()
    page.get_by_role("button", name="Accept the case").click()
    check_page(page)
    page.get_by_label("Who leads the work with this family?").select_option(label="Nora Field, Practitioner")
    page.get_by_role("button", name="Accept the case").click()
    page.get_by_text("South Hub has taken the case on, and Nora Field leads.").wait_for()
    check_page(page)
    assert case.leads.current().get().user.full_name == "Nora Field"
