"""Opening a case: the start, the answers to check, the one act that opens it, and what comes after."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.page_access import with_right
from accounts.permissions import Permission
from cases.access import case_opened_from, cases_reached_by, drafts_of, with_draft
from cases.errors import NotEverythingAnswered
from cases.opening_answers import Answers, answers_of_each
from cases.opening_services import begin_opening, open_from_draft
from cases.opening_services import discard_opening as discard
from cases.opening_summary import summary_of
from earlyhelp.common.errors import RuleBroken


def answers_of(request, draft):
    """The answers of a draft for whoever asks, as of today."""
    return Answers(draft, user=request.user, today=timezone.localdate())


@require_http_methods(["GET", "HEAD", "POST"])
@with_right(Permission.CASE_OPEN)
def open(request):
    """Say what opening a case takes, list what was begun, and begin."""
    if request.method == "POST":
        draft = begin_opening(by=request.user, now=timezone.now())
        return redirect("cases:opening_find", submission=draft.submission, role="child")
    drafts = answers_of_each(drafts_of(request.user), user=request.user, today=timezone.localdate())
    return render(request, "cases/open.html", {"drafts": drafts, "back_url": reverse("cases:list")})


@require_http_methods(["GET", "HEAD", "POST"])
@with_draft
def opening(request, draft):
    """Show every answer with what is missing; open the case when nothing is."""
    answers = answers_of(request, draft)
    missing = answers.missing()
    problem = ""
    if request.method == "POST":
        problem = NotEverythingAnswered.message if missing else _open(request, answers)
        if not problem:
            return redirect("cases:opened", submission=draft.submission)
    context = {
        "answers": answers,
        "from_request": draft.help_request.reference if draft.help_request else "",
        "missing": missing,
        "problem": problem,
        "cards": summary_of(answers),
        "back_url": answers.url(answers.order()[-1]),
    }
    return render(request, "cases/opening.html", context)


def _open(request, answers):
    """Open the case; return the sentence of a rule that forbids it, or nothing."""
    now = timezone.localtime()
    try:
        open_from_draft(draft=answers.draft, plan=answers.plan(), by=request.user, now=now, today=now.date())
    except RuleBroken as error:
        return error.message
    except ValidationError as error:
        return " ".join(error.messages)
    return ""


@require_safe
@with_right(Permission.CASE_OPEN)
def opened(request, submission):
    """Say what was opened. Somebody who does not reach the case learns its reference and lead only."""
    case = case_opened_from(request.user, submission)
    if case is None:
        raise Http404("Nothing was opened here.")
    reached = cases_reached_by(request.user).filter(pk=case.pk).exists()
    return render(
        request, "cases/opened.html", {"case": case, "lead": case.lead_history[0], "reached": reached}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_draft
def discard_opening(request, draft):
    """Ask whether to throw the draft away, and do it."""
    if request.method == "POST":
        discard(draft=draft, by=request.user, now=timezone.now())
        messages.success(request, "What you had typed is thrown away.")
        return redirect("cases:open")
    answers = answers_of(request, draft)
    context = {"answers": answers, "back_url": reverse("cases:open")}
    return render(request, "cases/discard_opening.html", context)
