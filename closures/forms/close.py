"""The closing form: one page that ends the help."""

from closures.enums import Judgement
from closures.errors import ClosedBeforeOpening, ClosedInFuture
from closures.forms.needs import RatesNeeds
from earlyhelp.common.fields import DateField, LongTextField, ModelRadiosField, ModelSelectField, RadiosField
from earlyhelp.common.forms import BaseForm, OnceForm

NEEDS_EXPLANATION = {Judgement.PARTIALLY, Judgement.NOT_AT_ALL}


class CloseCaseForm(RatesNeeds, OnceForm, BaseForm):
    """Why help ends, what it achieved and what happens next, with a reason for each missing closing Webstar.

    :param opened_on: the day on which the case opened.
    :param reasons: the closure reasons to choose from.
    :param without_reading: family members who have no complete closing Webstar.
    :param reading_reasons: why somebody may have none.
    :param needs: the standing needs, see :func:`assessments.review_access.needs_of`.
    """

    submit_text = "Close this case"

    closed_on = DateField(label="Date the case closes", what="date the case closes")
    reason = ModelRadiosField(
        queryset=None, label="Why is early help ending?", what="why early help is ending"
    )
    judgement = RadiosField(
        choices=Judgement.choices,
        label="Was what you hoped for achieved?",
        help_text="This is the lead professional’s own judgement.",
        what="whether what you hoped for was achieved",
    )
    explanation = LongTextField(
        label="What was and was not achieved?",
        help_text="You need to write this if it was achieved partially or not at all.",
        what="what was and was not achieved",
        max_length=4000,
        required=False,
    )
    what_next = LongTextField(
        label="What happens next for the family?",
        help_text="Who stays in touch, and what the family can do if things slip.",
        what="what happens next for the family",
        max_length=4000,
    )

    def __init__(self, *args, opened_on, today, reasons, without_reading, reading_reasons, needs, **kwargs):
        self.opened_on, self.today = opened_on, today
        self.reasons, self.reading_reasons = reasons, reading_reasons
        self.without_reading, self.needs = without_reading, needs
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["reason"].queryset = self.reasons
        for member in self.without_reading:
            name = member.person.short_name
            self.fields[f"missing_{member.number}"] = ModelSelectField(
                queryset=self.reading_reasons,
                label=f"Why is there no closing Webstar for {name}?",
                what=f"why there is no closing Webstar for {name}",
                empty_label="Choose a reason",
            )
        self.add_need_fields()
        self.order_fields(
            [
                "closed_on",
                *self.missing_names,
                *self.need_names,
                "reason",
                "judgement",
                "explanation",
                "what_next",
            ]
        )

    @property
    def missing_names(self):
        return [f"missing_{member.number}" for member in self.without_reading]

    def clean(self):
        answers = super().clean()
        if (day := answers.get("closed_on")) and not self.opened_on <= day <= self.today:
            self.add_error("closed_on", (ClosedInFuture if day > self.today else ClosedBeforeOpening).message)
        if answers.get("judgement") in NEEDS_EXPLANATION and not answers.get("explanation"):
            self.add_error("explanation", "Explain what was and what was not achieved.")
        self.check_needs()
        return answers

    @property
    def missing(self):
        """Family member to reason, for the service."""
        return {
            member: self.cleaned_data[f"missing_{member.number}"]
            for member in self.without_reading
            if self.cleaned_data.get(f"missing_{member.number}")
        }

    @property
    def summary_values(self):
        """The closure summary's own fields."""
        names = ("closed_on", "reason", "judgement", "explanation", "what_next")
        return {name: self.cleaned_data[name] for name in names}
