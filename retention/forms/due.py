"""The forms of the disposal queue."""

from earlyhelp.common.datefields import DateField
from earlyhelp.common.fields import CheckboxesField, LongTextField, RadiosField
from earlyhelp.common.forms import BaseForm, FilterForm
from retention.enums import DueStatus, RecordKind
from retention.forms.holds import NO_NAMES

APPROVE, SEND_BACK = "approve", "send_back"


class QueueForm(FilterForm):
    """What to show of the queue."""

    status = CheckboxesField(label="How far it is", choices=DueStatus.choices)
    kind = CheckboxesField(label="What it is", choices=RecordKind.choices)


class KeepLongerForm(BaseForm):
    """Until when a record is kept although it is due, and why."""

    submit_text = "Keep it longer"

    kept_until = DateField(
        label="Until and including which day?",
        what="last day on which it is kept",
        help_text="The next day it is on the queue again.",
    )
    reason = LongTextField(
        label="Why is it kept longer?", what="why it is kept longer", help_text=NO_NAMES, max_length=450
    )


class ProposeForm(BaseForm):
    """That a record is to be disposed of."""

    submit_text = "Propose its disposal"


class DecideForm(BaseForm):
    """Whether a proposed disposal is carried out."""

    submit_text = "Go on"

    decision = RadiosField(
        label="Is this record to be disposed of?",
        what="whether this record is to be disposed of",
        choices=[
            (APPROVE, "Yes, remove it for good. It cannot be brought back"),
            (SEND_BACK, "No, send the proposal back"),
        ],
    )
    reason = LongTextField(
        label="If not, why?",
        what="why it is sent back",
        help_text=NO_NAMES,
        max_length=450,
        required=False,
    )

    def clean(self):
        is_sent_back = self.cleaned_data.get("decision") == SEND_BACK
        if is_sent_back and not self.cleaned_data.get("reason") and "reason" not in self.errors:
            self.add_error("reason", "Write why the proposal is sent back.")
