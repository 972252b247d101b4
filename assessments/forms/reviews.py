"""The form of a review that was held."""

from crispy_forms_gds.layout import Fieldset, Size

from assessments.enums import ActionStatus, NeedProgressRating, ReviewOutcome
from assessments.glance import owner_words
from assessments.plan_errors import ReasonMissing
from assessments.ratings import Rating
from assessments.review_errors import NothingShowsIt, OutcomeNeedsReason
from earlyhelp.common.dates import date_long
from earlyhelp.common.fields import (
    DateField,
    LongTextField,
    ModelSelectField,
    RadiosField,
    SelectField,
    TextField,
)
from earlyhelp.common.forms import BaseForm, OnceForm
from earlyhelp.common.numbers import join_and
from earlyhelp.common.words import capital

NEEDS_REASON = {ActionStatus.NOT_DONE, ActionStatus.NO_LONGER_NEEDED}
VALUES = ("held_on", "meeting", "summary", "outcome", "outcome_reason")


class HoldReviewForm(OnceForm, BaseForm):
    """When the review was held, how each need stands, and what it decides.

    :param actions: the open actions of the plan.
    :param needs: the standing needs, see :func:`assessments.review_access.needs_of`.
    :param meetings: meetings held since the plan was agreed.
    :param next_due: the day by which the next review is due if this one was held today.
    :ivar conflict: the table of both versions, where somebody else recorded the review first.
    """

    submit_text = "Save the review"
    conflict = None

    held_on = DateField(label="When was the review held?", what="day of the review")
    meeting = ModelSelectField(
        label="Was it held in a meeting of the team? (optional)",
        what="the meeting",
        empty_label="Not in a meeting",
        required=False,
    )
    summary = LongTextField(
        label="What was said? (optional)",
        help_text="What the family and each of the team say of how it goes.",
        what="what was said",
        max_length=8000,
        required=False,
    )
    outcome = RadiosField(
        label="What does the review decide?",
        what="what the review decides",
        choices=ReviewOutcome.choices,
    )
    outcome_reason = LongTextField(
        label="Why?",
        help_text="You need to write this unless the plan goes on.",
        what="why the review decides so",
        max_length=2000,
        rows=3,
        required=False,
    )

    def __init__(self, *args, needs, actions, meetings, next_due, today, **kwargs):
        self.actions = {f"{action.goal.number}_{action.number}": action for action in actions}
        self.needs, self.meetings, self.next_due, self.today = needs, meetings, next_due, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["held_on"].latest = self.today
        self.fields["meeting"].queryset = self.meetings
        self.fields["outcome"].help_text = (
            f"Unless the work is to close, the next review is due by {date_long(self.next_due)}, "
            "counted from today."
        )
        for need in self.needs:
            self.fields[f"need_{need.number}"] = SelectField(
                label=_name_of(need),
                help_text=_told_of(need),
                what=f"how “{need.outcome}” stands",
                choices=[("", "Select one"), *NeedProgressRating.choices],
            )
            self.fields[f"evidence_{need.number}"] = TextField(
                label="What shows it?",
                what=f"what shows how “{need.outcome}” stands",
                max_length=500,
                required=False,
            )
        for place, action in self.actions.items():
            by_when = f", by {date_long(action.due_on)}" if action.due_on else ""
            self.fields[f"action_{place}"] = SelectField(
                label=action.what,
                help_text=f"{capital(owner_words(action))}{by_when}.",
                what=f"how far “{action.what}” is",
                choices=ActionStatus.choices,
                initial=action.status,
            )
            self.fields[f"note_{place}"] = TextField(
                label="How does it go? (optional)",
                what=f"how “{action.what}” goes",
                max_length=500,
                required=False,
            )

    def layout_fields(self):
        rated = [
            self.layout_field(f"{part}_{need.number}") for need in self.needs for part in ("need", "evidence")
        ]
        acted = [
            self.layout_field(f"{part}_{place}") for place in self.actions for part in ("action", "note")
        ]
        groups = [
            ("When it was held", [self.layout_field(name) for name in ("held_on", "meeting")]),
            ("How each need stands now", rated),
            ("How far each action is", acted),
            ("What was said and decided", [self.layout_field(name) for name in VALUES[2:]]),
        ]
        return [
            "submission",
            *(
                Fieldset(*fields, legend=legend, legend_size=Size.MEDIUM, legend_tag="h2")
                for legend, fields in groups
                if fields
            ),
        ]

    def clean(self):
        answers = super().clean()
        for need in self.needs:
            name = f"evidence_{need.number}"
            if self._rating(need).lacks_evidence and name not in self.errors:
                self.add_error(name, NothingShowsIt.of(need))
        for place, action in self.actions.items():
            if answers.get(f"action_{place}") in NEEDS_REASON and answers.get(f"note_{place}") == "":
                self.add_error(f"note_{place}", ReasonMissing.of(action))
        outcome = answers.get("outcome")
        if outcome and outcome != ReviewOutcome.CONTINUE and answers.get("outcome_reason") == "":
            self.add_error("outcome_reason", OutcomeNeedsReason.message)
        return answers

    def _rating(self, need):
        told = [self.cleaned_data.get(f"{part}_{need.number}") or "" for part in ("need", "evidence")]
        return Rating(*told)

    @property
    def values(self):
        """The review's own fields."""
        return {name: self.cleaned_data[name] for name in VALUES}

    @property
    def progress(self):
        """Action to status and note, of those of which something new was said."""
        told = {
            action: (self.cleaned_data[f"action_{place}"], self.cleaned_data[f"note_{place}"])
            for place, action in self.actions.items()
        }
        return {action: said for action, said in told.items() if said != (action.status, "")}

    @property
    def ratings(self):
        """Need to rating, for the service."""
        return {need: self._rating(need) for need in self.needs}


def _name_of(need):
    if need.is_whole_family:
        return f"{need.outcome}, the whole family"
    people = join_and(person.member.person.short_name for person in need.people.all())
    return f"{need.outcome}, {people}" if people else str(need.outcome)


def _told_of(need):
    last = need.progress_so_far[-1] if need.progress_so_far else None
    since = f" At the last review: {last.get_rating_display().lower()}." if last else ""
    return f"“{need.description}” At the start: {need.start_rating}.{since}"
