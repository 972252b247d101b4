"""Forms of signing in and of passwords: allauth's rules, our words and our look."""

from allauth.account import forms as allauth_forms

from earlyhelp.common.forms import FormLayout

PASSWORD_HINT = (
    "Use 12 characters or more. Three words that do not belong together are easy to remember and hard to "
    "guess."
)
ADDRESS = {"label": "E-mail address", "what": "your e-mail address"}
CURRENT = {"label": "Current password", "what": "your current password", "help_text": ""}
NEW = {"label": "New password", "what": "a new password", "help_text": PASSWORD_HINT}
NEW_AGAIN = {"label": "New password again", "what": "the new password again", "help_text": ""}


class OurWords:
    """Give the fields of a library's form our labels and hints, and take its placeholders away.

    words   for each field, the attributes to set, such as label, help_text and what (see
            :mod:`earlyhelp.common.fields`)
    """

    words = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            for attribute, value in self.words.get(name, {}).items():
                setattr(field, attribute, value)
            field.widget.attrs.pop("placeholder", None)


class InsideOurPage(FormLayout):
    """The page writes the <form> itself: it adds where to go next and the other ways of signing in."""

    def make_helper(self):
        helper = super().make_helper()
        helper.form_tag = False
        helper.disable_csrf = True
        return helper


class SignInForm(InsideOurPage, OurWords, allauth_forms.LoginForm):
    submit_text = "Sign in"
    words = {"login": ADDRESS, "password": {"label": "Password", "what": "your password", "help_text": ""}}


class PasswordAgainForm(InsideOurPage, OurWords, allauth_forms.ReauthenticateForm):
    submit_text = "Continue"
    words = {"password": {"label": "Your password", "what": "your password", "help_text": ""}}


class ChangePasswordForm(InsideOurPage, OurWords, allauth_forms.ChangePasswordForm):
    submit_text = "Change password"
    words = {"oldpassword": CURRENT, "password1": NEW, "password2": NEW_AGAIN}


class SetPasswordForm(InsideOurPage, OurWords, allauth_forms.SetPasswordForm):
    submit_text = "Set password"
    words = {"password1": NEW, "password2": NEW_AGAIN}


class ForgottenPasswordForm(InsideOurPage, OurWords, allauth_forms.ResetPasswordForm):
    submit_text = "Send the link"
    words = {"email": ADDRESS}


class SetForgottenPasswordForm(InsideOurPage, OurWords, allauth_forms.ResetPasswordKeyForm):
    submit_text = "Set password"
    words = {"password1": NEW, "password2": NEW_AGAIN}
