"""A lead hands a family over to a worker of another agency, and loses what they should lose."""

from django.urls import reverse

from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory
from tests.journeys.steps import sign_in, sign_out
from tests.people import People


def test_a_case_is_handed_over_to_another_agencys_worker(strict_page, site, check_page):
    page, people = strict_page, People()
    lead, partner = people.lead, people.partner
    family = FamilyFactory(name="Tudor")
    FamilyMemberFactory(family=family, person__given_name="Ffion")
    case = CaseFactory(family=family, lead=lead)
    sign_in(page, site, lead)
    page.goto(f"{site.url}{reverse('cases:team', args=[case.reference])}")
    page.get_by_role("button", name="Hand over to somebody").click()
    page.get_by_label("Agency").select_option(label=people.school.name)
    page.get_by_label("Name or e-mail address").fill(partner.full_name.split()[0])
    page.get_by_role("button", name="Find", exact=True).last.click()
    page.get_by_label(partner.full_name).check()
    page.get_by_label("The lead professional leaves, is away or changes role").check()
    page.get_by_label("Hand-over note").fill("Visits on Tuesdays after school.")
    page.get_by_role("group", name="Has the family been told?").get_by_label("Yes").check()
    page.get_by_label("What does the family say, or why was it not told?").fill("They are glad.")
    page.get_by_role("group", name="Does whoever leads now stay in the team?").get_by_label("No").check()
    check_page(page)
    page.get_by_role("button", name="Ask them to lead").click()
    page.get_by_text("is asked. Until they accept, nothing changes.").wait_for()
    check_page(page)
    sign_out(page)

    sign_in(page, site, partner)
    page.get_by_role("heading", name="Hand-overs to accept").wait_for()
    page.get_by_role("link", name="Accept or return it").click()
    page.get_by_text("Visits on Tuesdays after school.").wait_for()
    check_page(page)
    page.get_by_role("button", name="Accept the case").click()
    page.get_by_role("button", name="Accept the case").click()
    page.get_by_text("You lead from today.").wait_for()
    sign_out(page)

    sign_in(page, site, lead)
    page.goto(f"{site.url}{reverse('cases:list')}")
    page.get_by_text("You have no open cases").wait_for()
    gone = page.request.get(f"{site.url}{reverse('cases:overview', args=[case.reference])}")
    assert gone.status == 404
