"""Whether a person has a second step to sign in with: an authenticator app or a security key."""

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled

KINDS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def has_second_factor(user):
    """Return whether the person has a second factor. Recovery codes alone are not one."""
    return is_mfa_enabled(user, KINDS)
