"""The filters of the lists of cases."""

from django import forms

from cases.enums import CaseStatus
from cases.querysets import ANY_STATUS
from earlyhelp.common.fields import ModelSelectField, RadiosField, SelectField, TextField
from earlyhelp.common.forms import FilterForm

STATUSES = [("", "Open"), (CaseStatus.CLOSED.value, "Closed"), (ANY_STATUS, "Open and closed")]
SORTS = [("newest", "Newest first"), ("longest", "Open longest first"), ("family", "By family name")]


class CaseFilterForm(FilterForm):
    """What to look for in a list of cases. The choices are passed in."""

    q = TextField(label="Search", help_text="A family’s or person’s name, or a case reference")
    status = RadiosField(label="Status", choices=STATUSES)
    lead = TextField(label="Who leads", help_text="Part of a name")
    locality = ModelSelectField(label="Locality", to_field_name="code", empty_label="Any")
    level = ModelSelectField(label="Level of need", to_field_name="code", empty_label="Any")
    service = ModelSelectField(label="Service", to_field_name="code", empty_label="Any")
    drift = SelectField(label="What is missing or late")
    sort = forms.ChoiceField(choices=SORTS, widget=forms.HiddenInput)

    def __init__(self, *args, localities, levels, services, drifts, **kwargs):
        self.drifts = drifts
        self.choices = {"locality": localities, "level": levels, "service": services}
        super().__init__(*args, **kwargs)

    def add_fields(self):
        for name, queryset in self.choices.items():
            self.fields[name].queryset = queryset
        self.fields["drift"].choices = [("", "Any"), *self.drifts]

    @property
    def chosen(self):
        """The filters in use. The order of the rows is no filter."""
        return [item for item in super().chosen if item["label"] != "sort"]
