"""The forms of unusual access and of reports of who looked."""

from django import forms

from earlyhelp.common.datefields import DateField
from earlyhelp.common.fields import Choice, LongTextField, RadiosField, SelectField, TextField
from earlyhelp.common.forms import BaseForm, FilterForm, OnceForm
from scrutiny.enums import Standing, UnusualKind
from scrutiny.querysets import EVERY_STANDING

STANDINGS = [("", "Waits for us"), *Standing.choices, (EVERY_STANDING, "All")]
DECIDED = {
    Standing.EXPLAINED: ("It is explained", "There is a good reason. It is not asked about again."),
    Standing.ASKING: ("I am asking about it", "It stays on the list until somebody decides."),
    Standing.CONCERN: ("It was not right", "Write what is done about it, and by whom."),
}


class UnusualFilterForm(FilterForm):
    """Which unusual access to show."""

    standing = RadiosField(label="Show", choices=STANDINGS)
    kind = SelectField(label="Why", choices=[("", "Any reason"), *UnusualKind.choices])
    who = TextField(label="Who", help_text="A name or e-mail address")


class DecideForm(OnceForm, BaseForm):
    """What is decided about unusual access, and why. Quietly: the person is told nothing by it."""

    submit_text = "Keep this decision"

    decision = RadiosField(label="What do you decide?", what="what you decide")
    reason = LongTextField(label="Why?", what="why you decide this", max_length=1000)
    seen = forms.ChoiceField(choices=Standing.choices, widget=forms.HiddenInput)

    def add_fields(self):
        self.fields["decision"].choices = [
            Choice(one.value, label, hint=hint) for one, (label, hint) in DECIDED.items()
        ]


class PersonForm(BaseForm):
    """Whose record it is about."""

    submit_text = "Show who looked"

    given_name = TextField(label="First name", max_length=100)
    family_name = TextField(label="Last name", max_length=100)
    date_of_birth = DateField(label="Date of birth")


class DaysForm(FilterForm):
    """Between which days."""

    first = DateField(label="From", required=False)
    last = DateField(label="To", required=False)

    def clean(self):
        first, last = self.cleaned_data.get("first"), self.cleaned_data.get("last")
        if first and last and last < first:
            self.add_error("last", "Enter a day that is not before the first one.")


class StaffForm(DaysForm):
    """What somebody with an account did."""

    field_order = ["who", "first", "last"]
    who = TextField(label="Who", help_text="A name or e-mail address; empty for everybody")
