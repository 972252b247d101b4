"""Step up to children's social care and step down from it. Each act is one transaction with one audit event.

The case is locked before the step is read, so that of two people who act at once the second gets a sentence.
Nothing here closes a case: an accepted step up is followed by a closure summary, or by joint work.
"""

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AgencyKind, AuditAction, NoticeKind
from accounts.notice_services import notify
from cases.enums import STEP_MOVES, StepDirection, StepStatus
from cases.errors import (
    NoChildToStepUp,
    NotInFamily,
    NotSocialCare,
    OneStepAtATime,
    ReasonOfOtherStep,
    StepDayWrong,
    StepMovedOn,
    StepNotYours,
)
from cases.models import StepChild, StepReason, StepRequest
from cases.services import lock_open_case
from cases.step_access import front_door_of, may_answer, may_withdraw, runs_case_of
from earlyhelp.common.dates import date_long, days_between, london_day
from earlyhelp.common.models import change, lock, save_checked, sent_before
from earlyhelp.common.working_days import add_working_days


@transaction.atomic
def ask_for_step_up(*, case, values, children, by, now, today, submission=None):
    """Ask children's social care to take a family on. The case stays open meanwhile.

    :param values: agency, reason, urgency, what_happened, is_family_told and family_view.
    :param children: members of the family whom it is about; at least one.
    :raises OneStepAtATime, NoChildToStepUp, NotInFamily, NotSocialCare, ReasonOfOtherStep,
        CaseAlreadyClosed: see their sentences.
    """
    case = lock_open_case(case)
    if earlier := sent_before(StepRequest, submission, case=case):
        return earlier
    if not children:
        raise NoChildToStepUp
    answer_by = add_working_days(today, values["urgency"].answer_days)
    step = _add(case, StepDirection.UP, values, children, answer_by, by, now, today, submission)
    _tell(
        front_door_of(step.agency),
        NoticeKind.STEP_TO_ANSWER,
        f"A step up waits for your answer: {case.reference}.",
        step,
        by,
        now,
    )
    return step


@transaction.atomic
def record_step_down(*, case, values, children, by, now, today, submission=None):
    """Record that a family came from social care. The lead acknowledges it, at once where they record it.

    :param values: agency, reason, what_happened, is_family_told, family_view, decided_on and meeting_on.
    :raises OneStepAtATime, NotInFamily, NotSocialCare, ReasonOfOtherStep, StepDayWrong,
        CaseAlreadyClosed: see their sentences.
    """
    case = lock_open_case(case)
    if earlier := sent_before(StepRequest, submission, case=case):
        return earlier
    if values["decided_on"] > today:
        raise StepDayWrong("The day of the step down must be today or in the past.", field="decided_on")
    answer_by = add_working_days(today, settings.STEP_DOWN_DAYS)
    step = _add(case, StepDirection.DOWN, values, children, answer_by, by, now, today, submission)
    lead = case.leads.current().select_related("user").get()
    if lead.user_id == by.pk:
        return _move(step, StepStatus.TAKEN_ON, _acknowledged(by, now, today))
    sentence = f"A step down to {case.family} is recorded: acknowledge it. {case.reference}."
    _tell([lead.user], NoticeKind.STEP_TO_ANSWER, sentence, step, by, now, of_case=True)
    return step


def _add(case, direction, values, children, answer_by, by, now, today, submission):
    if case.steps.open().exists():
        raise OneStepAtATime
    if any(child.family_id != case.family_id or child.left_on for child in children):
        raise NotInFamily
    if values["agency"].kind != AgencyKind.SOCIAL_CARE:
        raise NotSocialCare
    if not StepReason.objects.for_direction(direction).filter(pk=values["reason"].pk).exists():
        raise ReasonOfOtherStep
    _check_meeting_day(values.get("meeting_on"), today)
    last = case.steps.aggregate(last=Max("number"))["last"] or 0
    step = save_checked(
        StepRequest(
            case=case,
            number=last + 1,
            direction=direction,
            asked_by=by,
            asked_for=acting_membership(by).agency,
            asked_at=now,
            asked_on=today,
            answer_by=answer_by,
            submission=submission,
            **values,
        )
    )
    StepChild.objects.bulk_create(StepChild(step=step, member=child) for child in children)
    _record(step, AuditAction.CREATED, by, now, agency=step.agency.name)
    return step


def _check_meeting_day(meeting_on, today):
    """A hand-over meeting lies within a year of today, before or after it."""
    if meeting_on and abs(days_between(meeting_on, today)) > settings.BACKDATED_DAYS:
        raise StepDayWrong("The hand-over meeting must be within a year of today.", field="meeting_on")


@transaction.atomic
def acknowledge_step_up(*, step, on, received_by, by, now, today):
    """Say that social care has the step up, since when, and who there received it.

    :raises StepNotYours, StepMovedOn, StepDayWrong, CaseAlreadyClosed: see their sentences.
    """
    step = _lock(step, StepDirection.UP)
    if not may_answer(by, step):
        raise StepNotYours
    _check_move(step, StepStatus.ACKNOWLEDGED)
    if not step.asked_on <= on <= today:
        raise StepDayWrong("The day must be between the day it was asked for and today.", field="on")
    told = _acknowledged(by, now, on) | {"received_by": received_by}
    step = _move(step, StepStatus.ACKNOWLEDGED, told)
    _record(step, AuditAction.CHANGED, by, now, acknowledged=True)
    _tell_case(step, f"Social care has the step up of case {step.case.reference}.", by, now)
    return step


@transaction.atomic
def decide_step_up(*, step, accepts, reason, on, meeting_on, by, now, today):
    """Say what social care decided on a step up; one that is not accepted has its reason.

    :param meeting_on: day of the hand-over meeting, or None; only for one that is accepted.
    :raises StepNotYours, StepMovedOn, StepDayWrong, CaseAlreadyClosed: see their sentences.
    """
    step = _lock(step, StepDirection.UP)
    if not may_answer(by, step):
        raise StepNotYours
    status = StepStatus.ACCEPTED if accepts else StepStatus.NOT_ACCEPTED
    _check_move(step, status)
    if not step.acknowledged_on <= on <= today:
        raise StepDayWrong("The day must be between the day of acknowledging and today.", field="on")
    _check_meeting_day(meeting_on, today)
    told = {
        "decided_on": on,
        "decision_reason": reason,
        "decided_by": by,
        "decided_at": now,
        "meeting_on": meeting_on if accepts else None,
    }
    step = _move(step, status, told)
    _record(step, AuditAction.CHANGED, by, now, decided=str(status))
    answer = "accepts" if accepts else "does not accept"
    sentence = f"Social care {answer} the step up of case {step.case.reference}."
    if step.meeting_on:
        sentence += f" The hand-over meeting is on {date_long(step.meeting_on)}."
    _tell_case(step, sentence, by, now)
    return step


@transaction.atomic
def go_on_together(*, step, by, now):
    """Keep an accepted case open: early help goes on beside social care.

    :raises StepNotYours, StepMovedOn, CaseAlreadyClosed: see their sentences.
    """
    step = _lock(step, StepDirection.UP)
    if not runs_case_of(by, step):
        raise StepNotYours
    step = _move(step, StepStatus.JOINT_WORK, {})
    _record(step, AuditAction.CHANGED, by, now, joint_work=True)
    sentence = f"Early help goes on beside social care: {step.case.reference}."
    _tell(front_door_of(step.agency), NoticeKind.STEP_ANSWERED, sentence, step, by, now)
    return step


@transaction.atomic
def acknowledge_step_down(*, step, by, now, today):
    """Say that early help has taken the family on from social care.

    :raises StepNotYours: for whoever does not run the case. :raises StepMovedOn, CaseAlreadyClosed: see them.
    """
    step = _lock(step, StepDirection.DOWN)
    if not runs_case_of(by, step):
        raise StepNotYours
    step = _move(step, StepStatus.TAKEN_ON, _acknowledged(by, now, today))
    _record(step, AuditAction.CHANGED, by, now, acknowledged=True)
    _tell_case(step, f"The step down of case {step.case.reference} is acknowledged.", by, now)
    return step


@transaction.atomic
def withdraw_step(*, step, reason, by, now):
    """Take a step back that is not decided yet.

    :raises StepNotYours, StepMovedOn, CaseAlreadyClosed: see their sentences.
    """
    step = _lock(step, step.direction)
    if not may_withdraw(by, step):
        raise StepNotYours
    told = {"withdrawn_by": by, "withdrawn_at": now, "withdrawal_reason": reason}
    step = _move(step, StepStatus.WITHDRAWN, told)
    _record(step, AuditAction.ENDED, by, now)
    sentence = f"The {step.get_direction_display().lower()} of case {step.case.reference} is withdrawn."
    if step.is_up:
        _tell(front_door_of(step.agency), NoticeKind.STEP_ANSWERED, sentence, step, by, now)
    _tell_case(step, sentence, by, now)
    return step


@transaction.atomic
def arrange_handover(*, step, meeting_on, by, now):
    """Keep the day of the hand-over meeting.

    :raises StepNotYours, StepDayWrong, CaseAlreadyClosed: see their sentences.
    :raises StepMovedOn: where it is not accepted, or withdrawn.
    """
    step = _lock(step, step.direction)
    if not may_answer(by, step):
        raise StepNotYours
    if not meets(step):
        raise StepMovedOn(_where_it_is(step))
    _check_meeting_day(meeting_on, london_day(now))
    step, changed = change(step, revision=None, values={"meeting_on": meeting_on})
    if changed:
        _record(step, AuditAction.CHANGED, by, now, meeting=True)
        _tell_case(step, _meeting_words(step), by, now)
    return step


def _meeting_words(step):
    if step.meeting_on is None:
        return f"The hand-over meeting of case {step.case.reference} has no day any more."
    return f"The hand-over meeting of case {step.case.reference} is on {date_long(step.meeting_on)}."


def meets(step):
    """Whether a hand-over meeting belongs to the step as it is now."""
    if step.is_up:
        return step.status in (StepStatus.ACCEPTED, StepStatus.JOINT_WORK)
    return step.status != StepStatus.WITHDRAWN


def _lock(step, direction):
    """Lock the case, then the step of this direction.

    :raises StepMovedOn: for an act that belongs to the other direction.
    """
    lock_open_case(step.case)
    step = lock(step)
    if step.direction != direction:
        raise StepMovedOn(f"This is a {step.get_direction_display().lower()}. Nothing was changed.")
    return step


def _check_move(step, status):
    if status not in STEP_MOVES[step.direction][step.status]:
        raise StepMovedOn(_where_it_is(step))


def _where_it_is(step):
    what, now = step.get_direction_display().lower(), step.get_status_display().lower()
    return f"Nothing was changed. This {what} is now: {now}."


def _move(step, status, values):
    _check_move(step, status)
    return change(step, revision=None, values={"status": status} | values)[0]


def _acknowledged(by, now, day):
    return {"acknowledged_on": day, "acknowledged_by": by, "acknowledged_at": now}


def _tell_case(step, sentence, by, now):
    """Tell who asked and who leads the case, while they reach it."""
    leads = step.case.leads.current().select_related("user")
    people = {step.asked_by, *(lead.user for lead in leads)}
    _tell(people, NoticeKind.STEP_ANSWERED, sentence, step, by, now, of_case=True)


def _tell(people, kind, sentence, step, by, now, *, of_case=False):
    for user in people:
        if user.pk != by.pk:
            notify(
                to=user,
                kind=kind,
                sentence=sentence,
                url=reverse("steps:step", args=[step.case.reference, step.number]),
                case_reference=step.case.reference if of_case else "",
                agency=None if of_case else step.agency,
                now=now,
            )


def _record(step, action, by, now, **detail):
    audit.record(
        by=by,
        now=now,
        action=action,
        what=step.get_direction_display().lower(),
        case_reference=step.case.reference,
        detail={"step": step.number} | detail,
    )
