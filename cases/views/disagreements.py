"""Recording that somebody of the family disagrees with what is recorded."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.permissions import Permission
from cases.access import members_of, with_case
from cases.disagreement_services import record_disagreement
from cases.disagreements import item_of
from cases.enums import DisagreementKind
from cases.forms.disagreements import DisagreeForm
from cases.pages import render_case
from earlyhelp.common.saving import posted, saved

SECTIONS = {
    DisagreementKind.NOTE: "timeline",
    DisagreementKind.PERSON: "people",
    DisagreementKind.ASSESSMENT: "assessment",
    DisagreementKind.NEED: "assessment",
    DisagreementKind.READING: "webstar",
}
SAVED = "What they say stands beside it now. What was recorded is unchanged."


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def disagree(request, case, kind, number):
    """Add what somebody says is wrong, in an open or a closed case."""
    item = item_of(case, kind, number) if kind in DisagreementKind.values else None
    if item is None:
        raise Http404("The case has nothing with this number.")
    now = timezone.localtime()
    form = DisagreeForm(posted(request), members=members_of(case), today=now.date())
    if request.method == "POST" and form.is_valid():
        told = {"values": form.values, "submission": form.cleaned_data["submission"]}
        acts = {"by": request.user, "now": now}
        if saved(form, record_disagreement, case=case, kind=kind, item=item.number, **told, **acts):
            messages.success(request, SAVED)
            return redirect(item.url)
    return render_case(
        request,
        "cases/disagree.html",
        case=case,
        section=SECTIONS[kind],
        form=form,
        item=item,
        back_url=item.url,
    )
