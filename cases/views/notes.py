"""Case notes: added, read and corrected."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from cases.access import may_write, note_of, with_case
from cases.choices import note_kinds
from cases.disagreements import beside, disagree_url
from cases.enums import DisagreementKind, WithheldPart
from cases.forms.notes import AddNoteForm, CorrectNoteForm
from cases.note_services import add_note as add
from cases.note_services import correct_note as correct
from cases.pages import back_from_closed, render_case
from cases.withholding_access import withheld_here
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.saving import posted, show_broken_rule


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def add_note(request, case):
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    now = timezone.localtime()
    form = AddNoteForm(
        posted(request),
        kinds=note_kinds(),
        members=case.family.people,
        today=now.date(),
        initial={"day": now.date(), "time": now.time()},
    )
    if request.method == "POST" and form.is_valid() and _added(request, case, form, now):
        messages.success(request, "Your note is saved.")
        return redirect("cases:timeline", reference=case.reference)
    return render_case(
        request,
        "cases/add_note.html",
        case=case,
        section="timeline",
        form=form,
        back_url=reverse("cases:timeline", args=[case.reference]),
    )


def _added(request, case, form, now):
    """Save the note; a rule that forbids it is shown on the form."""
    answers = form.cleaned_data
    try:
        add(
            case=case,
            kind=answers["kind"],
            happened_at=form.happened_at,
            title=answers["title"],
            text=answers["text"],
            place=answers["place"],
            minutes=answers["minutes"],
            about=form.about,
            submission=answers["submission"],
            by=request.user,
            now=now,
        )
    except RuleBroken as error:
        show_broken_rule(form, error, instead={"happened_at": "time"})
    except ValidationError as error:
        form.add_error(None, error.messages)
    return not form.errors


@require_safe
@with_case(Permission.CASE_VIEW)
def note(request, case, number):
    found, works = _note(case, number), may_write(request.user, case)
    return render_case(
        request,
        "cases/note.html",
        case=case,
        section="timeline",
        withheld_from=withheld_here(request.user, case, WithheldPart.NOTE, found),
        note=found,
        may_correct=works,
        disagreements=beside(case, DisagreementKind.NOTE, found.number),
        disagree_url=disagree_url(case, DisagreementKind.NOTE, found.number) if works else "",
        back_url=reverse("cases:timeline", args=[case.reference]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def correct_note(request, case, number):
    """Add a correction, in an open or a closed case."""
    wrong = _note(case, number)
    form = CorrectNoteForm(posted(request))
    if request.method == "POST" and form.is_valid() and _corrected(request, wrong, form):
        messages.success(request, "Your correction is saved beside the note.")
        return redirect("cases:note", reference=case.reference, number=wrong.number)
    return render_case(
        request,
        "cases/correct_note.html",
        case=case,
        section="timeline",
        note=wrong,
        form=form,
        back_url=reverse("cases:note", args=[case.reference, wrong.number]),
    )


def _corrected(request, wrong, form):
    """Save the correction; a rule that forbids it is shown on the form."""
    answers = form.cleaned_data
    try:
        correct(
            note=wrong,
            text=answers["text"],
            submission=answers["submission"],
            by=request.user,
            now=timezone.now(),
        )
    except RuleBroken as error:
        show_broken_rule(form, error)
    return not form.errors


def _note(case, number):
    """Return the note of this number; a correction is shown beside the note that it corrects."""
    found = note_of(case, number)
    if found is None:
        raise Http404("The case has no note with this number.")
    return found
