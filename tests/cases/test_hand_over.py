"""Hand-over to one person: asked, read by them alone, accepted or returned; nothing changes until then."""

from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.acting import act_as
from accounts.enums import Role
from accounts.models import AuditEvent, Notice
from cases import transfer_services as services
from cases.errors import AlreadyLead, CannotLead, NotOfThatAgency, OwnHandOver, TransferNotYours
from cases.home import home_groups
from cases.models import Case, CaseTransfer, TransferReason
from cases.services import change_case
from tests.factories.accounts import LocalityFactory, MembershipFactory


@pytest.fixture
def acting():
    return lambda user: act_as(user, user.memberships.get())


@pytest.fixture
def offer(case, people, acting, now, today):
    """Return a function that asks the partner, or somebody else, to lead."""

    def offer(to=None, agency=None, by=None, **values):
        told = {
            "to_agency": agency or people.school,
            "to_lead": to or people.partner,
            "to_locality": case.locality,
            "reason": TransferReason.objects.get(code="KNOWS_FAMILY"),
            "handover_note": "Visits on Tuesdays after school.",
            "is_family_told": True,
            "family_view": "Glad: they know her from the playground.",
            "lead_stays": False,
        }
        by = acting(by or people.lead)
        return services.ask_for_transfer(case=case, values=told | values, by=by, now=now, today=today)

    return offer


def test_until_they_accept_nothing_changes_and_then_everything_at_once(
    offer, case, people, acting, now, today
):
    transfer = offer()
    assert case.leads.current().get().user == people.lead
    partner = acting(people.partner)
    services.accept_transfer(
        transfer=transfer, lead=people.partner.memberships.get(), by=partner, now=now, today=today
    )
    lead = case.leads.current().get()
    assert (lead.user, lead.agency) == (people.partner, people.school)
    assert not Case.objects.visible_to(acting(people.lead)).exists()
    told = Notice.objects.get(to=people.lead, kind="transfer_answered")
    assert told.sentence == f"{people.partner} has taken on case {case.reference}."


def test_who_is_to_stay_stays(offer, people, acting, now, today):
    services.accept_transfer(
        transfer=offer(lead_stays=True),
        lead=people.partner.memberships.get(),
        by=acting(people.partner),
        now=now,
        today=today,
    )
    assert Case.objects.visible_to(acting(people.lead)).exists()


def test_only_the_person_asked_reads_it_and_answers(offer, people, acting, now, today, client_for):
    outsider = MembershipFactory(role=Role.PRACTITIONER)
    manager = MembershipFactory(agency=outsider.agency, role=Role.TEAM_MANAGER).user
    transfer = offer(to=outsider.user, agency=outsider.agency)
    address = reverse("transfers:transfer", args=[transfer.case.reference, transfer.number])
    page = client_for(outsider.user).get(address).content.decode()
    assert "Visits on Tuesdays after school." in page
    assert "Rhian" not in page
    assert reverse("cases:overview", args=[transfer.case.reference]) not in page
    for nobody in (manager, people.stranger, people.front_door):
        assert client_for(nobody).get(address).status_code == 404
        with pytest.raises(TransferNotYours):
            services.return_transfer(transfer=transfer, reason="No", by=acting(nobody), now=now)
    services.return_transfer(transfer=transfer, reason="Too far", by=acting(outsider.user), now=now)
    assert client_for(outsider.user).get(address).status_code == 404
    assert AuditEvent.objects.filter(what="transfers:transfer", actor_email=outsider.user.email).exists()


def test_somebody_else_cannot_be_made_the_lead_instead(offer, people, acting, now, today):
    transfer, other = offer(), MembershipFactory(agency=people.school, role=Role.PRACTITIONER)
    with pytest.raises(NotOfThatAgency):
        services.accept_transfer(
            transfer=transfer, lead=other, by=acting(people.partner), now=now, today=today
        )
    assert CaseTransfer.objects.get().is_open


def test_whom_nobody_can_ask(offer, people):
    with pytest.raises(AlreadyLead):
        offer(to=people.lead, agency=people.hub)
    with pytest.raises(OwnHandOver):
        offer(to=people.manager, agency=people.hub, by=people.manager)
    with pytest.raises(CannotLead):
        offer(to=people.stranger, agency=people.hub)


def test_the_person_asked_has_it_on_their_home_page_and_a_notice(offer, people, acting, now):
    offer()
    groups = home_groups(acting(people.partner), today=now.date(), now=now)
    assert [group.title for group in groups] == ["Hand-overs to accept"]
    assert Notice.objects.get(kind="transfer_to_answer").to == people.partner


def test_the_pages_from_asking_to_accepting(case, people, client_for):
    lead, partner = client_for(people.lead), client_for(people.partner)
    address = reverse("cases:hand_over", args=[case.reference])
    assert "Who is asked to lead?" in lead.get(address).content.decode()
    typed = {
        "submission": str(uuid4()),
        "colleague": people.partner.memberships.get().pk,
        "reason": TransferReason.objects.get(code="LEAD_GOES").pk,
        "handover_note": "",
        "is_family_told": "yes",
        "family_view": "Glad.",
        "lead_stays": "no",
    }
    page = lead.post(address, typed).content.decode()
    assert "Enter a hand-over note." in page
    assert "Glad." in page
    for _ in range(2):
        sent = lead.post(address, typed | {"handover_note": "Visits on Tuesdays."})
        assert sent["Location"] == reverse("cases:transfers", args=[case.reference])
    transfer = CaseTransfer.objects.get()
    assert (transfer.to_lead, transfer.to_agency, transfer.to_locality) == (
        people.partner,
        people.school,
        case.locality,
    )
    place = [case.reference, transfer.number]
    assert (
        "you lead the work with this family"
        in partner.get(reverse("transfers:accept", args=place)).content.decode()
    )
    done = partner.post(reverse("transfers:accept", args=place), follow=True)
    assert "You lead from today." in done.content.decode()
    assert lead.get(reverse("cases:overview", args=[case.reference])).status_code == 404


def test_the_locality_changed_meanwhile_stays(offer, case, people, acting, now, today):
    transfer = offer()
    elsewhere = LocalityFactory()
    acts = {"by": acting(people.lead), "now": now}
    change_case(case=case, values={"locality": elsewhere}, revision=None, **acts)
    partner = acting(people.partner)
    lead = people.partner.memberships.get()
    services.accept_transfer(transfer=transfer, lead=lead, by=partner, now=now, today=today)
    case.refresh_from_db()
    assert case.locality == elsewhere
