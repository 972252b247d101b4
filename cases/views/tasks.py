"""Tasks: the person's list, those of a case, and one of them."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.page_access import with_right
from accounts.permissions import Permission, can
from cases.access import may_work, may_write, with_case
from cases.forms.tasks import AddTaskForm, ChangeTaskForm, FinishTaskForm, TaskFilterForm
from cases.pages import back_from_closed, done, render_case
from cases.task_access import may_finish, task_of, tasks_of_case, tasks_reached_by
from cases.task_choices import owner_key, task_owners
from cases.task_services import add_task as give
from cases.task_services import change_task as change
from cases.task_services import finish_task as finish
from earlyhelp.common.errors import EditConflict, RuleBroken
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.saving import posted, show_broken_rule

ORDER = (("due_on", "asc"), ("pk", "asc"))
LATEST_ORDER = (("due_on", "desc"), ("pk", "desc"))
PAGE_SIZE = 25


def filtered_tasks(request, data):
    """Return the list's form, and the tasks that the filters of the address leave."""
    form = TaskFilterForm(data)
    filters = form.valid_filters()
    found = tasks_reached_by(request.user).matching(user=request.user, today=timezone.localdate(), **filters)
    return form, filters, found


@require_safe
@with_right(Permission.CASE_RECORD)
def task_list(request):
    """My tasks, by the day they are due; those that have ended with the latest first."""
    form, filters, found = filtered_tasks(request, request.GET)
    ended = filters.get("status") not in (None, "overdue")
    page = keyset_page(
        found.with_names(),
        LATEST_ORDER if ended else ORDER,
        after=request.GET.get("after"),
        before=request.GET.get("before"),
        size=PAGE_SIZE,
    )
    context = {
        "filter_form": form,
        "is_filtered": bool(filters),
        "status": filters.get("status", ""),
        "count": found.count(),
        "page": page,
        "rows": [_row(task, request.user) for task in page.rows],
        "any_open": any(task.is_open for task in page.rows) and can(request.user, Permission.CASE_RECORD),
        "filters": request.GET.urlencode(),
    }
    return render(request, "cases/task_list.html", context)


def _row(task, user):
    """A task as the lists show it."""
    mine = task.owner_id == user.pk
    return {
        "task": task,
        "owner": "You" if mine else task.owner_words,
        "is_overdue": task.is_overdue(timezone.localdate()),
        "may_finish": mine and task.is_open,
    }


@require_safe
@with_case(Permission.CASE_VIEW)
def tasks(request, case):
    """The tasks of a case: what is to do by the day it is due, then what has ended."""
    found = [_row(task, request.user) for task in tasks_of_case(case)]
    return render_case(
        request,
        "cases/tasks.html",
        case=case,
        section="tasks",
        to_do=[row for row in found if row["task"].is_open],
        ended=[row for row in reversed(found) if not row["task"].is_open],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def add_task(request, case):
    """Give a task to somebody of the team, to oneself or to one of the family."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    owners = task_owners(case, request.user)
    form = AddTaskForm(
        posted(request),
        owners=owners,
        members=case.family.people,
        initial={"about": "0", "owner": "me", "title": request.GET.get("title", "")[:200]},
    )
    if request.method == "POST" and form.is_valid():
        told = form.values | {"case": case, "submission": form.cleaned_data["submission"]}
        if _saved(form, give, request, **told):
            messages.success(request, "The task is given. It stands on the home page of whoever does it.")
            return redirect("cases:tasks", reference=case.reference)
    back_url = reverse("cases:tasks", args=[case.reference])
    return render_case(
        request, "cases/add_task.html", case=case, section="tasks", form=form, back_url=back_url
    )


def _saved(form, service, request, **told):
    """Call the service; a rule that forbids it is shown on the form."""
    now = timezone.localtime()
    try:
        service(by=request.user, now=now, today=now.date(), **told)
    except EditConflict:
        form.say_saved_at_once()
    except RuleBroken as error:
        show_broken_rule(form, error)
    return not form.errors


def _task(case, number):
    task = task_of(case, number)
    if task is None:
        raise Http404("The case has no task with this number.")
    return task


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_VIEW)
def task(request, case, number):
    """One task, and what became of it."""
    found = _task(case, number)
    may = found.is_open and may_work(request.user, case) and may_finish(request.user, found)
    form = FinishTaskForm(posted(request))
    if request.method == "POST" and form.is_valid():
        if done(request, finish, task=found, reason=form.reason_given):
            messages.success(request, "What became of the task is saved. Thank you.")
        return redirect("cases:tasks", reference=case.reference)
    return render_case(
        request,
        "cases/task.html",
        case=case,
        section="tasks",
        task=found,
        is_overdue=found.is_overdue(timezone.localdate()),
        form=form,
        may_finish=may,
        may_change=found.is_open and may_write(request.user, case),
        back_url=reverse("cases:tasks", args=[case.reference]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def change_task(request, case, number):
    """Change a task that is still to do, or give it to somebody else."""
    found = _task(case, number)
    if not found.is_open and request.method != "POST":
        return redirect("cases:task", reference=case.reference, number=number)
    form = ChangeTaskForm(
        posted(request),
        owners=task_owners(case, request.user),
        members=case.family.people,
        initial={
            "title": found.title,
            "about": str(found.about.number if found.about else 0),
            "owner": owner_key(found, request.user),
            "due_on": found.due_on,
            "revision": found.revision,
        },
    )
    if request.method == "POST" and form.is_valid():
        told = {"task": found, "values": form.values, "revision": form.cleaned_data["revision"]}
        if _saved(form, change, request, **told):
            messages.success(request, "The task is changed.")
            return redirect("cases:task", reference=case.reference, number=number)
    back_url = reverse("cases:task", args=[case.reference, number])
    return render_case(
        request, "cases/change_task.html", case=case, section="tasks", form=form, back_url=back_url
    )


BACK_TO = {"home": "home", "tasks": "tasks:list"}


@require_POST
@with_case(Permission.CASE_RECORD)
def task_done(request, case, number):
    """Say that a task is done, by one press, and go back to where the button was."""
    found = _task(case, number)
    if done(request, finish, task=found):
        messages.success(request, f"Done: {found.title}. Thank you.")
    back = BACK_TO.get(request.POST.get("back", ""))
    return redirect(back) if back else redirect("cases:tasks", reference=case.reference)
