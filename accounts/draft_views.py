"""Keeping what is typed into a long form, and throwing it away."""

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.acting import acting_agency
from accounts.draft_access import draft_of
from accounts.draft_keys import DraftKey, words_of
from accounts.draft_services import LATE_SECONDS, keep_draft, keep_what_came_late, throw_away
from accounts.errors import DraftSent, DraftTooLong, NotYourDraft
from earlyhelp.common.drafts import KEY

NOT_HERE = "Not kept: this page is out of date. Copy your words and open it again."
LATE = "Kept. You are signed out: sign in again to go on."
SERIAL = "draft_serial"


@login_not_required
@require_POST
def keep(request):
    """Keep what stands in the boxes of a page, as its script sends it. Answers in a few words.

    After the session has ended it is kept for whoever opened the page, who signs in to get it back.
    """
    is_late = not request.user.is_authenticated
    key = DraftKey.read(request.POST.get(KEY, ""), max_age=LATE_SECONDS if is_late else None)
    serial = request.POST.get(SERIAL, "")
    if key is None or not (serial.isascii() and serial.isdigit() and len(serial) < 9):
        return JsonResponse({"said": NOT_HERE}, status=HTTPStatus.BAD_REQUEST)
    words = words_of(request.POST, key.form.partition(" ")[2])
    words.pop(SERIAL, None)
    now = timezone.now()
    try:
        if is_late:
            is_kept = keep_what_came_late(key=key, words=words, now=now) is not None
            status = HTTPStatus.OK if is_kept else HTTPStatus.BAD_REQUEST
            return JsonResponse({"said": LATE if is_kept else NOT_HERE, "is_signed_out": True}, status=status)
        agency = acting_agency(request.user)
        draft = keep_draft(key=key, words=words, serial=int(serial), by=request.user, agency=agency, now=now)
    except NotYourDraft as error:
        return JsonResponse({"said": error.message}, status=HTTPStatus.FORBIDDEN)
    except DraftTooLong as error:
        return JsonResponse({"said": error.message}, status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    except DraftSent as error:
        return JsonResponse({"said": error.message}, status=HTTPStatus.CONFLICT)
    return JsonResponse({"said": f"Kept {timezone.localtime(draft.saved_at):%H:%M}"})


@require_http_methods(["GET", "HEAD", "POST"])
def throw_draft_away(request, number):
    """Ask whether to throw a draft away, and do it. It is there for its writer only."""
    draft = draft_of(request.user, number)
    if draft is None:
        raise Http404("No draft of yours has this number.")
    if request.method == "POST":
        throw_away(draft=draft)
        messages.success(request, "What you began to write is thrown away.")
        return redirect(draft.address)
    return render(request, "accounts/throw_draft_away.html", {"draft": draft})
