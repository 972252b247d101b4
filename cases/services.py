"""Opening a case, who leads and who is in the team. Each is one transaction with one audit event.

``by`` is the user who acts, ``now`` the time and ``today`` the day on which they do.
"""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.module_loading import import_string

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind
from accounts.models import Membership
from accounts.notice_services import notify
from accounts.permissions import ROLE_PERMISSIONS, Permission
from accounts.services import change_user, end_membership
from cases.enums import CaseStatus, InvolvementEndReason, LeadChangeReason
from cases.errors import (
    AdultMissing,
    AlreadyLead,
    CannotLead,
    CaseAlreadyClosed,
    FamilyHasOpenCase,
    LeadCannotLeave,
    NobodyToHelp,
    OpenedInFuture,
    OpenedTooLongAgo,
    StepWaits,
    TransferWaits,
)
from cases.keeping_out_errors import KeptOut
from cases.models import (
    Case,
    ConflictPerson,
    Involvement,
    InvolvementRole,
    LeadProfessional,
    ReferenceCounter,
)
from cases.querysets import EARLIER_LEAD_ROLE, LEAD_ROLE
from cases.querysets.withholding import memberships_that_decide, own_agencies
from cases.sharing_rules import agree_to_agency
from cases.task_services import end_tasks_with_case, hand_tasks_to_lead
from cases.withholding_errors import ReadsNotAll
from earlyhelp.common.dates import days_between, london_day
from earlyhelp.common.models import change, lock, save_checked, sent_before


@dataclass(frozen=True)
class Opening:
    """What is said when a case opens. The fields are those of :class:`cases.models.Case`."""

    opened_on: date
    source: object
    reason: object
    level_of_need: object
    locality: object
    service: object = None
    what_prompted: str = ""
    no_adult_reason: str = ""


def next_reference(*, year):
    """Return the next case reference of a year, EH-YYYY-NNNN. The counter stays locked until commit."""
    counter, _ = ReferenceCounter.objects.select_for_update().get_or_create(year=year)
    counter.last_number += 1
    counter.save()
    return f"EH-{year}-{counter.last_number:04d}"


def is_kept_out(user, case):
    """Whether a conflict of interest keeps somebody out of every record of the case's family."""
    return ConflictPerson.objects.users_kept_from(case.family_id).filter(conflict__user=user).exists()


def check_can_lead(*, user, agency, case=None):
    """Return the membership in which the user can lead a case for the agency, or be in its team.

    :param case: which one, where there is one already.
    :raises CannotLead: if they do not work there now, or their role may not record.
    :raises KeptOut: if a conflict of interest keeps them out of the family's records.
    """
    if case is not None and is_kept_out(user, case):
        raise KeptOut(user)
    membership = Membership.objects.current().filter(user=user, agency=agency).first()
    if membership is None or Permission.CASE_RECORD not in ROLE_PERMISSIONS[membership.role]:
        raise CannotLead
    return membership


@transaction.atomic
def open_case(*, family, opening: Opening, lead, lead_agency, by, now, today, submission=None):
    """Open early help for a family: the case, its lead professional and the first of the team.

    :raises FamilyHasOpenCase: a family has one open case at a time.
    :raises NobodyToHelp, AdultMissing: a case needs a child, and an adult or the reason there is none.
    :raises OpenedInFuture, OpenedTooLongAgo, CannotLead: see their sentences.
    """
    if earlier := sent_before(Case, submission, family=family):
        return earlier
    family = lock(family)
    _check_opening(family, opening, today)
    membership = acting_membership(by)
    case = Case(
        reference=next_reference(year=opening.opened_on.year),
        family=family,
        opened_by=by,
        opened_for=membership.agency,
        recorded_at=now,
        submission=submission,
        **vars(opening),
    )
    save_checked(case)
    _start_lead(case=case, user=lead, agency=lead_agency, day=opening.opened_on, now=now)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CREATED,
        what="case",
        case_reference=case.reference,
        detail={"lead": lead.email, "agency": lead_agency.name},
    )
    _tell(lead, NoticeKind.MADE_LEAD, "You lead the work with a family", case, by, now)
    return case


def _check_opening(family, opening, today):
    """Check the day on which help begins, and who is in the family, which is locked."""
    if opening.opened_on > today:
        raise OpenedInFuture
    if days_between(opening.opened_on, today) > settings.BACKDATED_DAYS:
        raise OpenedTooLongAgo
    if family.cases.filter(status=CaseStatus.OPEN).exists():
        raise FamilyHasOpenCase
    roles = set(family.members.current().values_list("role", flat=True))
    if "child" not in roles:
        raise NobodyToHelp
    if "adult" not in roles and not opening.no_adult_reason:
        raise AdultMissing


def _start_lead(*, case, user, agency, day, now):
    """Make somebody the lead professional and put them in the team."""
    check_can_lead(user=user, agency=agency, case=case)
    lead = save_checked(
        LeadProfessional(case=case, user=user, agency=agency, started_on=day, recorded_at=now)
    )
    _take_role(case=case, user=user, agency=agency, role_code=LEAD_ROLE, day=day, now=now)
    return lead


def _take_role(*, case, user, agency, role_code, day, now):
    """Give somebody a role in the team from a day. Another role that they have now ends on that day."""
    place = case.involvements.current().filter(user=user, agency=agency).first()
    if place and place.role.code == role_code:
        return
    is_invited = place is not None and place.is_invited
    if place:
        day = max(day, place.started_on)
        place.ended_on, place.end_reason = day, InvolvementEndReason.ROLE_CHANGED
        save_checked(place)
    role = InvolvementRole.objects.get(code=role_code)
    told = {"role": role, "started_on": day, "recorded_at": now, "is_invited": is_invited}
    save_checked(Involvement(case=case, user=user, agency=agency, **told))


def _give_role_back(*, case, lead, day, now):
    """Give somebody who has led the role again that they had before, or that of an earlier lead."""
    places = case.involvements.filter(user=lead.user, agency=lead.agency)
    changed = places.filter(end_reason=InvolvementEndReason.ROLE_CHANGED).exclude(role__code=LEAD_ROLE)
    before = changed.order_by("-pk").first()
    role_code = before.role.code if before else EARLIER_LEAD_ROLE
    _take_role(case=case, user=lead.user, agency=lead.agency, role_code=role_code, day=day, now=now)


def lock_open_case(case):
    """Lock the case for a write.

    :raises CaseAlreadyClosed: if it is closed.
    """
    case = lock(case)
    if not case.is_open:
        raise CaseAlreadyClosed
    return case


@transaction.atomic
def assign_lead_professional(*, case, lead, agency, reason, by, now, today, agreed_by=None):
    """End the present lead professional's time today and begin the new one's.

    The earlier lead stays in the team around the family until they leave it, in the role that they had
    before they led, or as an earlier lead professional. Each change of role ends a place and begins another.
    One who has left the agency leaves the team too.

    :param agreed_by: as in :func:`add_to_team`.
    :raises AlreadyLead, CannotLead, CaseAlreadyClosed: see their sentences.
    :raises ReadsNotAll: if a part of the record is withheld from who would lead or oversee it then.
    :raises SharingStopped, AgencyLeftOut, NotAskedYet: as in :func:`add_to_team`.
    """
    case = lock_open_case(case)
    present = case.leads.current().get()
    if (present.user_id, present.agency_id) == (lead.pk, agency.pk):
        raise AlreadyLead
    agree_to_agency(case=case, agency=agency, agreed_by=agreed_by, by=by, now=now, today=today)
    present.ended_on, present.end_reason = max(today, present.started_on), reason
    save_checked(present)
    _give_role_back(case=case, lead=present, day=present.ended_on, now=now)
    has_left = case.leads.filter(pk=present.pk).who_left().exists()
    new = _start_lead(case=case, user=lead, agency=agency, day=present.ended_on, now=now)
    check_all_is_read(case, agency)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CHANGED,
        what="lead professional",
        case_reference=case.reference,
        reason=LeadChangeReason(reason).label,
        detail={
            "from": {"person": present.user.email, "agency": present.agency.name},
            "to": {"person": lead.email, "agency": agency.name},
        },
    )
    if has_left:
        _end_place_of(present, by, now, today)
    _tell(lead, NoticeKind.MADE_LEAD, "You now lead the work with a family", case, by, now)
    return new


def _end_place_of(lead, by, now, today):
    """End the place in the team of an earlier lead who works there no more; their tasks go to the new one."""
    places = lead.case.involvements.current().filter(user=lead.user_id, agency=lead.agency_id)
    for place in places:
        end_involvement(involvement=place, reason=InvolvementEndReason.MOVED_ON, by=by, now=now, today=today)


def check_all_is_read(case, agency):
    """Check that nothing is withheld from the agency that leads the case now, or from who decides about it.

    :raises ReadsNotAll: where something is; whoever withheld it looks at it again first.
    """
    whom = Q(agency__in=own_agencies([agency])) | Q(user__in=memberships_that_decide(case).values("user"))
    if case.withholdings.standing().filter(whom).exists():
        raise ReadsNotAll


def _tell(user, kind, sentence, case, by, now):
    """Tell somebody of their place in a case, unless they took it themselves."""
    if user.pk != by.pk:
        notify(
            to=user,
            kind=kind,
            sentence=f"{sentence}: {case.family}, {case.reference}.",
            url=reverse("cases:overview", args=[case.reference]),
            case_reference=case.reference,
            now=now,
        )


@transaction.atomic
def add_to_team(*, case, user, agency, role, by, now, today, agreed_by=None):
    """Add somebody who has an account to the team around the family, from today.

    :param agreed_by: who in the family agreed that this agency joins, where no agreement covers it yet.
    :raises CannotLead: if they do not work for the agency now or may not record.
    :raises SharingStopped, AgencyLeftOut, NotAskedYet: if the agency is new to the team and the family does
        not agree to it, or was not asked.
    """
    case = lock_open_case(case)
    check_can_lead(user=user, agency=agency, case=case)
    agree_to_agency(case=case, agency=agency, agreed_by=agreed_by, by=by, now=now, today=today)
    involvement = save_checked(
        Involvement(case=case, user=user, agency=agency, role=role, started_on=today, recorded_at=now)
    )
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CREATED,
        what="place in the team",
        case_reference=case.reference,
        detail={"person": user.email, "agency": agency.name},
    )
    _tell(user, NoticeKind.ADDED_TO_TEAM, f"{by} added you to the team around a family", case, by, now)
    return involvement


def _end_unused_invitations(users, by, now):
    """Close accounts that an invitation made, unless somebody signed in with one or another team has it."""
    today = london_day(now)
    for user in Involvement.objects.invited_and_gone(users):
        for membership in user.memberships.current():
            end_membership(membership=membership, ended_on=today, by=by, now=now, today=today)
        change_user(user=user, values={"is_active": False}, by=by, now=now)


@transaction.atomic
def end_involvement(*, involvement, reason, by, now, today):
    """End somebody's place in the team today. They lose access at once; what they wrote stays.

    The account of somebody who was invited and never signed in is closed with it, so that a letter to a
    wrong address opens nothing later.

    :raises LeadCannotLeave: the lead professional is changed first.
    """
    case = lock_open_case(involvement.case)
    involvement = lock(involvement)
    if involvement.ended_on:
        return involvement
    leads = case.leads.current().filter(user_id=involvement.user_id, agency_id=involvement.agency_id)
    if leads.exists():
        raise LeadCannotLeave
    involvement.ended_on = max(today, involvement.started_on)
    involvement.end_reason = reason
    save_checked(involvement)
    _end_unused_invitations([involvement.user_id], by, now)
    left = {"case": case, "user": involvement.user, "agency": involvement.agency, "by": by, "now": now}
    hand_tasks_to_lead(**left)
    for path in settings.CASE_LEAVING:
        import_string(path)(**left)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.ENDED,
        what="place in the team",
        case_reference=case.reference,
        reason=InvolvementEndReason(reason).label,
        detail={"person": involvement.user.email, "agency": involvement.agency.name},
    )
    return involvement


@transaction.atomic
def change_case(*, case, values, revision, by, now):
    """Change why help began, its level of need, locality or service.

    :raises EditConflict: if somebody changed the case after the given revision.
    """
    lock_open_case(case)
    case, changed = change(case, revision=revision, values=values)
    if changed:
        audit.record(
            by=by,
            now=now,
            action=AuditAction.CHANGED,
            what="case",
            case_reference=case.reference,
            detail={"fields": changed},
        )
    return case


def end_case(*, case, closed_on, by, now):
    """Close the case, end its lead, team, tasks and plan. Called by the closure summary, in its transaction.

    :raises StepWaits, TransferWaits: if a step up, a step down or a transfer is not answered yet.
    :raises RuleBroken: if the closing date lies before the case opened.
    """
    if case.steps.to_answer().exists():
        raise StepWaits
    if case.transfers.open().exists():
        raise TransferWaits
    case.status, case.closed_on = CaseStatus.CLOSED, closed_on
    case.revision += 1
    save_checked(case)
    for lead in case.leads.current():
        lead.ended_on, lead.end_reason = max(closed_on, lead.started_on), LeadChangeReason.CASE_CLOSED
        save_checked(lead)
    team = list(case.involvements.current())
    for involvement in team:
        involvement.ended_on = max(closed_on, involvement.started_on)
        involvement.end_reason = InvolvementEndReason.CASE_CLOSED
        save_checked(involvement)
    _end_unused_invitations([place.user_id for place in team], by, now)
    end_tasks_with_case(case=case, now=now)
    for path in settings.CASE_CLOSING:
        import_string(path)(case=case, closed_on=closed_on, by=by, now=now)
    return case
