"""For which agency the person acts in this request, and who must do something before they may go on."""

from django.conf import settings
from django.shortcuts import redirect, render

from accounts.acting import SESSION_KEY, act_as, acting_membership, current_memberships
from accounts.second_factor import has_second_factor

SIGN_OUT = frozenset({"account_logout", "sign_out_everywhere"})
SECOND_FACTOR_PAGES = SIGN_OUT | {
    "account_reauthenticate",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_view_recovery_codes",
    "mfa_download_recovery_codes",
}
OWN_PAGES = SECOND_FACTOR_PAGES | {
    "my_account",
    "usersessions_list",
    "account_change_password",
    "account_set_password",
    "account_inactive",
    "mfa_deactivate_totp",
    "mfa_edit_webauthn",
    "mfa_generate_recovery_codes",
    "mfa_list_webauthn",
    "mfa_remove_webauthn",
}


def is_open(view):
    """Return whether the page may be seen without signing in, such as the password reset."""
    return not getattr(view, "login_required", True)


class ActingMembershipMiddleware:
    """Set the membership chosen in this session, if it still holds; otherwise the first current one is used.

    A membership that has ended is never taken from the session, so access stops at the next page.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        chosen = request.session.get(SESSION_KEY)
        if chosen and request.user.is_authenticated:
            for membership in current_memberships(request.user):
                if membership.pk == chosen:
                    act_as(request.user, membership)
        return self.get_response(request)


class SecondFactorMiddleware:
    """Where a second factor is required, let a person without one reach only the pages that set one up."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not settings.MFA_REQUIRED or not request.user.is_authenticated or is_open(view):
            return None
        if request.resolver_match.view_name in SECOND_FACTOR_PAGES or has_second_factor(request.user):
            return None
        return redirect("mfa_index")


class MembershipRequiredMiddleware:
    """Show a person who works for no agency now whom to ask. Their own account stays open to them."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not request.user.is_authenticated or is_open(view):
            return None
        if request.resolver_match.view_name in OWN_PAGES or acting_membership(request.user):
            return None
        return render(request, "accounts/no_membership.html", status=403)
