"""Forms of what happens to somebody of a family: a birth, their leaving, another name."""

from cases.forms.people import FORGET, NAME
from earlyhelp.common.fields import DateField, RadiosField, TextField
from earlyhelp.common.forms import BaseForm, OnceForm
from people.enums import NameKind


class RecordBirthForm(BaseForm):
    """The birth of a baby who was due."""

    submit_text = "Record the birth"

    date_of_birth = DateField(label="Date of birth")
    given_name = TextField(
        label="First name", help_text="Change it if the baby has been given another name.", max_length=NAME
    )

    def __init__(self, *args, today, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["date_of_birth"].latest = self.today


class LeaveFamilyForm(BaseForm):
    """The day on which somebody left the family."""

    submit_text = "Record that they left"

    left_on = DateField(label="When did they leave the family?", what="date they left")

    def __init__(self, *args, today, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["left_on"].latest = self.today


class NameForm(OnceForm, BaseForm):
    """Another name that somebody has or had."""

    submit_text = "Record the name"

    kind = RadiosField(label="What kind of name is it?", what="kind of name", choices=NameKind.choices)
    given_name = TextField(
        label="First name", help_text="Only where it differs.", max_length=NAME, required=False
    )
    family_name = TextField(
        label="Last name", help_text="Only where it differs.", max_length=NAME, required=False
    )
    used_from = DateField(label="Used from", what="first day of the name", required=False)
    used_until = DateField(label="Used until", what="last day of the name", required=False)

    def add_fields(self):
        for name in ("given_name", "family_name"):
            self.fields[name].widget.attrs |= FORGET

    def clean(self):
        answers = super().clean()
        if not answers.get("given_name") and not answers.get("family_name"):
            self.add_error("given_name", "Enter a first name, a last name or both.")
        first, last = answers.get("used_from"), answers.get("used_until")
        if first and last and last < first:
            self.add_error("used_until", "The last day of the name must not be before its first.")
        return answers
