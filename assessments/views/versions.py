"""A whole assessment to read and print, and two of them side by side."""

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts import audit
from accounts.enums import AuditAction
from accounts.permissions import Permission
from assessments import access
from assessments.comparison import compare
from assessments.outline import outline_of
from assessments.views.assessment import SECTION, page_url
from cases.access import may_write, with_case
from cases.disagreements import beside, disagree_url
from cases.enums import DisagreementKind
from cases.pages import render_case


@require_safe
@with_case(Permission.CASE_VIEW)
def version(request, case, number):
    """One assessment as it is written, on one page that prints."""
    found = _assessment(case, number)
    people = list(access.people_of(found).values())
    return render_case(
        request,
        "assessments/version.html",
        case=case,
        section=SECTION,
        assessment=found,
        outline=outline_of(found, _assessed(found, case, people)),
        words=access.words_for(found),
        people=sorted(people, key=lambda row: row.member.number),
        disagreements=beside(case, DisagreementKind.ASSESSMENT, found.number),
        disagree_url=disagree_url(case, DisagreementKind.ASSESSMENT, found.number)
        if may_write(request.user, case)
        else "",
        back_url=page_url(case),
    )


def _assessed(found, case, people):
    """Whom it is about: those of its rows, and while it is being written the family of now."""
    if found.is_complete:
        return [row.member for row in people]
    return case.family.people


@require_safe
@with_case(Permission.CASE_VIEW)
def compare_versions(request, case, number):
    """An assessment beside the one that it started from, answer by answer."""
    found = _assessment(case, number)
    if found.based_on is None:
        raise Http404("This is the first assessment of the case.")
    before = access.assessment_of(case, found.based_on.number)
    audit.record(
        by=request.user,
        now=timezone.now(),
        action=AuditAction.VIEWED,
        what="two assessments side by side",
        case_reference=case.reference,
    )
    return render_case(
        request,
        "assessments/compare.html",
        case=case,
        section=SECTION,
        assessment=found,
        before=before,
        tables=compare(before, found, case.family.people),
        back_url=reverse("assessments:version", args=[case.reference, number]),
    )


def _assessment(case, number):
    found = access.assessment_of(case, number)
    if found is None:
        raise Http404("No assessment with this number in the case.")
    return found
