"""The forms of a family's agreement: giving it and withdrawing it."""

from cases.enums import AgreementMethod
from earlyhelp.common.fields import CheckboxesField, DateField, LongTextField, RadiosField
from earlyhelp.common.forms import BaseForm, OnceForm

TO_TAKE_PART, TO_SHARE, TO_BE_ASKED = "to_take_part", "to_share", "to_be_asked"
AGREED_TO = [
    (TO_TAKE_PART, "To take part in early help"),
    (TO_SHARE, "To share what is needed with the team around the family"),
    (TO_BE_ASKED, "To be asked afterwards how the help was"),
]


class AgreementForm(BaseForm):
    """How the family agreed, who, when and to what; or why help goes on without agreement.

    :param members: the people of the family, with their persons.
    :param today: the latest day on which agreement can have been given.
    """

    submit_text = "Save agreement"

    method = RadiosField(
        label="How did the family agree?", what="how the family agreed", choices=AgreementMethod.choices
    )
    given_on = DateField(label="Date of the agreement or decision", what="date of the agreement")
    given_by = RadiosField(
        label="Who agreed?",
        what="who agreed",
        help_text="Leave this if there is no agreement.",
        required=False,
    )
    agreed_to = CheckboxesField(
        label="What did they agree to?",
        what="what they agreed to",
        help_text="Leave this if there is no agreement.",
        choices=AGREED_TO,
        required=False,
    )
    override_reason = LongTextField(
        label="Why help goes on without agreement",
        what="why help goes on without agreement",
        help_text="Only if there is no agreement. Say who decided and what the risk is.",
        max_length=1000,
        required=False,
    )

    def __init__(self, *args, members, today, **kwargs):
        self.members, self.today = members, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["given_by"].choices = [
            (str(member.number), member.person.full_name) for member in self.members
        ]
        self.fields["given_on"].latest = self.today

    def clean(self):
        answers = super().clean()
        if answers.get("method") == AgreementMethod.OVERRIDE:
            self._need(answers, "override_reason", "Write why help goes on without agreement.")
        elif answers.get("method"):
            self._need(answers, "given_by", "Choose who in the family agreed.")
            if TO_TAKE_PART not in answers.get("agreed_to", []):
                self.add_error(
                    "agreed_to",
                    "Choose that they agreed to take part. If they did not, choose “No agreement” above.",
                )
        return answers

    def _need(self, answers, name, sentence):
        if not answers.get(name) and not self.has_error(name):
            self.add_error(name, sentence)

    @property
    def values(self):
        """The agreement's fields. What does not belong to the way of agreeing is left out."""
        answers = self.cleaned_data
        values = {"method": answers["method"], "given_on": answers["given_on"]}
        if answers["method"] == AgreementMethod.OVERRIDE:
            return values | {"override_reason": answers["override_reason"]}
        people = {str(member.number): member.person for member in self.members}
        agreed = answers["agreed_to"]
        return (
            values
            | {"given_by": people[answers["given_by"]]}
            | {name: name in agreed for name, _ in AGREED_TO}
        )


class RecordAgreementForm(OnceForm, AgreementForm):
    """The family's agreement, in an open case."""


class WithdrawAgreementForm(BaseForm):
    """When the family withdrew its agreement, who did and why.

    :param members: the people of the family, with their persons.
    :param today: the latest day.
    """

    submit_text = "Withdraw the agreement"

    withdrawn_on = DateField(label="When did they withdraw it?", what="date of the withdrawal")
    withdrawn_by = RadiosField(label="Who withdrew it?", what="who withdrew it")
    reason = LongTextField(
        label="Why did they withdraw it?",
        what="why they withdrew it",
        help_text="Use their own words where you can.",
        max_length=1000,
    )

    def __init__(self, *args, members, today, **kwargs):
        self.members, self.today = list(members), today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["withdrawn_by"].choices = [
            (str(member.number), member.person.full_name) for member in self.members
        ]
        self.fields["withdrawn_on"].latest = self.today

    @property
    def values(self):
        """The arguments of the service."""
        answers = self.cleaned_data
        people = {str(member.number): member.person for member in self.members}
        return {
            "withdrawn_on": answers["withdrawn_on"],
            "withdrawn_by": people[answers["withdrawn_by"]],
            "reason": answers["reason"],
        }
