"""A manager's decision on a closing, and what is looked at after help has ended."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.permissions import Permission
from cases.access import with_case
from cases.pages import render_case
from closures import access, after_services, draft_services
from closures.deciding import may_decide
from closures.forms.deciding import GIVE_BACK, CheckForm, DecideForm, FollowUpForm
from closures.services import close_case
from closures.telling import Decision
from closures.views.closing import ENDED, SECTION, answers_of, page_url
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.saving import posted, saved, show_broken_rule, show_refusal


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_CLOSE, to_decide=True)
def decide(request, case):
    """A manager who does not lead the case closes it, or gives the closing back."""
    draft = access.draft_of(case) if case.is_open else None
    if draft is None or not draft.is_sent:
        messages.warning(request, "No closing of this case waits for a manager.")
        return redirect(page_url(case))
    if not may_decide(request.user, case, draft):
        raise PermissionDenied
    answers = answers_of(case, draft)
    form = DecideForm(posted(request), without_outcome=answers.is_without_outcome, today=timezone.localdate())
    if request.method == "POST" and form.is_valid() and _decided(request, case, draft, answers, form):
        return redirect(page_url(case))
    return render_case(
        request,
        "closures/decide.html",
        case=case,
        section=SECTION,
        draft=draft,
        cards=answers.cards(may_change=False),
        without_outcome=answers.is_without_outcome,
        form=form,
        back_url=page_url(case),
    )


def _decided(request, case, draft, answers, form):
    now, told = timezone.now(), form.cleaned_data
    try:
        if told["decision"] == GIVE_BACK:
            acts = {"by": request.user, "now": now}
            draft_services.give_closing_back(case=case, because=told["words"], **acts)
            messages.success(request, f"The closing is back with {draft.sent_by}, who reads why.")
            return True
        if answers.missing:
            form.add_error(None, "Something has changed since it was sent. Give it back, to be completed.")
            return False
        close_case(
            case=case,
            **answers.for_service(),
            decision=Decision(request.user, told["words"], told.get("follow_up_on")),
            by=draft.sent_by,
            completed_for=draft.sent_for,
            now=now,
            today=timezone.localdate(now),
        )
    except RuleBroken as error:
        show_broken_rule(form, error)
    except ValidationError as error:
        show_refusal(form, error)
    else:
        messages.success(request, ENDED.format(family=case.family))
    return not form.errors


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_CLOSE, to_decide=True)
def follow_up(request, case):
    """Record what was found on looking again after an ending without a positive outcome."""
    summary = access.closure_of(case)
    ending = getattr(summary, "ending", None)
    if ending is None or ending.followed_up_on:
        messages.info(request, "There is nothing to follow up here.")
        return redirect(page_url(case))
    now = timezone.now()
    today = timezone.localdate(now)
    form = FollowUpForm(posted(request), today=today, initial={"followed_up_on": today})
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": now, "today": today}
        if saved(form, after_services.record_follow_up, ending=ending, **form.cleaned_data, **acts):
            messages.success(request, "The follow-up is recorded. Thank you for looking again.")
            return redirect(page_url(case))
    return render_case(
        request,
        "closures/follow_up.html",
        case=case,
        section=SECTION,
        form=form,
        ending=ending,
        back_url=page_url(case),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_CLOSE, to_decide=True)
def check_after(request, case):
    """Record whether what was achieved still holds."""
    summary = access.closure_of(case)
    due = getattr(summary, "check_after", None)
    if due is None or due.done_on:
        messages.info(request, "No check is due here.")
        return redirect(page_url(case))
    now = timezone.now()
    today = timezone.localdate(now)
    outcomes = access.outcomes_of(summary)
    form = CheckForm(posted(request), outcomes=outcomes, today=today, initial={"done_on": today})
    if request.method == "POST" and form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("done_on", "summary")}
        acts = {"by": request.user, "now": now, "today": today}
        if saved(form, after_services.record_check, check=due, states=form.states, **told, **acts):
            messages.success(request, "The check is recorded. Thank you for looking again.")
            return redirect(page_url(case))
    return render_case(
        request,
        "closures/check_after.html",
        case=case,
        section=SECTION,
        form=form,
        due=due,
        back_url=page_url(case),
    )
