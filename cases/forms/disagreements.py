"""The form for what somebody of the family disagrees with."""

from cases.enums import DisagreementDecision
from earlyhelp.common.datefields import DateField
from earlyhelp.common.fields import LongTextField, RadiosField
from earlyhelp.common.forms import BaseForm, OnceForm


class DisagreeForm(OnceForm, BaseForm):
    """Who says that something is wrong, in which words, and what was done about it."""

    submit_text = "Record what they say"

    member = RadiosField(label="Who disagrees?", what="who disagrees")
    said_on = DateField(label="When did they say so?", what="day on which they said so")
    words = LongTextField(
        label="What do they say, in their words?",
        what="what they say",
        help_text="What is recorded stays as it is. This stands beside it for everybody who reads it.",
        max_length=4000,
    )
    decision = RadiosField(
        label="What is done about it?", what="what is done about it", choices=DisagreementDecision.choices
    )
    what_was_done = LongTextField(
        label="How was it put right, or why was it not?",
        what="how it was put right, or why it was not",
        help_text="For example that the correction of 3 March says when it was, or that the worker recorded "
        "what they saw and stands by it.",
        max_length=1000,
        rows=3,
    )

    def __init__(self, *args, members, today, **kwargs):
        self.members = {str(member.number): member for member in members}
        self.today = today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["said_on"].latest = self.today
        self.fields["member"].choices = [
            (number, member.person.full_name) for number, member in self.members.items()
        ]

    @property
    def values(self):
        """What the service keeps."""
        names = ("said_on", "words", "decision", "what_was_done")
        said_by = self.members[self.cleaned_data["member"]]
        return {"said_by": said_by} | {name: self.cleaned_data[name] for name in names}
