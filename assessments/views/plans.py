"""The plan of a case: read with the coach beside it, started, kept and ended; and plans that have ended."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import Permission
from assessments import plan_access, plan_services
from assessments.enums import PlanStatus
from assessments.forms.plans import EndPlanForm, KeepPlanForm, StartPlanForm
from assessments.plan_content import content_of, differences
from assessments.plan_errors import PlanEnded
from assessments.plan_pages import action_rows
from cases.access import with_case
from cases.pages import back_from_closed, done, render_case
from earlyhelp.common.autosave import is_autosave, not_saved, saved_at
from earlyhelp.common.errors import EditConflict, RuleBroken
from earlyhelp.common.saving import posted, saved

SECTION = "plan"


def plan_url(case, goal=None):
    """The page of the plan, at a goal where one is given."""
    address = reverse("assessments:plan", args=[case.reference])
    return f"{address}#goal-{goal.number}" if goal else address


@require_safe
@with_case(Permission.CASE_VIEW)
def plan(request, case):
    """The plan as it stands. Without one, the needs that it grows out of and a way to start it."""
    found = plan_access.current_plan(case)
    context = {"plan": found, "ended": plan_access.ended_plans(case)}
    if found is None:
        context |= {"needs": plan_access.needs_to_choose(case), "form": StartPlanForm()}
        return render_case(request, "assessments/no_plan.html", case=case, section=SECTION, **context)
    return render_case(
        request, "assessments/plan.html", case=case, section=SECTION, **context, **_plan_context(case, found)
    )


def _plan_context(case, found):
    today = timezone.localdate()
    goals = plan_access.goals_of(found)
    versions = plan_access.versions_of(found)
    latest = versions[0] if versions else None
    return {
        "goals": [{"goal": goal, "rows": action_rows(goal, today)} for goal in goals if goal.is_standing],
        "given_up": [goal for goal in goals if not goal.is_standing],
        "needs_left": plan_access.needs_without_goal(case, goals) if found.is_current else [],
        "advice": plan_access.advice_on(found),
        "is_draft": found.status == PlanStatus.DRAFT,
        "versions": versions,
        "latest": latest,
        "is_changed": bool(latest)
        and found.is_current
        and bool(differences(latest.content, content_of(found))),
        "review": plan_access.next_review(found),
    }


@require_safe
@with_case(Permission.CASE_VIEW)
def ended_plan(request, case, plan):
    """A plan that has ended, to be read."""
    found = plan_access.plan_of(case, plan)
    if found.is_current:
        return redirect(plan_url(case))
    context = _plan_context(case, found) | {"plan": found, "ended": [], "may_record": False}
    return render_case(request, "assessments/plan.html", case=case, section=SECTION, **context)


@require_POST
@with_case(Permission.CASE_RECORD)
def start_plan(request, case):
    """Start the plan today, by one press."""
    form = StartPlanForm(request.POST)
    if form.is_valid():
        now = timezone.localtime()
        told = {"case": case, "started_on": now.date(), "today": now.date()}
        told |= {"assessment": plan_access.latest_assessment(case)}
        if done(request, plan_services.start_plan, submission=form.cleaned_data["submission"], **told):
            messages.success(request, "The plan is started. Add a goal for each need.")
    return redirect(plan_url(case))


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def keep_plan(request, case):
    """What goes well, and what happens if things get worse. Saved while it is typed."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    found = plan_access.plan_written_on(request, case)
    names = ["strengths", "contingency"]
    initial = {name: getattr(found, name) for name in [*names, "revision"]} | {"plan": found.number}
    form = KeepPlanForm(posted(request), initial=initial)
    form.only_compares = is_autosave(request)
    if request.method == "POST" and form.is_valid():
        now = timezone.now()
        told = {"values": form.cleaned_data, "revision": form.cleaned_data["revision"]}
        try:
            kept = plan_services.keep_plan(plan=found, by=request.user, now=now, **told)
            if is_autosave(request):
                return saved_at(now, form, revision=kept.revision)
            messages.success(request, "What is going well and what to do if things get worse are saved.")
            return redirect(plan_url(case))
        except EditConflict:
            form.say_saved_at_once()
        except RuleBroken as error:
            form.add_error(None, error.message)
    if is_autosave(request):
        return not_saved(form, is_conflict=form.has_moved_on)
    return plan_form(request, case, "assessments/keep_plan.html", form)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def end_plan(request, case):
    """End the plan while help goes on, to start another."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    found = plan_access.plan_written_on(request, case)
    form = EndPlanForm(posted(request))
    if request.method == "POST" and form.is_valid():
        now = timezone.localtime()
        acts = {"by": request.user, "now": now, "today": now.date()}
        if saved(form, plan_services.end_plan, plan=found, **acts):
            messages.success(request, "The plan has ended. Start a new one when the needs are clear.")
            return redirect(plan_url(case))
    return plan_form(request, case, "assessments/end_plan.html", form)


def ended_page(request, case, plan):
    """Lead somebody who opens a form of a plan that has ended to that plan, or return None."""
    if request.method == "POST" or plan.is_current:
        return None
    messages.warning(request, PlanEnded.message)
    return redirect("assessments:ended_plan", case.reference, plan.number)


def coached_form(request, case, template, form, plan, **context):
    """A page of the plan that is one form, with the coach's advice beside it."""
    told = {"plan": plan, "advice": plan_access.advice_on(plan)} | context
    return plan_form(request, case, template, form, **told)


def plan_form(request, case, template, form, **context):
    """A page of the plan that is one form."""
    told = {"form": form, "back_url": plan_url(case)} | context
    return render_case(request, template, case=case, section=SECTION, **told)
