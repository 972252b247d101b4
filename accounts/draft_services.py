"""Keeping what is typed, and forgetting it.

No audit event is written for a draft: it is nobody's record yet, and it is saved every other second. The
record that it becomes is written down when it is sent.
"""

import json
from datetime import timedelta

from django.conf import settings
from django.db import transaction

from accounts import audit
from accounts.acting import current_memberships
from accounts.draft_keys import DraftKey
from accounts.enums import AuditAction
from accounts.errors import DraftSent, DraftTooLong, NotYourDraft
from accounts.models import FormDraft, User

LONGEST = 400_000
"""Characters of a draft in all: far more than every box of the longest form holds."""
LATE_SECONDS = 24 * 60 * 60
"""So long after a page was opened its words are kept although its session has ended."""
SENT_DAYS = 2
"""How long it is remembered that a page was sent. No page is open for longer."""


@transaction.atomic
def keep_draft(*, key: DraftKey, words, serial, by, agency, now):
    """Keep what stands in the boxes of a page. An older save that arrives late changes nothing.

    :param serial: the page's own count of its saves; None for what was sent, which is the latest of all.
    :raises NotYourDraft: if the page was opened by somebody else or for another agency.
    :raises DraftTooLong: if it is longer than any form.
    :raises DraftSent: if the page was sent and saved meanwhile.
    """
    if not key.belongs_to(by, agency):
        raise NotYourDraft
    if len(json.dumps(words)) > LONGEST:
        raise DraftTooLong
    draft = _held(key, now=now)
    if draft.sent_at:
        raise DraftSent
    if serial is None:
        serial = draft.serial + 1
    if serial > draft.serial:
        draft.words, draft.serial, draft.saved_at = words, serial, now
        draft.save(update_fields=["words", "serial", "saved_at"])
    return draft


@transaction.atomic
def keep_what_came_late(*, key: DraftKey, words, now):
    """Keep what was sent after its session had ended, for the person who had opened the page.

    Nobody is signed in: the key alone says whose it is, and it is shown to nobody else. An account that was
    closed and a place in an agency that has ended keep nothing, and None is returned.

    :raises DraftTooLong, DraftSent: see :func:`keep_draft`.
    """
    owner = User.objects.filter(pk=key.owner, is_active=True).first()
    places = current_memberships(owner) if owner else []
    agency = next((place.agency for place in places if place.agency_id == key.agency), None)
    if agency is None:
        return None
    return keep_draft(key=key, words=words, serial=None, by=owner, agency=agency, now=now)


@transaction.atomic
def mark_sent(*, key: DraftKey, mark, led_to, now):
    """Let the words of a page go that was sent and saved, and remember that it was."""
    draft = _held(key, now=now)
    draft.words, draft.sent_at, draft.led_to, draft.mark = {}, now, led_to[:500], mark
    draft.save(update_fields=["words", "sent_at", "led_to", "mark"])


def throw_away(*, draft):
    """Throw a draft away, with everything that was typed."""
    draft.delete()


@transaction.atomic
def clear_form_drafts(*, now):
    """Throw away drafts that nobody went on with for ``settings.DRAFT_DAYS`` days. Return how many.

    What is remembered of pages that were sent goes too, and is not counted.
    """
    days = timedelta(days=settings.DRAFT_DAYS), timedelta(days=SENT_DAYS)
    old = FormDraft.objects.worn_out(kept_since=now - days[0], sent_since=now - days[1])
    gone = old.unsent().count()
    old.delete()
    if gone:
        what, detail = "drafts of forms", {"count": gone}
        audit.record(by=None, now=now, action=AuditAction.DISCARDED, what=what, detail=detail)
    return gone


def _held(key, *, now):
    """The row of this key, made where there is none, held until the transaction ends.

    The draft that the page was opened with is used up by the first save of the page that goes on from it.
    """
    told = {"address": key.address, "form": key.form, "owner_id": key.owner, "agency_id": key.agency}
    FormDraft.objects.bulk_create([FormDraft(number=key.number, saved_at=now, **told)], ignore_conflicts=True)
    if key.after:
        FormDraft.objects.filter(number=key.after, **told).unsent().delete()
    return FormDraft.objects.select_for_update().get(number=key.number, **told)
