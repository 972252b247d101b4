"""The forms of a family's agreement: what it answered, which agencies may know, and its withdrawal."""

from django.conf import settings

from cases.enums import NOT_GIVEN, AgreementMethod
from cases.sharing_rules import can_agree
from earlyhelp.common.fields import (
    CheckboxesField,
    DateField,
    LongTextField,
    ModelSelectField,
    RadiosField,
    TextField,
    YesNoField,
)
from earlyhelp.common.forms import BaseForm, OnceForm
from earlyhelp.common.layout import RevealingRadios

TO_TAKE_PART = "to_take_part"
AGREED_TO = [
    (TO_TAKE_PART, "To take part in early help"),
    ("to_be_assessed", "To a whole family assessment"),
    ("to_share", "To share what is needed with the team around the family"),
    ("to_be_asked", "To be asked afterwards how the help was"),
    ("for_research", "To research or a national evaluation with what is recorded"),
]


def those_who_agree(members, today):
    """Return the answers of a question about who in the family agreed; see :func:`can_agree`."""
    return [
        (str(member.number), member.person.full_name)
        for member in members
        if can_agree(member.person, role=member.role, day=today)
    ]


class AgreementForm(BaseForm):
    """What the family agreed to, how, who and when; or why help goes on without agreement.

    :param members: the people of the family, with their persons.
    :param today: the latest day on which agreement can have been given.
    """

    submit_text = "Save agreement"
    field_order = ("method", "override_reason", "given_on", "given_by", "agreed_to")
    reasons = {AgreementMethod.OVERRIDE: "override_reason"}

    method = RadiosField(
        label="How did the family agree?",
        what="how the family agreed",
        choices=[choice for choice in AgreementMethod.choices if choice[0] != AgreementMethod.REFUSED],
    )
    given_on = DateField(label="Date of the agreement or decision", what="date of the agreement")
    given_by = CheckboxesField(
        label="Who agreed?",
        what="who agreed",
        help_text="Choose everybody who did. Leave this if there is no agreement.",
        required=False,
    )
    agreed_to = CheckboxesField(
        label="What did they agree to?",
        what="what they agreed to",
        help_text="Leave this if there is no agreement.",
        choices=AGREED_TO,
        required=False,
    )
    left_out = LongTextField(
        label="Who or what do they want left out?",
        what="who or what they want left out",
        help_text="People who must not see the record, or information that must not be passed on.",
        rows=2,
        max_length=1000,
        required=False,
    )
    privacy_notice = TextField(
        label="Which privacy notice were they given?",
        what="which privacy notice they were given",
        help_text="For example, the version or its date. Leave this if they were given none.",
        max_length=100,
        required=False,
    )
    review_on = DateField(
        label="When will you ask them again?",
        what="day to ask them again",
        required=False,
    )
    override_reason = LongTextField(
        label="Why help goes on without agreement",
        what="why help goes on without agreement",
        help_text="Say who decided and what the risk is.",
        max_length=1000,
        required=False,
    )

    def __init__(self, *args, members, today, **kwargs):
        self.members, self.today = members, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["given_by"].choices = those_who_agree(self.members, self.today)
        self.fields["given_on"].latest = self.today
        self.fields["review_on"].help_text = (
            f"About {round(settings.AGREEMENT_REVIEW_DAYS / 30.4)} months after the agreement if you leave "
            "this empty."
        )

    def layout_fields(self):
        under = {answer: [name] for answer, name in self.reasons.items()}
        kept = [name for name in self.fields if name not in {"method", *self.reasons.values()}]
        return [RevealingRadios("method", under=under), *(self.layout_field(name) for name in kept)]

    def clean(self):
        answers = super().clean()
        method = answers.get("method")
        self._refuse_what_is_not_asked(answers, method)
        if method == AgreementMethod.OVERRIDE:
            self._need(answers, "override_reason", "Write why help goes on without agreement.")
        elif method == AgreementMethod.REFUSED:
            self._need(answers, "given_by", "Choose who in the family did not agree.")
            self._need(answers, "refusal_reason", "Write why they did not agree.")
        elif method:
            self._need(answers, "given_by", "Choose who in the family agreed.")
            if TO_TAKE_PART not in answers.get("agreed_to", []):
                self.add_error("agreed_to", f"Choose that they agreed to take part. {self.if_they_did_not}")
        self._check_review(answers)
        return answers

    def _refuse_what_is_not_asked(self, answers, method):
        """Words that belong to another answer, out of sight or not, are not dropped without a word."""
        for other, name in self.reasons.items():
            if method and method != other and answers.get(name):
                wrote = f"You wrote {self.fields[name].what}."
                self.add_error("method", f"{wrote} Choose “{other.label}”, or take those words out.")
        if method in self.reasons and answers.get("agreed_to"):
            self.add_error("agreed_to", "Choose nothing here if they did not agree.")

    if_they_did_not = "If they did not, choose “No agreement” above."

    def _check_review(self, answers):
        review, given = answers.get("review_on"), answers.get("given_on")
        if review and given and review <= given:
            self.add_error("review_on", "The day to ask again must be after the day of the agreement.")

    def _need(self, answers, name, sentence):
        if not answers.get(name) and not self.has_error(name):
            self.add_error(name, sentence)

    @property
    def values(self):
        """The agreement's fields. What does not belong to the way of answering is left out."""
        answers = self.cleaned_data
        method = answers["method"]
        names = ["method", "given_on", "left_out", "privacy_notice", "review_on"]
        values = {name: answers[name] for name in names}
        if method == AgreementMethod.OVERRIDE:
            return values | {"override_reason": answers["override_reason"]}
        people = {str(member.number): member.person for member in self.members}
        values["given_by"] = [people[number] for number in answers["given_by"]]
        if method in NOT_GIVEN:
            return values | {"refusal_reason": answers["refusal_reason"]}
        return values | {name: name in answers["agreed_to"] for name, _ in AGREED_TO}


class RecordAgreementForm(OnceForm, AgreementForm):
    """What the family answered, in an open case: it may also have said no."""

    field_order = ("method", "refusal_reason", "override_reason", "given_on", "given_by", "agreed_to")
    reasons = {AgreementMethod.REFUSED: "refusal_reason", AgreementMethod.OVERRIDE: "override_reason"}
    if_they_did_not = "If they did not, choose “They did not agree” above."

    refusal_reason = LongTextField(
        label="Why did they not agree?",
        what="why they did not agree",
        help_text="Use their own words where you can.",
        max_length=1000,
        required=False,
    )

    def add_fields(self):
        super().add_fields()
        self.fields["method"].choices = AgreementMethod.choices
        self.fields["given_by"].label = "Who agreed, or did not?"
        self.fields["given_by"].help_text = "Choose everybody who did. Leave this if nobody could be asked."


class AgencyWishForm(OnceForm, BaseForm):
    """Whether the family wants an agency to know of them.

    :param members: the people of the family, with their persons.
    :param agencies: the agencies to choose from.
    :param today: the latest day.
    """

    submit_text = "Save"

    agency = ModelSelectField(
        label="Agency", what="the agency", to_field_name="code", empty_label="Choose an agency"
    )
    may_know = YesNoField(
        label="Does the family agree to share with this agency?", what="whether the family agrees to it"
    )
    said_by = RadiosField(label="Who said so?", what="who said so")
    said_on = DateField(label="When?", what="day on which they said so")
    note = TextField(
        label="What did they say?",
        what="what they said",
        help_text="In their own words where you can. You can leave this empty.",
        max_length=500,
        required=False,
    )

    def __init__(self, *args, members, agencies, today, **kwargs):
        self.members, self.agencies, self.today = list(members), agencies, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["agency"].queryset = self.agencies
        self.fields["said_by"].choices = those_who_agree(self.members, self.today)
        self.fields["said_on"].latest = self.today

    @property
    def values(self):
        """Fields of :class:`cases.models.AgencyWish` by name."""
        people = {str(member.number): member.person for member in self.members}
        answers = {name: value for name, value in self.cleaned_data.items() if name != "submission"}
        return answers | {"said_by": people[answers["said_by"]]}


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
        self.fields["withdrawn_by"].choices = those_who_agree(self.members, self.today)
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
