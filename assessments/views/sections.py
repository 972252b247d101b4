"""One section of an assessment, for the family together or one person. Saved by itself, or while typing."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.permissions import Permission
from assessments.assessment_services import save_part
from assessments.forms.assessment import SectionForm
from assessments.outline import code_of, next_part, outline_of, part_outline
from assessments.views.assessment import SECTION, page_url, written_on
from cases.access import with_case
from cases.pages import back_from_closed, render_case
from earlyhelp.common.autosave import is_autosave, not_saved, saved_at
from earlyhelp.common.saving import posted, saved


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def section(request, case, section):
    """A section about the family together."""
    return _section(request, case, section, None)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def person_section(request, case, section, number):
    """A section about one child or adult."""
    return _section(request, case, section, number)


def _section(request, case, slug, number):
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    assessment = written_on(request, case)
    outline = outline_of(assessment, case.family.people)
    current = part_outline(outline, code_of(slug), number)
    if current is None:
        raise Http404("No such section for this person.")
    form = SectionForm(posted(request), outline=current, others=_others(outline, current)).opened_for(
        assessment
    )
    form.only_compares = is_autosave(request)
    if request.method == "POST" and form.is_valid():
        part = _saved(request, assessment, current, form)
        if part is not None:
            return _after(request, case, outline, current, form, part)
    if is_autosave(request):
        return not_saved(form, is_conflict=form.has_moved_on)
    return render_case(
        request,
        "assessments/section.html",
        case=case,
        section=SECTION,
        form=form,
        current=current,
        assessment=assessment,
        back_url=page_url(case),
    )


def _others(outline, current):
    """Those of the same role whose section is written in their own words."""
    if current.member is None:
        return []
    section = next(found for found in outline if found.section == current.section)
    used = any(part.part and part.part.same_as_id == current.member.pk for part in section.parts)
    return [
        part.member
        for part in section.parts
        if part.member != current.member and not used and (part.part is None or part.part.same_as_id is None)
    ]


def _saved(request, assessment, current, form):
    """Save the part and return it, or None with the errors on the form."""
    kept = []
    was_done = current.part.is_done if current.part else False
    saved(
        form,
        lambda **told: kept.append(save_part(**told)),
        assessment=assessment,
        section=current.section,
        member=current.member,
        answers=form.answers,
        same_as=form.same_as,
        is_done=was_done if is_autosave(request) else form.is_done,
        revision=form.cleaned_data["revision"],
        by=request.user,
        now=timezone.now(),
    )
    return next(iter(kept), None)


def _after(request, case, outline, current, form, part):
    if is_autosave(request):
        return saved_at(part.saved_at, form, revision=part.revision)
    name = current.section.title
    if not form.is_done:
        messages.success(request, f"“{name}” is saved. You can go on with it at any time.")
        return redirect(page_url(case))
    messages.success(request, f"“{name}” is finished.")
    current.part = part
    following = next_part(outline, current)
    if following is not None and following.section == current.section:
        return redirect(following.url(case.reference))
    return redirect(page_url(case))
