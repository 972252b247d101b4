"""The forms of restricted records and conflicts of interest."""

from cases.enums import ConflictRelation
from cases.forms.team import ColleagueField
from earlyhelp.common.datefields import DateField
from earlyhelp.common.fields import LongTextField, RadiosField, TextField
from earlyhelp.common.forms import BaseForm, OnceForm


class RestrictForm(BaseForm):
    """Why a record is open to fewer people."""

    submit_text = "Restrict this record"

    reason = LongTextField(
        label="Why is it restricted?",
        what="why it is restricted",
        help_text="For example that a parent works for an agency in the team.",
        max_length=450,
    )


class LiftForm(BaseForm):
    """Why a restricted record is open again.

    Its box has a name of its own, so that a form that restricts and is sent twice never lifts.
    """

    submit_text = "Lift the restriction"

    lift_reason = LongTextField(label="Why is it lifted?", what="why it is lifted", max_length=450)


class KeepOutForm(OnceForm, BaseForm):
    """Which of the colleagues found must not reach the record, and who of the family they know."""

    submit_text = "Keep them out"

    colleague = ColleagueField(label="Who must not reach this record?", what="who must not reach this record")
    member = RadiosField(label="Whom of the family do they know?", what="whom of the family they know")
    relation = RadiosField(
        label="Who is that to them?", what="who that is to them", choices=ConflictRelation.choices
    )

    def __init__(self, *args, colleagues, members, **kwargs):
        self.colleagues = colleagues
        self.members = {str(member.number): member for member in members}
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["colleague"].queryset = self.colleagues
        self.fields["member"].choices = [
            (number, member.person.full_name) for number, member in self.members.items()
        ]

    @property
    def known(self):
        """The family member whom they know."""
        return self.members[self.cleaned_data["member"]]


class DeclareConflictForm(OnceForm, BaseForm):
    """Of whose record somebody keeps themselves out."""

    submit_text = "Declare this conflict"

    relation = RadiosField(
        label="Who are they to you?",
        what="who they are to you",
        choices=[
            (ConflictRelation.MYSELF.value, "I am this person"),
            (ConflictRelation.RELATIVE.value, ConflictRelation.RELATIVE.label),
            (ConflictRelation.FRIEND.value, ConflictRelation.FRIEND.label),
            (ConflictRelation.OTHER.value, "Somebody I know in another way"),
        ],
    )
    given_name = TextField(label="First name", max_length=100)
    family_name = TextField(label="Last name", max_length=100)
    date_of_birth = DateField(label="Date of birth")


class EndConflictForm(BaseForm):
    """Why a conflict of interest ends."""

    submit_text = "End this conflict"

    reason = LongTextField(label="Why does it end?", what="why it ends", max_length=450)
