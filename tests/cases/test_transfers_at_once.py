"""Two people at the same moment, on two connections: one transfer is asked for, one answer is kept."""

import pytest

from accounts.acting import act_as
from accounts.enums import Role
from cases import transfer_services
from cases.errors import OneTransferAtATime
from cases.models import CaseTransfer, TransferReason
from reporting.reference_lists import load_reference_lists
from tests.cases.at_once import at_once
from tests.factories.accounts import AgencyFactory, MembershipFactory
from tests.factories.cases import CaseFactory


def acting(user):
    return act_as(user, user.memberships.get())


@pytest.fixture
def offer(people, now, today):
    load_reference_lists()
    case, south = CaseFactory(lead=people.lead), AgencyFactory()
    receiver = MembershipFactory(agency=south, role=Role.AGENCY_LEAD).user
    values = {
        "to_agency": south,
        "to_locality": case.locality,
        "reason": TransferReason.objects.first(),
        "handover_note": "Visits on Tuesdays.",
        "is_family_told": True,
        "family_view": "Glad.",
        "lead_stays": False,
    }
    told = {"case": case, "values": values, "now": now, "today": today}
    return acting(receiver), lambda by: transfer_services.ask_for_transfer(by=by, **told)


@pytest.mark.django_db(transaction=True)
def test_of_two_one_asks(offer, people):
    _, ask = offer
    lead, manager = acting(people.lead), acting(people.manager)
    assert at_once(lambda: ask(lead), lambda: ask(manager)) == ["", OneTransferAtATime.message]
    assert CaseTransfer.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_an_acceptance_and_a_withdrawal_one_is_kept(offer, people, now, today):
    """Whoever comes second is told, and the case is led by one side only."""
    receiver, ask = offer
    lead = acting(people.lead)
    transfer = ask(lead)
    taken_on = {"transfer": transfer, "by": receiver, "now": now}
    told = at_once(
        lambda: transfer_services.accept_transfer(lead=receiver.memberships.get(), today=today, **taken_on),
        lambda: transfer_services.withdraw_transfer(transfer=transfer, reason="Stays", by=lead, now=now),
    )
    transfer.refresh_from_db()
    led_by = transfer.case.leads.current().get().user
    assert told[0] == ""
    assert told[1] != ""
    assert led_by == (receiver if transfer.status == "accepted" else lead)
