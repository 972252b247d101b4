"""The forms of legal holds."""

from django import forms

from earlyhelp.common.datefields import DateField
from earlyhelp.common.fields import LongTextField, ModelRadiosField, RadiosField, TextField
from earlyhelp.common.forms import BaseForm, OnceForm
from retention.enums import HoldScope

OFFERED = (HoldScope.FAMILY, HoldScope.PERSON, HoldScope.REQUEST, HoldScope.EVERYTHING)
NO_NAMES = "No names: it stays in the record of access after the record itself is gone."


class PlaceHoldForm(OnceForm, BaseForm):
    """What is held, why and until when.

    :param kinds: kinds of hold that can be chosen.
    """

    submit_text = "Place this hold"

    scope = RadiosField(
        label="What is to be held?",
        what="what is to be held",
        choices=[(scope.value, scope.label) for scope in OFFERED],
    )
    reference = TextField(
        label="Reference (optional)",
        help_text="Of any case of the family, like EH-2016-0042, or of the request, like REQ-2016-000123. "
        "Leave it empty to hold everything.",
        max_length=20,
        width=20,
        required=False,
    )
    member = forms.IntegerField(
        label="If it is one person, which number do they have in the family? (optional)",
        help_text="The lead professional can tell you. It ends the address of the person’s page.",
        min_value=1,
        max_value=999,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"}),
    )
    kind = ModelRadiosField(label="Why is it held?", what="why it is held")
    reason = LongTextField(
        label="What is it about?",
        what="what the hold is about",
        help_text=f"For example the number of the claim, and who asked for it. {NO_NAMES}",
        max_length=450,
    )
    until = DateField(
        label="Last day of the hold, if it has one (optional)",
        what="last day of the hold",
        required=False,
    )

    def __init__(self, *args, kinds, **kwargs):
        self.kinds = kinds
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["kind"].queryset = self.kinds

    def clean_reference(self):
        return self.cleaned_data["reference"].upper()

    def clean(self):
        scope, reference = self.cleaned_data.get("scope"), self.cleaned_data.get("reference")
        if scope and scope != HoldScope.EVERYTHING and not reference and "reference" not in self.errors:
            self.add_error("reference", "Enter the reference of a case or request, like EH-2016-0042.")
        if scope == HoldScope.EVERYTHING and reference:
            self.add_error(
                "reference", "Take the reference away to hold everything, or choose what it is of."
            )
        if scope == HoldScope.PERSON and not self.cleaned_data.get("member") and "member" not in self.errors:
            self.add_error("member", "Enter the person’s number in the family, like 2.")


class LiftHoldForm(BaseForm):
    """Why a hold is lifted."""

    submit_text = "Lift this hold"

    reason = LongTextField(
        label="Why is it lifted?", what="why it is lifted", help_text=NO_NAMES, max_length=450
    )
