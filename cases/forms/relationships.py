"""Forms of how people are related and where the family lives."""

from earlyhelp.common.fields import (
    DateField,
    LongTextField,
    PostcodeField,
    RadiosField,
    SelectField,
    TextField,
    UPRNField,
)
from earlyhelp.common.forms import BaseForm, OnceForm, RevisionForm
from people.enums import ParentalResponsibility, RelationshipKind

RESPONSIBILITY = [*ParentalResponsibility.choices[1:], ParentalResponsibility.choices[0]]
"""Not known stands last."""

OF_AN_ADULT = [
    RelationshipKind.PARENT,
    RelationshipKind.STEP_PARENT,
    RelationshipKind.ADOPTIVE_PARENT,
    RelationshipKind.GRANDPARENT,
    RelationshipKind.AUNT_UNCLE,
    RelationshipKind.GUARDIAN,
    RelationshipKind.FOSTER_CARER,
    RelationshipKind.SIBLING,
    RelationshipKind.HALF_SIBLING,
    RelationshipKind.STEP_SIBLING,
    RelationshipKind.COUSIN,
    RelationshipKind.FRIEND,
    RelationshipKind.OTHER,
]
"""What an adult usually is to a child."""


class RelationshipForm(RevisionForm, BaseForm):
    """What one person is to another, at the revision that was read.

    :param member, other: members of the family, or people who have a number and a person.
    """

    submit_text = "Save"

    kind = SelectField(label="", choices=[("", "Select one"), *RelationshipKind.choices])
    parental_responsibility = RadiosField(label="", choices=RESPONSIBILITY, required=False)
    details = LongTextField(
        label="Anything else about it",
        what="anything else about it",
        help_text="For example where the child stays at weekends, or a court order.",
        rows=3,
        max_length=1000,
        required=False,
    )

    def __init__(self, *args, member, other, **kwargs):
        self.member, self.other = member, other
        super().__init__(*args, **kwargs)

    def add_fields(self):
        first, second = self.member.person.full_name, self.other.person.full_name
        self.fields["kind"].label = f"What is {first} to {second}?"
        self.fields["kind"].what = f"what {first} is to {second}"
        if self.member.is_child or not self.other.is_child:
            del self.fields["parental_responsibility"]
        else:
            label = f"Does {first} have parental responsibility for {second}?"
            self.fields["parental_responsibility"].label = label

    @property
    def values(self):
        answers = self.cleaned_data
        return {
            "kind": answers["kind"],
            "details": answers["details"],
            "parental_responsibility": answers.get("parental_responsibility") or "",
        }


class PairForm(BaseForm):
    """Which two people of the family are related.

    :param members: the people of the family now.
    """

    submit_text = "Continue"

    first = RadiosField(label="Who?", what="the first person")
    second = RadiosField(label="Related to whom?", what="the second person")

    def __init__(self, *args, members, **kwargs):
        self.members = members
        super().__init__(*args, **kwargs)

    def add_fields(self):
        choices = [(str(member.number), member.person.full_name) for member in self.members]
        for name in ("first", "second"):
            self.fields[name].choices = choices

    def clean(self):
        answers = super().clean()
        if answers.get("first") and answers.get("first") == answers.get("second"):
            self.add_error("second", "Choose two different people.")
        return answers


NOT_OF_THE_ADDRESS = {"lived_from", "submission"}


class AddressForm(BaseForm):
    """Where the family lives."""

    submit_text = "Continue"

    line_1 = TextField(label="Address line 1", what="first line of the address", max_length=120)
    line_2 = TextField(label="Address line 2", max_length=120, required=False)
    town = TextField(label="Town or village", max_length=80, required=False, width=20)
    postcode = PostcodeField(label="Postcode", required=False)
    uprn = UPRNField(
        label="Unique property reference number",
        help_text="If your system shows it, up to 12 digits.",
        required=False,
    )
    lived_from = DateField(
        label="When did they move in?",
        what="date they moved in",
        help_text="If nobody knows, the first day on which you know that they lived there.",
    )

    def __init__(self, *args, today, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["lived_from"].latest = self.today
        for name in ("line_1", "line_2", "town"):
            self.fields[name].widget.attrs["autocomplete"] = "off"

    @property
    def values(self):
        return {name: value for name, value in self.cleaned_data.items() if name not in NOT_OF_THE_ADDRESS}


class RecordMoveForm(OnceForm, AddressForm):
    """Where the family lives from a day on."""

    submit_text = "Record the address"
