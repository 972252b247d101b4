"""The forms of the team around the family and its lead professional."""

from django import forms

from cases.enums import InvolvementEndReason, LeadChangeReason
from cases.sharing_rules import can_agree
from earlyhelp.common.fields import ModelRadiosField, ModelSelectField, RadiosField, TextField
from earlyhelp.common.forms import BaseForm

NOT_LEAVING = {
    InvolvementEndReason.CASE_CLOSED,
    InvolvementEndReason.ROLE_CHANGED,
    InvolvementEndReason.TRANSFERRED,
}
END_REASONS = [choice for choice in InvolvementEndReason.choices if choice[0] not in NOT_LEAVING]
CHANGE_REASONS = [choice for choice in LeadChangeReason.choices if choice[0] != LeadChangeReason.CASE_CLOSED]


class ColleagueField(ModelRadiosField):
    """One of the memberships found: a person, for an agency."""

    def label_from_instance(self, membership):
        title = membership.job_title or membership.get_role_display()
        return f"{membership.user.full_name}, {title}, {membership.agency.name}"


class FindColleagueForm(BaseForm):
    """Whom to look for, and in which agency. It is sent in the address, so that Back keeps it."""

    agency = ModelSelectField(
        label="Agency", what="the agency they work for", to_field_name="code", empty_label="Choose an agency"
    )
    name = TextField(
        label="Name or e-mail address",
        what="their name or e-mail address",
        help_text="At least two letters of the name, or the whole e-mail address",
        min_length=2,
        error_messages={"min_length": "Enter at least two letters of their name."},
    )

    def __init__(self, *args, agencies, **kwargs):
        self.agencies = agencies
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["agency"].queryset = self.agencies

    def make_helper(self):
        helper = super().make_helper()
        helper.form_tag = False
        helper.disable_csrf = True
        return helper

    def layout_buttons(self):
        """Return none: the page has a button without a name, so that the address stays short."""
        return []


class AgreedByMixin:
    """Who in the family agreed to an agency that is new to the team.

    :param asked: the people of the family, with their persons; empty where nobody is to be asked.
    :param today: the day on which they are old enough to agree.
    """

    def ask(self, asked):
        """Add the question, or leave it out. Call it from ``add_fields``."""
        self.asked = {
            str(member.number): member.person
            for member in asked
            if can_agree(member.person, role=member.role, day=self.today)
        }
        if not asked:
            del self.fields["agreed_by"]
            return
        people = [(number, person.full_name) for number, person in self.asked.items()]
        self.fields["agreed_by"].choices = people

    @property
    def agreed_by(self):
        """The person of the family, or None."""
        return self.asked.get(self.cleaned_data.get("agreed_by"))


NOT_COVERED = "What the family agreed to does not cover this agency yet. Ask them first."


def agreed_by_field(required=True, help_text=NOT_COVERED):
    return RadiosField(
        label="Who in the family agreed to this agency?",
        what="who in the family agreed to this agency",
        help_text=help_text,
        required=required,
    )


class AddToTeamForm(AgreedByMixin, BaseForm):
    """Which of the colleagues found joins the team, and as what."""

    submit_text = "Add to the team"

    colleague = ColleagueField(label="Who joins the team?", what="who joins the team")
    role = ModelSelectField(
        label="What do they do for this family?",
        what="what they do for this family",
        empty_label="Choose a role",
    )
    agreed_by = agreed_by_field()

    def __init__(self, *args, colleagues, roles, asked, today, **kwargs):
        self.colleagues, self.roles, self.asked, self.today = colleagues, roles, asked, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["colleague"].queryset = self.colleagues
        self.fields["role"].queryset = self.roles
        self.ask(self.asked)


class InviteForm(AgreedByMixin, BaseForm):
    """Somebody who has no account: their name, their address at the agency, and what they do."""

    submit_text = "Send the invitation"

    full_name = TextField(label="Their full name", what="their full name", max_length=120)
    email = forms.EmailField(
        label="Their e-mail address at work",
        error_messages={
            "required": "Enter their e-mail address at work.",
            "invalid": "Enter an e-mail address in the right form, like name@school.example.",
        },
    )
    job_title = TextField(label="Their job title", what="their job title", max_length=80, required=False)
    role = ModelSelectField(
        label="What do they do for this family?",
        what="what they do for this family",
        empty_label="Choose a role",
    )
    agreed_by = agreed_by_field()

    def __init__(self, *args, agency, roles, asked, today, **kwargs):
        self.agency, self.roles, self.asked, self.today = agency, roles, asked, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        domains = " or ".join(f"@{domain}" for domain in self.agency.email_domains.split())
        self.fields["email"].help_text = f"It ends with {domains}."
        self.fields["role"].queryset = self.roles
        self.ask(self.asked)


class AssignLeadForm(AgreedByMixin, BaseForm):
    """Who leads from today, and why the lead changes."""

    submit_text = "Change who leads"

    lead = ColleagueField(label="Who leads from today?", what="who leads from today")
    reason = RadiosField(
        label="Why does the lead change?", what="why the lead changes", choices=CHANGE_REASONS
    )
    agreed_by = agreed_by_field(required=False)

    def __init__(self, *args, colleagues, asked, today, **kwargs):
        self.colleagues, self.asked, self.today = colleagues, asked, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["lead"].queryset = self.colleagues
        self.ask(self.asked)


class EndInvolvementForm(BaseForm):
    """Why somebody leaves the team."""

    submit_text = "Remove from the team"

    reason = RadiosField(label="Why do they leave?", what="why they leave", choices=END_REASONS)
