"""The filters of the record of access."""

from accounts.enums import AuditAct
from earlyhelp.common.datefields import DateField
from earlyhelp.common.fields import CheckboxesField, SelectField, TextField
from earlyhelp.common.forms import FilterForm


class EventFilterForm(FilterForm):
    """Who did it, and what kind of act it was.

    :param people: (e-mail address, name) of everybody who did something.
    """

    act = CheckboxesField(label="Show", choices=AuditAct.choices)
    who = SelectField(label="Who")

    def __init__(self, *args, people, **kwargs):
        self.people = people
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["who"].choices = [("", "Everybody"), *self.people]


class AccessLogForm(FilterForm):
    """What to look for in the record of access of the whole site."""

    person = TextField(label="Who", help_text="A name or e-mail address of somebody with an account")
    case = TextField(label="Case", help_text="A reference, for example EH-2026-0042")
    act = CheckboxesField(label="Show", choices=AuditAct.choices)
    first = DateField(label="From", required=False)
    last = DateField(label="To", required=False)

    def clean_case(self):
        return self.cleaned_data["case"].upper()

    def clean(self):
        first, last = self.cleaned_data.get("first"), self.cleaned_data.get("last")
        if first and last and last < first:
            self.add_error("last", "Enter a day that is not before the first one.")
