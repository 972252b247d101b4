"""Restricted records and conflicts of interest. Each act is one transaction with one audit event."""

from django.db import transaction
from django.urls import reverse

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind
from accounts.models import User
from accounts.notice_services import notify
from cases.keeping_out_errors import (
    ConflictEnded,
    LeadsThisCase,
    NotRestricted,
    OwnConflict,
    RestrictedAlready,
)
from cases.models import Case, Conflict, ConflictPerson, Restriction
from cases.querysets.reach import who_decides
from earlyhelp.common.models import change, lock, save_checked, sent_before
from people.finding import find_each_exactly
from people.models import Person
from people.search import Description


@transaction.atomic
def restrict_case(*, case, reason, by, now):
    """Leave a case to its team, those who oversee the lead's agency, and who is given access by name.

    :raises RestrictedAlready: if it is.
    """
    case = lock(case)
    if case.is_restricted:
        raise RestrictedAlready
    restriction = save_checked(
        Restriction(
            case=case, reason=reason, begun_by=by, begun_for=acting_membership(by).agency, begun_at=now
        )
    )
    change(case, revision=None, values={"is_restricted": True})
    _record("restriction", AuditAction.CREATED, by, now, case, reason)
    return restriction


@transaction.atomic
def lift_restriction(*, case, reason, by, now):
    """Open a restricted case again to everybody who oversees an agency in its team.

    :raises NotRestricted: if it is not.
    """
    case = lock(case)
    restriction = case.restrictions.filter(ended_at__isnull=True).first()
    if restriction is None:
        raise NotRestricted
    restriction.ended_at, restriction.ended_by, restriction.end_reason = now, by, reason
    save_checked(restriction)
    change(case, revision=None, values={"is_restricted": False})
    _record("restriction", AuditAction.ENDED, by, now, case, reason)
    return restriction


@transaction.atomic
def keep_out(*, case, member, user, relation, by, now, submission=None):
    """Keep somebody out of every record of a person's families, because of who they are to that person.

    :raises LeadsThisCase: the lead professional is changed first.
    :raises OwnConflict: one's own is declared without naming a record.
    """
    case = lock(case)
    if earlier := sent_before(Conflict, submission, user=user):
        return earlier
    if user.pk == by.pk:
        raise OwnConflict
    if case.leads.current().filter(user=user).exists():
        raise LeadsThisCase
    conflict = save_checked(
        Conflict(
            user=user,
            relation=relation,
            declared_by=by,
            declared_for=acting_membership(by).agency,
            declared_at=now,
            submission=submission,
        )
    )
    save_checked(ConflictPerson(conflict=conflict, person=member.person))
    _record("conflict of interest", AuditAction.CREATED, by, now, case, "", person=user.email)
    return conflict


@transaction.atomic
def declare_conflict(*, values, by, now, submission=None):
    """Keep oneself out of the record of a person of a name and a day of birth, whether there is one or not.

    Nothing tells whether there is. Who leads a case of theirs is out of it at once, and those who oversee
    the agency are told to choose another lead. Of the same person it is kept once, while it stands.

    :param values: relation, given_name, family_name and date_of_birth.
    """
    lock(User(pk=by.pk))  # the same form sent twice at once declares once
    if earlier := sent_before(Conflict, submission, user=by) or _declared_before(by, values):
        return earlier
    conflict = save_checked(
        Conflict(
            user=by,
            declared_by=by,
            declared_for=acting_membership(by).agency,
            declared_at=now,
            submission=submission,
            **values,
        )
    )
    audit.record(by=by, now=now, action=AuditAction.CREATED, what="conflict of interest")
    match_conflict(conflict, by=by, now=now)
    return conflict


def _declared_before(user, values):
    """The standing conflict that the user declared of a person of this name and day of birth, or None."""
    return (
        user.conflicts.standing()
        .filter(
            given_name__iexact=values["given_name"],
            family_name__iexact=values["family_name"],
            date_of_birth=values["date_of_birth"],
        )
        .first()
    )


def match_conflict(conflict, *, by, now):
    """Name the people whom a declared name and day of birth fit exactly, and return how many are new."""
    wanted = Description(
        given_name=conflict.given_name,
        family_name=conflict.family_name,
        date_of_birth=conflict.date_of_birth,
    )
    named = Person.objects.filter(conflicts__conflict=conflict)
    (found,) = find_each_exactly([wanted], besides=named)
    for person in found:
        save_checked(ConflictPerson(conflict=conflict, person=person))
        _tell_of_led_cases(conflict, person, by, now)
    return len(found)


def _tell_of_led_cases(conflict, person, by, now):
    """Tell those who oversee the agency that a case of the person needs another lead."""
    led = Case.objects.led_by(conflict.user).filter(family__members__person=person).distinct()
    for case in led:
        for user in who_decides(case):
            notify(
                to=user,
                kind=NoticeKind.LEAD_CONFLICT,
                sentence=f"{conflict.user} cannot lead {case.reference} any more: a conflict of interest.",
                url=reverse("cases:team", args=[case.reference]),
                case_reference=case.reference,
                now=now,
            )


@transaction.atomic
def match_conflicts(*, now):
    """Look for people who were recorded since, for each conflict that somebody declared of themselves."""
    return sum(
        match_conflict(conflict, by=None, now=now)
        for conflict in Conflict.objects.standing().self_declared().select_related("user")
    )


@transaction.atomic
def end_conflict(*, conflict, reason, by, now):
    """End a conflict that was declared wrongly, or holds no more.

    :raises ConflictEnded: if it has ended.
    """
    conflict = lock(conflict)
    if conflict.ended_at is not None:
        raise ConflictEnded
    conflict.ended_at, conflict.ended_by, conflict.end_reason = now, by, reason
    save_checked(conflict)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.ENDED,
        what="conflict of interest",
        reason=reason,
        detail={"person": conflict.user.email},
    )
    return conflict


def _record(what, action, by, now, case, reason, **detail):
    audit.record(
        by=by,
        now=now,
        action=action,
        what=what,
        case_reference=case.reference,
        reason=reason,
        detail=detail,
    )
