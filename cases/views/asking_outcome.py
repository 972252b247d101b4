"""What became of a request, for whoever sent it: by a link in an e-mail, or signed in."""

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.page_access import record_look
from cases.asking_mail import Letter, queue_letter
from cases.asking_summary import copy_of
from cases.forms.sending import OutcomeForm
from cases.request_access import (
    OUTCOME_SECONDS,
    own_request,
    own_requests,
    request_of_token,
    request_to_answer,
)
from cases.request_words import told_sender
from cases.views.asking import address_of, is_allowed, public

TOO_MANY = "You have asked often in a short time. Wait a quarter of an hour, then ask again."


@public
@require_http_methods(["GET", "HEAD", "POST"])
def outcome(request):
    """Ask for reference and e-mail address, and send a link there if they belong together.

    The answer is the same whether they do or not.
    """
    form = OutcomeForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST" and form.is_valid():
        if is_allowed("ask_outcome", address_of(request), now=timezone.now()):
            _send_link(**form.cleaned_data)
            return redirect("asking:outcome_sent")
        form.add_error(None, TOO_MANY)
        status = 429
    context = {"form": form, "back_url": reverse("asking:start")}
    return render(request, "asking/outcome.html", context, status=status)


def _send_link(*, reference, email):
    asked = request_to_answer(reference, email)
    if asked is not None:
        queue_letter(asked, Letter.LINK)


@public
@require_safe
def outcome_sent(request):
    """Say that a link is on its way if reference and address belong together."""
    return render(request, "asking/outcome_sent.html", {"minutes": OUTCOME_SECONDS // 60})


@public
@require_safe
def outcome_of(request, token):
    """What the sender may learn, by the link in their e-mail."""
    asked = request_of_token(token)
    context = {"asked": asked, "told": told_sender(asked) if asked else ""}
    return render(request, "asking/outcome_of.html", context)


@require_safe
@login_required
def mine(request):
    """What the person sent for the agency they act for, and what became of it."""
    record_look(request)
    rows = [{"asked": asked, "told": told_sender(asked)} for asked in own_requests(request.user)[:100]]
    return render(request, "asking/mine.html", {"rows": rows})


@require_safe
@login_required
def copy(request, reference):
    """What the person wrote, as it was sent, and what they may learn."""
    asked = own_request(request.user, reference, now=timezone.now())
    if asked is None:
        raise Http404("No request of yours has this reference.")
    context = {"asked": asked, "told": told_sender(asked), "cards": copy_of(asked)}
    return render(request, "asking/copy.html", context | {"back_url": reverse("asking:mine")})
