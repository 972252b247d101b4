"""The agency that a person acts for, and their own account."""

from allauth.account.adapter import get_adapter
from allauth.usersessions.internal.flows.sessions import end_other_sessions
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.acting import SESSION_KEY, acting_membership
from accounts.errors import NotYourMembership
from accounts.forms import ActingForForm
from accounts.second_factor import has_second_factor
from accounts.services import switch_acting_membership


@require_safe
@login_not_required
def account_locked(request):
    """Whom to ask, for somebody whose account is locked. It is the same for everybody who opens it."""
    return render(request, "account/account_locked.html", {"unused_days": settings.UNUSED_DAYS})


@require_http_methods(["GET", "HEAD", "POST"])
def acting_for(request):
    """Choose for which of their agencies the person acts in this session. Notices send on to notices."""
    memberships = request.user.memberships.current().for_user(request.user)
    acting = acting_membership(request.user)
    sent = request.POST if request.method == "POST" else None
    chosen_now = {"membership": acting.pk if acting else None}
    form = ActingForForm(sent, memberships=memberships, initial=chosen_now)
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data["membership"]
        try:
            membership = switch_acting_membership(user=request.user, membership=chosen, now=timezone.now())
        except NotYourMembership as error:
            form.add_error(error.field, error.message)
        else:
            request.session[SESSION_KEY] = membership.pk
            messages.success(request, f"You now act for {membership.agency.name}.")
            return redirect("notices" if "to_notices" in request.POST else "home")
    return render(request, "accounts/acting_for.html", {"form": form})


@require_POST
def sign_out_everywhere(request):
    """End every session of the person, this one too."""
    end_other_sessions(request, request.user)
    get_adapter().logout(request)
    messages.success(request, "You have signed out everywhere.")
    return redirect("account_login")


@require_safe
def my_account(request):
    """The person's name, where they work, and how they sign in."""
    memberships = request.user.memberships.current().for_user(request.user)
    about_me = [
        {"key": "Name", "value": request.user.full_name},
        {"key": "E-mail address", "value": request.user.email},
        {"key": "Phone", "value": request.user.phone},
    ]
    context = {
        "about_me": about_me,
        "memberships": memberships,
        "second_factor": has_second_factor(request.user),
    }
    return render(request, "accounts/my_account.html", context)
