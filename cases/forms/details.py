"""The form of a case's own details."""

from earlyhelp.common.fields import LongTextField, ModelRadiosField, ModelSelectField
from earlyhelp.common.forms import BaseForm, RevisionForm

FIELDS = ("level_of_need", "locality", "service", "source", "reason", "what_prompted")


class ChangeDetailsForm(RevisionForm, BaseForm):
    """Why help began, the level of need, where and by which service. The choices are passed in."""

    submit_text = "Save changes"

    level_of_need = ModelRadiosField(label="Level of need", what="the level of need")
    locality = ModelSelectField(label="Locality", what="the locality")
    service = ModelSelectField(
        label="Service that leads the work",
        what="the service",
        help_text="Leave this empty if no targeted service leads.",
        empty_label="No service",
        required=False,
    )
    source = ModelSelectField(label="Who asked for help", what="who asked for help")
    reason = ModelSelectField(label="Main reason for early help", what="the main reason for early help")
    what_prompted = LongTextField(
        label="What prompted the request", what="what prompted the request", max_length=4000, required=False
    )

    def __init__(self, *args, choices, **kwargs):
        self.choices = choices
        super().__init__(*args, **kwargs)

    def add_fields(self):
        for name, queryset in self.choices.items():
            self.fields[name].queryset = queryset

    @property
    def values(self):
        """The case's fields, for the service."""
        return {name: self.cleaned_data[name] for name in FIELDS}
