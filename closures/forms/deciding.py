"""A manager's word on a closing, and what is found afterwards."""

from closures.enums import StillSo
from closures.errors import FollowUpMissing
from earlyhelp.common.fields import DateField, LongTextField, RadiosField, SelectField, TextField
from earlyhelp.common.forms import BaseForm

AGREE, GIVE_BACK = "agree", "give_back"


class DecideForm(BaseForm):
    """Whether the case closes, and where nothing was achieved the day on which somebody looks again.

    :param without_outcome: whether help ends without a positive outcome.
    """

    submit_text = "Save the decision"

    decision = RadiosField(
        label="What do you decide?",
        what="what you decide",
        choices=[(AGREE, "The case closes"), (GIVE_BACK, "Not yet: give it back, and say what is missing")],
    )
    words = LongTextField(label="Why?", what="why you decide so", max_length=2000, rows=3)

    def __init__(self, *args, without_outcome, today, **kwargs):
        self.without_outcome, self.today = without_outcome, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        if self.without_outcome:
            self.fields["follow_up_on"] = DateField(
                label="If it closes, when does somebody look again?",
                help_text="It stands on the managers’ home page until somebody has said what they found.",
                what="day on which somebody looks again",
                required=False,
            )

    def clean(self):
        answers = super().clean()
        day = answers.get("follow_up_on")
        asked = self.without_outcome and answers.get("decision") == AGREE
        if asked and "follow_up_on" not in self.errors and (day is None or day <= self.today):
            self.add_error("follow_up_on", FollowUpMissing.message)
        return answers


class FollowUpForm(BaseForm):
    """What was found on looking again."""

    submit_text = "Mark as done"

    followed_up_on = DateField(label="When did somebody look again?", what="day on which somebody looked")
    found = LongTextField(label="What was found?", what="what was found", max_length=4000)

    def __init__(self, *args, today, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["followed_up_on"].latest = self.today


class CheckForm(BaseForm):
    """Whether what was achieved still holds, need by need.

    :param outcomes: how each need stood when help ended, see :meth:`NeedOutcomeQuerySet.with_names`.
    """

    submit_text = "Save the check"

    done_on = DateField(label="When did you look?", what="day on which you looked")
    summary = LongTextField(
        label="How is the family?",
        help_text="Whom you spoke to and what they said. If nobody could be reached, say what you tried.",
        what="how the family is",
        max_length=4000,
    )

    def __init__(self, *args, outcomes, today, **kwargs):
        self.outcomes, self.today = outcomes, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["done_on"].latest = self.today
        for outcome in self.outcomes:
            need = outcome.need
            self.fields[f"state_{need.number}"] = SelectField(
                label=f"{need.outcome}: {need.for_words}",
                help_text=f"When help ended: {outcome.get_rating_display().lower()}. {outcome.evidence}",
                what=f"how “{need.outcome}” stands now",
                choices=[("", "Select one"), *StillSo.choices],
            )
            self.fields[f"evidence_{need.number}"] = TextField(
                label="What shows it?",
                what=f"what shows how “{need.outcome}” stands",
                max_length=500,
                required=False,
            )

    def clean(self):
        answers = super().clean()
        for outcome in self.outcomes:
            number = outcome.need.number
            state = answers.get(f"state_{number}")
            if state and state != StillSo.NOT_KNOWN and not answers.get(f"evidence_{number}"):
                self.add_error(f"evidence_{number}", "Write one sentence that says what shows it.")
        return answers

    @property
    def states(self):
        """Outcome to (state, evidence), for the service."""
        return {
            outcome: tuple(
                self.cleaned_data.get(f"{part}_{outcome.need.number}") or "" for part in ("state", "evidence")
            )
            for outcome in self.outcomes
        }
