"""The pages of a closing: how help ends, how each need went, and what the family says."""

from crispy_forms_gds.layout import HTML, Fieldset, Size

from closures.enums import LESS_THAN_FULL, Judgement
from closures.errors import ClosedBeforeOpening, ClosedInFuture
from closures.forms.needs import RatesNeeds
from closures.telling import Words
from earlyhelp.common.fields import DateField, LongTextField, ModelRadiosField, ModelSelectField, RadiosField
from earlyhelp.common.fields import TextField as LineField
from earlyhelp.common.forms import BaseForm, RevisionForm


class PartForm(RevisionForm, BaseForm):
    """A page of a closing. It is kept as it stands while it is being typed, and checked by its button.

    :param facts: a :class:`closures.facts.Facts`.
    :param stands: what is kept of the page now, as it was sent, or None.
    """

    submit_text = "Save and go on"
    keeps_itself = True

    def __init__(self, *args, facts, stands=None, **kwargs):
        self.facts, self.stands = facts, stands
        super().__init__(*args, **kwargs)

    def kept_value(self, name):
        return super().kept_value(name) if self.stands is None else self.value_in(self.stands, name)

    def make_helper(self):
        helper = super().make_helper()
        helper.attrs = {**helper.attrs, "data-autosave": ""}
        return helper

    def layout_buttons(self):
        said = HTML('<p class="eh-quiet" data-autosave-said role="status"></p>')
        return [said, *super().layout_buttons()]

    def group(self, legend, names):
        """A heading over some of the fields."""
        fields = [self.layout_field(name) for name in names]
        return Fieldset(*fields, legend=legend, legend_size=Size.MEDIUM, legend_tag="h2")


class EndingForm(PartForm):
    """When and why help ends, and what it achieved."""

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
        what="what happens next for the family",
        max_length=4000,
        rows=3,
    )

    def add_fields(self):
        self.fields["reason"].queryset = self.facts.reasons

    def clean(self):
        answers = super().clean()
        day, today = answers.get("closed_on"), self.facts.today
        if day and not self.facts.opened_on <= day <= today:
            self.add_error("closed_on", (ClosedInFuture if day > today else ClosedBeforeOpening).message)
        if answers.get("judgement") in LESS_THAN_FULL and answers.get("explanation") == "":
            self.add_error("explanation", "Explain what was and what was not achieved.")
        return answers

    @property
    def values(self):
        names = ("closed_on", "reason", "judgement", "explanation", "what_next")
        return {name: self.cleaned_data.get(name) for name in names}


class ProgressForm(RatesNeeds, PartForm):
    """How each need stands at the end, and why a last Webstar is missing."""

    def add_fields(self):
        self.needs = self.facts.needs
        for member in self.facts.without_reading:
            name = member.person.short_name
            self.fields[f"missing_{member.number}"] = ModelSelectField(
                queryset=self.facts.reading_reasons,
                label=f"Why is there no closing Webstar for {name}?",
                what=f"why there is no closing Webstar for {name}",
                empty_label="Choose a reason",
            )
        self.add_need_fields()

    def clean(self):
        answers = super().clean()
        self.check_needs()
        return answers

    @property
    def missing(self):
        """Family member to reason, for the service."""
        told = {
            member: self.cleaned_data.get(f"missing_{member.number}") for member in self.facts.without_reading
        }
        return {member: reason for member, reason in told.items() if reason}


class WordsForm(PartForm):
    """What changed for each child, and what each of the family says of closing."""

    def add_fields(self):
        for member in self.facts.members:
            name, number = member.person.short_name, member.number
            if member.is_child:
                self.fields[f"difference_{number}"] = LongTextField(
                    label=f"What is different for {name}?",
                    what=f"what is different for {name}",
                    max_length=2000,
                    rows=3,
                )
            self.fields[f"view_{number}"] = LongTextField(
                label=f"What does {name} say of closing?",
                help_text="In their own words.",
                what=f"what {name} says of closing",
                max_length=2000,
                rows=2,
                required=False,
            )
            self.fields[f"no_view_reason_{number}"] = LineField(
                label="If you do not know, why not?",
                what=f"why you do not know what {name} says",
                max_length=300,
                required=False,
            )

    def layout_fields(self):
        groups = []
        for member in self.facts.members:
            names = [f"{part}_{member.number}" for part in ("difference", "view", "no_view_reason")]
            groups.append(
                self.group(member.person.full_name, [name for name in names if name in self.fields])
            )
        return ["revision", *groups]

    def clean(self):
        answers = super().clean()
        for member in self.facts.members:
            told = [answers.get(f"{part}_{member.number}") for part in ("view", "no_view_reason")]
            if not any(told) and f"view_{member.number}" not in self.errors:
                name = member.person.short_name
                self.add_error(
                    f"view_{member.number}",
                    f"Write what {name} says of closing, or why you do not know.",
                )
        return answers

    @property
    def words(self):
        """Family member to :class:`closures.telling.Words`."""
        return {
            member: Words(
                *(
                    self.cleaned_data.get(f"{part}_{member.number}") or ""
                    for part in ("difference", "view", "no_view_reason")
                )
            )
            for member in self.facts.members
        }
