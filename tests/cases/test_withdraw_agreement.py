"""Withdrawing the family's agreement stops new sharing and deletes nothing."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from accounts.models import AuditEvent
from cases.agreement_errors import AgreedBeforeWithdrawal, NothingToWithdraw, SharingStopped
from cases.agreement_services import record_agreement, withdraw_agreement
from cases.attention import agreement as agreement_attention
from cases.enums import LeadChangeReason
from cases.home_sources import agreements_withdrawn
from cases.models import Agreement, InvolvementRole
from cases.services import add_to_team, assign_lead_professional
from earlyhelp.common.errors import RuleBroken
from tests.factories.cases import AgreementFactory

GIVEN = date(2016, 2, 5)


@pytest.fixture
def agreement(case, adult):
    return AgreementFactory(case=case, given_by=adult.person, given_on=GIVEN)


@pytest.fixture
def acts(people, now):
    return {"by": people.lead, "now": now, "today": now.date()}


@pytest.fixture
def withdraw(case, agreement, adult, acts):
    def _withdraw(**changed):
        values = {"withdrawn_on": date(2016, 2, 20), "withdrawn_by": adult.person, "reason": "We manage now."}
        return withdraw_agreement(case=case, agreement=agreement, **(values | acts | changed))

    return _withdraw


@pytest.fixture
def join(case, people, acts):
    role = InvolvementRole.objects.first()
    return lambda user, agency, **more: add_to_team(
        case=case, user=user, agency=agency, role=role, **acts, **more
    )


def test_a_withdrawal_keeps_the_agreement_and_says_who_and_why(withdraw, people, adult):
    withdraw()
    kept = Agreement.objects.get()
    assert (kept.given_on, kept.to_take_part) == (GIVEN, True)
    assert (kept.withdrawn_by, kept.withdrawal_reason) == (adult.person, "We manage now.")
    assert kept.withdrawal_recorded_by == people.lead
    assert AuditEvent.objects.filter(what="agreement", action="ended").count() == 1


def test_nobody_of_an_agency_new_to_the_team_joins_until_the_family_agrees_again(
    case, withdraw, join, people, acts, adult
):
    withdraw()
    with pytest.raises(SharingStopped):
        join(people.stranger, people.other_school, agreed_by=adult.person)
    values = {"given_on": acts["today"], "method": "verbal", "given_by": [adult.person], "to_take_part": True}
    record_agreement(case=case, values=values, **acts)
    assert join(people.stranger, people.other_school, agreed_by=adult.person).pk


def test_a_reason_to_go_on_without_agreement_lets_an_agency_join(case, withdraw, join, people, acts):
    withdraw()
    values = {"given_on": acts["today"], "method": "override", "override_reason": "Risk at home."}
    record_agreement(case=case, values=values, **acts)
    assert join(people.stranger, people.other_school).pk


def test_somebody_of_an_agency_in_the_team_may_still_join(withdraw, join, people):
    withdraw()
    assert join(people.colleague, people.hub).pk


def test_nobody_of_a_new_agency_becomes_the_lead(case, withdraw, people, acts):
    withdraw()
    reason = LeadChangeReason.values[0]
    with pytest.raises(SharingStopped):
        assign_lead_professional(
            case=case, lead=people.stranger, agency=people.other_school, reason=reason, **acts
        )


def test_what_was_agreed_before_the_withdrawal_does_not_undo_it(case, withdraw, acts, adult):
    withdraw()
    values = {"given_on": date(2016, 2, 19), "method": "verbal", "given_by": [adult.person]}
    with pytest.raises(AgreedBeforeWithdrawal):
        record_agreement(case=case, values=values | {"to_take_part": True}, **acts)


def test_an_agreement_is_withdrawn_once(withdraw):
    withdraw()
    with pytest.raises(NothingToWithdraw):
        withdraw()


def test_an_earlier_agreement_is_not_withdrawn(case, withdraw):
    AgreementFactory(case=case, given_on=GIVEN + timedelta(days=1))
    with pytest.raises(NothingToWithdraw):
        withdraw()


@pytest.mark.parametrize("day", [GIVEN - timedelta(days=1), date(2030, 1, 1)])
def test_a_withdrawal_lies_between_the_agreement_and_today(day, withdraw):
    with pytest.raises(RuleBroken, match="day of the agreement or later"):
        withdraw(withdrawn_on=day)


def test_only_somebody_of_the_family_withdraws(withdraw):
    with pytest.raises(RuleBroken, match="young person of this family"):
        withdraw(withdrawn_by=AgreementFactory().given_by.get())


def test_a_withdrawal_is_a_warning_on_the_case_and_waits_for_its_lead(case, withdraw, people, acts):
    withdraw()
    warnings = [item.text for item in agreement_attention(case, acts["today"]) if item.is_warning]
    assert any("withdrew its agreement on 20 February 2016" in text for text in warnings)
    assert len(list(agreements_withdrawn(people.lead, acts["today"], acts["now"]))) == 1
    assert not list(agreements_withdrawn(people.stranger, acts["today"], acts["now"]))


def test_the_pages_withdraw_and_show_it(case, agreement, adult, people, client_for):
    client = client_for(people.lead)
    address = reverse("cases:withdraw_agreement", args=[case.reference])
    page = reverse("cases:agreement", args=[case.reference])
    assert address in client.get(page).content.decode()
    answers = {"withdrawn_on_0": "20", "withdrawn_on_1": "2", "withdrawn_on_2": "2016"}
    answers |= {"withdrawn_by": str(adult.number), "reason": "We manage now."}
    assert client.post(address, answers)["Location"] == page
    text = client.get(page).content.decode()
    assert "We manage now." in text
    assert address not in text
    timeline = client.get(reverse("cases:timeline", args=[case.reference])).content.decode()
    assert "Agreement withdrawn" in timeline
