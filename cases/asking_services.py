"""Writing a request for help page by page, sending it, and forgetting what was never sent.

The sender may be nobody whom we know: ``by`` is a signed-in user or None.
"""

import secrets
import uuid
from dataclasses import dataclass, field
from datetime import timedelta

from django.conf import settings
from django.db import transaction

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from cases.asking_mail import Letter, queue_letter
from cases.enums import HelpRequestEventKind
from cases.errors import NobodyToHelp
from cases.models import HelpRequest, HelpRequestDraft, HelpRequestPerson, RequestCounter
from cases.querysets.requests import digest_of
from cases.request_services import add_event
from earlyhelp.common.models import lock, save_checked
from earlyhelp.common.working_days import add_working_days


@dataclass(frozen=True)
class Sending:
    """Everything that a request says, checked by the forms of its pages.

    :ivar values: fields of :class:`cases.models.HelpRequest` by name.
    :ivar people: fields of :class:`cases.models.HelpRequestPerson` by name, for each person.
    """

    values: dict
    people: list[dict] = field(default_factory=list)


@transaction.atomic
def begin_asking(*, by, now):
    """Begin a request. Return the draft, and the key that only its cookie holds."""
    key = secrets.token_urlsafe(32)
    draft = HelpRequestDraft.objects.create(
        key_digest=digest_of(key),
        user=by,
        submission=uuid.uuid4(),
        answers={},
        started_at=now,
        saved_at=now,
    )
    return draft, key


def _save(draft, now, **answers):
    draft.answers |= answers
    draft.saved_at = now
    draft.save(update_fields=["answers", "saved_at"])
    return draft


@transaction.atomic
def keep_answer(*, draft, step, typed, now):
    """Keep what was typed on a page, right or wrong, so that Back and a lost connection lose nothing."""
    draft = lock(draft)
    return _save(draft, now, steps=draft.answers.get("steps", {}) | {step: typed})


@transaction.atomic
def keep_somebody(*, draft, role, typed, now, number=None):
    """Keep what was typed of somebody; without a number they are added. Return their number."""
    draft = lock(draft)
    people = draft.answers.get("people", [])
    if number is None:
        number = draft.answers.get("last_number", 0) + 1
        people = [*people, {"number": number, "role": role, "typed": typed}]
    else:
        people = [entry | {"typed": typed} if entry["number"] == number else entry for entry in people]
    last = max(number, draft.answers.get("last_number", 0))
    _save(draft, now, people=people, last_number=last)
    return number


@transaction.atomic
def take_out_somebody(*, draft, number, now):
    """Take somebody out of the request."""
    draft = lock(draft)
    people = [entry for entry in draft.answers.get("people", []) if entry["number"] != number]
    return _save(draft, now, people=people)


def forget_draft(*, draft):
    """Throw away what was written."""
    HelpRequestDraft.objects.filter(pk=draft.pk).delete()


def clear_help_request_drafts(*, now):
    """Throw away drafts that nobody touched for ``settings.REQUEST_DRAFT_DAYS`` days. Return how many."""
    long_ago = now - timedelta(days=settings.REQUEST_DRAFT_DAYS)
    gone, _ = HelpRequestDraft.objects.filter(saved_at__lt=long_ago).delete()
    return gone


def next_request_reference(*, year):
    """Return the next reference of a year, REQ-YYYY-NNNNNN. The counter stays locked until commit."""
    counter, _ = RequestCounter.objects.select_for_update().get_or_create(year=year)
    counter.last_number += 1
    counter.save()
    return f"REQ-{year}-{counter.last_number:06d}"


@transaction.atomic
def send_draft(*, draft, sending: Sending, by, now, today):
    """Make a request of a draft and use the draft up. Sent twice, it gives the same request.

    :raises HelpRequestDraft.DoesNotExist: if the draft was thrown away meanwhile.
    """
    mine = HelpRequestDraft.objects.select_for_update().filter(pk=draft.pk).first()
    if mine is None:
        earlier = HelpRequest.objects.filter(submission=draft.submission).first()
        if earlier is None:
            raise HelpRequestDraft.DoesNotExist
        return earlier
    request = send_request(sending=sending, by=by, now=now, today=today, submission=mine.submission)
    mine.delete()
    return request


@transaction.atomic
def send_request(*, sending: Sending, by, now, today, submission=None):
    """Keep a request for help, and tell its sender the reference and what happens next.

    :raises NobodyToHelp: a request is about at least one child.
    """
    if not any(person["role"] == "child" for person in sending.people):
        raise NobodyToHelp
    membership = acting_membership(by) if by is not None else None
    request = HelpRequest(
        reference=next_request_reference(year=today.year),
        sent_at=now,
        decide_by=add_working_days(today, settings.REQUEST_DECISION_DAYS),
        sender=by if membership else None,
        sender_for=membership.agency if membership else None,
        submission=submission,
        **sending.values,
    )
    save_checked(request)
    for number, values in enumerate(sending.people, start=1):
        save_checked(HelpRequestPerson(request=request, number=number, **values))
    add_event(request, HelpRequestEventKind.SENT, by=request.sender, now=now)
    audit.record(
        by=request.sender,
        now=now,
        action=AuditAction.CREATED,
        what="request for help",
        detail={"request": request.reference},
    )
    queue_letter(request, Letter.SENT)
    return request
