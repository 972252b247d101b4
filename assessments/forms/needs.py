"""The forms of identified needs."""

from earlyhelp.common.fields import (
    CheckboxesField,
    Choice,
    LongTextField,
    ModelRadiosField,
    RadiosField,
    TextField,
)
from earlyhelp.common.forms import BaseForm, OnceForm, RevisionForm

WHOLE_FAMILY = "0"
NOT_BOTH = "Choose the whole family, or the people whom it is about, but not both."


class ForWhom:
    """Mixin: whom something is for, the whole family or some of its people.

    :ivar members: the people of the family who can be chosen.
    """

    def add_people(self):
        """Offer the whole family first, then each of its people."""
        people = [(str(member.number), member.person.full_name) for member in self.members]
        self.fields["people"].choices = [(WHOLE_FAMILY, "The whole family"), *people]

    def clean_people(self):
        chosen = self.cleaned_data["people"]
        if WHOLE_FAMILY in chosen and len(chosen) > 1:
            self.add_error("people", NOT_BOTH)
        return chosen

    @property
    def people(self):
        """The members who were chosen; none for the whole family."""
        chosen = self.cleaned_data["people"]
        return [member for member in self.members if str(member.number) in chosen]


def people_chosen(row):
    """Return the boxes that are ticked for whom a need or an action is."""
    return [str(each.member.number) for each in row.people.all()] or [WHOLE_FAMILY]


class NeedForm(ForWhom, BaseForm):
    """What the family needs help with, for whom, in their words, and how it stands.

    :param outcomes: family outcomes with their headlines.
    :param ratings: starting ratings.
    :param members: the people of the family.
    :param counts_as: function that says what an outcome counts as nationally.
    """

    people = CheckboxesField(label="For whom?", what="whom the need is about")
    outcome = RadiosField(label="What do they need help with?", what="what they need help with")
    description = LongTextField(
        label="In the family’s words",
        what="the need in the family’s words",
        help_text="What is it like now? What worries them most?",
        max_length=2000,
        rows=4,
    )
    start_rating = ModelRadiosField(label="How is it now?", what="how it is now")

    def __init__(self, *args, outcomes, ratings, members, counts_as, **kwargs):
        self.outcomes = {str(outcome.pk): outcome for outcome in outcomes}
        self.ratings, self.members, self.counts_as = ratings, members, counts_as
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.add_people()
        self.fields["start_rating"].queryset = self.ratings
        self.fields["outcome"].choices = [
            Choice(key, outcome.label, hint=self.counts_as(outcome)) for key, outcome in self.outcomes.items()
        ]

    @property
    def values(self):
        """What was answered, as the service takes it."""
        answers = self.cleaned_data
        return {
            "outcome": self.outcomes[answers["outcome"]],
            "description": answers["description"],
            "start_rating": answers["start_rating"],
        }


class AddNeedForm(OnceForm, NeedForm):
    submit_text = "Add this need"


class ChangeNeedForm(RevisionForm, NeedForm):
    submit_text = "Save this need"


class NeedInErrorForm(BaseForm):
    """Why a need should not have been recorded."""

    submit_text = "Mark as entered in error"

    reason = TextField(
        label="Why was it entered in error?",
        what="why it was entered in error",
        help_text="For example: it belongs to another family, or stands in the list twice",
        max_length=300,
    )
