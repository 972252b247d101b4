"""The forms of the plan: its goals, its actions, how they go, and the end."""

from crispy_forms_gds.layout import HTML, Button

from assessments.enums import ActionStatus
from assessments.forms.needs import ForWhom
from assessments.forms.writing import OfPlanForm
from assessments.plan_errors import ActionOwnerNotInTeam
from earlyhelp.common.dates import date_long
from earlyhelp.common.fields import (
    CheckboxesField,
    DateField,
    LongTextField,
    RadiosField,
    TextField,
)
from earlyhelp.common.forms import BaseForm, OnceForm, RevisionForm

NOBODY = "nobody"


class StartPlanForm(OnceForm, BaseForm):
    """Nothing is asked: the plan starts today, from what is known."""

    submit_text = "Start the plan"


class KeepPlanForm(OfPlanForm, BaseForm):
    """What goes well, and what happens if things get worse."""

    submit_text = "Save"
    keeps_itself = True

    strengths = LongTextField(
        label="What is going well?",
        help_text="What the family is good at and proud of, and who helps them already.",
        max_length=4000,
        required=False,
    )
    contingency = LongTextField(
        label="What do we do if things get worse?",
        help_text="Who rings whom, when and on what number. Write it so that a child can follow it.",
        max_length=4000,
        required=False,
    )

    def make_helper(self):
        helper = super().make_helper()
        helper.attrs = {**helper.attrs, "data-autosave": ""}
        return helper

    def layout_buttons(self):
        said = HTML('<p class="eh-quiet" data-autosave-said role="status"></p>')
        return [said, *super().layout_buttons()]


class GoalForm(BaseForm):
    """What the family wants, and how everybody will know."""

    goal = LongTextField(
        label="What do you want? In the family’s words",
        what="the goal in the family’s words",
        help_text="For example “We leave the house in the morning without shouting”",
        max_length=1000,
        rows=2,
    )
    success = LongTextField(
        label="What will it look like when you get there?",
        max_length=1000,
        rows=2,
        required=False,
    )
    measure = LongTextField(
        label="How will we know?",
        help_text="What everybody can see or count, like “Dylan is at school by 8:50 on four days of five”",
        max_length=1000,
        rows=2,
        required=False,
    )


class AddGoalForm(OnceForm, GoalForm):
    """A goal and the need that it answers.

    :param needs: the standing needs of the case, with names.
    """

    submit_text = "Add this goal"

    need = RadiosField(label="Which need is it for?", what="the need that it is for")
    field_order = ["need", "goal", "success", "measure"]

    def __init__(self, *args, needs, **kwargs):
        self.needs = {str(need.number): need for need in needs}
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["need"].choices = [
            (number, f"{need.outcome}, {need.for_words}") for number, need in self.needs.items()
        ]

    @property
    def chosen_need(self):
        return self.needs[self.cleaned_data["need"]]


class ChangeGoalForm(RevisionForm, GoalForm):
    submit_text = "Save this goal"


class DropGoalForm(BaseForm):
    """Why a goal is given up."""

    submit_text = "Give up this goal"

    reason = LongTextField(label="Why is it given up?", what="why it is given up", max_length=500, rows=3)


class ActionForm(ForWhom, BaseForm):
    """Who does what for whom, and by when.

    :param owners: mapping of key to :class:`cases.task_choices.Owner`.
    :param members: the people of the family.
    :param review_on: the day by which the plan is looked at next, or None.
    """

    what = TextField(
        label="What will be done?",
        what="what will be done",
        help_text="Begin with a verb and say how often, like “Read together for ten minutes each evening”",
        max_length=500,
    )
    owner = RadiosField(label="Who does it?", what="who does it")
    due_on = DateField(label="By when?", what="date by which it is done", required=False)
    people = CheckboxesField(label="Whom is it for?", what="whom it is for")

    def __init__(self, *args, owners, members, review_on=None, **kwargs):
        self.owners, self.members, self.review_on = owners, members, review_on
        super().__init__(*args, **kwargs)
        self.fields["owner"].error_messages["invalid_choice"] = ActionOwnerNotInTeam.message

    def add_fields(self):
        self.add_people()
        names = [(key, owner.label) for key, owner in self.owners.items()]
        self.fields["owner"].choices = [*names, (NOBODY, "Not decided yet")]
        if self.review_on:
            self.fields["due_on"].help_text = f"The next review is by {date_long(self.review_on)}."

    @property
    def values(self):
        """What was answered, as the service takes it."""
        answers = self.cleaned_data
        chosen = self.owners.get(answers["owner"])
        return {
            "what": answers["what"],
            "owner": chosen.owner if chosen else None,
            "agency": chosen.agency if chosen else None,
            "due_on": answers["due_on"],
        }


class AddActionForm(OnceForm, ActionForm):
    """An action; "another" is sent by the button that goes on with the next one."""

    submit_text = "Save this action"

    def layout_buttons(self):
        another = Button.secondary("another", "Save and add another", data_prevent_double_click="true")
        return [*super().layout_buttons(), another]


class ChangeActionForm(RevisionForm, ActionForm):
    submit_text = "Save this action"


class ProgressForm(RevisionForm, OnceForm, BaseForm):
    """How far an action is, and how it goes."""

    submit_text = "Save how it goes"

    status = RadiosField(label="How far is it?", what="how far it is", choices=ActionStatus.choices)
    done_on = DateField(
        label="If it is done, on which day?",
        what="day on which it was done",
        help_text="Leave it empty for today.",
        required=False,
    )
    note = LongTextField(
        label="How does it go?",
        what="how it goes",
        help_text="If it was not done or is not needed any more, say why.",
        max_length=1000,
        rows=3,
        required=False,
    )

    def clean(self):
        answers = super().clean()
        status, note = answers.get("status"), answers.get("note")
        if status in (ActionStatus.NOT_DONE, ActionStatus.NO_LONGER_NEEDED):
            if not note:
                self.add_error("note", "Write why it was not done, or why it is not needed any more.")
            elif len(note) > 500:
                self.add_error("note", "Write the reason in 500 characters or fewer.")
        return answers

    @property
    def values(self):
        answers = self.cleaned_data
        is_done = answers["status"] == ActionStatus.DONE
        return {
            "status": answers["status"],
            "note": answers["note"],
            "done_on": answers["done_on"] if is_done else None,
        }


class EndPlanForm(BaseForm):
    """Nothing is asked but whether the person is sure."""

    submit_text = "End this plan"
