"""Own words of the people of a family: recorded, struck out, or why there are none."""

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from assessments.assessment_errors import (
    HeardAlready,
    NotInAssessment,
    SaidAfterDeath,
    SaidBeforeBirth,
    SaidInFuture,
    SaidTooEarly,
    StruckAlready,
    UnbornSaysNothing,
)
from assessments.assessment_services import open_draft, person_of, record_act
from assessments.models import VoiceEntry
from cases.services import lock_open_case
from earlyhelp.common.dates import days_between
from earlyhelp.common.models import change, lock, save_checked, sent_before


@transaction.atomic
def record_words(*, case, member, values, by, now, today, assessment=None, submission=None):
    """Record what somebody of the family said on a day, in their own words. Sent twice, it is kept once.

    While an assessment is being written they belong to it, unless told another.

    :param values: ``said_on``, ``method`` and ``words``.
    :raises NotInAssessment, UnbornSaysNothing, CaseAlreadyClosed: see their sentences.
    :raises SaidInFuture, SaidTooEarly, SaidBeforeBirth, SaidAfterDeath: if the day cannot be.
    """
    case = lock_open_case(case)
    if earlier := sent_before(VoiceEntry, submission, case=case):
        return earlier
    if member.family_id != case.family_id:
        raise NotInAssessment(field="member")
    _check_day(case, member.person, values["said_on"], today)
    last = case.voices.aggregate(last=Max("number"))["last"] or 0
    entry = save_checked(
        VoiceEntry(
            case=case,
            number=last + 1,
            member=member,
            assessment=assessment or case.assessments.unfinished().first(),
            recorded_by=by,
            recorded_for=acting_membership(by).agency,
            recorded_at=now,
            submission=submission,
            **values,
        )
    )
    _record(entry, AuditAction.CREATED, by, now)
    return entry


def _check_day(case, person, said_on, today):
    if said_on > today:
        raise SaidInFuture
    if days_between(said_on, case.opened_on) > settings.BACKDATED_DAYS:
        raise SaidTooEarly
    if person.is_unborn:
        raise UnbornSaysNothing
    if person.date_of_birth and said_on < person.date_of_birth:
        raise SaidBeforeBirth
    if person.died_on and said_on > person.died_on:
        raise SaidAfterDeath


@transaction.atomic
def strike_words(*, entry, reason, by, now):
    """Strike out words that were recorded wrongly. They stay to be read, with the reason, and count nowhere.

    :raises StruckAlready, CaseAlreadyClosed: see their sentences.
    """
    lock_open_case(entry.case)
    entry = lock(entry)
    if entry.is_struck:
        raise StruckAlready
    entry.struck_by, entry.struck_at, entry.struck_reason = by, now, reason
    save_checked(entry)
    _record(entry, AuditAction.ENDED, by, now)
    return entry


@transaction.atomic
def record_not_heard(*, assessment, member, reason, note, revision, by, now):
    """Record why somebody was not heard in an assessment that is being written; None takes it back.

    :param revision: of the person's row as it was opened; 0 if there was none, None not to ask.
    :raises HeardAlready: if words of theirs count for the assessment.
    :raises AssessmentSigned, NotInAssessment: see their sentences.
    :raises EditConflict: if somebody changed it meanwhile.
    """
    assessment = open_draft(assessment)
    if reason is not None and VoiceEntry.objects.said_for(assessment).filter(member=member).exists():
        raise HeardAlready
    person, is_new = person_of(assessment, member)
    values = {"not_heard_reason": reason, "not_heard_note": note if reason else ""}
    person, changed = change(person, revision=person.revision if is_new else revision, values=values)
    if changed:
        record_act(assessment, AuditAction.CHANGED, by, now, not_heard=member.number)
    return person


def _record(entry, action, by, now):
    audit.record(
        by=by,
        now=now,
        action=action,
        what="own words",
        case_reference=entry.case.reference,
        detail={"words": entry.number, "person": entry.member.number},
    )
