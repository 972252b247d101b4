"""The forms of people's own words."""

from assessments.forms.writing import OfAssessmentForm
from earlyhelp.common.fields import DateField, LongTextField, ModelRadiosField, RadiosField, TextField
from earlyhelp.common.forms import BaseForm, OnceForm


class RecordWordsForm(OnceForm, BaseForm):
    """Who said what, when and how they were asked.

    :param members: those who can be heard, with their persons.
    :param methods: ways to hear somebody.
    """

    submit_text = "Save"

    member = RadiosField(label="Whose words are these?", what="whose words these are")
    said_on = DateField(label="When was it?", what="day on which they said so")
    method = ModelRadiosField(
        label="How did you hear them?",
        what="how you heard them",
        help_text="A baby, or somebody who does not speak, is heard by watching.",
    )
    words = LongTextField(
        label="What did they say?",
        what="what they said",
        help_text="Their own words as far as you can: wishes, feelings, what their days are like, what would "
        "help. Of a baby: what you saw.",
        rows=8,
        max_length=8000,
    )

    def __init__(self, *args, members, methods, today, **kwargs):
        self.members, self.methods, self.today = list(members), methods, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        choices = [(str(member.number), member.person.full_name) for member in self.members]
        self.fields["member"].choices = choices
        self.fields["method"].queryset = self.methods
        self.fields["said_on"].latest = self.today

    @property
    def chosen_member(self):
        number = self.cleaned_data["member"]
        return next(member for member in self.members if str(member.number) == number)

    @property
    def values(self):
        return {name: self.cleaned_data[name] for name in ("said_on", "method", "words")}


class NotHeardForm(OfAssessmentForm, BaseForm):
    """Why somebody was not heard in this assessment."""

    submit_text = "Save"

    reason = ModelRadiosField(label="Why were they not heard?", what="why they were not heard")
    note = TextField(label="More about why (optional)", what="more about why", max_length=500, required=False)

    def __init__(self, *args, reasons, **kwargs):
        self.reasons = reasons
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["reason"].queryset = self.reasons

    @property
    def values(self):
        return {name: self.cleaned_data[name] for name in ("reason", "note", "revision")}


class StrikeWordsForm(BaseForm):
    """Why words are struck out."""

    submit_text = "Strike these words out"

    reason = TextField(
        label="Why?",
        what="why they are struck out",
        help_text="For example, recorded for the wrong child. They can still be read, with this reason.",
        max_length=300,
    )
