"""The last page of asking for help, and asking what became of a request."""

from django import forms

from cases.forms.people import FORGET
from earlyhelp.common.fields import TextField
from earlyhelp.common.forms import BaseForm


class SendForm(BaseForm):
    """The last page. It holds a box that people do not see and programs fill in.

    :param is_too_fast: whether the request was begun too short a time ago for a person to have written it.
    """

    submit_text = "Send the request"

    fax_number = forms.CharField(
        label="Leave this box empty",
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1"} | FORGET),
    )

    def __init__(self, *args, is_too_fast=False, **kwargs):
        self.is_too_fast = is_too_fast
        super().__init__(*args, **kwargs)

    def clean(self):
        answers = super().clean()
        if answers.get("fax_number"):
            self.add_error("fax_number", "Leave the last box empty. Then send the request again.")
        elif self.is_too_fast:
            self.add_error(
                None, "That was very quick. Read your answers once more, then send the request again."
            )
        return answers


class OutcomeForm(BaseForm):
    """Which request, and the e-mail address that it was sent with."""

    submit_text = "Send me a link"

    reference = TextField(
        label="Reference", help_text="Like REQ-2026-000123.", max_length=20, width=20, what="the reference"
    )
    email = forms.EmailField(
        label="Your e-mail address",
        help_text="The one that you gave with the request.",
        error_messages={"invalid": "Enter an e-mail address, like name@example.org."},
    )

    def clean_reference(self):
        return self.cleaned_data["reference"].upper()
