"""Transfer of a case: offered, accepted with a new lead, returned, taken back; it stays until accepted."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.acting import act_as
from accounts.enums import Role
from accounts.models import AuditEvent
from cases import transfer_services as services
from cases.agreement_errors import AgencyLeftOut, NotAskedYet, OfferNotAgreed, SharingStopped
from cases.agreement_services import record_agreement, record_wish, withdraw_agreement
from cases.enums import TRANSFER_MOVES, TransferStatus
from cases.errors import (
    CannotLead,
    NobodyReceives,
    NotOfThatAgency,
    OneTransferAtATime,
    TransferGoesNowhere,
    TransferMovedOn,
    TransferNotYours,
    TransferWaits,
)
from cases.models import Case, CaseTransfer, TransferReason
from cases.services import end_case
from cases.task_services import add_task
from tests.factories.accounts import AgencyFactory, LocalityFactory, MembershipFactory, UserFactory
from tests.factories.cases import AgreementFactory


@pytest.fixture
def acting():
    return lambda user: act_as(user, user.memberships.get())


@pytest.fixture
def south(people):
    """The agency that the case is offered to."""
    return AgencyFactory(name="South Hub")


def worker_at(agency, name, role=Role.PRACTITIONER):
    user = UserFactory(full_name=name, email=f"{name.split()[0].lower()}@example.org")
    return MembershipFactory(user=user, agency=agency, role=role)


@pytest.fixture
def receiver(south):
    return worker_at(south, "Rosa Vale", Role.TEAM_MANAGER).user


@pytest.fixture
def new_lead(south):
    return worker_at(south, "Nora Field")


@pytest.fixture
def by(people, acting, now, today):
    def by(user=None, *, day=True):
        return {"by": acting(user or people.lead), "now": now} | ({"today": today} if day else {})

    return by


@pytest.fixture
def ask(case, south, receiver, by):
    def ask(user=None, submission=None, agreed_by=None, **values):
        told = {
            "to_agency": south,
            "to_locality": LocalityFactory(),
            "reason": TransferReason.objects.get(code="FAMILY_MOVED"),
            "handover_note": "Visits on Tuesdays after school.",
            "is_family_told": True,
            "family_view": "They know Rosa from the park.",
            "lead_stays": False,
        }
        more = {"submission": submission, "agreed_by": agreed_by}
        return services.ask_for_transfer(case=case, values=told | values, **more, **by(user))

    return ask


@pytest.fixture
def move(people, receiver, new_lead, by):
    """Return a function that brings a transfer to a status."""

    def move(transfer, status):
        reason = {"transfer": transfer, "reason": "Not now"}
        acts = {
            TransferStatus.ACCEPTED: lambda: services.accept_transfer(
                transfer=transfer, lead=new_lead, **by(receiver)
            ),
            TransferStatus.RETURNED: lambda: services.return_transfer(**reason, **by(receiver, day=False)),
            TransferStatus.WITHDRAWN: lambda: services.withdraw_transfer(
                **reason, **by(people.manager, day=False)
            ),
        }
        return acts[status]()

    return move


ANSWERS = [TransferStatus.ACCEPTED, TransferStatus.RETURNED, TransferStatus.WITHDRAWN]


@pytest.mark.parametrize("before", TransferStatus.values)
@pytest.mark.parametrize("after", ANSWERS)
def test_every_move_legal_and_illegal(ask, move, before, after):
    transfer = ask(lead_stays=True)
    if before != TransferStatus.ASKED:
        move(transfer, before)
    if after in TRANSFER_MOVES[before]:
        assert move(transfer, after).status == after
        return
    with pytest.raises(TransferMovedOn, match="Nothing was changed"):
        move(transfer, after)
    assert CaseTransfer.objects.get().status == before


def test_accepting_moves_locality_lead_and_access_at_once(
    ask, case, receiver, new_lead, by, people, acting, today
):
    add_task(case=case, title="Ring", owner=people.lead, due_on=today, **by())
    transfer = ask()
    assert case.locality_id != transfer.to_locality_id
    services.accept_transfer(transfer=transfer, lead=new_lead, **by(receiver))
    case.refresh_from_db()
    lead = case.leads.current().get()
    assert (case.locality_id, lead.user, lead.agency) == (
        transfer.to_locality_id,
        new_lead.user,
        new_lead.agency,
    )
    seen = Case.objects.visible_to
    assert seen(acting(receiver)).exists()
    assert seen(acting(new_lead.user)).exists()
    assert seen(acting(people.partner)).exists()
    assert not seen(acting(people.lead)).exists()
    assert not seen(acting(people.manager)).exists()
    assert case.tasks.get().owner == new_lead.user
    assert people.lead.notices.first().sentence == f"South Hub has taken on case {case.reference}."


def test_who_stays_in_the_team_keeps_access(ask, move, people, acting):
    move(ask(lead_stays=True), TransferStatus.ACCEPTED)
    assert Case.objects.visible_to(acting(people.lead)).exists()
    assert Case.objects.visible_to(acting(people.manager)).exists()


def test_all_of_it_or_nothing(ask, case, receiver, by, south, new_lead):
    """Somebody who may not lead stops the whole acceptance."""
    transfer, before = ask(), (case.locality_id, case.revision)
    with pytest.raises(NotOfThatAgency):
        services.accept_transfer(transfer=transfer, lead=MembershipFactory(), **by(receiver))
    gone = MembershipFactory(agency=south, role=Role.AUDITOR)
    with pytest.raises(CannotLead):
        services.accept_transfer(transfer=transfer, lead=gone, **by(receiver))
    case.refresh_from_db()
    assert (case.locality_id, case.revision) == before
    assert CaseTransfer.objects.get().is_open


def test_a_manager_of_the_whole_answers_for_a_part(ask, case, people, by):
    """The council's manager answers for a hub that is part of it."""
    above = worker_at(people.council, "Una Ford", Role.TEAM_MANAGER).user
    transfer = ask(to_agency=AgencyFactory(name="East Hub", part_of=people.council))
    lead = worker_at(transfer.to_agency, "Ed Moss")
    assert services.accept_transfer(transfer=transfer, lead=lead, **by(above)).new_lead == lead.user


@pytest.mark.parametrize("who", ["lead", "manager", "partner", "stranger", "front_door", "new_lead"])
def test_only_managers_there_answer(ask, by, people, new_lead, who):
    transfer, user = ask(), new_lead.user if who == "new_lead" else getattr(people, who)
    with pytest.raises(TransferNotYours):
        services.accept_transfer(transfer=transfer, lead=new_lead, **by(user))
    with pytest.raises(TransferNotYours):
        services.return_transfer(transfer=transfer, reason="No", **by(user, day=False))


def test_nobody_answers_their_own(ask, by, people, case):
    """A move to another locality of the same agency needs another manager of it."""
    with pytest.raises(NobodyReceives):
        ask(people.manager, to_agency=people.hub)
    other = worker_at(people.hub, "Gail Wood", Role.TEAM_MANAGER).user
    transfer = ask(people.manager, to_agency=people.hub)
    with pytest.raises(TransferNotYours):
        services.return_transfer(transfer=transfer, reason="No", **by(people.manager, day=False))
    lead = people.lead.memberships.get()
    services.accept_transfer(transfer=transfer, lead=lead, **by(other))
    case.refresh_from_db()
    assert case.locality_id == transfer.to_locality_id
    assert case.leads.get().user == people.lead


@pytest.mark.parametrize("who", ["partner", "stranger", "front_door", "colleague"])
def test_others_take_nothing_back(ask, by, people, who):
    with pytest.raises(TransferNotYours, match="take the transfer back"):
        services.withdraw_transfer(transfer=ask(), reason="No", **by(getattr(people, who), day=False))


def test_it_goes_somewhere_else(ask, case, people):
    with pytest.raises(TransferGoesNowhere):
        ask(to_agency=people.hub, to_locality=case.locality)
    with pytest.raises(NobodyReceives):
        ask(to_agency=people.other_school)


@pytest.mark.parametrize("stop", ["withdraw", "refuse", "leave out"])
def test_what_is_offered_is_taken_back_once_the_family_does_not_agree(
    stop, ask, case, adult, by, today, people, south
):
    """Nothing new is offered to the agency either, and an agency of the team may still lead."""
    transfer = ask()
    agreement = AgreementFactory(case=case, given_by=adult.person)
    if stop == "withdraw":
        told = {"withdrawn_on": today, "withdrawn_by": adult.person, "reason": "We manage."}
        withdraw_agreement(case=case, agreement=agreement, **told, **by())
    elif stop == "refuse":
        values = {"method": "refused", "given_on": today, "given_by": [adult.person], "refusal_reason": "No."}
        record_agreement(case=case, values=values, **by())
    else:
        values = {"agency": south, "may_know": False, "said_by": adult.person, "said_on": today}
        record_wish(case=case, values=values, **by())
    transfer.refresh_from_db()
    assert (transfer.status, transfer.withdrawal_reason) == ("withdrawn", "The family does not agree to it.")
    receiver = by(transfer.to_agency.memberships.get(role=Role.TEAM_MANAGER).user)["by"]
    assert not CaseTransfer.objects.visible_to(receiver).exists()
    with pytest.raises(AgencyLeftOut if stop == "leave out" else SharingStopped):
        ask(agreed_by=adult.person)
    worker_at(people.school, "Hilda Moor", Role.AGENCY_LEAD)
    assert ask(to_agency=people.school).is_open


def test_the_family_is_asked_before_it_is_offered_to_a_new_agency(ask, move, case, adult, people, south):
    AgreementFactory(case=case, given_by=adult.person)
    with pytest.raises(NotAskedYet):
        ask()
    move(ask(agreed_by=adult.person), TransferStatus.ACCEPTED)
    wish = case.agency_wishes.get()
    assert (wish.agency, wish.may_know, wish.said_by) == (south, True, adult.person)


def test_what_was_offered_before_the_family_agreed_to_others_only_is_not_accepted(ask, move, case, adult):
    transfer = ask()
    AgreementFactory(case=case, given_by=adult.person)
    with pytest.raises(OfferNotAgreed):
        move(transfer, TransferStatus.ACCEPTED)
    move(transfer, TransferStatus.RETURNED)


def test_each_act_is_in_the_audit_trail(ask, move, case):
    def told():
        events = AuditEvent.objects.filter(what="transfer", case_reference=case.reference)
        return list(events.order_by("pk").values_list("action", flat=True))

    move(ask(), TransferStatus.RETURNED)
    move(ask(), TransferStatus.WITHDRAWN)
    move(ask(), TransferStatus.ACCEPTED)
    assert told() == ["created", "changed", "created", "ended", "created", "changed"]
    changes = AuditEvent.objects.filter(what="lead professional", case_reference=case.reference)
    assert changes.count() == 1


def test_one_at_a_time_and_sent_twice_makes_one(ask, move):
    form = uuid4()
    transfer = ask(submission=form)
    assert ask(submission=form) == transfer
    with pytest.raises(OneTransferAtATime):
        ask()
    move(transfer, TransferStatus.RETURNED)
    assert ask().number == 2


def test_a_case_does_not_close_while_it_is_offered(ask, move, case, people, today, now):
    transfer = ask()
    with pytest.raises(TransferWaits):
        end_case(case=case, closed_on=today, by=people.lead, now=now)
    move(transfer, TransferStatus.WITHDRAWN)
    end_case(case=case, closed_on=today, by=people.lead, now=now)


def test_being_offered_a_case_does_not_open_it(ask, move, case, receiver, new_lead, client_for, acting):
    transfer = ask()
    client, page = client_for(receiver), reverse("transfers:transfer", args=[case.reference, 1])
    shown = client.get(page).content.decode()
    assert "Visits on Tuesdays after school." in shown
    assert "Ffion" not in shown
    for name in ("cases:overview", "cases:transfers", "cases:people", "cases:timeline"):
        assert client.get(reverse(name, args=[case.reference])).status_code == 404
    assert not CaseTransfer.objects.visible_to(acting(new_lead.user)).exists()
    move(transfer, TransferStatus.RETURNED)
    assert client.get(page).status_code == 404


def test_a_late_answer_is_said_to_both_sides(ask, clock, people, receiver, client_for):
    ask()
    home = reverse("home")
    assert "Transfers without an answer" not in client_for(people.lead).get(home).content.decode()
    clock.shift(timedelta(days=8))
    assert "Overdue by 1 working day" in client_for(people.lead).get(home).content.decode()
    shown = client_for(receiver).get(home).content.decode()
    assert "Transfers to answer" in shown
    assert "Overdue by 1 working day" in shown


def test_the_agreement_is_asked_for_again_after_the_move(
    ask, move, case, client_for, new_lead, by, adult, today, clock
):
    AgreementFactory(case=case, given_by=adult.person)
    move(ask(agreed_by=adult.person), TransferStatus.ACCEPTED)
    client, overview = client_for(new_lead.user), reverse("cases:overview", args=[case.reference])
    words = "Ask the family whether what they agreed to still holds."
    assert words in client.get(overview).content.decode()
    clock.shift(timedelta(hours=1))
    acts = by(new_lead.user)
    values = {
        "given_by": [adult.person],
        "given_on": today,
        "method": "written",
        "to_take_part": True,
    }
    record_agreement(case=case, values=values, **acts | {"now": acts["now"] + timedelta(hours=1)})
    assert words not in client.get(overview).content.decode()


def test_the_pages_from_offering_to_accepting(case, people, south, receiver, new_lead, client_for):
    lead, manager = client_for(people.lead), client_for(receiver)
    address = reverse("cases:ask_transfer", args=[case.reference])
    form = lead.get(address).context["form"]
    assert people.other_school not in form.fields["to_agency"].queryset
    answers = {
        "submission": form["submission"].value(),
        "to_agency": south.pk,
        "to_locality": LocalityFactory().pk,
        "reason": TransferReason.objects.first().pk,
        "handover_note": "Visits on Tuesdays.",
        "is_family_told": "yes",
        "family_view": "",
        "lead_stays": "no",
    }
    assert "Enter what the family says" in lead.post(address, answers).content.decode()
    for _ in range(2):
        assert lead.post(address, answers | {"family_view": "Glad."}).status_code == 302
    assert CaseTransfer.objects.count() == 1
    assert (
        "stays here until they accept"
        in lead.get(reverse("cases:overview", args=[case.reference])).content.decode()
    )
    assert "South Hub" in lead.get(reverse("cases:transfers", args=[case.reference])).content.decode()
    assert receiver.notices.get().sentence == f"A case is offered to South Hub: {case.reference}."
    assert "Transfers to answer" in manager.get(reverse("home")).content.decode()
    back = reverse("transfers:return_case", args=[case.reference, 1])
    assert "Enter why the case is returned" in manager.post(back, {"reason": ""}).content.decode()
    accept = reverse("transfers:accept", args=[case.reference, 1])
    assert "Select who leads" in manager.post(accept, {}).content.decode()
    assert manager.post(accept, {"lead": new_lead.pk}).status_code == 302
    shown = manager.get(reverse("cases:timeline", args=[case.reference])).content.decode()
    assert "Moved to South Hub" in shown
    assert "Nora Field leads from now on." in shown
    assert lead.get(reverse("cases:overview", args=[case.reference])).status_code == 404
    assert (
        "Led by Nora Field"
        in manager.get(reverse("transfers:transfer", args=[case.reference, 1])).content.decode()
    )


def test_the_pages_of_returning_and_taking_back(ask, case, people, receiver, client_for):
    lead, manager = client_for(people.lead), client_for(receiver)
    ask()
    back = reverse("transfers:return_case", args=[case.reference, 1])
    assert manager.post(back, {"reason": "They live nearer to you."})["Location"] == reverse("home")
    shown = lead.get(reverse("transfers:transfer", args=[case.reference, 1])).content.decode()
    assert "They live nearer to you." in shown
    ask()
    address = reverse("transfers:withdraw", args=[case.reference, 2])
    assert lead.post(address, {"reason": "They stay"}).status_code == 302
    shown = lead.get(reverse("cases:timeline", args=[case.reference])).content.decode()
    assert "Returned by South Hub" in shown
    assert "Transfer withdrawn" in shown
