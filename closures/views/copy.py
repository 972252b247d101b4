"""The family's own copy of the closing, to read together and to print."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.permissions import Permission
from cases.access import with_case
from closures import access
from closures.family_copy import copy_of_answers, copy_of_summary
from closures.views.closing import answers_of, page_url


@require_safe
@with_case(Permission.CASE_VIEW)
def family_copy(request, case):
    """The copy as the closing stands; before it is begun there is none."""
    summary, draft = access.closure_of(case), access.draft_of(case)
    if summary is None and draft is None:
        raise Http404("Closing has not begun.")
    copy = copy_of_summary(case, summary) if summary else copy_of_answers(case, answers_of(case, draft))
    context = {"case": case, "copy": copy, "is_final": summary is not None, "back_url": page_url(case)}
    return render(request, "closures/family_copy.html", context)
