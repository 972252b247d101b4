"""The gate to transfers: of cases that one reaches, and those that wait for the agency that one manages."""

from django.db.models import Q

from accounts.enums import Role
from accounts.models import Agency, Membership, User
from accounts.permissions import Permission, can
from cases.access import may_work, runs_case
from cases.models import Case, CaseTransfer
from cases.numbered_gate import numbered_gate

RECEIVING_ROLES = (Role.AGENCY_LEAD, Role.TEAM_MANAGER)


def receivers_of(agency):
    """Who may accept a case for an agency: its agency leads and team managers, and those it is part of."""
    posts = Membership.objects.current().filter(role__in=RECEIVING_ROLES)
    posts = posts.filter(Q(agency=agency) | Q(agency__parts=agency))
    return User.objects.filter(pk__in=posts.values("user")).order_by("pk")


def receiving_agencies():
    """Agencies in use for which somebody can accept a case."""
    posts = Membership.objects.current().filter(role__in=RECEIVING_ROLES).values("agency")
    return Agency.objects.active().filter(Q(pk__in=posts) | Q(part_of__in=posts))


def answerers_of(transfer):
    """Who may answer a transfer: whom it is offered to, or those who may accept for the agency."""
    return [transfer.to_lead] if transfer.to_lead_id else receivers_of(transfer.to_agency)


def may_answer(user, transfer):
    """Whether it is offered to the user or to the agency that they manage, and they did not ask for it."""
    if transfer.asked_by_id == user.pk:
        return False
    return CaseTransfer.objects.sent_to(user).filter(pk=transfer.pk).exists()


def may_withdraw(user, transfer):
    """Whether the user takes it back: who asked while they reach the case, and who runs the case."""
    case = reached_case(user, transfer)
    if case is None or not can(user, Permission.CASE_RECORD) or not may_work(user, case):
        return False
    return transfer.asked_by_id == user.pk or runs_case(user, case)


def reached_case(user, transfer):
    """The transfer's case if the user reaches it, or None; being offered a case does not open it."""
    return Case.objects.visible_to(user).with_people().filter(pk=transfer.case_id).first()


def transfers_of(case):
    """Every transfer of the case, the latest first."""
    return list(case.transfers.with_names().order_by("-number"))


def transfers_reached_by(user):
    """Every transfer that the user may read."""
    return CaseTransfer.objects.visible_to(user)


with_transfer = numbered_gate(
    rows=lambda user: CaseTransfer.objects.visible_to(user).with_names(), name="transfer", what="transfer"
)
"""Give a view the transfer of its address; with a function (user, transfer) only those for whom it holds."""
