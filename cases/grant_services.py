"""Access to a case for a time: given, asked for, answered, taken in an emergency, ended.

Each is one transaction with one audit event. Access for a time is to read: nothing can be written by it.
"""

from datetime import time, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind
from accounts.job_services import ask_for
from accounts.models import Notice, User
from accounts.notice_services import notify
from cases.enums import AccessRequestStatus, GrantKind
from cases.grant_access import governance
from cases.grant_errors import (
    AccessAnswered,
    AccessOver,
    AskedAlready,
    LastDayTooEarly,
    LastDayTooLate,
    NoSuchCase,
    OwnAccess,
    ReadsAlready,
)
from cases.keeping_out_access import log_url
from cases.models import AccessGrant, AccessRequest, Case
from cases.querysets.reach import who_decides, who_reaches
from cases.services import check_can_lead, is_kept_out
from cases.sharing_rules import agree_to_agency
from earlyhelp.common.dates import date_long, london_datetime
from earlyhelp.common.models import lock, save_checked, sent_before

TELL_WHO_DECIDES = "cases.tell_who_decides"


@transaction.atomic
def give_access(*, case, user, agency, reason, last_day, by, now, today, agreed_by=None, submission=None):
    """Let somebody read the whole case to the end of a day. Sent twice, it is given once.

    The agency comes to know of the family as by joining the team, so the same agreement is needed.

    :param agreed_by: as in :func:`cases.services.add_to_team`.
    :raises OwnAccess, ReadsAlready, LastDayTooEarly, LastDayTooLate: see their sentences.
    :raises CannotLead: if they do not work for the agency now or may not record for families.
    :raises SharingStopped, AgencyLeftOut, NotAskedYet: as in :func:`cases.services.add_to_team`.
    """
    case = lock(case)
    if earlier := sent_before(AccessGrant, submission, case=case):
        return earlier
    _check_may_be_given(case, user, agency, last_day, by, today)
    agree_to_agency(case=case, agency=agency, agreed_by=agreed_by, by=by, now=now, today=today)
    grant = _keep(
        case,
        kind=GrantKind.GIVEN,
        user=user,
        agency=agency,
        reason=reason,
        starts_at=now,
        ends_at=london_datetime(last_day + timedelta(days=1), time.min),
        given_by=by,
        given_for=acting_membership(by).agency,
        submission=submission,
    )
    _record(grant, AuditAction.CREATED, by, now, reason)
    sentence = f"{by} gave you access to {case.reference} to the end of {date_long(last_day)}, to read only."
    _tell(user, NoticeKind.ACCESS_GIVEN, sentence, case, now, agency)
    return grant


def _check_may_be_given(case, user, agency, last_day, by, today):
    if user.pk == by.pk:
        raise OwnAccess
    check_can_lead(user=user, agency=agency, case=case)
    if _reads(case, user, agency):
        raise ReadsAlready(user, field="colleague")
    if last_day < today:
        raise LastDayTooEarly
    if last_day > today + timedelta(days=settings.GRANT_DAYS_MOST):
        raise LastDayTooLate


def _reads(case, user, agency):
    """Whether somebody opens the case in this agency by any way."""
    return any(
        (membership.user_id, membership.agency_id) == (user.pk, agency.pk)
        for _, membership in who_reaches(case)
    )


def _keep(case, **values):
    last = case.grants.aggregate(last=Max("number"))["last"] or 0
    return save_checked(AccessGrant(case=case, number=last + 1, **values))


@transaction.atomic
def end_access(*, grant, reason, by, now):
    """End somebody's access for a time. They cannot open the case from the next page on.

    :raises AccessOver: if it was ended, or its time is over.
    """
    lock(grant.case)
    grant = lock(grant)
    if not grant.stands(now):
        raise AccessOver
    grant.ended_at, grant.ended_by, grant.end_reason = now, by, reason
    save_checked(grant)
    _record(grant, AuditAction.ENDED, by, now, reason)
    return grant


@transaction.atomic
def ask_for_access(*, reference, reason, by, now, submission=None):
    """Ask whoever runs a case to let one read it. The same is kept and said whether there is one or not.

    Those who decide are told by a job, so that it takes as long as well.

    :raises ReadsAlready: if the user can open the case. :raises AskedAlready: while an answer is waited for.
    """
    acting = acting_membership(by)
    lock(User(pk=by.pk))  # the same form sent twice at once asks once
    if earlier := sent_before(AccessRequest, submission, asked_by=by):
        return earlier
    if Case.objects.visible_to(by).filter(reference=reference).exists():
        raise ReadsAlready("You", field="reference")
    asked = AccessRequest.objects.made_by(by, acting.agency).waiting().filter(reference=reference).first()
    if asked is not None:
        raise AskedAlready(asked.asked_at)
    case = Case.objects.filter(reference=reference).first()
    request = save_checked(
        AccessRequest(
            reference=reference,
            case=case,
            asked_by=by,
            asked_for=acting.agency,
            asked_at=now,
            reason=reason,
            submission=submission,
        )
    )
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CREATED,
        what="request for access",
        case_reference=reference,
        reason=reason,
    )
    ask_for(TELL_WHO_DECIDES, request_id=request.pk)
    return request


def _deciders(case, by):
    """The lead, or who led last, and everybody who works in the case and allocates; not who acts."""
    lead = case.leads.latest_first().select_related("user").first()
    found = {user.pk: user for user in [lead.user, *who_decides(case)]}
    found.pop(by.pk, None)
    return [found[pk] for pk in sorted(found)]


@transaction.atomic
def tell_who_decides(*, request_id):
    """Tell everybody who may answer that somebody asks. Done twice, they are told once.

    Nobody is told of what was answered meanwhile, or where there is no such case.
    """
    waiting = AccessRequest.objects.waiting().filter(case__isnull=False)
    request = waiting.select_for_update(of=("self",)).filter(pk=request_id).first()
    if request is None:
        return
    case, kind, asked_at = request.case, NoticeKind.ACCESS_ASKED, request.asked_at
    if Notice.objects.filter(kind=kind, case_reference=case.reference, made_at=asked_at).exists():
        return
    for user in _deciders(case, request.asked_by):
        sentence = f"Somebody asks for access to {case.reference}."
        _tell(user, kind, sentence, case, asked_at, None, "cases:who_can_see")


@transaction.atomic
def allow_access(*, request, last_day, by, now, today, agreed_by=None):
    """Give what somebody asked for, to the end of a day.

    :raises AccessAnswered: if somebody answered it meanwhile.
    :raises RuleBroken: as :func:`give_access`.
    """
    request = _lock_waiting(request, by)
    grant = give_access(
        case=request.case,
        user=request.asked_by,
        agency=request.asked_for,
        reason=request.reason,
        last_day=last_day,
        by=by,
        now=now,
        today=today,
        agreed_by=agreed_by,
    )
    request.status, request.grant = AccessRequestStatus.GIVEN, grant
    request.decided_by, request.decided_at = by, now
    return save_checked(request)


@transaction.atomic
def refuse_access(*, request, refusal, by, now):
    """Say no to somebody who asked, and why; they read the sentence.

    :raises AccessAnswered, OwnAccess: see their sentences.
    """
    request = _lock_waiting(request, by)
    request.status, request.refusal = AccessRequestStatus.REFUSED, refusal
    request.decided_by, request.decided_at = by, now
    save_checked(request)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CHANGED,
        what="request for access",
        case_reference=request.case.reference,
        reason=refusal,
        detail={"person": request.asked_by.email, "refused": True},
    )
    notify(
        to=request.asked_by,
        kind=NoticeKind.ACCESS_ANSWERED,
        sentence=f"You were not given access to {request.reference}.",
        url=reverse("access:mine"),
        agency=request.asked_for,
        now=now,
    )
    return request


def _lock_waiting(request, by):
    lock(request.case)
    request = lock(request)
    if request.status != AccessRequestStatus.ASKED:
        raise AccessAnswered
    if request.asked_by_id == by.pk:
        raise OwnAccess
    return request


@transaction.atomic
def take_emergency_access(*, reference, reason, by, now, submission=None):
    """Open a case at once for ``EMERGENCY_HOURS``, because a child may be at risk and nobody can be asked.

    The lead, everybody who oversees their agency, and information governance are told in the same moment.

    :raises NoSuchCase: if there is no case with this reference, or a conflict of interest keeps the user out.
    :raises ReadsAlready: if the user can open the case.
    """
    case = Case.objects.filter(reference=reference).select_for_update().first()
    if case is None or is_kept_out(by, case):
        raise NoSuchCase
    if earlier := sent_before(AccessGrant, submission, case=case, user=by):
        return earlier
    if Case.objects.visible_to(by).filter(pk=case.pk).exists():
        raise ReadsAlready("You", field="reference")
    grant = _keep(
        case,
        kind=GrantKind.EMERGENCY,
        user=by,
        agency=acting_membership(by).agency,
        reason=reason,
        starts_at=now,
        ends_at=now + timedelta(hours=settings.EMERGENCY_HOURS),
        submission=submission,
    )
    _record(grant, AuditAction.CREATED, by, now, reason)
    _raise_alarm(grant, now)
    return grant


def _raise_alarm(grant, now):
    case, by = grant.case, grant.user
    sentence = f"{by} ({grant.agency}) took emergency access to {case.reference}."
    for user in _deciders(case, by):
        _tell(user, NoticeKind.EMERGENCY_ACCESS, sentence, case, now, None, "cases:who_can_see")
    for membership in governance():
        notify(
            to=membership.user,
            kind=NoticeKind.EMERGENCY_ACCESS,
            sentence=sentence,
            url=log_url(case.reference),
            agency=membership.agency,
            now=now,
        )


def _record(grant, action, by, now, reason):
    audit.record(
        by=by,
        now=now,
        action=action,
        what="emergency access" if grant.is_emergency else "access for a time",
        case_reference=grant.case.reference,
        reason=reason,
        detail={"person": grant.user.email, "agency": grant.agency.name, "until": grant.ends_at.isoformat()},
    )


def _tell(user, kind, sentence, case, now, agency, page="cases:overview"):
    notify(
        to=user,
        kind=kind,
        sentence=sentence,
        url=reverse(page, args=[case.reference]),
        case_reference=case.reference,
        agency=agency,
        now=now,
    )
