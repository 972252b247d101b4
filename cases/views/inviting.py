"""Inviting a professional who has no account to the team around a family."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.permissions import Permission
from cases import invitation_services
from cases.access import place_of, with_case
from cases.choices import agencies, team_roles
from cases.forms.team import InviteForm
from cases.pages import back_from_closed, done, render_case
from cases.sharing_rules import needs_asking, why_not
from earlyhelp.common.saving import posted, saved


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD, to_decide=True)
def invite(request, case, code):
    """Invite somebody of the agency with this code by e-mail."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    agency = agencies().filter(code=code).first()
    if agency is None:
        raise Http404("There is no such agency to invite from.")
    asked, now = case.family.people if needs_asking(case, agency) else [], timezone.localtime()
    form = InviteForm(posted(request), agency=agency, roles=team_roles(), asked=asked, today=now.date())
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        person = {name: answers[name] for name in ("full_name", "email", "job_title")}
        told = {"agency": agency, "person": person, "role": answers["role"], "agreed_by": form.agreed_by}
        acts = {"by": request.user, "now": now, "today": now.date()}
        if saved(form, invitation_services.invite_to_team, case=case, **told, **acts):
            messages.success(
                request, f"{answers['full_name']} is invited, and can open this case once they sign in."
            )
            return redirect("cases:team", reference=case.reference)
    return render_case(
        request,
        "cases/invite.html",
        is_sharing=True,
        case=case,
        section="team",
        form=form,
        agency=agency,
        refusal=why_not(case, agency),
        back_url=reverse("cases:add_to_team", args=[case.reference]),
    )


@require_POST
@with_case(Permission.CASE_RECORD, to_decide=True)
def invite_again(request, case, number):
    """Send the link again to somebody who has not signed in yet."""
    place = place_of(case, number)
    if place is None:
        raise Http404("Nobody has this place in the team.")
    if done(request, invitation_services.send_invitation_again, involvement=place):
        messages.success(request, f"A new link is on its way to {place.user}.")
    return redirect("cases:team", reference=case.reference)
