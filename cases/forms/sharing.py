"""The form of a decision to share or not to share."""

from datetime import timedelta

from django.conf import settings

from cases.enums import NOT_TO_SHARE, SharingBasis
from earlyhelp.common.fields import DateField, LongTextField, RadiosField, TextField, YesNoField
from earlyhelp.common.forms import BaseForm, OnceForm

SHARED, NOT_SHARED = "shared", "not_shared"


class SharingForm(OnceForm, BaseForm):
    """What was shared or not, with whom and why.

    :param opened_on: the day on which the case opened; no decision is much older.
    :param today: the latest day of a decision.
    """

    submit_text = "Save the decision"

    decision = RadiosField(
        label="What did you decide?",
        what="what you decided",
        choices=[(SHARED, "To share"), (NOT_SHARED, "Not to share")],
    )
    decided_on = DateField(label="When was it decided?", what="day of the decision")
    what = LongTextField(
        label="What is it about?",
        what="what it is about",
        help_text="Only what is needed. For example, how the children are at school.",
        rows=3,
        max_length=2000,
    )
    with_whom = TextField(
        label="Who asked for it, or was given it?",
        what="who asked for it or was given it",
        help_text="Name and agency",
        max_length=200,
    )
    basis = RadiosField(
        label="What does the decision rest on?",
        what="what the decision rests on",
        choices=SharingBasis.choices,
    )
    reason = LongTextField(label="Why?", what="why you decided so", rows=3, max_length=2000)
    is_family_told = YesNoField(label="Does the family know?", what="whether the family knows")
    not_told_reason = TextField(
        label="Why does the family not know?",
        what="why the family does not know",
        help_text="Only if it does not.",
        max_length=500,
        required=False,
    )

    def __init__(self, *args, opened_on, today, **kwargs):
        self.opened_on, self.today = opened_on, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["decided_on"].earliest = self.opened_on - timedelta(days=settings.BACKDATED_DAYS)
        self.fields["decided_on"].latest = self.today

    def clean(self):
        answers = super().clean()
        if answers.get("decision") == SHARED and answers.get("basis") in NOT_TO_SHARE:
            self.add_error("basis", "This is a reason not to share. Choose what sharing it rests on.")
        knows, reason = answers.get("is_family_told"), answers.get("not_told_reason")
        if knows is False and not reason and not self.has_error("not_told_reason"):
            self.add_error("not_told_reason", "Enter why the family does not know.")
        if knows and reason:
            self.add_error("not_told_reason", "Leave this empty if the family knows.")
        return answers

    @property
    def values(self):
        """Fields of :class:`cases.models.SharingDecision` by name."""
        left_out = {"decision", "submission"}
        kept = {name: value for name, value in self.cleaned_data.items() if name not in left_out}
        return kept | {"is_shared": self.cleaned_data["decision"] == SHARED}
