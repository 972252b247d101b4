"""The same act on several cases of the team, or on several tasks, or on all that match, on every page."""

import re

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.page_access import with_right
from accounts.permissions import Permission
from cases.access import cases_reached_by
from cases.forms.tasks import BulkDoneForm, BulkTaskForm
from cases.task_bulk_services import finish_several, give_to_leads
from cases.views.lists import filtered_cases
from cases.views.tasks import filtered_tasks

MOST = 500
"""So many can be acted on at once."""
LONGEST_FILTERS = 2000
REVIEW = "Review the agreement with the family"
ACTS = {"task": "", "review": REVIEW}
"""What can be asked of each case's lead, with the words of the task."""


def _filters(request):
    return QueryDict(request.POST.get("filters", "")[:LONGEST_FILTERS])


def _back(request, name):
    kept = _filters(request)
    return reverse(name) + (f"?{kept.urlencode()}" if kept else "")


def _is_all(request):
    return request.POST.get("which") == "all"


def _refused_count(request, count, what):
    """Say why nothing can be done with so few or so many; return whether that is so."""
    if 0 < count <= MOST:
        return False
    messages.warning(request, f"Choose {'at least one' if not count else f'no more than {MOST}'} {what}.")
    return True


@require_POST
@with_right(Permission.CASE_LIST_TEAM)
def bulk_cases(request):
    """Give the lead of each chosen case a task, after its words and its day are asked."""
    act, back = request.POST.get("act"), _back(request, "cases:team_list")
    if act not in ACTS:
        messages.warning(request, "Choose what to do with the cases.")
        return redirect(back)
    if _is_all(request):
        _, found = filtered_cases(_filters(request), cases_reached_by(request.user))
        names = list(found.open().values_list("reference", flat=True)[: MOST + 1])
    else:
        names = [text[:20].replace("\x00", "") for text in request.POST.getlist("choose")[: MOST + 1]]
    if _refused_count(request, len(names), "case"):
        return redirect(back)
    confirmed = "confirmed" in request.POST
    form = BulkTaskForm(request.POST if confirmed else None, initial={"title": ACTS[act]})
    if confirmed and form.is_valid():
        now = timezone.localtime()
        report = give_to_leads(
            references=names, by=request.user, now=now, today=now.date(), **form.cleaned_data
        )
        _say(request, report, "task given", "tasks given")
        return redirect(back)
    words = "Ask for a review of the agreement" if act == "review" else "Give the lead a task"
    return _page(request, form, words, "case", names, back)


@require_POST
@with_right(Permission.CASE_RECORD)
def bulk_tasks(request):
    """Say of each chosen task that it is done, after that is confirmed."""
    back = _back(request, "tasks:list")
    if _is_all(request):
        _, _, found = filtered_tasks(request, _filters(request))
        pairs = found.open().values_list("case__reference", "number")[: MOST + 1]
        names = [f"{reference}/{number}" for reference, number in pairs]
    else:
        names = [text[:30] for text in request.POST.getlist("choose")[: MOST + 1]]
    names = [name for name in names if re.fullmatch(r"EH-\d{4}-\d{4,}/\d{1,9}", name)]
    if _refused_count(request, len(names), "task"):
        return redirect(back)
    confirmed = "confirmed" in request.POST
    if confirmed:
        pairs = [name.split("/") for name in names]
        report = finish_several(
            names=[(reference, int(number)) for reference, number in pairs],
            by=request.user,
            now=timezone.now(),
        )
        _say(request, report, "task is done", "tasks are done")
        return redirect(back)
    return _page(request, BulkDoneForm(), "Mark as done", "task", names, back)


def _page(request, form, words, what, names, back):
    context = {
        "form": form,
        "act": request.POST.get("act", ""),
        "act_words": words,
        "what": what,
        "count": len(names),
        "is_all": _is_all(request),
        "names": names,
        "filters": request.POST.get("filters", "")[:LONGEST_FILTERS],
        "back_url": back,
    }
    return render(request, "cases/bulk.html", context)


def _say(request, report, one, several):
    if report.done:
        messages.success(request, f"{report.done} {one if report.done == 1 else several}.")
    for sentence, count in report.reasons:
        messages.warning(request, f"{count} not changed: {sentence}")
