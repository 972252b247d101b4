"""The forms of warnings."""

from datetime import timedelta

from earlyhelp.common.fields import (
    DateField,
    LongTextField,
    ModelSelectField,
    SelectField,
    TextField,
    YesNoField,
)
from earlyhelp.common.forms import BaseForm, OnceForm

WHOLE_FAMILY = ("", "The whole family")


class ReviewOnForm(BaseForm):
    """By when a warning is looked at again: within a year."""

    submit_text = "Keep the warning"

    review_on = DateField(
        label="When is it looked at again?",
        what="day on which it is looked at again",
        help_text="Within a year. For example, 27 3 2016",
    )

    def __init__(self, *args, today, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["review_on"].earliest = self.today + timedelta(days=1)
        self.fields["review_on"].latest = self.today + timedelta(days=366)


class AskForWarningForm(OnceForm, ReviewOnForm):
    """What the warning is of, about whom, and whether they know.

    :param kinds: kinds of warning; :param members: the people of the family.
    """

    submit_text = "Ask a manager to agree"

    kind = ModelSelectField(label="Kind of warning", what="the kind of warning")
    about = SelectField(label="About", what="whom it is about", required=False)
    details = LongTextField(label="What must people know?", what="what people must know", max_length=4000)
    is_disclosed = YesNoField(label="Does the person know of this warning?", what="whether the person knows")
    disclosure_reason = TextField(
        label="Why do they know, or why not?", what="why they know, or why not", max_length=500
    )

    def __init__(self, *args, kinds, members, **kwargs):
        self.kinds, self.members = kinds, members
        super().__init__(*args, **kwargs)

    def add_fields(self):
        super().add_fields()
        self.fields["kind"].queryset = self.kinds
        self.fields["about"].choices = [
            WHOLE_FAMILY,
            *((str(member.number), member.person.full_name) for member in self.members),
        ]
        first = ["submission", "kind", "about", "details", "is_disclosed", "disclosure_reason"]
        self.order_fields([*first, "review_on"])

    @property
    def member(self):
        """The chosen member of the family, or None for the whole family."""
        number = self.cleaned_data["about"]
        return next((member for member in self.members if str(member.number) == number), None)


class DecideWarningForm(BaseForm):
    """Whether a manager agrees; a refusal needs its reason."""

    submit_text = "Save the decision"

    agrees = YesNoField(
        label="Do you agree to this warning?", what="whether you agree", yes="I agree", no="I refuse"
    )
    reason = TextField(
        label="Why do you refuse? (only if you do)", what="why you refuse", max_length=500, required=False
    )

    def clean(self):
        answers = super().clean()
        if answers.get("agrees") is False and not answers.get("reason"):
            self.add_error("reason", "Say why the warning is refused.")
        return answers


class EndWarningForm(BaseForm):
    """Why a warning is no longer true."""

    submit_text = "End the warning"

    reason = TextField(label="Why does it end?", what="why the warning ends", max_length=500)
