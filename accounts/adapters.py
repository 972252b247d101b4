"""What allauth asks us while people sign in: its words, and what is written to the audit trail."""

from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.stagekit import clear_login
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.usersessions.adapter import DefaultUserSessionsAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.models import User
from accounts.sealing import open_sealed, seal

WRONG_PASSWORD = "The e-mail address or the password is not right. Check both and try again."
LOCKED = (
    "You have tried too many times. Wait 15 minutes and try again, "
    "or use “I have forgotten my password” to set a new one now."
)
TOO_FAST = "You have tried too many times. Wait a minute and try again."
WRONG_CODE = "The code is not right. Enter the newest code, before it changes."

WORDS_OF_CHANGES = {
    "account/email/password_changed": "password changed",
    "account/email/password_set": "password set",
    "account/email/password_reset": "password set by a link in an e-mail",
    "mfa/email/totp_activated": "authenticator app added",
    "mfa/email/totp_deactivated": "authenticator app removed",
    "mfa/email/webauthn_added": "security key added",
    "mfa/email/webauthn_removed": "security key removed",
    "mfa/email/recovery_codes_generated": "recovery codes made",
}


def record_failure(*, email, why):
    """Write that somebody tried to sign in and could not."""
    audit.record(
        by=None,
        now=timezone.now(),
        action=AuditAction.SIGN_IN_FAILED,
        what="sign-in",
        reason=why,
        detail={"e-mail given": email[:254]},
    )


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in by e-mail and password. Accounts are made by administrators only."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This account is closed. Ask your administrator to open it.",
        "email_password_mismatch": WRONG_PASSWORD,
        "enter_current_password": "The current password is not right. Enter it again.",
        "incorrect_code": WRONG_CODE,
        "incorrect_password": "The password is not right. Enter it again.",
        "invalid_login": WRONG_PASSWORD,
        "invalid_password_reset": "This link has been used or is out of date. Ask for a new one.",
        "rate_limited": TOO_FAST,
        "too_many_login_attempts": LOCKED,
    }

    def is_open_for_signup(self, request):
        return False

    def pre_authenticate(self, request, **credentials):
        """Refuse, and write it down, once an account has had too many failed attempts."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            record_failure(email=credentials.get("email", ""), why="locked after repeated failures")
            raise

    def authentication_failed(self, request, **credentials):
        record_failure(email=credentials.get("email", ""), why="wrong e-mail address or password")

    def pre_login(self, request, user, **kwargs):
        """Stop at a locked account, whichever way the person proved who they are, and say whom to ask."""
        response = super().pre_login(request, user, **kwargs)
        if response is None and not User.objects.open().filter(pk=user.pk).exists():
            clear_login(request)
            record_failure(email=user.email, why="the account is locked, because nobody used it")
            return redirect("account_locked")
        return response

    def respond_user_inactive(self, request, user):
        record_failure(email=user.email, why="the account is closed")
        return super().respond_user_inactive(request, user)

    def post_login(self, request, user, **kwargs):
        """Write down the sign-in and the ways in which the person proved who they are."""
        response = super().post_login(request, user, **kwargs)
        methods = [record["method"] for record in get_authentication_records(request, user)]
        audit.record(
            by=user,
            now=timezone.now(),
            action=AuditAction.SIGNED_IN,
            what="sign-in",
            detail={"methods": methods},
        )
        return response

    def logout(self, request):
        if request.user.is_authenticated:
            audit.record(by=request.user, now=timezone.now(), action=AuditAction.SIGNED_OUT, what="sign-out")
        super().logout(request)

    def set_password(self, user, password):
        """Keep the new password and lift a lock: whoever reads the person's mail has proved who they are."""
        super().set_password(user, password)
        self._delete_login_attempts_cached_email(self.request, email=user.email)

    def get_reset_password_from_key_url(self, key):
        """Return the link of a mail. It leads to the site's own address, whatever Host was asked for."""
        path = urlsplit(super().get_reset_password_from_key_url(key)).path
        return settings.SITE_ADDRESS.rstrip("/") + path

    def get_password_change_redirect_url(self, request):
        return reverse("my_account")

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        """Tell the person by e-mail that their way of signing in changed, and write it down."""
        audit.record(
            by=user,
            now=timezone.now(),
            action=AuditAction.CHANGED,
            what=f"own account: {WORDS_OF_CHANGES[template_prefix]}",
        )
        super().send_notification_mail(template_prefix, user, context, email=email or user.email)


class SecondFactorAdapter(DefaultMFAAdapter):
    """Authenticator apps, security keys and recovery codes."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": "You need a second step to sign in, so this one cannot be removed.",
        "cannot_generate_recovery_codes": "Add an authenticator app or a security key first.",
        "incorrect_code": WRONG_CODE,
    }

    def encrypt(self, text):
        """Keys of authenticator apps and recovery codes are sealed in the database."""
        return seal(text)

    def decrypt(self, encrypted_text):
        return open_sealed(encrypted_text)

    def build_totp_svg(self, url):
        """Return the square that an authenticator app reads, ready to stand in a page."""
        drawing = super().build_totp_svg(url)
        drawing = drawing[drawing.index("<svg") :]
        return drawing.replace("<svg", '<svg role="img" aria-label="The key as a square to scan"', 1)

    def generate_authenticator_name(self, user, type):
        number = user.authenticator_set.filter(type=type).count() + 1
        return f"Security key {number}"


class SingleSignOnAdapter(DefaultSocialAccountAdapter):
    """A council's own sign-in. It opens an account that is there; nobody gets one by it.

    Nothing about the person is kept: each time the checked address finds the account. allauth's own way of
    doing so would take away the account's password, because it thinks that people choose their address.
    """

    def pre_social_login(self, request, sociallogin):
        """Find the account of an address that the council's service has checked."""
        checked = [address.email for address in sociallogin.email_addresses if address.verified]
        user = User.objects.with_address(checked).first()
        if user is not None:
            sociallogin.user = user

    def is_open_for_signup(self, request, sociallogin):
        addresses = [address.email for address in sociallogin.email_addresses]
        record_failure(email=", ".join(addresses), why="single sign-on: no account with this checked address")
        return False

    def on_authentication_error(self, request, provider, error=None, exception=None, extra_context=None):
        record_failure(email="", why=f"single sign-on: {error or 'unknown'}")


class SessionsAdapter(DefaultUserSessionsAdapter):
    """The list of places where a person is signed in."""

    def end_sessions(self, sessions):
        """Sign the person out elsewhere, and write down from how many places."""
        super().end_sessions(sessions)
        audit.record(
            by=self.request.user,
            now=timezone.now(),
            action=AuditAction.SIGNED_OUT,
            what="sign-out everywhere else",
            detail={"places": len(sessions)},
        )
