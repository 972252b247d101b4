"""What a long form that is sent does to its draft: gone once it is saved, kept for as long as it is not."""

import uuid
from http import HTTPStatus

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from accounts.acting import acting_agency
from accounts.draft_access import sent_in_another_window
from accounts.draft_keys import DraftKey, mark_of, words_of
from accounts.draft_services import LATE_SECONDS, keep_draft, keep_what_came_late, mark_sent
from accounts.errors import DraftSent, DraftTooLong
from earlyhelp.common.drafts import KEY
from earlyhelp.common.models import one_after_another


class FormDraftMiddleware:
    """Follow each long form that is sent.

    Answered with a way to another page, it is saved, and its words are thrown away. Answered with anything
    else, a fault of the server too, the words that were sent stay kept. Sent after its session has ended,
    they are kept for whoever had opened the page. A form that makes a record and comes from a second window
    is asked about first; two windows that send it at the same moment are answered one after the other.

    It is no part of the transaction that saves the record. If the server dies between the two, the draft is
    offered again with the number or revision that it had, so that sending it again makes nothing twice.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method != "POST" or KEY not in request.POST or request.path == reverse("keep_draft"):
            return self.get_response(request)
        if not request.user.is_authenticated:
            return self._late(request)
        keys = _own_keys(request)
        with one_after_another(key.one_record for key in keys if key.is_once):
            return self._in_turn(request, keys)

    def _in_turn(self, request, keys):
        """Answer one sending of a form, while the same person's other sendings of it wait."""
        sent = [(key, words_of(request.POST, _prefix(key))) for key in keys]
        again = next(filter(None, (_again(request, *each) for each in sent)), None)
        if again:
            return again
        response = self.get_response(request)
        for key, words in sent:
            _follow(request, response, key, words)
        return response

    def _late(self, request):
        """Keep what came after the session had ended, if the answer leads to signing in."""
        response = self.get_response(request)
        if response.status_code != HTTPStatus.FOUND or not _leads_to_sign_in(response):
            return response
        for text in request.POST.getlist(KEY):
            key = DraftKey.read(text, max_age=LATE_SECONDS)
            if key:
                _unless_refused(
                    keep_what_came_late,
                    key=key,
                    words=words_of(request.POST, _prefix(key)),
                    now=timezone.now(),
                )
        return response


def _own_keys(request):
    agency = acting_agency(request.user)
    keys = [key for key in map(DraftKey.read, request.POST.getlist(KEY)) if key]
    return [key for key in keys if key.belongs_to(request.user, agency)]


def _prefix(key):
    return key.form.partition(" ")[2]


def _again(request, key, words):
    """Answer a form that was sent from another window meanwhile, or before with other words; else None."""
    if not key.is_once:
        return None
    mark = mark_of(words)
    sent = sent_in_another_window(key, mark)
    if sent is None:
        return None
    if sent.mark == mark:
        messages.info(request, "You have saved this already, from another window. It was not saved again.")
        return redirect(_safe(request, sent.led_to))
    now = timezone.now()
    fresh = DraftKey.new(**vars(key) | {"opened_at": now.timestamp(), "after": key.number})
    return render(
        request,
        "accounts/sent_already.html",
        {
            "sent_at": sent.sent_at,
            "led_to": _safe(request, sent.led_to),
            "boxes": [*_boxes(words), (KEY, fresh.signed())],
            "typed": _longest(words),
        },
        status=HTTPStatus.CONFLICT,
    )


def _boxes(words):
    """Each box and what stands in it, with a new number of the form: a second record is meant."""
    for name, values in words.items():
        is_number = name.rsplit("-")[-1] == "submission"
        yield from ((name, str(uuid.uuid4()) if is_number else value) for value in values)


def _longest(words):
    return max((value for values in words.values() for value in values if " " in value), key=len, default="")


def _safe(request, address):
    ours = url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()})
    return address if ours else reverse("home")


def _leads_to_sign_in(response):
    return response["Location"].startswith(resolve_url(settings.LOGIN_URL))


def _follow(request, response, key, words):
    """Throw the words away if the answer says that they are saved; keep them otherwise."""
    now = timezone.now()
    if _is_saved(request, response):
        mark_sent(key=key, mark=mark_of(words), led_to=response["Location"], now=now)
        return
    agency = acting_agency(request.user)
    _unless_refused(keep_draft, key=key, words=words, serial=None, by=request.user, agency=agency, now=now)


def _is_saved(request, response):
    """A way to another page, without a sentence that warns of something, is how a page says “saved”."""
    is_way = HTTPStatus.MULTIPLE_CHOICES <= response.status_code < HTTPStatus.BAD_REQUEST
    return is_way and "Location" in response and not _warns(request)


def _warns(request):
    told = messages.get_messages(request)
    is_warning = any(each.level >= messages.WARNING for each in told)
    told.used = False  # they are only looked at here; the next page shows them
    return is_warning


def _unless_refused(keep, **told):
    try:
        keep(**told)
    except (DraftSent, DraftTooLong):
        return
