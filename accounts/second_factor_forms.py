"""Forms of the second step of signing in: codes, authenticator apps and security keys."""

from allauth.mfa.base import forms as base_forms
from allauth.mfa.recovery_codes import forms as recovery_code_forms
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.webauthn import forms as webauthn_forms
from django import forms
from django.core.exceptions import ValidationError
from django.forms.fields import InvalidJSONInput

from accounts.adapters import record_failure
from accounts.sign_in_forms import InsideOurPage, OurWords

CODE = {
    "label": "Code",
    "what": "a code",
    "help_text": "The 6 digits that your authenticator app shows now, or one of your recovery codes.",
}
NO_ANSWER = "Your browser sent no answer from the key. Try again."
MALFORMED = (AttributeError, KeyError, TypeError, ValueError, RecursionError)
LONGEST_ANSWER = 20_000  # characters; the longest of a real key is about 4,000


class RecordsFailure:
    """Write down each code or key that was refused."""

    def _post_clean(self):
        super()._post_clean()
        if self.errors and self.user is not None:
            record_failure(email=self.user.email, why="wrong second step")


class CodeForm(RecordsFailure, InsideOurPage, OurWords, base_forms.AuthenticateForm):
    submit_text = "Continue"
    words = {"code": CODE}


class CodeAgainForm(RecordsFailure, InsideOurPage, OurWords, base_forms.ReauthenticateForm):
    submit_text = "Continue"
    words = {"code": CODE}


class AddAppForm(InsideOurPage, OurWords, totp_forms.ActivateTOTPForm):
    submit_text = "Add the app"
    words = {
        "code": {"label": "Code", "what": "the code", "help_text": "The 6 digits that the app shows now."}
    }


class KeyAnswerField(forms.JSONField):
    """The answer of a security key. What is too long or too deep to be one is refused before it is read."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs):
        words = {"required": NO_ANSWER, "invalid": NO_ANSWER}
        super().__init__(error_messages=words, **kwargs)

    def to_python(self, value):
        if len(value or "") > LONGEST_ANSWER:
            raise ValidationError(NO_ANSWER, code="invalid")
        try:
            return super().to_python(value)
        except MALFORMED as error:
            raise ValidationError(NO_ANSWER, code="invalid") from error

    def bound_data(self, data, initial):
        """An answer counts once, so a page that is shown again holds none."""
        return InvalidJSONInput("")


class _KeyForm(InsideOurPage, OurWords):
    """The answer of a security key travels in a hidden field that the page's script fills in."""

    submit_text = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["credential"] = KeyAnswerField()

    def clean(self):
        """Refuse an answer that is not shaped like one, whatever a browser or a script sent."""
        try:
            return super().clean()
        except MALFORMED as error:
            raise ValidationError(NO_ANSWER) from error


class _AskedKeyForm(_KeyForm):
    def clean_credential(self):
        try:
            return super().clean_credential()
        except MALFORMED as error:
            raise ValidationError(NO_ANSWER) from error


class KeyForm(RecordsFailure, _AskedKeyForm, webauthn_forms.AuthenticateWebAuthnForm):
    """Touching a key after the password."""


class PasskeySignInForm(_AskedKeyForm, webauthn_forms.LoginWebAuthnForm):
    """Signing in with a passkey alone, which also asks for the PIN or fingerprint."""


class KeyAgainForm(RecordsFailure, _AskedKeyForm, webauthn_forms.ReauthenticateWebAuthnForm):
    """Touching a key again before something that matters."""


class AddKeyForm(_KeyForm, webauthn_forms.AddWebAuthnForm):
    words = {
        "name": {
            "label": "Name of the key",
            "help_text": "So that you know it again, like “blue key on my ring”.",
        },
        "passwordless": {
            "label": "Sign in with this key alone",
            "help_text": "It then asks for its PIN or your fingerprint instead of your password.",
        },
    }

    def clean_name(self):
        name = super().clean_name()
        if len(name) > 60:
            raise ValidationError("The name must be 60 characters or fewer.")
        return name


class NameKeyForm(InsideOurPage, OurWords, webauthn_forms.EditWebAuthnForm):
    submit_text = "Save name"
    words = {"name": {"label": "Name of the key", "what": "a name for the key", "max_length": 60}}


class RemoveAppForm(InsideOurPage, totp_forms.DeactivateTOTPForm):
    submit_text = "Remove the app"


class NewRecoveryCodesForm(InsideOurPage, recovery_code_forms.GenerateRecoveryCodesForm):
    submit_text = "Make new codes"
