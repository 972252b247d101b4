"""Opening a case: one page for each subject after the people."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases.access import with_draft
from cases.choices import agencies
from cases.colleagues import leads_named, nobody
from cases.forms.opening import SOMEBODY_ELSE, ChooseLeadForm
from cases.forms.team import FindColleagueForm
from cases.opening_answers import typed_on
from cases.opening_services import choose_lead, keep_typed
from cases.views.opening import answers_of

HEADINGS = {
    "relationships": "How are they related?",
    "address": "Where does the family live?",
    "request": "Why is early help asked for?",
    "help": "What help is needed, and where?",
    "agreement": "What does the family agree to?",
    "lead": "",
}
"""The h1 of each page; a page without one has its question as h1."""


def _from_check(request):
    return request.GET.get("from") == "check"


@require_http_methods(["GET", "HEAD", "POST"])
@with_draft
def opening_step(request, draft, step):
    """Ask one subject, keep what is typed, and go on to the next or back to the answers."""
    answers = answers_of(request, draft)
    if step not in answers.order():
        return redirect(answers.check_url)
    form = answers.form(step, request.POST if request.method == "POST" else None)
    if request.method == "POST":
        keep_typed(draft=draft, step=step, typed=typed_on(form, request.POST), now=timezone.now())
        if form.is_valid():
            return redirect(_next(request, answers, step, form))
    context = {
        "form": form,
        "answers": answers,
        "page_heading": HEADINGS[step],
        "question": form.fields[form.heading_field].label if form.heading_field else HEADINGS[step],
        "back_url": answers.check_url if _from_check(request) else answers.url_before(step),
    }
    return render(request, "cases/opening_step.html", context)


def _next(request, answers, step, form):
    if step == "lead" and form.cleaned_data["who"] == SOMEBODY_ELSE:
        return reverse("cases:opening_find_lead", args=[answers.draft.submission])
    return answers.check_url if _from_check(request) else answers.url_after(step)


@require_http_methods(["GET", "HEAD", "POST"])
@with_draft
def opening_find_lead(request, draft):
    """Look for somebody in an agency, and choose them to lead."""
    answers = answers_of(request, draft)
    if not answers.may_choose_lead:
        return redirect(answers.check_url)
    search = FindColleagueForm(request.GET if "name" in request.GET else None, agencies=agencies())
    searched = search.is_bound and search.is_valid()
    found = leads_named(**search.cleaned_data) if searched else nobody()
    form = ChooseLeadForm(request.POST if request.method == "POST" else None, found=found)
    if request.method == "POST" and form.is_valid():
        who = {"who": [SOMEBODY_ELSE]}
        choose_lead(draft=draft, membership=form.cleaned_data["lead"], typed=who, now=timezone.now())
        return redirect(answers.check_url)
    context = {
        "form": form,
        "search": search,
        "found": found,
        "searched": searched,
        "answers": answers,
        "back_url": answers.url("lead"),
    }
    return render(request, "cases/opening_find_lead.html", context)
