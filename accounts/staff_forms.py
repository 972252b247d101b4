"""The forms of an agency's staff: whom to list, who joins, moves and leaves, and who still needs access."""

from crispy_forms_gds.layout import Field
from django import forms

from accounts.enums import MembershipEndReason, ReviewAnswer, Role
from earlyhelp.common.datefields import DateField
from earlyhelp.common.fields import (
    LongTextField,
    ModelSelectField,
    RadiosField,
    SelectField,
    TextField,
)
from earlyhelp.common.forms import BaseForm, FilterForm, OnceForm

STATES = [
    ("", "Everybody"),
    ("locked", "Locked accounts"),
    ("never", "Never signed in"),
    ("no-second-step", "No second step"),
]


ANY_DOMAIN = "Only at a domain that an administrator wrote down for the agency."
NO_DOMAIN = "An administrator has to write down the e-mail domains of your agency first."
FEW = 3
"""So many domains are named at most."""


def _domains_in_words(agencies):
    """Which addresses may be given, where they are few enough to name."""
    domains = sorted({domain for agency in agencies for domain in agency.email_domains.split()})
    if not domains:
        return NO_DOMAIN
    return (
        ANY_DOMAIN if len(domains) > FEW else f"It ends in {' or '.join(f'@{domain}' for domain in domains)}."
    )


class StaffFilterForm(FilterForm):
    """Whom of the staff to list."""

    q = TextField(label="Name", help_text="A name, or a whole e-mail address")
    agency = ModelSelectField(label="Agency or part", to_field_name="code", empty_label="All")
    state = SelectField(label="Show", choices=STATES)

    def __init__(self, *args, agencies, **kwargs):
        self.agencies = agencies
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["agency"].queryset = self.agencies
        if len(self.agencies) < 2:
            del self.fields["agency"]


class _WorkForm(BaseForm):
    """Where somebody works and as what: of the agencies and roles that the user gives."""

    agency = ModelSelectField(label="Agency or part", to_field_name="code", empty_label=None)
    role = RadiosField(label="Role", what="what they may do")
    job_title = TextField(
        label="Job title (optional)",
        what="their job title",
        help_text="What families and colleagues call it. It gives no right.",
        max_length=80,
        required=False,
    )

    def __init__(self, *args, agencies, roles, today, **kwargs):
        self.agencies, self.roles, self.today = agencies, roles, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["agency"].queryset = self.agencies
        self.fields["role"].choices = [choice for choice in Role.choices if choice[0] in self.roles]


class AddStaffForm(OnceForm, _WorkForm):
    """Who joins."""

    submit_text = "Add this person"

    full_name = TextField(label="Full name", what="their full name", max_length=120)
    email = forms.EmailField(
        label="Work e-mail address",
        max_length=254,
    )
    started_on = DateField(label="First day", what="their first day")
    field_order = ["full_name", "email", "agency", "role", "job_title", "started_on"]

    def add_fields(self):
        super().add_fields()
        self.fields["started_on"].latest = self.today
        self.fields["email"].help_text = _domains_in_words(self.agencies)


class MoveStaffForm(_WorkForm):
    """Where somebody works from a day on."""

    submit_text = "Move this person"

    moved_on = DateField(
        label="From which day?",
        what="first day of the new work",
        help_text="What they do now ends on that day, and their access with it.",
    )

    def add_fields(self):
        super().add_fields()
        self.fields["moved_on"].latest = self.today


class EndStaffForm(BaseForm):
    """When and why somebody's work for the agency ends."""

    submit_text = "End their access"

    ended_on = DateField(
        label="Last day", what="their last day", help_text="Their access ends at once, in open windows too."
    )
    reason = RadiosField(
        label="Why does it end?",
        what="why it ends",
        choices=[choice for choice in MembershipEndReason.choices if choice[0] != MembershipEndReason.MOVED],
    )

    def __init__(self, *args, today, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["ended_on"].latest = self.today


class UnlockForm(BaseForm):
    """Why an account is opened again."""

    submit_text = "Unlock this account"

    reason = LongTextField(
        label="Why do they need it again?", what="why they need it again", max_length=300, rows=3
    )


class AnswersForm(BaseForm):
    """An answer for each of the people whom the user answers for; who is left out keeps what was said.

    :param lines: lines of a review, each with its people and its latest answer.
    :param facts: a function that says in words what is known of a line.
    """

    submit_text = "Save the answers"

    def __init__(self, *args, lines, facts, **kwargs):
        self.lines, self.facts = lines, facts
        super().__init__(*args, **kwargs)

    def add_fields(self):
        for line in self.lines:
            self.fields[line.membership.key.hex] = RadiosField(
                label=line.membership.user.full_name,
                help_text=self.facts(line),
                choices=ReviewAnswer.choices,
                initial=line.answer,
                required=False,
                what=f"what holds for {line.membership.user.full_name}",
            )

    def clean(self):
        answers = super().clean()
        if not self.errors and not any(self.cleaned_data.values()):
            raise forms.ValidationError("Select what holds for at least one person.")
        return answers

    def layout_fields(self):
        return [Field.radios(name, inline=True) for name in self.fields]

    @property
    def answers(self):
        """What was said, by the key of the membership."""
        given = {line.membership.key: self.cleaned_data[line.membership.key.hex] for line in self.lines}
        return {key: answer for key, answer in given.items() if answer}
