"""Pages of unusual access and reports, as information governance reads them."""

import re
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse

from accounts.enums import AuditAction, Role
from accounts.models import AuditEvent
from scrutiny.enums import Standing
from scrutiny.models import Triage
from tests.factories.accounts import MembershipFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.grants import ConflictFactory
from tests.factories.people import FamilyMemberFactory
from tests.factories.unusual import UnusualAccessFactory
from tests.reporting.conftest import text
from tests.scrutiny.conftest import MONDAY


@pytest.fixture
def governance(people, client_for):
    return client_for(people.governance)


@pytest.fixture
def unusual(case):
    return UnusualAccessFactory(kind="same_name", case_reference=case.reference, day=MONDAY.date())


def page_of(unusual):
    return reverse("unusual:one", args=[unusual.key])


def answers(unusual, **more):
    from uuid import uuid4

    return {
        "decision": "explained",
        "reason": "They are not related.",
        "seen": unusual.standing,
        "submission": uuid4(),
    } | more


def test_the_list_shows_what_waits_and_the_rest_when_asked(governance, unusual):
    UnusualAccessFactory(actor_name="Done Already", standing=Standing.EXPLAINED)
    page = text(governance.get(reverse("unusual:list")))
    assert "Sam Tudor" in page
    assert "Somebody in the family has their last name" in page
    assert "Done Already" not in page
    assert "Done Already" in text(governance.get(reverse("unusual:list"), {"standing": "all"}))
    assert "Sam Tudor" not in text(
        governance.get(reverse("unusual:list"), {"who": "done", "standing": "all"})
    )
    assert "Nothing matches" in text(governance.get(reverse("unusual:list"), {"kind": "many"}))


def test_nobody_sees_their_own(people, client_for, unusual):
    other = UserFactory(full_name="Hal Other")
    MembershipFactory(user=other, agency=people.council, role=Role.INFORMATION_GOVERNANCE)
    own = UnusualAccessFactory(actor_email=other.email, actor_name="Hal Other")
    client = client_for(other)
    assert client.get(reverse("unusual:list")).context["page"].rows == [unusual]
    assert client.get(page_of(own)).status_code == 404
    assert client.post(page_of(own), answers(own)).status_code == 404


def test_deciding(governance, people, unusual, looks, case):
    sam = UserFactory(full_name="Sam Tudor", email=unusual.actor_email)
    looks(sam, case, what="cases:timeline")
    page = text(governance.get(page_of(unusual)))
    assert "Viewed: Case: timeline" in page
    done = governance.post(page_of(unusual), answers(unusual), follow=True)
    assert "Your decision is kept." in text(done)
    unusual.refresh_from_db()
    assert unusual.standing == Standing.EXPLAINED
    again = text(governance.get(page_of(unusual)))
    assert "They are not related." in again
    assert "Gita Rao" in again


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"decision": ""}, "Select what you decide."),
        ({"decision": "expected"}, "Select what you decide"),
        ({"reason": " "}, "Enter why you decide this."),
        ({"reason": "x" * 1001}, "1,000 characters"),
        ({"seen": "asking"}, "Somebody else has decided about this meanwhile."),
    ],
)
def test_a_decision_that_cannot_be_kept(change, sentence, governance, unusual):
    response = governance.post(page_of(unusual), answers(unusual, **change))
    assert response.status_code == 200
    assert sentence in text(response)
    assert not Triage.objects.exists()


def test_the_person_and_the_case_s_lead_learn_nothing(people, client_for, governance, unusual, case):
    governance.get(page_of(unusual))
    governance.post(page_of(unusual), answers(unusual))
    page = text(client_for(people.lead).get(reverse("cases:who_looked", args=[case.reference])))
    assert "Gita Rao" not in page
    assert "nusual" not in page


class TestPerson:
    def find(self, client, **values):
        asked = {
            "given_name": "Ffion",
            "family_name": "Tudor",
            "date_of_birth_0": "1",
            "date_of_birth_1": "9",
            "date_of_birth_2": "2007",
        }
        return client.post(reverse("unusual:find_person"), asked | values)

    @pytest.fixture(autouse=True)
    def ffion(self, case, people, looks):
        member = FamilyMemberFactory(family=case.family, person__given_name="Ffion")
        looks(people.lead, case, times=2)
        looks(people.stranger, case, action=AuditAction.REFUSED)
        looks(people.stranger, CaseFactory(lead=people.stranger))
        return member

    def test_everybody_who_looked_is_told_with_how_often(self, governance, case):
        response = governance.get(self.find(governance)["Location"])
        page = text(response)
        assert "Who looked at the record of Ffion Tudor, born 1 September 2007" in page
        assert f"number 3 in {case.reference}" in page
        assert re.search(r"Leah Pugh leah@example.org Oswestry Family Hub 2 0 0", page)
        assert re.search(r"Stuart Evans stuart@example.org Hill Primary School 0 0 1", page)

    def test_other_cases_are_not_in_it(self, governance, case):
        page = governance.get(self.find(governance)["Location"])
        assert {event.case_reference for event in page.context["page"].rows} == {case.reference}

    def test_days_limit_it(self, governance):
        address = self.find(governance)["Location"]
        day = {"first_0": "1", "first_1": "3", "first_2": "2016"}
        assert "Nobody looked" in text(governance.get(address, day))

    def test_nobody_of_that_name(self, governance):
        response = self.find(governance, given_name="Fion")
        assert "No record has this name and day of birth." in text(response)

    def test_somebody_whom_a_conflict_of_interest_keeps_from_governance_is_not_found(
        self, governance, people, ffion
    ):
        ConflictFactory(user=people.governance, person=ffion.person)
        assert "No record has this name and day of birth." in text(self.find(governance))

    def test_what_was_typed_is_in_no_address_and_no_event(self, governance):
        assert "ffion" not in self.find(governance)["Location"].lower()
        kept = AuditEvent.objects.get(what="person, to see who looked")
        assert kept.detail == {"found": 1}

    def test_another_s_search_opens_for_nobody(self, governance, people, client_for):
        address = self.find(governance)["Location"]
        other = UserFactory()
        MembershipFactory(user=other, agency=people.council, role=Role.INFORMATION_GOVERNANCE)
        assert client_for(other).get(address)["Location"] == reverse("unusual:find_person")

    def test_as_many_queries_for_many_acts(self, governance, people, case, looks, count_queries):
        address = self.find(governance)["Location"]
        few = count_queries(lambda: governance.get(address))
        looks(people.lead, case, times=60)
        assert count_queries(lambda: governance.get(address)) == few


class TestStaff:
    def test_who_looked_at_most_cases_stands_first(self, governance, people, looks):
        for _ in range(3):
            looks(people.partner, CaseFactory())
        looks(people.lead, CaseFactory(), times=5)
        looks(people.lead, None, action=AuditAction.SEARCHED)
        page = text(governance.get(reverse("unusual:staff")))
        assert page.index("Parveen Akhtar") < page.index("Leah Pugh")
        assert re.search(r"parveen@example.org 3 3 0 0 0 0", page)
        assert re.search(r"leah@example.org 1 5 0 0 1 0", page)

    def test_a_name_leads_to_their_access_log_of_the_same_days(self, governance, people, looks):
        looks(people.lead, CaseFactory())
        days = {"first_0": "29", "first_1": "2", "first_2": "2016", "who": "pugh"}
        response = governance.get(reverse("unusual:staff"), days)
        address = re.search(r'href="(/access-log/[^"]+)"', response.content.decode())[1].replace("&amp;", "&")
        assert parse_qs(urlsplit(address).query)["person"] == ["leah@example.org"]
        log = governance.get(address)
        assert {event.actor_email for event in log.context["page"].rows} == {"leah@example.org"}

    def test_a_day_before_the_first_is_said(self, governance):
        days = {f"first_{n}": v for n, v in enumerate("132016"[i:j] for i, j in ((0, 1), (1, 2), (2, 6)))}
        days |= {f"last_{n}": v for n, v in enumerate(("29", "2", "2016"))}
        assert "Enter a day that is not before the first one." in text(
            governance.get(reverse("unusual:staff"), days)
        )

    def test_as_many_queries_for_many_people(self, governance, people, looks, count_queries):
        looks(people.lead, CaseFactory())
        few = count_queries(lambda: governance.get(reverse("unusual:staff")))
        for number in range(20):
            looks(UserFactory(), CaseFactory(), at=MONDAY + timedelta(minutes=number))
        assert count_queries(lambda: governance.get(reverse("unusual:staff"))) == few


def test_the_list_has_as_many_queries_for_many(governance, count_queries):
    UnusualAccessFactory()
    few = count_queries(lambda: governance.get(reverse("unusual:list")))
    UnusualAccessFactory.create_batch(20)
    assert count_queries(lambda: governance.get(reverse("unusual:list"))) == few


def test_the_home_page_of_governance_says_how_much_waits_and_names_nobody(
    people, governance, unusual, client_for
):
    page = governance.get(reverse("home")).content.decode()
    assert "1 thing looks unusual in the record of access." in page
    assert unusual.actor_name not in page
    assert "looks unusual" not in client_for(people.manager).get(reverse("home")).content.decode()
