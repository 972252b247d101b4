"""Actions of the plan: added, read, changed, and how they go."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.permissions import Permission
from assessments import plan_access, plan_services
from assessments.action_services import can_own
from assessments.enums import ActionStatus
from assessments.forms.needs import people_chosen
from assessments.forms.plans import NOBODY, AddActionForm, ChangeActionForm, ProgressForm
from assessments.plan_pages import status_words
from assessments.views.plans import coached_form, ended_page, plan_form, plan_url
from cases.access import may_write, with_case
from cases.pages import back_from_closed, done
from cases.task_choices import Owner, owner_key, task_owners
from earlyhelp.common.saving import posted, saved


def _owners(case, user, present=None):
    """Who can have an action: the team, oneself, and those of the family who are old enough.

    Whoever has an ended action stays its owner, though they have left the team.
    """
    today = timezone.localdate()
    found = {
        key: owner
        for key, owner in task_owners(case, user).items()
        if not key.startswith("family-") or can_own(owner.owner, today)
    }
    if present is not None and not present.is_open:
        key = owner_key(present, user)
        who = present.owner or present.family_owner
        if who and key not in found:
            found[key] = Owner(key, present.owner_words, who, present.owner_agency)
    return found


def _acts(request):
    now = timezone.localtime()
    return {"by": request.user, "now": now, "today": now.date()}


def _review_on(goal):
    review = plan_access.next_review(goal.plan)
    return review.due_on if review else None


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def add_action(request, case, goal):
    """Add an action to a goal; it is for whom the need is about unless told."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    found = plan_access.goal_of(case, goal)
    if ended := ended_page(request, case, found.plan):
        return ended
    asked = request.GET.getlist("for") or people_chosen(found.need)
    form = AddActionForm(
        posted(request),
        owners=_owners(case, request.user),
        members=case.family.people,
        review_on=_review_on(found),
        initial={"people": asked},
    )
    if request.method == "POST" and form.is_valid():
        told = {"goal": found, "values": form.values, "people": form.people}
        once = form.cleaned_data["submission"]
        if saved(form, plan_services.add_action, submission=once, **told, **_acts(request)):
            messages.success(request, f"The action is added: {form.values['what']}")
            if "another" in request.POST:
                return redirect("assessments:add_action", case.reference, found.number)
            return redirect(plan_url(case, found))
    return coached_form(request, case, "assessments/add_action.html", form, found.plan, goal=found)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def change_action(request, case, goal, number):
    """Change an action; how far it is is told on its own page."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    action = plan_access.action_of(plan_access.goal_of(case, goal), number)
    if ended := ended_page(request, case, action.goal.plan):
        return ended
    owner = owner_key(action, request.user) if action.owner_id or action.family_owner_id else NOBODY
    members = list(case.family.people)
    members += [each.member for each in action.people.all() if each.member not in members]
    form = ChangeActionForm(
        posted(request),
        owners=_owners(case, request.user, action),
        members=members,
        review_on=_review_on(action.goal),
        initial={
            "what": action.what,
            "owner": owner,
            "due_on": action.due_on,
            "people": people_chosen(action),
            "revision": action.revision,
        },
    )
    if request.method == "POST" and form.is_valid():
        told = {"values": form.values, "people": form.people, "revision": form.cleaned_data["revision"]}
        if saved(form, plan_services.change_action, action=action, **told, **_acts(request)):
            messages.success(request, "The action is changed.")
            return redirect(plan_url(case, action.goal))
    back_url = _action_url(case, action)
    told = {"action": action, "back_url": back_url}
    return coached_form(request, case, "assessments/change_action.html", form, action.goal.plan, **told)


def _action_url(case, action):
    return reverse("assessments:action", args=[case.reference, action.goal.number, action.number])


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_VIEW)
def action(request, case, goal, number):
    """One action, what was noted on it, and how it goes now."""
    found = plan_access.action_of(plan_access.goal_of(case, goal), number)
    writes = may_write(request.user, case)
    may = writes and case.is_open and found.goal.is_standing and found.goal.plan.is_current
    form = ProgressForm(posted(request), initial={"status": found.status, "revision": found.revision})
    if request.method == "POST" and writes and form.is_valid():
        told = {"revision": form.cleaned_data["revision"], "submission": form.cleaned_data["submission"]}
        if saved(form, plan_services.note_progress, action=found, **form.values, **told, **_acts(request)):
            messages.success(request, "How it goes is saved. Thank you.")
            return redirect(_action_url(case, found))
    words, colour = status_words(found, timezone.localdate())
    return plan_form(
        request,
        case,
        "assessments/action.html",
        form,
        action=found,
        state=words,
        colour=colour,
        progress=plan_access.progress_of(found),
        may_note=may,
        back_url=plan_url(case, found.goal),
    )


@require_POST
@with_case(Permission.CASE_RECORD)
def action_done(request, case, goal, number):
    """Say that an action is done today, by one press, and go back to where the button was."""
    found = plan_access.action_of(plan_access.goal_of(case, goal), number)
    told = {"status": ActionStatus.DONE, "note": "", "done_on": None, "today": timezone.localdate()}
    if done(request, plan_services.note_progress, action=found, **told):
        messages.success(request, f"Done: {found.what}. Thank you.")
    return redirect("home") if request.POST.get("back") == "home" else redirect(plan_url(case, found.goal))
