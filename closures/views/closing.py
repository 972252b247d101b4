"""Closing a case: what is still open, one page for each subject, the answers checked, and the end."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import Permission, can
from cases.access import runs_case, with_case
from cases.pages import back_from_closed, done, render_case
from closures import access, draft_services
from closures.answers import Answers, typed_in
from closures.deciding import may_decide
from closures.enums import Part
from closures.facts import facts_of
from closures.services import close_case
from closures.summary import groups_of, rows_of
from earlyhelp.common.autosave import is_autosave, not_saved, saved_at
from earlyhelp.common.errors import EditConflict, RuleBroken

SECTION = "closing"
ENDED = "Early help for the {family} has ended. Thank you for what you did for them."


def page_url(case, name="closure", *more):
    return reverse(f"closures:{name}", args=[case.reference, *more])


def answers_of(case, draft):
    return Answers(draft, facts_of(case, timezone.localdate()))


@require_safe
@with_case(Permission.CASE_VIEW)
def closure(request, case):
    """What has to be done before closing, or how the case ended."""
    summary = access.closure_of(case)
    draft = None if summary else access.draft_of(case)
    return render_case(
        request,
        "closures/closure.html",
        case=case,
        section=SECTION,
        summary=summary,
        summary_rows=rows_of(summary) if summary else [],
        summary_groups=groups_of(summary) if summary else [],
        draft=draft,
        may_close=can(request.user, Permission.CASE_CLOSE) and runs_case(request.user, case),
        **(_nothing_open() if summary else _open_of(case, answers_of(case, draft) if draft else None)),
    )


def _open_of(case, answers):
    reasons = answers.reasons_missing if answers else {}
    return {
        "without_reading": [
            {"member": member, "reason": reasons.get(member)}
            for member in access.members_without_closing_reading(case)
        ],
        "drafts": access.draft_readings(case),
        "unanswered": access.unanswered(case),
        "still_open": access.still_open(case, timezone.localdate()),
    }


def _nothing_open():
    return {"without_reading": [], "drafts": [], "unanswered": [], "still_open": []}


@require_POST
@with_case(Permission.CASE_CLOSE, to_decide=True)
def begin(request, case):
    """Begin to close, or go on with the closing that somebody has begun."""
    earlier = access.draft_of(case)
    if not done(request, draft_services.begin_closing, case=case):
        return redirect(page_url(case))
    if earlier and earlier.begun_by_id != request.user.pk:
        messages.info(request, f"{earlier.begun_by} has begun this closing. You go on with it together.")
    return redirect(page_url(case, "close"))


def _draft_or_away(request, case):
    """Return (draft, None), or (None, where somebody without one is sent)."""
    if not case.is_open:
        return None, redirect(page_url(case))
    draft = access.draft_of(case)
    if draft is None:
        messages.warning(request, "Closing has not begun. Begin it here.")
        return None, redirect(page_url(case))
    return draft, None


@require_safe
@with_case(Permission.CASE_CLOSE, to_decide=True)
def close(request, case):
    """The parts of the closing as a list of tasks, under what is still open."""
    draft, away = _draft_or_away(request, case)
    if away:
        return away
    answers = answers_of(case, draft)
    return render_case(
        request,
        "closures/close.html",
        case=case,
        section=SECTION,
        draft=draft,
        tasks=[_task(case, answers, part) for part in answers.order],
        is_complete=not answers.missing,
        may_decide=draft.is_sent and may_decide(request.user, case, draft),
        back_url=page_url(case),
        **_open_of(case, answers),
    )


def _task(case, answers, part):
    status, colour = answers.status(part)
    kept = answers.kept.get(part)
    return {
        "title": part.label,
        "url": None if answers.draft.is_sent else page_url(case, "part", part),
        "hint": f"Last saved by {kept.saved_by}" if kept else "",
        "status": status,
        "colour": colour,
    }


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_CLOSE, to_decide=True)
def part(request, case, part):
    """One part. What is typed is kept right or wrong; the button also says what is wrong."""
    if part not in Part.values:
        raise Http404("A closing has no such part.")
    draft, away = _draft_or_away(request, case)
    if away:
        return away
    answers, now = answers_of(case, draft), timezone.now()
    form = answers.form(part)
    if request.method == "POST":
        form = answers.form(part, request.POST)
        form.only_compares = is_autosave(request)
        kept = _kept(request, case, answers, part, form, now)
        if kept is not None:
            if is_autosave(request):
                return saved_at(kept.saved_at, form, revision=kept.revision)
            if form.is_valid():
                return redirect(_next_url(case, part))
            form.data = form.data.copy()
            form.data["revision"] = kept.revision
    if is_autosave(request):
        return not_saved(form, is_conflict=form.has_moved_on)
    return render_case(
        request,
        "closures/part.html",
        case=case,
        section=SECTION,
        form=form,
        part=Part(part),
        kept=answers.kept.get(part),
        without_reading=answers.facts.without_reading if part == Part.PROGRESS else [],
        back_url=page_url(case, "close"),
    )


def _kept(request, case, answers, part, form, now):
    """Keep what was typed. Return the part, or None with the reason on the form."""
    form.is_valid()
    revision = form.cleaned_data.get("revision")
    if revision is None or form.is_undecided:
        return None
    told = {"case": case, "name": part, "typed": typed_in(form, form.data), "revision": revision}
    try:
        return draft_services.keep_part(**told, by=request.user, now=now)
    except EditConflict:
        form.say_saved_at_once()
    except RuleBroken as error:
        form.add_error(None, error.message)
    return None


def _next_url(case, part):
    following = answers_of(case, access.draft_of(case)).after(part)
    return page_url(case, "part", following) if following else page_url(case, "check")


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_CLOSE, to_decide=True)
def check(request, case):
    """Every answer before the end; the button closes the case, or sends the closing to a manager."""
    draft, away = _draft_or_away(request, case)
    if away:
        return away
    answers, problem = answers_of(case, draft), ""
    if request.method == "POST" and not answers.missing:
        problem = _finish(request, case, draft, answers)
        if not problem:
            return redirect(page_url(case))
    return render_case(
        request,
        "closures/check.html",
        case=case,
        section=SECTION,
        draft=draft,
        cards=answers.cards(may_change=not draft.is_sent),
        missing=[(part.label, page_url(case, "part", part)) for part in answers.missing],
        needs_manager=answers.needs_manager,
        problem=problem,
        back_url=page_url(case, "close"),
    )


def _finish(request, case, draft, answers):
    """Close, or send to a manager. Return the sentence of a rule that forbids it, or nothing."""
    now = timezone.now()
    try:
        if answers.needs_manager:
            draft_services.send_closing(case=case, by=request.user, now=now)
            messages.success(request, "The closing is with a manager. The case stays open until they decide.")
            return ""
        today = timezone.localdate(now)
        close_case(case=case, by=request.user, now=now, today=today, **answers.for_service())
    except RuleBroken as error:
        return error.message
    except ValidationError as error:
        return " ".join(error.messages)
    messages.success(request, ENDED.format(family=case.family))
    return ""


@require_POST
@with_case(Permission.CASE_CLOSE, to_decide=True)
def take_back(request, case):
    if done(request, draft_services.take_closing_back, case=case):
        messages.success(request, "The closing is back with you.")
        return redirect(page_url(case, "close"))
    return redirect(page_url(case))


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_CLOSE, to_decide=True)
def stop(request, case):
    """Throw the closing away: help goes on."""
    if request.method == "POST":
        if done(request, draft_services.stop_closing, case=case):
            messages.success(request, "The closing is thrown away. Early help goes on.")
        return redirect(page_url(case))
    if not case.is_open:
        return back_from_closed(request, case)
    return render_case(
        request, "closures/stop.html", case=case, section=SECTION, back_url=page_url(case, "close")
    )
