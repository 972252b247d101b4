"""Asking for help without an account: safety first, one question a page, the answers to check, sending.

Nothing personal stands in an address or in the browser: what is typed is kept on the server, and a cookie
holds the key to it until the browser closes.
"""

from functools import wraps

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cases.asking import HEADINGS, STEPS, Asking
from cases.asking_services import begin_asking, forget_draft, keep_answer, send_draft
from cases.asking_summary import summary_of
from cases.forms.asking import NO, SafetyForm
from cases.forms.sending import SendForm
from cases.opening_answers import typed_on
from cases.request_access import account_answers, draft_of_key, sent_reference
from earlyhelp.common.autosave import is_autosave, kept_at
from earlyhelp.common.limits import is_within_limit

COOKIE = "ask_for_help"
COOKIE_PATH = "/ask-for-help/"
SENT = "asked_for_help"
"""Where the session keeps the reference that was given last."""
TOO_OFTEN = (
    "Many requests have come from here in a short time. Wait an hour and try again: your answers are kept."
    " If it cannot wait, ring the number below."
)


def is_allowed(name, key, *, now):
    most, seconds = settings.REQUEST_LIMITS[name]
    return is_within_limit(name, key, most=most, seconds=seconds, now=now)


def address_of(request):
    """The internet address that the request comes from, behind the trusted proxies."""
    return get_adapter(request).get_client_ip(request)


def draft_in(request):
    """The draft that the request's cookie opens, or None."""
    return draft_of_key(request.COOKIES.get(COOKIE), user=request.user, now=timezone.now())


def public(view):
    """A page that needs no account, and that no cache keeps."""
    return login_not_required(never_cache(view))


def asking_of(request, draft):
    account = account_answers(request.user) if request.user.is_authenticated else {}
    return Asking(draft, user=request.user, today=timezone.localdate(), account=account)


def with_asking(view):
    """Give a view what the draft of its cookie says so far; without a draft, begin at the beginning."""

    @public
    @wraps(view)
    def gate(request, *args, **kwargs):
        draft = draft_in(request)
        if draft is None:
            if request.session.get(SENT):
                return redirect("asking:sent")
            messages.info(request, "There is nothing that you began to write here. Start with this page.")
            return redirect("asking:start")
        return view(request, *args, asking=asking_of(request, draft), **kwargs)

    return gate


@public
@require_safe
def start(request):
    """Say who can ask, what it takes, and where to turn when it cannot wait."""
    draft = draft_in(request)
    return render(request, "asking/start.html", {"draft": draft, "numbers": settings.SAFEGUARDING_NUMBERS})


@public
@require_http_methods(["GET", "HEAD", "POST"])
def safety(request):
    """Ask whether a child is in danger, before anything is written. Only a no goes on."""
    form = SafetyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        draft = draft_in(request)
        if form.cleaned_data["at_risk"] != NO:
            if draft:
                forget_draft(draft=draft)
            return without_cookie(redirect("asking:stop"))
        return _begin(request, form) if draft is None else redirect("asking:step", step="you")
    context = {"form": form, "back_url": reverse("asking:start"), "numbers": settings.SAFEGUARDING_NUMBERS}
    return render(request, "asking/safety.html", context)


def _begin(request, form):
    now = timezone.now()
    if not is_allowed("begin", address_of(request), now=now):
        form.add_error(None, TOO_OFTEN)
        context = {
            "form": form,
            "back_url": reverse("asking:start"),
            "numbers": settings.SAFEGUARDING_NUMBERS,
        }
        return render(request, "asking/safety.html", context, status=429)
    by = request.user if request.user.is_authenticated else None
    _, key = begin_asking(by=by, now=now)
    request.session.pop(SENT, None)
    response = redirect("asking:step", step="you")
    response.set_cookie(
        COOKIE,
        key,
        path=COOKIE_PATH,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def without_cookie(response):
    response.delete_cookie(COOKIE, path=COOKIE_PATH, samesite="Lax")
    return response


@public
@require_safe
def stop(request):
    """Say what to do when a child may be in danger. Nothing is kept."""
    return render(
        request,
        "asking/stop.html",
        {"numbers": settings.SAFEGUARDING_NUMBERS, "back_url": reverse("asking:safety")},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_asking
def step(request, asking, step):
    """Ask one question, keep what is typed, and go on."""
    if step not in STEPS:
        raise Http404("There is no such page.")
    if step == "people":
        return redirect("asking:people")
    form = asking.form(step, request.POST if request.method == "POST" else None)
    if request.method == "POST":
        now = timezone.now()
        keep_answer(draft=asking.draft, step=step, typed=typed_on(form, request.POST), now=now)
        if is_autosave(request):
            return kept_at(now)
        if form.is_valid():
            return redirect(_next(request, asking, step, form))
    from_check = request.GET.get("from") == "check"
    context = {
        "form": form,
        "page_heading": HEADINGS.get(step, ""),
        "question": HEADINGS.get(step) or form.fields[form.heading_field].label,
        "back_url": reverse("asking:check") if from_check else asking.url_before(step),
        "step": step,
        "is_family": asking.is_family,
    }
    return render(request, "asking/step.html", context)


def _next(request, asking, step, form):
    if step == "permission" and not form.cleaned_data["has_agreed"]:
        return reverse("asking:no_permission")
    if request.GET.get("from") == "check" and step != "you":
        return reverse("asking:check")
    return asking.url_after(step)


@require_safe
@with_asking
def no_permission(request, asking):
    """Say why nothing can be sent without the family's agreement, and what can be done."""
    context = {
        "is_family": asking.is_family,
        "numbers": settings.SAFEGUARDING_NUMBERS,
        "back_url": asking.url("permission"),
    }
    return render(request, "asking/no_permission.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_asking
def check(request, asking):
    """Show every answer with what is missing, and send the request when nothing is."""
    now = timezone.localtime()
    seconds = (now - asking.draft.started_at).total_seconds()
    form = SendForm(
        request.POST if request.method == "POST" else None,
        is_too_fast=seconds < settings.REQUEST_QUICKEST_SECONDS,
    )
    missing = asking.missing()
    status = 200
    if request.method == "POST" and not missing and form.is_valid():
        if not asking.may_be_shared:
            return redirect("asking:no_permission")
        sending = asking.sending()
        if _may_send(request, sending, now):
            return _send(request, asking, sending, now)
        form.add_error(None, TOO_OFTEN)
        status = 429
    context = {
        "form": form,
        "missing": missing,
        "cards": summary_of(asking),
        "numbers": settings.SAFEGUARDING_NUMBERS,
        "back_url": asking.url("visiting"),
    }
    return render(request, "asking/check.html", context, status=status)


def _may_send(request, sending, now):
    sender = sending.values["sender_email"].lower() or sending.values["sender_phone"]
    return is_allowed("send_from_address", address_of(request), now=now) and is_allowed(
        "send_from_sender", sender, now=now
    )


def _send(request, asking, sending, now):
    by = request.user if request.user.is_authenticated else None
    sent = send_draft(draft=asking.draft, sending=sending, by=by, now=now, today=now.date())
    request.session[SENT] = sent.reference
    return without_cookie(redirect("asking:sent"))


@public
@require_safe
def sent(request):
    """Thank the sender, and say the reference and what happens next."""
    reference = request.session.get(SENT)
    if not reference:
        draft = draft_in(request)
        reference = sent_reference(draft.submission) if draft else ""
    if not reference:
        return redirect("asking:start")
    context = {
        "reference": reference,
        "days": settings.REQUEST_DECISION_DAYS,
        "numbers": settings.SAFEGUARDING_NUMBERS,
    }
    return render(request, "asking/sent.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_asking
def throw_away(request, asking):
    """Ask whether to throw away what was written, and do it."""
    if request.method == "POST":
        forget_draft(draft=asking.draft)
        messages.success(request, "What you wrote is thrown away.")
        return without_cookie(redirect("asking:start"))
    return render(request, "asking/throw_away.html", {"back_url": reverse("asking:check")})
