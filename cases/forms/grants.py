"""The forms of access to a case for a time."""

import re

from django.conf import settings
from django.core.exceptions import ValidationError

from cases.forms.team import AgreedByMixin, ColleagueField, agreed_by_field
from cases.models import REFERENCE
from earlyhelp.common.datefields import DateField
from earlyhelp.common.fields import LongTextField, RadiosField, TextField
from earlyhelp.common.forms import BaseForm, OnceForm

GIVE, REFUSE = "give", "refuse"


def _last_day(**more):
    return DateField(
        label="Until and including which day?",
        what="last day of the access",
        help_text=f"At most {settings.GRANT_DAYS_MOST} days from today.",
        **more,
    )


class GiveAccessForm(AgreedByMixin, OnceForm, BaseForm):
    """Which of the colleagues found may read the case, why, and until when."""

    submit_text = "Give access"

    colleague = ColleagueField(label="Who may read the case?", what="who may read the case")
    reason = LongTextField(
        label="Why do they need to read it?",
        what="why they need to read it",
        help_text="It stands on the case, and in the record of each page that they open.",
        max_length=450,
    )
    last_day = _last_day()
    agreed_by = agreed_by_field()

    def __init__(self, *args, colleagues, asked, today, **kwargs):
        self.colleagues, self.asked, self.today = colleagues, asked, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["colleague"].queryset = self.colleagues
        self.ask(self.asked)


class EndAccessForm(BaseForm):
    """Why somebody's access ends before its day."""

    submit_text = "End their access"

    reason = LongTextField(label="Why does it end?", what="why it ends", max_length=450)


class AnswerAccessForm(AgreedByMixin, BaseForm):
    """Whether somebody who asked may read the case, and until when, or why not."""

    submit_text = "Send the answer"

    decision = RadiosField(
        label="May they read the case?",
        what="whether they may read the case",
        choices=[(GIVE, "Yes, to read only, until a day"), (REFUSE, "No")],
    )
    last_day = _last_day(required=False)
    agreed_by = agreed_by_field(
        required=False,
        help_text="What the family agreed to does not cover this agency yet. If they may read it, ask first.",
    )
    refusal = LongTextField(
        label="If not, why?",
        what="why they may not read it",
        help_text="They read this sentence. Say whom they may ring, and nothing of the family.",
        max_length=450,
        required=False,
    )

    def __init__(self, *args, asked, today, **kwargs):
        self.asked, self.today = asked, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.ask(self.asked)

    def clean(self):
        decision = self.cleaned_data.get("decision")
        if decision == GIVE and not self.cleaned_data.get("last_day") and "last_day" not in self.errors:
            self.add_error("last_day", "Enter the last day on which they may read the case.")
        if decision == REFUSE and not self.cleaned_data.get("refusal") and "refusal" not in self.errors:
            self.add_error("refusal", "Write why they may not read it.")

    @property
    def is_given(self):
        return self.cleaned_data["decision"] == GIVE


class ReferenceField(TextField):
    """A case's reference, in small or capital letters."""

    def __init__(self, **kwargs):
        super().__init__(
            label="Reference of the case",
            what="reference of the case",
            help_text="For example EH-2026-0042. It stands on letters, plans and the records of meetings.",
            max_length=20,
            **kwargs,
        )


class _ReferenceForm(OnceForm, BaseForm):
    """A form about a case that is named by its reference."""

    def clean_reference(self):
        reference = self.cleaned_data["reference"].upper().replace(" ", "")
        if not re.fullmatch(REFERENCE, reference):
            raise ValidationError("Enter a reference like EH-2026-0042.")
        return reference


class AskForAccessForm(_ReferenceForm):
    """Which case somebody would like to read, and why."""

    submit_text = "Ask for access"

    reference = ReferenceField()
    reason = LongTextField(
        label="Why do you need to read it?",
        what="why you need to read it",
        help_text="Whoever runs the case reads this. Say what you do for the family.",
        max_length=450,
    )


class EmergencyForm(_ReferenceForm):
    """Which case is opened at once, and why nobody can be asked."""

    submit_text = "Open the case now"

    reference = ReferenceField()
    reason = LongTextField(
        label="What is the risk, and why can nobody be asked?",
        what="what the risk is, and why nobody can be asked",
        help_text="The lead professional, managers and information governance read this at once.",
        min_length=20,
        max_length=450,
        error_messages={
            "min_length": "Write at least a sentence: what the risk is, and why nobody can be asked."
        },
    )
