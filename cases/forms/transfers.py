"""The forms of transfers."""

from cases.forms.team import AgreedByMixin, ColleagueField, agreed_by_field
from earlyhelp.common.fields import (
    LongTextField,
    ModelRadiosField,
    ModelSelectField,
    TextField,
    YesNoField,
)
from earlyhelp.common.forms import BaseForm, OnceForm


class AskTransferForm(AgreedByMixin, OnceForm, BaseForm):
    """Where the case goes, why, and what those there must know.

    :param agencies: agencies for which somebody can accept; :param localities: localities in use.
    :param reasons: why a case moves.
    """

    submit_text = "Offer the case"

    to_agency = ModelSelectField(label="Which agency should lead?", what="which agency should lead")
    to_locality = ModelSelectField(label="In which locality?", what="the locality")
    reason = ModelRadiosField(label="Why does the case move?", what="why the case moves")
    handover_note = LongTextField(
        label="Hand-over note",
        help_text="What has been done, what is to do, and what a visitor must know.",
        what="a hand-over note",
        max_length=4000,
    )
    is_family_told = YesNoField(label="Has the family been told?", what="whether the family has been told")
    family_view = LongTextField(
        label="What does the family say, or why was it not told?",
        what="what the family says, or why it was not told",
        max_length=2000,
        rows=3,
    )
    agreed_by = agreed_by_field(
        required=False,
        help_text="Needed where nobody from that agency is in the team yet. Ask them first.",
    )
    lead_stays = YesNoField(
        label="Does whoever leads now stay in the team?",
        what="whether whoever leads now stays in the team",
        help_text="If not, they cannot open the case any more once it has moved.",
    )

    def __init__(self, *args, agencies, localities, reasons, asked, today, **kwargs):
        self.asked, self.today = asked, today
        self.offered = {"to_agency": agencies, "to_locality": localities, "reason": reasons}
        super().__init__(*args, **kwargs)

    def add_fields(self):
        for name, queryset in self.offered.items():
            self.fields[name].queryset = queryset
        self.ask(self.asked)
        self.order_fields(["submission", "to_agency", "to_locality", "reason", "handover_note"])

    @property
    def values(self):
        """The transfer's own fields."""
        left_out = {"submission", "agreed_by"}
        return {name: value for name, value in self.cleaned_data.items() if name not in left_out}


class HandOverForm(AskTransferForm):
    """Who is asked to lead, and what they must know.

    :param colleagues: memberships of those in the team and those looked for.
    """

    submit_text = "Ask them to lead"

    colleague = ColleagueField(label="Who is asked to lead?", what="who is asked to lead")

    def __init__(self, *args, colleagues, reasons, **kwargs):
        self.colleagues = colleagues
        super().__init__(*args, agencies=None, localities=None, reasons=reasons, **kwargs)

    def add_fields(self):
        del self.fields["to_agency"], self.fields["to_locality"]
        self.offered = {"reason": self.offered["reason"], "colleague": self.colleagues}
        super().add_fields()
        self.fields["reason"].label = "Why does the lead change?"
        self.fields["reason"].what = "why the lead changes"
        self.order_fields(["submission", "colleague", "reason", "handover_note"])

    @property
    def values(self):
        """The transfer's own fields, but the locality, which stays."""
        colleague = self.cleaned_data["colleague"]
        kept = {name: value for name, value in super().values.items() if name != "colleague"}
        return kept | {"to_agency": colleague.agency, "to_lead": colleague.user}


class _LeadField(ModelSelectField):
    """One of the people who may lead at the agency."""

    def label_from_instance(self, membership):
        title = membership.job_title or membership.get_role_display()
        return f"{membership.user.full_name}, {title}"


class AcceptForm(BaseForm):
    """Who leads from now on.

    :param leads: memberships at the agency that the case goes to, or None if whoever accepts leads.
    """

    submit_text = "Accept the case"

    lead = _LeadField(label="Who leads the work with this family?", what="who leads from now on")

    def __init__(self, *args, leads, **kwargs):
        self.leads = leads
        super().__init__(*args, **kwargs)

    def add_fields(self):
        if self.leads is None:
            del self.fields["lead"]
        else:
            self.fields["lead"].queryset = self.leads


class ReturnForm(BaseForm):
    """Why the other agency does not take the case on."""

    submit_text = "Return the case"

    reason = LongTextField(
        label="Why is the case returned?", what="why the case is returned", max_length=2000, rows=3
    )


class WithdrawTransferForm(BaseForm):
    """Why a transfer is taken back."""

    submit_text = "Withdraw the transfer"

    reason = TextField(
        label="Why is the transfer withdrawn?", what="why the transfer is withdrawn", max_length=500
    )
