"""Goals of the plan: added for a need, changed and given up."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.permissions import Permission
from assessments import plan_access, plan_services
from assessments.forms.plans import AddGoalForm, ChangeGoalForm, DropGoalForm
from assessments.views.plans import coached_form, ended_page, plan_form, plan_url
from cases.access import with_case
from cases.pages import back_from_closed
from earlyhelp.common.saving import posted, saved

WORDS = ["goal", "success", "measure"]


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def add_goal(request, case):
    """Add a goal for a need. The words of an earlier plan's goal for it are there already."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    plan = plan_access.plan_written_on(request, case)
    needs = plan_access.needs_to_choose(case)
    chosen = next((need for need in needs if str(need.number) == request.GET.get("need")), None)
    before = plan_access.earlier_goal(chosen, plan) if chosen else None
    initial = {"need": str(chosen.number)} if chosen else {}
    initial |= {name: getattr(before, name) for name in WORDS} if before else {}
    form = AddGoalForm(posted(request), needs=needs, initial=initial)
    if request.method == "POST" and form.is_valid():
        now = timezone.localtime()
        told = {"plan": plan, "need": form.chosen_need, "values": form.cleaned_data}
        acts = {"by": request.user, "now": now, "today": now.date()}
        once = form.cleaned_data["submission"]
        if saved(form, plan_services.add_goal, submission=once, **told, **acts):
            messages.success(request, "The goal is added. Now say who does what for it.")
            return redirect(
                "assessments:add_action", case.reference, plan_access.goal_made(plan, once).number
            )
    return coached_form(request, case, "assessments/add_goal.html", form, plan, need=chosen)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def change_goal(request, case, goal):
    found = plan_access.goal_of(case, goal)
    if request.method != "POST":
        if not case.is_open:
            return back_from_closed(request, case)
        if ended := ended_page(request, case, found.plan):
            return ended
        if not found.is_standing:
            return redirect(plan_url(case))
    initial = {name: getattr(found, name) for name in [*WORDS, "revision"]}
    form = ChangeGoalForm(posted(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        told = {"values": form.cleaned_data, "revision": form.cleaned_data["revision"]}
        acts = {"by": request.user, "now": timezone.now()}
        if saved(form, plan_services.change_goal, goal=found, **told, **acts):
            messages.success(request, "The goal is changed.")
            return redirect(plan_url(case, found))
    return coached_form(request, case, "assessments/change_goal.html", form, found.plan, goal=found)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def drop_goal(request, case, goal):
    """Give a goal up, and say why."""
    found = plan_access.goal_of(case, goal)
    if request.method != "POST":
        if not case.is_open:
            return back_from_closed(request, case)
        if ended := ended_page(request, case, found.plan):
            return ended
        if not found.is_standing:
            return redirect(plan_url(case))
    form = DropGoalForm(posted(request))
    if request.method == "POST" and form.is_valid():
        now = timezone.localtime()
        acts = {"by": request.user, "now": now, "today": now.date()}
        if saved(form, plan_services.drop_goal, goal=found, reason=form.cleaned_data["reason"], **acts):
            messages.success(request, "The goal is given up. It stays to be read at the end of the plan.")
            return redirect(plan_url(case))
    return plan_form(request, case, "assessments/drop_goal.html", form, goal=found)
