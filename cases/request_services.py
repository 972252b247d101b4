"""What the front door does with a request for help. Each act is one transaction with one audit event.

``by`` is the user who acts, ``now`` the time and ``today`` the day on which they do. The request is locked
before it is read, so that of two people who decide at once the second gets a sentence.
"""

from django.db import transaction
from django.urls import reverse

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction, NoticeKind
from accounts.notice_services import notify
from cases.asking_mail import Letter, queue_letter
from cases.enums import (
    HELP_REQUEST_MOVES,
    OPENS_A_CASE,
    DecisionKind,
    HelpRequestEventKind,
    HelpRequestStatus,
)
from cases.errors import (
    AnswerDueInPast,
    AnswerDueTooLate,
    NobodyOfTheCase,
    NotAddedToACase,
    NotAnOpenCase,
    PeopleNotLookedFor,
    RequestMovedOn,
    RequestNotStarted,
    SameAsItself,
)
from cases.finding import find_people_of_each, record_search
from cases.models import Case, HelpRequest, HelpRequestEvent, HelpRequestPerson
from earlyhelp.common.dates import datetime_long
from earlyhelp.common.models import lock, save_checked, sent_before
from people.search import Description

LATEST_ANSWER_DAYS = 366
"""So far ahead an answer may be asked for; a later day is a slip of the year."""


def description_of(person):
    """What a request says of a person, as a search takes it."""
    return Description(
        given_name=person.given_name,
        family_name=person.family_name,
        date_of_birth=person.date_of_birth,
        nhs_number=person.nhs_number,
        upn=person.upn,
    )


def add_event(request, kind, *, by, now, **told):
    """Add what happened to the request's history."""
    membership = acting_membership(by) if by is not None else None
    event = HelpRequestEvent(
        request=request,
        kind=kind,
        happened_at=now,
        by=by,
        by_agency=membership.agency if membership else None,
        **told,
    )
    return save_checked(event)


def _move(request, status):
    """Set the next status, or say who was quicker.

    :raises RequestMovedOn: if the status cannot follow the present one.
    """
    if status in HELP_REQUEST_MOVES[request.status]:
        request.status = status
        request.revision += 1
        return
    if request.is_decided:
        who, when = request.decided_by.full_name, datetime_long(request.decided_at)
        raise RequestMovedOn(f"{who} decided this request on {when}. Nothing was changed.")
    if request.status == HelpRequestStatus.NEW:
        raise RequestNotStarted
    if status == HelpRequestStatus.OPENED:
        raise RequestMovedOn(
            f"{request.opened_by} began to look at this request before. Nothing was changed."
        )
    raise RequestMovedOn("This request is waiting for information already. Record the answer when it comes.")


@transaction.atomic
def start_looking(*, request, by, now):
    """Take a new request on: from now on it says who looks at it and since when.

    :raises RequestMovedOn: if somebody does already, or it is decided.
    """
    request = lock(request)
    if request.status == HelpRequestStatus.WAITING:
        raise RequestMovedOn("This request is waiting for information. Record the answer when it comes.")
    _move(request, HelpRequestStatus.OPENED)
    request.opened_by, request.opened_at = by, now
    save_checked(request)
    add_event(request, HelpRequestEventKind.STARTED, by=by, now=now)
    _record(request, AuditAction.CHANGED, "request for help, begun to look at", by=by, now=now)
    return request


@transaction.atomic
def ask_for_information(*, request, whom, question, answer_by, by, now, today):
    """Write down whom was asked for what, and wait for the answer.

    :raises AnswerDueInPast, AnswerDueTooLate: if the day lies behind, or more than a year ahead.
    :raises RequestNotStarted, RequestMovedOn: if the request is not being looked at.
    """
    request = lock(request)
    _move(request, HelpRequestStatus.WAITING)
    if answer_by < today:
        raise AnswerDueInPast
    if (answer_by - today).days > LATEST_ANSWER_DAYS:
        raise AnswerDueTooLate
    save_checked(request)
    add_event(
        request,
        HelpRequestEventKind.ASKED,
        by=by,
        now=now,
        whom=whom,
        text=question,
        answer_by=answer_by,
    )
    _record(request, AuditAction.CHANGED, "request for help, asked for information", by=by, now=now)
    return request


@transaction.atomic
def record_answer(*, request, answer, by, now):
    """Write down the information that came; the request is being looked at again.

    :raises RequestMovedOn: if nothing is waited for.
    """
    request = lock(request)
    if request.status == HelpRequestStatus.NEW:
        raise RequestNotStarted
    if request.status == HelpRequestStatus.OPENED:
        raise RequestMovedOn("This request does not wait for information any more. Nothing was changed.")
    _move(request, HelpRequestStatus.OPENED)
    save_checked(request)
    add_event(request, HelpRequestEventKind.ANSWERED, by=by, now=now, text=answer)
    _record(request, AuditAction.CHANGED, "request for help, information came", by=by, now=now)
    return request


@transaction.atomic
def note_contact(*, request, whom, text, by, now, submission=None):
    """Write down a talk about the request, once. It does not change how far the request is.

    :raises RequestMovedOn: if the request is decided; :class:`RequestNotStarted` if nobody looks at it yet.
    """
    request = lock(request)
    if earlier := sent_before(HelpRequestEvent, submission, request=request):
        return earlier
    if request.status == HelpRequestStatus.NEW:
        raise RequestNotStarted
    if request.is_decided:
        raise RequestMovedOn("This request is decided, so nothing can be added to it.")
    told = {"whom": whom, "text": text, "submission": submission}
    event = add_event(request, HelpRequestEventKind.CONTACT, by=by, now=now, **told)
    _record(request, AuditAction.CREATED, "note on a request for help", by=by, now=now)
    return event


@transaction.atomic
def look_for_people(*, request, by, now):
    """Look for each person of the request, and write each search down (see :mod:`cases.finding`).

    :returns: what was found, by the person's number.
    :raises RequestNotStarted, RequestMovedOn: if the request is not being looked at.
    """
    request = lock(request)
    if request.status == HelpRequestStatus.NEW:
        raise RequestNotStarted
    if request.is_decided:
        raise RequestMovedOn("This request is decided. Nobody has to be looked for any more.")
    found, people = {}, list(request.people.all())
    descriptions = [description_of(person) for person in people]
    everything = find_people_of_each(by, descriptions)
    for person, description, findings in zip(people, descriptions, everything, strict=True):
        record_search(by=by, now=now, wanted=description, findings=findings)
        person.searched_at, person.searched_by = now, by
        save_checked(person)
        found[person.number] = findings
    add_event(request, HelpRequestEventKind.SEARCHED, by=by, now=now, text=_looked_for(found))
    return found


def _looked_for(found):
    known = sum(findings.anybody for findings in found.values())
    return f"Looked for {len(found)}, somebody like them is known for {known}."


@transaction.atomic
def match_person(*, person, record, by, now):
    """Say whose record somebody of the request is, or with None that they are somebody new.

    :param record: a person whom the user reaches.
    :raises PeopleNotLookedFor: if nobody looked for them yet.
    """
    request = lock(person.request)
    if request.is_decided:
        raise RequestMovedOn("This request is decided. Nothing was changed.")
    person = HelpRequestPerson.objects.select_for_update(of=("self",)).get(pk=person.pk)
    if person.searched_at is None:
        raise PeopleNotLookedFor
    person.person = record
    save_checked(person)
    what = "request for help, said whose record somebody is" if record else "request for help, somebody new"
    _record(request, AuditAction.CHANGED, what, by=by, now=now, detail={"person": person.number})
    return person


def check_looked_for(request):
    """Refuse what would make records before every person was looked for (the dossier's rule 1).

    :raises PeopleNotLookedFor: if a search of somebody is not logged.
    """
    if request.people.filter(searched_at__isnull=True).exists():
        raise PeopleNotLookedFor


@transaction.atomic
def decide(
    *,
    request,
    outcome,
    reason,
    by,
    now,
    level_of_need=None,
    case_reference="",
    although_nobody_is_in_it=False,
    same_as="",
    signposted_to="",
):
    """Decide on a request without opening a case, and tell its sender that there is an answer.

    :param level_of_need: how much the family needs, in the decider's judgement, where it can be judged.
    :param case_reference: of the open case that it is added to.
    :param although_nobody_is_in_it: the decider knows that nobody of the request is in that case yet.
    :param same_as: reference of the request that this one repeats.
    :raises PeopleNotLookedFor, NotAnOpenCase, NobodyOfTheCase, SameAsItself: see them.
    :raises RequestNotStarted, RequestMovedOn: if it is not being looked at.
    :raises ValueError: for an outcome that a case opens with; that is :func:`decide_by_opening`.
    """
    if outcome.kind in OPENS_A_CASE:
        raise ValueError("A case is opened first; its opening decides the request.")
    # the case is locked before the request, as every write of a case begins with its lock
    case = _lock_case_to_add_to(case_reference, by) if outcome.kind == DecisionKind.ADDED else None
    request = lock(request)
    _move(request, HelpRequestStatus.DECIDED)
    if case is not None:
        check_looked_for(request)
        if not although_nobody_is_in_it and not _is_about(request, case):
            raise NobodyOfTheCase(case)
        request.case = case
    if outcome.kind == DecisionKind.DUPLICATE:
        request.same_as = _the_other(request, same_as, by)
    if outcome.kind == DecisionKind.SIGNPOSTED:
        request.signposted_to = signposted_to
    request.level_of_need = level_of_need
    return _keep_decision(request, outcome, reason, by, now)


def _lock_case_to_add_to(reference, by):
    case = Case.objects.workable_by(by).open().filter(reference=reference).first()
    if case is None:
        raise NotAnOpenCase
    case = lock(case)
    if not case.is_open:
        raise NotAnOpenCase
    return case


def _is_about(request, case):
    """Whether somebody of the request was said to be somebody of the case's family, now or earlier."""
    people = request.people.filter(person__isnull=False).values("person")
    return case.family.members.filter(person__in=people).exists()


def _the_other(request, reference, by):
    other = HelpRequest.objects.visible_to(by).filter(reference=reference).exclude(pk=request.pk).first()
    if other is None:
        raise SameAsItself
    return other


def details_to_carry(request):
    """Return, by number in the request, what goes into a new record beside the page of details.

    A child's school; and how it is safe to be in touch, with help to communicate, for the adult who agreed
    to the request, or the first one where that is nobody of the list.
    """
    carried = {person.number: {"school": person.school} for person in request.children if person.school}
    agreed = [adult for adult in request.adults if adult.full_name.casefold() == request.agreed_by.casefold()]
    reached = {"contact_how": request.safe_contact, "communication": request.interpreter}
    for adult in [*agreed, *request.adults][:1]:
        carried[adult.number] = {name: text for name, text in reached.items() if text}
    return carried


def decide_by_opening(*, request, case, outcome, reason, by, now):
    """Decide a request by the case that was opened for it, in the transaction that opens it.

    :raises PeopleNotLookedFor, RequestMovedOn: and then no case is opened.
    """
    request = lock(request)
    _move(request, HelpRequestStatus.DECIDED)
    check_looked_for(request)
    request.case, request.level_of_need = case, case.level_of_need
    return _keep_decision(request, outcome, reason, by, now)


def _keep_decision(request, outcome, reason, by, now):
    request.outcome, request.decision_kind, request.decision_reason = outcome, outcome.kind, reason
    request.decided_by, request.decided_at = by, now
    save_checked(request)
    add_event(request, HelpRequestEventKind.DECIDED, by=by, now=now, text=f"{outcome.label}. {reason}"[:2000])
    _record(
        request,
        AuditAction.CLOSED,
        "request for help",
        by=by,
        now=now,
        case_reference=request.case.reference if request.case else "",
        reason=outcome.label,
    )
    if outcome.kind != DecisionKind.NOT_A_REQUEST:
        _tell_sender(request, now)
    if outcome.kind == DecisionKind.ADDED:
        sentence = f"A request for help is added to the case of the {request.case.family}."
        _tell_lead(request.case, sentence, by, now)
    return request


@transaction.atomic
def take_off_case(*, request, reason, by, now):
    """Take a request off the case that it was added to by mistake; it is looked at again.

    The decision stays in the request's history. Who leads the case is told, and reads it no more.

    :raises NotAddedToACase: if it was decided otherwise, opened a case, or is not decided.
    """
    if request.case_id:
        lock(request.case)
    request = lock(request)
    if request.decision_kind != DecisionKind.ADDED:
        raise NotAddedToACase
    case = request.case
    request.status, request.revision = HelpRequestStatus.OPENED, request.revision + 1
    request.case = request.outcome = request.decided_by = request.decided_at = request.level_of_need = None
    request.decision_kind = request.decision_reason = ""
    save_checked(request)
    told = f"Taken off {case.reference}. {reason}"[:2000]
    add_event(request, HelpRequestEventKind.TAKEN_OFF, by=by, now=now, text=told)
    what = "request for help, taken off a case"
    _record(request, AuditAction.CHANGED, what, by=by, now=now, case_reference=case.reference, reason=reason)
    _tell_lead(
        case, f"A request for help is taken off the case of the {case.family}: it was not theirs.", by, now
    )
    return request


def _tell_sender(request, now):
    """Tell the sender that there is an answer: in the app, or by e-mail without a word of what it is."""
    if request.sender_id:
        notify(
            to=request.sender,
            kind=NoticeKind.REQUEST_ANSWERED,
            sentence=f"There is an answer to your request {request.reference}.",
            url=reverse("asking:copy", args=[request.reference]),
            now=now,
        )
        return
    queue_letter(request, Letter.ANSWER)


def _tell_lead(case, sentence, by, now):
    """Tell whoever leads the case what became of a request."""
    lead = case.leads.current().select_related("user").first()
    if lead is not None and lead.user_id != by.pk:
        notify(
            to=lead.user,
            kind=NoticeKind.REQUEST_ADDED,
            sentence=sentence,
            url=reverse("cases:timeline", args=[case.reference]),
            case_reference=case.reference,
            now=now,
        )


def _record(request, action, what, *, by, now, detail=None, **told):
    detail = {"request": request.reference} | (detail or {})
    audit.record(by=by, now=now, action=action, what=what, detail=detail, **told)
