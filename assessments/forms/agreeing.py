"""The forms in which each of the family says whether they agree to the plan."""

from crispy_forms_gds.layout import Fieldset, Size
from django import forms

from assessments.enums import AgreedHow
from assessments.word import Word
from earlyhelp.common.fields import CheckboxesField, DateField, LongTextField, RadiosField, SelectField
from earlyhelp.common.forms import BaseForm, OnceForm, RevisionForm

AGREES, DISAGREES, NOT_ASKED = "agrees", "disagrees", "not_asked"
ANSWERS = [(AGREES, "Agrees"), (DISAGREES, "Does not agree"), (NOT_ASKED, "Not asked yet")]
HOW = [("", "Select one"), *AgreedHow.choices]
SAY_WHAT = "Write what they disagree with, so that the plan can change."


class AgreePlanForm(OnceForm, BaseForm):
    """What each of the family says of the plan as it stands, on one day.

    :param members: the people of the family who can be asked.
    """

    submit_text = "Keep this as the agreed plan"

    seen = forms.CharField(max_length=16, widget=forms.HiddenInput, required=False)
    agreed_on = DateField(label="When did you go through it together?", what="day on which they agreed")
    agreed_how = SelectField(label="How did they agree?", what="how they agreed", choices=HOW)
    copies = CheckboxesField(label="Who got their own copy that day?", what="who got a copy", required=False)

    def __init__(self, *args, members, **kwargs):
        self.members = members
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["copies"].choices = [
            (str(member.number), member.person.short_name) for member in self.members
        ]
        for member in self.members:
            name = member.person.short_name
            self.fields[f"answer_{member.number}"] = RadiosField(
                label=f"Does {name} agree?", what=f"whether {name} agrees", choices=ANSWERS, initial=NOT_ASKED
            )
            self.fields[f"comment_{member.number}"] = LongTextField(
                label=f"What does {name} say of it? (optional)",
                what=f"what {name} says of it",
                max_length=1000,
                rows=2,
                required=False,
            )

    def layout_fields(self):
        groups = [
            Fieldset(
                self.layout_field(f"answer_{member.number}"),
                self.layout_field(f"comment_{member.number}"),
                legend=member.person.short_name,
                legend_size=Size.MEDIUM,
            )
            for member in self.members
        ]
        first = [self.layout_field(name) for name in ("submission", "seen", "agreed_on", "agreed_how")]
        return [*first, *groups, self.layout_field("copies")]

    def clean(self):
        answers = super().clean()
        for member in self.members:
            disagrees = answers.get(f"answer_{member.number}") == DISAGREES
            if disagrees and not answers.get(f"comment_{member.number}"):
                self.add_error(f"comment_{member.number}", SAY_WHAT)
        return answers

    def show_as_it_stands(self, sentence, mark):
        """Say that the plan was changed meanwhile; sent again, it is agreed as it stands now."""
        self.add_error(None, sentence)
        self.data = self.data.copy()
        self.data[self.add_prefix("seen")] = mark

    @property
    def agreements(self):
        """The word of each member, as the service takes it."""
        answers = self.cleaned_data
        return {
            member: _word(
                answers[f"answer_{member.number}"],
                answers["agreed_on"],
                answers["agreed_how"],
                answers[f"comment_{member.number}"],
                answers["agreed_on"] if str(member.number) in answers["copies"] else None,
            )
            for member in self.members
        }


def _word(answer, agreed_on, agreed_how, comment, copy_given_on):
    if answer == NOT_ASKED:
        return Word(comment=comment, copy_given_on=copy_given_on)
    agrees = answer == AGREES
    return Word(agrees, agreed_on, agreed_how if agrees else "", comment, copy_given_on)


class WordForm(RevisionForm, BaseForm):
    """What one of the family says of the latest version, and when they got their copy."""

    submit_text = "Save"

    answer = RadiosField(label="Do they agree to the plan?", what="whether they agree", choices=ANSWERS)
    agreed_on = DateField(label="When did they say so?", what="day on which they said so", required=False)
    agreed_how = SelectField(label="If they agree, how?", what="how they agreed", choices=HOW, required=False)
    comment = LongTextField(
        label="What do they say of it? (optional)",
        what="what they say of it",
        max_length=1000,
        rows=3,
        required=False,
    )
    copy_given_on = DateField(
        label="When did they get their copy? (optional)", what="day of the copy", required=False
    )

    def clean(self):
        answers = super().clean()
        answer = answers.get("answer")
        if answer in (AGREES, DISAGREES) and "agreed_on" not in self.errors and not answers.get("agreed_on"):
            self.add_error("agreed_on", "Enter the day on which they said so.")
        if answer == AGREES and not answers.get("agreed_how"):
            self.add_error("agreed_how", "Select how they agreed.")
        if answer == DISAGREES and not answers.get("comment"):
            self.add_error("comment", SAY_WHAT)
        return answers

    @property
    def word(self):
        answers = self.cleaned_data
        names = ("answer", "agreed_on", "agreed_how", "comment", "copy_given_on")
        return _word(*(answers[name] for name in names))


def word_answers(agreement):
    """Return what a form of one person's word begins with."""
    answer = {True: AGREES, False: DISAGREES, None: NOT_ASKED}[agreement.agrees]
    kept = {
        name: getattr(agreement, name) for name in ("agreed_on", "agreed_how", "comment", "copy_given_on")
    }
    return kept | {"answer": answer, "revision": agreement.revision}
