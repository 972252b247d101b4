"""Subject access requests: recorded, checked, their month counted, and answered.

Each act is one transaction with one audit event, which names the request and nobody of a family.
"""

from django.db import transaction

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from cases.models import Case
from earlyhelp.common.models import lock, save_checked, sent_before
from people.finding import find_each_exactly
from people.models import FamilyMember, Person
from people.names import words_of
from people.search import Description
from retention.models import HoldKind
from retention.services import lift_holds_of, place_hold
from rights.clock import due_day
from rights.enums import MOVES, OVER, RequestStatus
from rights.errors import (
    DayTooEarly,
    ExtendedAlready,
    ExtendedTooLate,
    NobodyFound,
    NotAllowedNow,
    NotAsked,
    TakenAlready,
    WaitsForAnswer,
)
from rights.models import RequestCounter, RequestPause, SubjectRequest

HELD_AS = "SUBJECT_ACCESS"
"""The code of the kind of legal hold that a request places."""


def _hold_counter(*, year):
    """Hold the counter of a year until the commit, so that requests are recorded one after the other."""
    counter, _ = RequestCounter.objects.select_for_update().get_or_create(year=year)
    return counter


def _next_reference(counter):
    """Return the next reference of a held counter, like SAR-2026-0007."""
    counter.last_number += 1
    counter.save(update_fields=["last_number"])
    return f"SAR-{counter.year}-{counter.last_number:04d}"


@transaction.atomic
def record_request(*, values, by, now, submission=None):
    """Keep a request, once however often it is sent. Whoever records it works on it until somebody takes it.

    :param values: asker_kind, asker_name, asker_contact, authority, given_name, family_name, date_of_birth,
        case_reference, wanted and received_on.
    """
    counter = _hold_counter(year=values["received_on"].year)
    if earlier := sent_before(SubjectRequest, submission, recorded_by=by):
        return earlier
    request = SubjectRequest(
        reference=_next_reference(counter),
        due_on=due_day(received_on=values["received_on"]),
        handler=by,
        recorded_by=by,
        recorded_for=acting_membership(by).agency,
        recorded_at=now,
        submission=submission,
        **values,
    )
    record(save_checked(request), AuditAction.CREATED, by, now)
    return request


def record(
    request, action, by, now, *, what="subject access request", reason="", case_reference="", **detail
):
    """Write one audit event about a request."""
    audit.record(
        by=by,
        now=now,
        action=action,
        what=what,
        case_reference=case_reference,
        reason=reason[:500],
        detail={"request": request.reference} | detail,
    )


def move(request, status):
    """Move a locked request on. Raises NotAllowedNow where its status cannot follow."""
    if status not in MOVES[request.status]:
        raise NotAllowedNow
    request.status = status


def lock_running(request):
    """Lock a request that is not over. Raises NotAllowedNow where it is."""
    request = lock(request)
    if request.status in OVER:
        raise NotAllowedNow
    return request


def count_due_day(request):
    """Work out the last day of a locked request anew."""
    ended = request.pauses.filter(answered_on__isnull=False)
    request.due_on = due_day(
        received_on=request.received_on,
        identity_asked_on=request.identity_asked_on,
        identity_on=request.identity_on,
        paused_days=sum((pause.answered_on - pause.asked_on).days for pause in ended),
        is_extended=request.extended_on is not None,
    )


@transaction.atomic
def check_identity(*, request, how, checked_on, asked_on, by, now):
    """Say how it is known who asks. Where proof had to be asked for, the month begins when it came.

    :param asked_on: when proof was asked for, or None where none was needed.
    """
    request = lock_running(request)
    move(request, RequestStatus.OPEN)
    for day, earliest, field in (
        (asked_on, request.received_on, "asked_on"),
        (checked_on, asked_on or request.received_on, "checked_on"),
    ):
        if day and day < earliest:
            raise DayTooEarly(earliest, field)
    request.identity_on, request.identity_how, request.identity_by = checked_on, how, by
    request.identity_asked_on = asked_on
    count_due_day(request)
    record(save_checked(request), AuditAction.CHANGED, by, now, act="identity")
    return request


def people_meant(request, *, by):
    """Return the people whom the request means: of exactly its name and its day of birth or case.

    Nobody is returned of whose record the user is kept out.
    """
    found = []
    if request.date_of_birth:
        wanted = Description(request.given_name, request.family_name, request.date_of_birth)
        (found,) = find_each_exactly([wanted], besides=Person.objects.none())
    if request.case_reference:
        case = Case.objects.filter(reference=request.case_reference).first()
        members = FamilyMember.objects.filter(family=case.family_id if case else None).select_related(
            "person"
        )
        found += [m.person for m in members if m.person not in found and _is_named(m.person, request)]
    allowed = SubjectRequest.objects.people_allowed(by).filter(pk__in=[person.pk for person in found])
    allowed = set(allowed.values_list("pk", flat=True))
    return [person for person in found if person.pk in allowed]


def _is_named(person, request):
    return all(
        set(words_of(getattr(person, name))) == set(words_of(getattr(request, name)))
        for name in ("given_name", "family_name")
    )


def find_person(*, request, values, by, now):
    """Look for the person with the name, day of birth and case reference as corrected, and keep who it is.

    That somebody looked is kept whether anybody is found or not.

    :raises NobodyFound: if nobody is exactly meant, or several are.
    """
    request = _look_for_person(request, values, by, now)
    if request.person is None:
        raise NobodyFound
    return request


@transaction.atomic
def _look_for_person(request, values, by, now):
    request = lock(request)
    if request.status != RequestStatus.OPEN:
        raise NotAllowedNow
    for name, value in values.items():
        setattr(request, name, value)
    found = people_meant(request, by=by)
    record(request, AuditAction.SEARCHED, by, now, facts=sorted(name for name in values if values[name]))
    _hold_disposal(request, found[0] if len(found) == 1 else None, by, now)
    return save_checked(request)


def _hold_disposal(request, person, by, now):
    """Take somebody as whom the request means, and keep their record from disposal until it ends."""
    before, request.person = request.person, person
    if person == before:
        return
    if before:
        lift_holds_of(
            follows=request.reference, reason=f"{request.reference} is not about it.", by=by, now=now
        )
    if person:
        place_hold(
            kind=HoldKind.objects.get(code=HELD_AS),
            person=person,
            reason=f"Subject access request {request.reference}",
            follows=request.reference,
            by=by,
            now=now,
        )


@transaction.atomic
def take_request(*, request, by, now):
    """Work on a request from now on, instead of whoever did.

    :raises TakenAlready: by the same person.
    """
    request = lock_running(request)
    if request.is_released:
        raise NotAllowedNow
    if request.handler_id == by.pk:
        raise TakenAlready
    before, request.handler = request.handler, by
    record(save_checked(request), AuditAction.CHANGED, by, now, act="taken over", person=before.email)
    return request


@transaction.atomic
def pause_request(*, request, question, asked_on, by, now):
    """Ask what the request means. The days until the answer do not count.

    :raises WaitsForAnswer, DayTooEarly: see their sentences.
    """
    request = lock_running(request)
    if request.is_released:
        raise NotAllowedNow
    if request.pauses.filter(answered_on__isnull=True).exists():
        raise WaitsForAnswer
    if asked_on < request.received_on:
        raise DayTooEarly(request.received_on, "asked_on")
    pause = RequestPause(
        request=request, asked_on=asked_on, question=question, recorded_by=by, recorded_at=now
    )
    record(request, AuditAction.CHANGED, by, now, act="paused")
    return save_checked(pause)


@transaction.atomic
def resume_request(*, request, answer, answered_on, by, now):
    """Keep what they answered. The month goes on from that day.

    :raises NotAsked, DayTooEarly: see their sentences.
    """
    request = lock_running(request)
    pause = request.pauses.filter(answered_on__isnull=True).first()
    if pause is None:
        raise NotAsked
    if answered_on < pause.asked_on:
        raise DayTooEarly(pause.asked_on, "answered_on")
    pause.answered_on, pause.answer = answered_on, answer
    save_checked(pause)
    count_due_day(request)
    record(save_checked(request), AuditAction.CHANGED, by, now, act="goes on")
    return request


@transaction.atomic
def extend_request(*, request, reason, told_on, by, now, today):
    """Take two months more, of which the person was told within the month.

    :raises ExtendedAlready, ExtendedTooLate, DayTooEarly: see their sentences.
    """
    request = lock_running(request)
    if request.extended_on is not None:
        raise ExtendedAlready
    if told_on < request.received_on:
        raise DayTooEarly(request.received_on, "told_on")
    if told_on > request.due_on:
        raise ExtendedTooLate(request.due_on)
    request.extended_on, request.extension_reason, request.extension_told_on = today, reason, told_on
    count_due_day(request)
    record(save_checked(request), AuditAction.CHANGED, by, now, act="two months more")
    return request


@transaction.atomic
def end_request(*, request, status, how, ended_on, by, now):
    """End a request: answered, refused, withdrawn, or answered that nothing is held.

    :param how: how the answer was sent, or why there is none.
    :raises NotAllowedNow, DayTooEarly: see their sentences.
    """
    request = lock_running(request)
    move(request, status)
    if ended_on < request.received_on:
        raise DayTooEarly(request.received_on, "ended_on")
    request.ended_on, request.ended_how, request.ended_by = ended_on, how, by
    lift_holds_of(follows=request.reference, reason=f"{request.reference} has ended.", by=by, now=now)
    record(save_checked(request), AuditAction.ENDED, by, now, act=str(status))
    return request
