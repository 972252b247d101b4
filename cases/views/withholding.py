"""Withholding a part of a record, letting it be seen again, and the case as another agency would see it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases import withholding_access, withholding_services
from cases.access import document_of, meeting_of, member_of, note_of, warning_of
from cases.enums import WithheldPart
from cases.forms.withholding import EndWithholdingForm, PreviewForm, WithholdForm
from cases.pages import render_case
from cases.views.people import cards_of
from cases.withholding_page import part_words, preview_of, reasons_table
from earlyhelp.common.saving import posted, saved

THING_OF = {
    WithheldPart.REACH: member_of,
    WithheldPart.NOTE: note_of,
    WithheldPart.DOCUMENT: document_of,
    WithheldPart.WARNING: warning_of,
    WithheldPart.MEETING: meeting_of,
}
"""What finds the thing that an address names."""


def _thing_or_404(case, part, number):
    """Return the thing of the part and number in the case; nothing for the home, which has no number."""
    if part == WithheldPart.HOME and number is None:
        return None
    thing = THING_OF[part](case, number) if part in THING_OF and number is not None else None
    if thing is None:
        raise Http404("The case has no such part.")
    return thing


def _who_can_see(case):
    return reverse("cases:who_can_see", args=[case.reference])


@require_http_methods(["GET", "HEAD", "POST"])
@withholding_access.with_withholding
def withhold(request, case, part, number=None):
    """Say from whom a part of the record is withheld, and why."""
    thing = _thing_or_404(case, part, number)
    form = WithholdForm(
        posted(request),
        near=withholding_access.agencies_in_team(case),
        agencies=withholding_access.agencies_to_choose(),
        people=withholding_access.people_to_choose(case),
    )
    if request.method == "POST" and form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("reason", "submission")} | form.from_whom
        acts = {"by": request.user, "now": timezone.now()}
        if saved(form, withholding_services.withhold, case=case, part=part, thing=thing, **told, **acts):
            messages.success(request, "It is withheld from their next page on. They are not told.")
            return redirect("cases:who_can_see", reference=case.reference)
    return render_case(
        request,
        "cases/withhold.html",
        case=case,
        section="team",
        form=form,
        what=part_words(part, thing),
        back_url=_who_can_see(case),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@withholding_access.with_withholding
def end_withholding(request, case, number):
    """Say why somebody may see a part again."""
    row = withholding_access.withholding_of(case, number)
    if row is None:
        raise Http404("Nothing is withheld under this number.")
    if not row.stands:
        return redirect("cases:who_can_see", reference=case.reference)
    form = EndWithholdingForm(posted(request))
    if request.method == "POST" and form.is_valid():
        told = {"reason": form.cleaned_data["reason"], "by": request.user, "now": timezone.now()}
        if saved(form, withholding_services.end_withholding, withholding=row, **told):
            messages.success(request, "They can see it again.")
            return redirect("cases:who_can_see", reference=case.reference)
    return render_case(
        request,
        "cases/end_withholding.html",
        case=case,
        section="team",
        form=form,
        what=part_words(row.part, row.thing),
        row=row,
        back_url=_who_can_see(case),
    )


@require_safe
@withholding_access.with_withholding
def preview(request, case):
    """Show the case as somebody of an agency in its team would see it. That is written down as an act."""
    agencies = withholding_access.agencies_to_choose()
    agency = withholding_access.agency_named(request.GET.get("agency", ""))
    context = {"form": PreviewForm(request.GET or None, agencies=agencies), "agency": agency}
    if agency is not None:
        acts = {"by": request.user, "now": timezone.now()}
        withholding_services.record_preview(case=case, agency=agency, **acts)
        seen = withholding_access.case_as_seen_by(agency, case)
        withheld = withholding_access.withheld_from_in(agency, case)
        context |= {
            "seen": preview_of(seen, cards_of),
            "reasons": reasons_table(withheld) if withheld else None,
            "is_in_team": agency in withholding_access.agencies_in_team(case),
        }
    return render_case(
        request, "cases/preview.html", case=case, section="team", back_url=_who_can_see(case), **context
    )
