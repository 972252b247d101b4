"""The family's copy of the plan: to read, to print, and as a file."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.permissions import Permission
from assessments import plan_access
from assessments.copy_services import MAKERS, take_copy
from assessments.our_plan import our_plan as copy_of
from assessments.our_plan_pdf import not_in_pdf
from assessments.plan_content import content_of
from cases.access import with_case

AS_IT_STANDS = 0
"""The number of the copy that is made of the plan as it stands, agreed or not."""


def _copy(case, plan, number):
    """Return the family's copy of a version. What comes next is told of the latest version only."""
    found = plan_access.plan_of(case, plan)
    if number == AS_IT_STANDS and not found.is_current:
        raise Http404("The plan has ended, so nothing stands now.")
    version = plan_access.version_of(found, number) if number else None
    is_now = version is None or (found.is_current and plan_access.versions_of(found)[0] == version)
    review = plan_access.next_review(found) if is_now else None
    return found, copy_of(
        version.content if version else content_of(found),
        agreed_on=version.made_on if version else None,
        review_on=review.due_on if review else None,
        meeting=plan_access.next_meeting(case, timezone.now()) if is_now else None,
    )


@require_safe
@with_case(Permission.CASE_VIEW)
def our_plan(request, case, plan, number):
    found, copy = _copy(case, plan, number)
    at, lost = [case.reference, found.number], not_in_pdf(copy)
    back = reverse("assessments:plan_version", args=[*at, number]) if number else None
    context = {
        "case": case,
        "copy": copy,
        "back_url": back or reverse("assessments:plan", args=[case.reference]),
        "files": [
            (label, reverse("assessments:our_plan_file", args=[*at, number, kind]))
            for kind, label in (("word", "Word"), ("pdf", "PDF"))
            if kind != "pdf" or not lost
        ],
        "lost": lost,
    }
    return render(request, "assessments/our_plan.html", context)


@require_safe
@with_case(Permission.CASE_VIEW)
def our_plan_file(request, case, plan, number, kind):
    """Send the copy as a file, always to be saved, under a name that we give it."""
    if kind not in MAKERS:
        raise Http404("The copy is made as Word or PDF.")
    found, copy = _copy(case, plan, number)
    if kind == "pdf" and not_in_pdf(copy):
        return redirect("assessments:our_plan", case.reference, found.number, number)
    told = {"case": case, "copy": copy, "kind": kind, "plan": found, "number": number}
    content, name, content_type = take_copy(by=request.user, now=timezone.now(), **told)
    return HttpResponse(
        content,
        content_type=content_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        },
    )
