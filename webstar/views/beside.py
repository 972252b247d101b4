"""What stands beside a Webstar: the worker's own view, and readings of other tools."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.permissions import Permission
from cases.access import with_case
from cases.pages import back_from_closed, render_case
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.saving import posted, show_broken_rule
from webstar import access
from webstar.beside_services import bring_scores, record_views
from webstar.enums import WITHOUT_THE_PERSON
from webstar.errors import NotAWorkersView
from webstar.forms.beside import OtherToolForm, WorkerViewForm
from webstar.progress import other_tools_table
from webstar.views.pages import reading_of


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def view(request, case, number):
    """Record where the worker sees it differently. It stands beside the score."""
    reading = reading_of(case, number)
    back_url = reverse("webstar:reading", args=[case.reference, number])
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    if reading.completed_with in WITHOUT_THE_PERSON:
        messages.warning(request, NotAWorkersView.message)
        return redirect(back_url)
    form = WorkerViewForm(posted(request), reading=reading, views=access.views_by(request.user, reading))
    if request.method == "POST" and form.is_valid() and _kept(request, reading, form):
        messages.success(request, "Your view is kept beside theirs. Neither changes the other.")
        return redirect(back_url)
    context = {"reading": reading, "form": form, "back_url": back_url}
    return render_case(request, "webstar/view.html", case=case, section="webstar", **context)


def _kept(request, reading, form):
    try:
        record_views(reading=reading, views=form.views, by=request.user, now=timezone.now())
    except RuleBroken as error:
        show_broken_rule(form, error)
        return False
    except ValidationError as error:
        form.add_error(None, error.messages)
        return False
    return True


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def other_tools(request, case):
    """Bring in readings of another licensed tool as date, area and score."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    form = OtherToolForm(posted(request), members=case.family.people, tools=access.other_tools())
    if request.method == "POST" and form.is_valid() and _brought(request, case, form):
        return redirect("webstar:other_tools", reference=case.reference)
    return render_case(
        request,
        "webstar/other_tools.html",
        case=case,
        section="webstar",
        form=form,
        scores=other_tools_table(access.other_scores_of(case), with_names=True),
        back_url=reverse("webstar:list", args=[case.reference]),
    )


def _brought(request, case, form):
    now = timezone.now()
    try:
        new, known = bring_scores(
            case=case,
            member=form.member,
            tool=form.cleaned_data["tool"],
            lines=form.cleaned_data["lines"],
            by=request.user,
            now=now,
            today=timezone.localdate(now),
        )
    except RuleBroken as error:
        show_broken_rule(form, error)
        return False
    except ValidationError as error:
        form.add_error(None, error.messages)
        return False
    scores = "1 score is" if new == 1 else f"{new} scores are"
    messages.success(request, f"{scores} brought in. There already: {known}.")
    return True
