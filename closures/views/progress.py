"""Family progress: how each need of a family went."""

from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.permissions import Permission
from cases.access import with_case
from cases.pages import render_case
from closures import access
from closures.progress import draw, progress_table


@require_safe
@with_case(Permission.CASE_VIEW)
def progress(request, case):
    """Each need from its start to now, or to the end: drawn, and as a table."""
    needs, stages = access.needs_to_rate(case), access.stages_of(case)
    return render_case(
        request,
        "closures/progress.html",
        case=case,
        section="closing",
        drawings=[draw(need, stages) for need in needs] if stages else [],
        table=progress_table(needs, stages) if needs else None,
        back_url=reverse("closures:closure", args=[case.reference]),
    )
