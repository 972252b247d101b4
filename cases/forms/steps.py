"""The forms of steps up and down."""

from datetime import timedelta

from cases.enums import StepStatus
from earlyhelp.common.fields import (
    CheckboxesField,
    DateField,
    LongTextField,
    ModelRadiosField,
    ModelSelectField,
    RadiosField,
    TextField,
    YesNoField,
)
from earlyhelp.common.forms import BaseForm, FilterForm, OnceForm

ANY_STEP = "all"
WHAT_TO_WRITE = (
    "What worries you, what has been tried, and what has changed. "
    "Social care reads this and not the rest of the record."
)
MEETING_AHEAD = timedelta(days=366)


class StepFilterForm(FilterForm):
    """Which steps of the list."""

    status = RadiosField(
        label="Status",
        choices=[("", "Not finished"), *StepStatus.choices, (ANY_STEP, "All")],
    )


class _StepForm(OnceForm, BaseForm):
    """What a step up and a step down both say.

    :param agencies: agencies of social care; :param reasons: reasons of this direction.
    :param members: the people of the family.
    """

    agency = ModelSelectField(label="Team of children’s social care", what="the team of social care")
    reason = ModelRadiosField(label="Main reason", what="the main reason")
    children = CheckboxesField(label="Which children is it about?", what="which children it is about")
    what_happened = LongTextField(label="What happened?", what="what happened", max_length=4000)
    is_family_told = YesNoField(label="Has the family been told?", what="whether the family has been told")
    family_view = LongTextField(
        label="What does the family say, or why was it not told?",
        what="what the family says, or why it was not told",
        max_length=2000,
        rows=3,
    )

    order = ("submission", "agency", "reason", "children", "what_happened", "is_family_told", "family_view")

    def __init__(self, *args, agencies, reasons, members, **kwargs):
        self.agencies, self.reasons = agencies, reasons
        self.offered = {str(member.number): member for member in members if member.is_child}
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["agency"].queryset = self.agencies
        self.fields["reason"].queryset = self.reasons
        self.fields["children"].choices = [
            (number, member.person.full_name) for number, member in self.offered.items()
        ]
        self.order_fields(self.order)

    @property
    def chosen_children(self):
        return [self.offered[number] for number in self.cleaned_data["children"]]

    @property
    def values(self):
        """The step's own fields."""
        return {
            name: value for name, value in self.cleaned_data.items() if name not in ("children", "submission")
        }


class AskStepUpForm(_StepForm):
    """What social care must know to decide whether it takes the family on.

    :param urgencies: how soon it must be acknowledged.
    """

    submit_text = "Ask for the step up"

    urgency = ModelRadiosField(label="How urgent is it?", what="how urgent it is")

    order = ("submission", "agency", "urgency", *_StepForm.order[2:])

    def __init__(self, *args, urgencies, **kwargs):
        self.urgencies = urgencies
        super().__init__(*args, **kwargs)

    def add_fields(self):
        super().add_fields()
        self.fields["urgency"].queryset = self.urgencies
        self.fields["what_happened"].help_text = WHAT_TO_WRITE


class RecordStepDownForm(_StepForm):
    """From where, since when and why a family comes to early help."""

    submit_text = "Record the step down"

    decided_on = DateField(label="When did social care decide?", what="day on which social care decided")
    meeting_on = DateField(
        label="When is the hand-over meeting? (optional)", what="day of the hand-over meeting", required=False
    )

    order = ("submission", "agency", "decided_on", *_StepForm.order[2:], "meeting_on")

    def __init__(self, *args, today, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        super().add_fields()
        self.fields["decided_on"].latest = self.today
        self.fields["meeting_on"].latest = self.today + MEETING_AHEAD
        self.fields["what_happened"].label = "What has been done, and what is still to do?"
        self.fields["what_happened"].what = "what has been done and what is still to do"
        self.fields["what_happened"].help_text = "So that the family need not tell its story again."


class AcknowledgeForm(BaseForm):
    """Since when social care has the step up, and who there received it."""

    submit_text = "Save"

    on = DateField(label="When did social care receive it?", what="day on which social care received it")
    received_by = TextField(
        label="Who in social care received it?", what="who in social care received it", max_length=120
    )


class DecideStepForm(BaseForm):
    """What social care decided."""

    submit_text = "Save the decision"

    accepts = YesNoField(
        label="What did social care decide?", what="what was decided", yes="Accepted", no="Not accepted"
    )
    reason = LongTextField(
        label="Why, and what should happen next?",
        help_text="You need to write this if it is not accepted.",
        what="why it is not accepted",
        max_length=2000,
        rows=3,
        required=False,
    )
    on = DateField(label="When did social care decide?", what="day on which social care decided")
    meeting_on = DateField(
        label="When is the hand-over meeting? (only if it is accepted)",
        what="day of the hand-over meeting",
        required=False,
    )

    def clean(self):
        answers = super().clean()
        if answers.get("accepts") is False:
            if not answers.get("reason"):
                self.add_error("reason", "Say why the step up is not accepted.")
            if answers.get("meeting_on"):
                self.add_error("meeting_on", "A hand-over meeting belongs to a step up that is accepted.")
        return answers


class HandoverForm(BaseForm):
    """The day of the hand-over meeting."""

    submit_text = "Save the day"

    meeting_on = DateField(label="When is the hand-over meeting?", what="day of the hand-over meeting")


class WithdrawForm(BaseForm):
    """Why a step is taken back."""

    submit_text = "Withdraw it"

    reason = TextField(label="Why is it withdrawn?", what="why it is withdrawn", max_length=500)
