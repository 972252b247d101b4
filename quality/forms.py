"""The forms of rounds of case file audits."""

from earlyhelp.common.datefields import DateField
from earlyhelp.common.fields import LongTextField, ModelCheckboxesField, RadiosField, SelectField, TextField
from earlyhelp.common.forms import BaseForm, OnceForm
from quality.enums import DrawnFrom

MOST_EACH = 20


class AuditorsField(ModelCheckboxesField):
    def label_from_instance(self, membership):
        return f"{membership.user.full_name}, {membership.agency}"


class DrawForm(OnceForm, BaseForm):
    """Which cases are drawn, for whom, and how long they may read them."""

    submit_text = "Draw the cases"

    name = TextField(
        label="Name of the round", help_text="For example Closing well, spring 2016", max_length=100
    )
    drawn_from = RadiosField(label="Which cases?", what="which cases", choices=DrawnFrom.choices)
    auditors = AuditorsField(label="Who audits?", what="who audits")
    each = SelectField(
        label="How many cases for each auditor?",
        what="how many cases for each auditor",
        choices=[(number, number) for number in range(1, MOST_EACH + 1)],
    )
    starts_on = DateField(label="First day", help_text="From this day on the auditors can read the cases.")
    ends_on = DateField(
        label="Last day", help_text="At most 92 days after the first. Then they cannot any more."
    )

    def __init__(self, *args, auditors, today, **kwargs):
        self.who, self.today = auditors, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["auditors"].queryset = self.who
        self.fields["starts_on"].earliest = self.today

    def clean_each(self):
        return int(self.cleaned_data["each"])

    def clean(self):
        first, last = self.cleaned_data.get("starts_on"), self.cleaned_data.get("ends_on")
        if first and last and not 0 <= (last - first).days <= 92:
            self.add_error(
                "ends_on", "Enter a last day that is on or after the first, and within 92 days of it."
            )

    @property
    def values(self):
        return {name: self.cleaned_data[name] for name in ("name", "drawn_from", "starts_on", "ends_on")}


class EndRoundForm(BaseForm):
    """Why a round ends before its last day."""

    submit_text = "End this round"

    reason = LongTextField(label="Why does it end?", what="why it ends", max_length=450)
