"""The forms of tasks."""

from cases.enums import TaskStatus
from earlyhelp.common.fields import DateField, LongTextField, RadiosField, SelectField, TextField
from earlyhelp.common.forms import BaseForm, FilterForm, OnceForm, RevisionForm

WHOLE_FAMILY = "0"
DONE, NOT_DONE = TaskStatus.DONE.value, TaskStatus.NOT_DONE.value
WHOSE = [("", "Mine"), ("given", "Those that I gave"), ("all", "All of the families I help")]
STATUSES = [
    ("", "To do"),
    ("overdue", "Overdue"),
    (DONE, "Done"),
    (NOT_DONE, "Not done"),
    ("any", "All"),
]


class TaskForm(BaseForm):
    """What is to be done, about whom, by whom and by when.

    :param owners: mapping of key to :class:`cases.task_choices.Owner`.
    :param members: the people of the family.
    """

    title = TextField(
        label="What is to be done",
        what="what is to be done",
        help_text="Begin with a verb, for example “Ring the school about breakfast club”",
    )
    about = RadiosField(label="About whom", what="whom it is about")
    owner = RadiosField(label="Who does it", what="who does it")
    due_on = DateField(label="By when", what="date by which it should be done")

    def __init__(self, *args, owners, members, **kwargs):
        self.owners, self.members = owners, members
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["owner"].choices = [(key, owner.label) for key, owner in self.owners.items()]
        people = [(str(member.number), member.person.full_name) for member in self.members]
        self.fields["about"].choices = [(WHOLE_FAMILY, "The whole family"), *people]

    @property
    def values(self):
        """What was answered, as the service takes it."""
        answers = self.cleaned_data
        chosen = self.owners[answers["owner"]]
        about = next((one for one in self.members if str(one.number) == answers["about"]), None)
        return {
            "title": answers["title"],
            "about": about,
            "owner": chosen.owner,
            "agency": chosen.agency,
            "due_on": answers["due_on"],
        }


class AddTaskForm(OnceForm, TaskForm):
    submit_text = "Give this task"


class ChangeTaskForm(RevisionForm, TaskForm):
    submit_text = "Save task"


class FinishTaskForm(BaseForm):
    """What became of a task."""

    submit_text = "Save"

    outcome = RadiosField(
        label="What became of it?",
        what="what became of it",
        choices=[(DONE, "It is done"), (NOT_DONE, "It will not be done")],
    )
    reason = LongTextField(
        label="If it will not be done, why?",
        what="why it will not be done",
        rows=3,
        max_length=500,
        required=False,
    )

    def clean(self):
        answers = super().clean()
        if answers.get("outcome") == NOT_DONE and not answers.get("reason"):
            self.add_error("reason", "Enter why it will not be done.")
        return answers

    @property
    def reason_given(self):
        """The reason of a task that will not be done, or an empty string for one that is."""
        return self.cleaned_data["reason"] if self.cleaned_data["outcome"] == NOT_DONE else ""


class TaskFilterForm(FilterForm):
    """What to look for in the list of tasks."""

    q = TextField(label="Search", help_text="Words of the task, the family’s name or a case reference")
    whose = SelectField(label="Whose", choices=WHOSE)
    status = SelectField(label="Status", choices=STATUSES)


class BulkTaskForm(OnceForm, BaseForm):
    """What the lead of each chosen case is asked to do, and by when."""

    submit_text = "Give these tasks"

    title = TextField(label="What is to be done", what="what is to be done")
    due_on = DateField(label="By when", what="date by which it should be done")

    def make_helper(self):
        """The page's own form carries what was chosen beside these fields."""
        helper = super().make_helper()
        helper.form_tag = False
        helper.disable_csrf = True
        return helper


class BulkDoneForm(BaseForm):
    """Nothing is asked but whether the person is sure."""

    submit_text = "Mark as done"

    def make_helper(self):
        helper = super().make_helper()
        helper.form_tag = False
        helper.disable_csrf = True
        return helper
