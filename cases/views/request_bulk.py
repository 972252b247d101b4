"""The same act on several requests of the board, or on all that match its filters, on every page of it."""

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.permissions import Permission
from cases.bulk_services import decide_several, start_several
from cases.choices import outcome_of_kind
from cases.enums import DecisionKind
from cases.forms.requests import BulkForm
from cases.request_access import requests_reached_by, with_board
from cases.views.requests import filtered

START, NOT_A_REQUEST, DUPLICATE = "start", "not_a_request", "duplicate"
ACTS = {
    START: "Start looking at",
    NOT_A_REQUEST: "Mark as no request for help:",
    DUPLICATE: "Mark as the same as another request:",
}
MOST = 500
"""So many requests can be acted on at once."""
ALL = "all"


@require_POST
@with_board(Permission.REQUEST_DECIDE)
def bulk(request):
    """Say what would be done to how many; do it when that is confirmed.

    What was chosen travels as references; "all" is worked out again from the filters, through the gate.
    """
    act = request.POST.get("act")
    board = _board_url(request)
    if act not in ACTS:
        messages.warning(request, "Choose what to do with the requests.")
        return redirect(board)
    chosen = _chosen(request)
    count = chosen.count()
    if not 0 < count <= MOST:
        sentence = "Choose at least one request." if not count else f"Choose no more than {MOST} requests."
        messages.warning(request, sentence)
        return redirect(board)
    confirmed = "confirmed" in request.POST
    form = BulkForm(
        request.POST if confirmed else None,
        is_decision=act != START,
        is_duplicate=act == DUPLICATE,
    )
    if confirmed and form.is_valid():
        _say(request, _do(request, act, chosen, form.cleaned_data))
        return redirect(board)
    context = {
        "form": form,
        "act": act,
        "act_words": ACTS[act],
        "count": count,
        "is_all": request.POST.get("which") == ALL,
        "references": request.POST.getlist("reference"),
        "filters": request.POST.get("filters", ""),
        "back_url": board,
    }
    return render(request, "requests/bulk.html", context)


def _board_url(request):
    """The board as it was, by its own filters only."""
    kept = QueryDict(request.POST.get("filters", "")[:2000])
    query = f"?{kept.urlencode()}" if kept else ""
    return reverse("requests:board") + query


def _chosen(request):
    if request.POST.get("which") == ALL:
        _, _, found = filtered(request, QueryDict(request.POST.get("filters", "")[:2000]))
        return found.undecided()
    references = [text[:20].replace("\x00", "") for text in request.POST.getlist("reference")[:MOST]]
    return requests_reached_by(request.user).undecided().filter(reference__in=references)


def _do(request, act, chosen, answers):
    told = {"keys": list(chosen.values_list("pk", flat=True)), "by": request.user, "now": timezone.now()}
    if act == START:
        return start_several(**told)
    return decide_several(
        outcome=outcome_of_kind(DecisionKind.DUPLICATE if act == DUPLICATE else DecisionKind.NOT_A_REQUEST),
        reason=answers["reason"],
        same_as=answers.get("same_as", "").upper(),
        **told,
    )


def _say(request, result):
    if result.done:
        plural = "request is" if result.done == 1 else "requests are"
        messages.success(request, f"Done: {result.done} {plural} changed.")
    for reference, sentence in result.refused[:5]:
        messages.warning(request, f"{reference}: {sentence}")
    if len(result.refused) > 5:
        messages.warning(request, f"{len(result.refused) - 5} more were not changed.")
