"""What a page of figures is asked for: period, part of the partnership, breakdown and line."""

from earlyhelp.common.fields import SelectField
from earlyhelp.common.forms import FilterForm


class PickerForm(FilterForm):
    """The pickers of a page of figures. The choices are passed in; what is not among them picks nothing."""

    submit_text = "Show"

    period = SelectField(label="Period")
    part = SelectField(label="Part of the partnership")

    def __init__(self, *args, choices, **kwargs):
        self.choices = choices
        super().__init__(*args, **kwargs)

    def add_fields(self):
        for name, choices in self.choices.items():
            self.fields[name].choices = choices


class LinePickerForm(PickerForm):
    """The pickers of an indicator's page, with what the table and the charts below are about."""

    line = SelectField(label="Measure")
    by = SelectField(label="Broken down by")

    def leave_out(self, name):
        """Take a picker away, from what is drawn too."""
        del self.fields[name]
        self.helper = self.make_helper()
