"""The team around the family: who is in it, who leads, joining and leaving."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from cases.access import place_of, team_of, with_case
from cases.choices import agencies, team_roles
from cases.colleagues import colleagues_named, leads_named, nobody, team_members
from cases.forms.team import AddToTeamForm, AssignLeadForm, EndInvolvementForm, FindColleagueForm
from cases.pages import back_from_closed, render_case
from cases.services import add_to_team as join_team
from cases.services import assign_lead_professional, end_involvement
from cases.sharing_rules import needs_asking, why_not
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.saving import posted, show_broken_rule


@require_safe
@with_case(Permission.CASE_VIEW)
def team(request, case):
    places = team_of(case)
    return render_case(
        request,
        "cases/team.html",
        case=case,
        section="team",
        places=[place for place in places if place.ended_on is None],
        past_places=[place for place in places if place.ended_on is not None],
        leads=case.lead_history,
    )


@dataclass
class Looked:
    """What a search for a colleague gives.

    :ivar form: the search.
    :ivar found: memberships; nobody before the first search.
    :ivar asked: the people of the family who are to be asked about the agency, if they are.
    :ivar refusal: why nobody from the agency can join, or "".
    """

    form: object
    found: object
    asked: list
    refusal: str = ""


def look_for_colleague(request, case, *, to_join=True):
    """Look in an agency for the colleague of the address.

    :param to_join: whether they are to come to know of the family: not who is in the team, and as far as the
        family lets the agency know.
    """
    given = request.GET if "name" in request.GET else None
    form = FindColleagueForm(given, agencies=agencies())
    if given is None or not form.is_valid():
        return Looked(form, nobody(), [])
    agency, name = form.cleaned_data["agency"], form.cleaned_data["name"]
    if not to_join:
        return Looked(form, leads_named(agency=agency, name=name), [])
    if refusal := why_not(case, agency):
        return Looked(form, nobody(), [], refusal)
    asked = case.family.people if needs_asking(case, agency) else []
    return Looked(form, colleagues_named(agency=agency, name=name, case=case), asked)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD, to_decide=True)
def add_to_team(request, case):
    """Look for a colleague in an agency, then say what they do for the family."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    looked, now = look_for_colleague(request, case), timezone.localtime()
    told = {"asked": looked.asked, "today": now.date()}
    form = AddToTeamForm(posted(request), colleagues=looked.found, roles=team_roles(), **told)
    if request.method == "POST" and form.is_valid():
        colleague = form.cleaned_data["colleague"]
        if _done(
            form,
            join_team,
            case=case,
            user=colleague.user,
            agency=colleague.agency,
            role=form.cleaned_data["role"],
            agreed_by=form.agreed_by,
            by=request.user,
            now=now,
            today=now.date(),
        ):
            messages.success(request, f"{colleague.user} is in the team and can open this case from now on.")
            return redirect("cases:team", reference=case.reference)
    return colleague_page(request, "cases/add_to_team.html", case, form, looked)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD, to_decide=True)
def assign_lead(request, case):
    """Choose somebody of the team, or somebody looked for, to lead from today."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    looked, now = look_for_colleague(request, case), timezone.localtime()
    told = {"asked": looked.asked, "today": now.date()}
    form = AssignLeadForm(posted(request), colleagues=team_members(case) | looked.found, **told)
    if request.method == "POST" and form.is_valid():
        lead = form.cleaned_data["lead"]
        if _done(
            form,
            assign_lead_professional,
            case=case,
            lead=lead.user,
            agency=lead.agency,
            reason=form.cleaned_data["reason"],
            agreed_by=form.agreed_by,
            by=request.user,
            now=now,
            today=now.date(),
        ):
            messages.success(request, f"{lead.user} leads the work with this family from today.")
            return redirect("cases:team", reference=case.reference)
    return colleague_page(request, "cases/assign_lead.html", case, form, looked)


def _done(form, service, **arguments):
    """Call the service; a rule that forbids it is shown on the form."""
    try:
        service(**arguments)
    except RuleBroken as error:
        show_broken_rule(form, error, instead={"lead": "colleague"} if "colleague" in form.fields else None)
    except ValidationError as error:
        form.add_error(None, error.messages)
    return not form.errors


def colleague_page(request, template, case, form, looked):
    return render_case(
        request,
        template,
        is_sharing=True,
        case=case,
        section="team",
        form=form,
        search=looked.form,
        searched=looked.form.is_bound and looked.form.is_valid(),
        found=looked.found,
        refusal=looked.refusal,
        back_url=reverse("cases:team", args=[case.reference]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD, to_decide=True)
def end_place(request, case, number):
    """Say why somebody leaves the team. They lose access at once."""
    place = place_of(case, number)
    if place is None:
        raise Http404("Nobody has this place in the team.")
    if place.ended_on is not None:
        return redirect("cases:team", reference=case.reference)
    form = EndInvolvementForm(posted(request))
    if request.method == "POST" and form.is_valid():
        now = timezone.localtime()
        if _done(
            form,
            end_involvement,
            involvement=place,
            reason=form.cleaned_data["reason"],
            by=request.user,
            now=now,
            today=now.date(),
        ):
            messages.success(request, f"{place.user} is no longer in the team. What they wrote stays.")
            return redirect("cases:team", reference=case.reference)
    return render_case(
        request,
        "cases/end_place.html",
        case=case,
        section="team",
        form=form,
        place=place,
        back_url=reverse("cases:team", args=[case.reference]),
    )
