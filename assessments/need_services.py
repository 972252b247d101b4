"""Identified needs: named by a family outcome, in the family's words; changed, or marked as entered in error.

``by`` is the user who acts, ``now`` the time and ``today`` the day. Each act locks the case first and leaves
the current plan with the coach's newest advice.
"""

from django.db import transaction
from django.db.models import Max

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from assessments.coach import coach_case
from assessments.models import IdentifiedNeed, NeedPerson
from assessments.plan_errors import NeedHasGoal, NeedInError, NotOfThisFamily
from cases.errors import CaseAlreadyClosed
from cases.services import lock_open_case
from earlyhelp.common.models import change, lock, save_checked, sent_before


@transaction.atomic
def identify_need(*, case, values, people, by, now, today, source, assessment=None, submission=None):
    """Record a need of some people, or of the whole family where ``people`` is empty.

    :param values: ``outcome``, ``description`` and ``start_rating``.
    :param people: members of the family whom the need concerns.
    :param source: a :class:`assessments.enums.NeedSource`.
    :raises CaseAlreadyClosed, NotOfThisFamily: see their sentences.
    """
    case = lock(case)
    if earlier := sent_before(IdentifiedNeed, submission, case=case):
        return earlier
    if not case.is_open:
        raise CaseAlreadyClosed
    check_of_family(case, people)
    last = case.needs.aggregate(last=Max("number"))["last"] or 0
    need = save_checked(
        IdentifiedNeed(
            case=case,
            number=last + 1,
            is_whole_family=not people,
            source=source,
            assessment=assessment,
            identified_on=today,
            identified_by=by,
            identified_for=acting_membership(by).agency,
            recorded_at=now,
            submission=submission,
            **values,
        )
    )
    for member in people:
        save_checked(NeedPerson(need=need, member=member))
    _record(case, need, AuditAction.CREATED, by, now)
    coach_case(case, now)
    return need


def check_of_family(case, people):
    """Check that the people are in the family now.

    :raises NotOfThisFamily: if one of them is not.
    """
    if any(member.family_id != case.family_id or member.left_on for member in people):
        raise NotOfThisFamily


def _record(case, need, action, by, now, reason=""):
    audit.record(
        by=by,
        now=now,
        action=action,
        what="identified need",
        case_reference=case.reference,
        reason=reason,
        detail={"need": need.number},
    )


@transaction.atomic
def change_need(*, need, values, people, revision, by, now):
    """Change what a need is, whom it concerns or how it stood at the start.

    People who have left the family since may stay with a need that concerned them before.

    :raises EditConflict: if somebody changed it after the given revision.
    :raises CaseAlreadyClosed, NeedInError, NotOfThisFamily: see their sentences.
    """
    case = lock_open_case(need.case)
    present = lock(need)
    if present.is_error:
        raise NeedInError
    before = {person.member for person in present.people.select_related("member")}
    check_of_family(case, set(people) - before)
    kept = {name: values[name] for name in ("outcome", "description", "start_rating")}
    kept["is_whole_family"] = not people
    besides = ["people"] if set(people) != before else []
    need, changed = change(need, revision=revision, values=kept, besides=besides)
    if besides:
        need.people.exclude(member__in=people).delete()
        for member in set(people) - before:
            save_checked(NeedPerson(need=need, member=member))
    if changed:
        _record(case, need, AuditAction.CHANGED, by, now)
        coach_case(case, now)
    return need


@transaction.atomic
def enter_need_in_error(*, need, reason, by, now):
    """Say that a need should not have been recorded, and why. It stays to be read and counts nowhere.

    Said again, it changes nothing.

    :raises NeedHasGoal: if the current plan has a goal for it.
    :raises CaseAlreadyClosed: see its sentence.
    """
    case = lock_open_case(need.case)
    need = lock(need)
    if need.is_error:
        return need
    if need.goals.standing().filter(plan__in=case.plans.current()).exists():
        raise NeedHasGoal
    need.error_reason, need.error_by, need.error_at = reason, by, now
    need.revision += 1
    save_checked(need)
    _record(case, need, AuditAction.CORRECTED, by, now, reason=reason)
    coach_case(case, now)
    return need
