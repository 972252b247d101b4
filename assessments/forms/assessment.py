"""The forms of a whole family assessment."""

from crispy_forms_gds.layout import HTML, Button

from assessments.enums import AgreedHow, QuestionKind
from assessments.forms.writing import OfAssessmentForm
from earlyhelp.common.fields import (
    DateField,
    LongTextField,
    ModelRadiosField,
    RadiosField,
    TextField,
)
from earlyhelp.common.forms import BaseForm, OnceForm, RevisionForm

LONGEST = 8000  # characters of an answer


class StartAssessmentForm(OnceForm, BaseForm):
    """From which day the assessment is counted."""

    submit_text = "Start the assessment"

    started_on = DateField(label="When did you start it?", what="day on which it was started")

    def __init__(self, *args, today, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["started_on"].latest = self.today


class SectionForm(OfAssessmentForm, BaseForm):
    """One section of the assessment, for the family or one person.

    :param outline: the :class:`assessments.outline.PartOutline`.
    :param others: family members for whom the same section is written in their own words.
    """

    keeps_itself = True

    def __init__(self, *args, outline, others, **kwargs):
        self.outline, self.others = outline, others
        self.questions = list(outline.section.questions.all())
        kwargs["initial"] = self._kept()
        super().__init__(*args, **kwargs)

    def _kept(self):
        part = self.outline.part
        kept = {"revision": part.revision if part else 0}
        if part is None:
            return kept
        kept["same_as"] = str(part.same_as.number) if part.same_as else ""
        for answer in part.answers.all():
            value = str(answer.option_id) if answer.option_id else answer.text
            kept[f"question_{answer.question.position}"] = value
        return kept

    def add_fields(self):
        if self.others:
            name = self.outline.whom
            self.fields["same_as"] = RadiosField(
                label=f"Is this the same for {name} as for somebody else?",
                what="whether it is the same",
                choices=[
                    ("", f"No, I write about {name} below"),
                    *((str(other.number), f"The same as {other.person.short_name}") for other in self.others),
                ],
                required=False,
            )
        for question in self.questions:
            self.fields[f"question_{question.position}"] = self._field(question)

    def _field(self, question):
        told = {
            "label": question.text,
            "help_text": question.help_text,
            "what": "an answer",
            "required": False,
        }
        if question.kind == QuestionKind.CHOICE:
            choices = [(str(option.pk), option.label) for option in question.options.all()]
            return RadiosField(choices=choices, **told)
        if question.kind == QuestionKind.LINE:
            return TextField(max_length=LONGEST, **told)
        return LongTextField(rows=6, max_length=LONGEST, **told)

    def make_helper(self):
        helper = super().make_helper()
        helper.attrs = {**helper.attrs, "data-autosave": ""}
        return helper

    def layout_buttons(self):
        return [
            HTML('<p class="eh-quiet" data-autosave-said role="status"></p>'),
            Button("finish", "Save and finish this section", data_prevent_double_click="true"),
            Button.secondary("later", "Save and come back later", data_prevent_double_click="true"),
        ]

    @property
    def is_done(self):
        """Whether the button was the one that finishes the section."""
        return "finish" in self.data

    @property
    def same_as(self):
        """The family member whose answers hold, or None."""
        chosen = self.cleaned_data.get("same_as")
        return next((other for other in self.others if str(other.number) == chosen), None)

    @property
    def answers(self):
        """Question to what was written or chosen, for the service."""
        return {question: self._answer(question) for question in self.questions}

    def _answer(self, question):
        value = self.cleaned_data.get(f"question_{question.position}") or ""
        if question.kind != QuestionKind.CHOICE:
            return value
        return next((option for option in question.options.all() if str(option.pk) == value), "")


class JudgementForm(OfAssessmentForm, BaseForm):
    """The level of need, the outcome and what the family says of the assessment."""

    submit_text = "Save"

    level_of_need = ModelRadiosField(label="Level of need", what="the level of need", required=False)
    level_reason = LongTextField(
        label="Why this level?", what="why this level", rows=4, max_length=2000, required=False
    )
    outcome = ModelRadiosField(label="What does the assessment end with?", what="the outcome", required=False)
    outcome_reason = LongTextField(
        label="Why? (optional)", what="why this outcome", rows=3, max_length=2000, required=False
    )
    family_comments = LongTextField(
        label="What does the family say of the assessment? (optional)",
        what="what the family says",
        help_text="In their own words, also where they see it differently.",
        max_length=4000,
        required=False,
    )

    def __init__(self, *args, levels, outcomes, **kwargs):
        self.levels, self.outcomes = levels, outcomes
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["level_of_need"].queryset = self.levels
        self.fields["outcome"].queryset = self.outcomes

    @property
    def values(self):
        about = ("revision", "assessment")
        return {name: value for name, value in self.cleaned_data.items() if name not in about}


class PersonAgreementForm(OfAssessmentForm, BaseForm):
    """Whether somebody of the family agrees with the assessment."""

    submit_text = "Save"
    ANSWERS = [("yes", "Yes"), ("no", "No, or not with all of it"), ("", "Not asked yet")]

    agrees = RadiosField(label="Do they agree?", what="whether they agree", choices=ANSWERS, required=False)
    agreed_on = DateField(label="When did they say so?", what="day on which they said so", required=False)
    agreed_how = RadiosField(
        label="How did they agree?", what="how they agreed", choices=AgreedHow.choices, required=False
    )
    comment = LongTextField(
        label="What do they say of it?",
        what="what they say",
        help_text="In their own words. Say here what they disagree with.",
        rows=4,
        max_length=2000,
        required=False,
    )

    def __init__(self, *args, today, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["agreed_on"].latest = self.today

    def clean(self):
        answers = super().clean()
        agrees = answers.get("agrees")
        if agrees and not answers.get("agreed_on") and not self.has_error("agreed_on"):
            self.add_error("agreed_on", "Enter the day on which they said so, like 27 3 2016.")
        if agrees == "yes" and not answers.get("agreed_how"):
            self.add_error("agreed_how", "Choose how they agreed.")
        if agrees == "no" and not answers.get("comment"):
            self.add_error("comment", "Write what they disagree with.")
        return answers

    @property
    def values(self):
        """The arguments of the service. An answer taken back has no day and no way."""
        answers = self.cleaned_data
        agrees = {"yes": True, "no": False}.get(answers["agrees"])
        return {
            "agrees": agrees,
            "agreed_on": answers["agreed_on"] if agrees is not None else None,
            "agreed_how": answers["agreed_how"] if agrees else "",
            "comment": answers["comment"],
        }


class SignOffForm(RevisionForm, BaseForm):
    """The author's signature: a button, and the revision that was read. What changed since is read first."""

    submit_text = "Sign the assessment off"
    joins = False


class ManagerForm(BaseForm):
    """A manager signs it off, or gives it back with a reason."""

    submit_text = "Save"

    decision = RadiosField(
        label="Do you sign it off?",
        what="whether you sign it off",
        choices=[("approve", "Yes, it is complete"), ("return", "No, it goes back to its author")],
    )
    comment = LongTextField(
        label="What do you say of it?",
        what="what you say of it",
        help_text="If it goes back, say what is missing.",
        rows=4,
        max_length=2000,
        required=False,
    )

    def clean(self):
        answers = super().clean()
        if answers.get("decision") == "return" and not answers.get("comment"):
            self.add_error("comment", "Write what is missing, so that its author can put it right.")
        return answers
