"""The screen in somebody’s hands: the passcode, and what the page sends of each part."""

from django import forms

from earlyhelp.common.fields import TextField
from earlyhelp.common.forms import BaseForm, OnceForm
from webstar.answers import Answer
from webstar.child_page import REASON


def _secret(label, what, **attrs):
    """A box whose letters are dots and which no browser keeps."""
    return TextField(
        label=label,
        what=what,
        width=10 if attrs.get("inputmode") else 20,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"} | attrs),
    )


class HandOverForm(BaseForm):
    """The passcode with which the worker takes the screen back."""

    submit_text = "Hand over the screen"

    passcode = _secret("Passcode of six digits", "passcode", inputmode="numeric")
    again = _secret("The same passcode again", "the same passcode again", inputmode="numeric")

    def clean(self):
        given = super().clean()
        if given.get("passcode") and given.get("again") and given["passcode"] != given["again"]:
            self.add_error("again", "The two passcodes are not the same. Type both again.")
        return given


class PasscodeForm(BaseForm):
    """Taking the screen back with the passcode."""

    submit_text = "Take the screen back"

    passcode = _secret("Your passcode", "passcode", inputmode="numeric")


class PasswordForm(BaseForm):
    """Taking the screen back with the password."""

    submit_text = "Use my password"

    password = TextField(
        label="Your password",
        what="password",
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )


class AnswerForm(BaseForm):
    """What the page in somebody’s hands sends of one part.

    :param reading: the draft; :param reasons: why a part may have no score, in a child’s words.
    """

    part = forms.IntegerField()
    score = forms.ChoiceField(required=False)
    words = TextField(max_length=500, required=False)
    mark = forms.CharField(max_length=16, required=False)

    def __init__(self, *args, reading, reasons, **kwargs):
        self.axes = {axis.position: axis for axis in reading.tool_version.axes.all()}
        self.scale = reading.tool_version.scale
        self.reasons = {f"{REASON}{reason.pk}": reason for reason in reasons}
        super().__init__(*args, **kwargs)

    def add_fields(self):
        values = ["", *map(str, self.scale), *self.reasons]
        self.fields["score"].choices = [(value, value) for value in values]

    def clean_part(self):
        if self.cleaned_data["part"] not in self.axes:
            raise forms.ValidationError("There is no such part of the star.")
        return self.cleaned_data["part"]

    @property
    def axis(self):
        return self.axes[self.cleaned_data["part"]]

    @property
    def answer(self):
        """What was said, for the service."""
        chosen, words = self.cleaned_data["score"], self.cleaned_data["words"]
        if chosen in self.reasons:
            return Answer(not_scored_reason=self.reasons[chosen], own_words=words)
        return Answer(score=int(chosen) if chosen else None, own_words=words)


class PictureForm(OnceForm, BaseForm):
    """A drawing or a photo beside one part.

    :param reading: the draft.
    """

    part = forms.IntegerField()
    picture = forms.FileField(
        max_length=255,
        error_messages=dict.fromkeys(
            ("required", "empty", "missing", "invalid", "max_length"), "Choose a picture first."
        ),
    )

    def __init__(self, *args, reading, **kwargs):
        self.axes = {axis.position: axis for axis in reading.tool_version.axes.all()}
        super().__init__(*args, **kwargs)

    @property
    def axis(self):
        """The part, or None where there is none of this number."""
        return self.axes.get(self.cleaned_data["part"])
