"""The forms of the team around the family and its lead professional."""

from cases.enums import InvolvementEndReason, LeadChangeReason
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


class AddToTeamForm(BaseForm):
    """Which of the colleagues found joins the team, and as what."""

    submit_text = "Add to the team"

    colleague = ColleagueField(label="Who joins the team?", what="who joins the team")
    role = ModelSelectField(
        label="What do they do for this family?",
        what="what they do for this family",
        empty_label="Choose a role",
    )

    def __init__(self, *args, colleagues, roles, **kwargs):
        self.colleagues, self.roles = colleagues, roles
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["colleague"].queryset = self.colleagues
        self.fields["role"].queryset = self.roles


class AssignLeadForm(BaseForm):
    """Who leads from today, and why the lead changes."""

    submit_text = "Change who leads"

    lead = ColleagueField(label="Who leads from today?", what="who leads from today")
    reason = RadiosField(
        label="Why does the lead change?", what="why the lead changes", choices=CHANGE_REASONS
    )

    def __init__(self, *args, colleagues, **kwargs):
        self.colleagues = colleagues
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["lead"].queryset = self.colleagues


class EndInvolvementForm(BaseForm):
    """Why somebody leaves the team."""

    submit_text = "Remove from the team"

    reason = RadiosField(label="Why do they leave?", what="why they leave", choices=END_REASONS)
