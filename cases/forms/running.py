"""The forms of the page on which a meeting is recorded while it runs."""

from hashlib import sha256

from crispy_forms_gds.layout import Button
from django import forms

from cases.enums import Attendance, PointKind, ViewBrought
from earlyhelp.common.fields import DateField, LongTextField, ModelSelectField, SelectField, TextField
from earlyhelp.common.forms import OUT_OF_DATE, BaseForm, OnceForm, RevisionForm


class LiveForm(BaseForm):
    """One part of the page. All parts are sent together, so that no button of one loses the words of another.

    :cvar act: the act's name, which stands in the address.
    """

    act = ""

    def make_helper(self):
        helper = super().make_helper()
        helper.form_tag = False
        helper.disable_csrf = True
        return helper

    def layout_buttons(self):
        """One button, whose name tells it from those of the other parts."""
        told = {"formaction": f"?act={self.act}", "data_prevent_double_click": "true"}
        return [Button.secondary(f"save-{self.act}", self.submit_text, **told)]

    def was_typed(self, data):
        """Whether something was typed into this part, and so has to be saved."""
        raise NotImplementedError


class ShownForm(RevisionForm, LiveForm):
    """Base: a part that carries a mark of what it showed, which tells what was typed from what stood there.

    :cvar asked: names of the fields that are typed into.
    """

    asked = ()
    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        values = [self.get_initial_for_field(self.fields[name], name) for name in self.asked]
        self.initial["shown"] = self._mark(values)

    def was_typed(self, data):
        widgets = [(self.fields[name].widget, self.add_prefix(name)) for name in self.asked]
        typed = [widget.value_from_datadict(data, {}, name) for widget, name in widgets]
        nothing = self._mark([None] * len(self.asked))
        return self._mark(typed) != data.get(self.add_prefix("shown"), nothing)

    def answers(self):
        """What is recorded: the valid answers without the mark."""
        return {name: value for name, value in self.cleaned_data.items() if name != "shown"}

    def _mark(self, values):
        parts = []
        for name, value in zip(self.asked, values, strict=True):
            widget = self.fields[name].widget
            if isinstance(widget, forms.MultiWidget):
                boxes = value if isinstance(value, list) else widget.decompress(value)
                value = " ".join(str(box or "") for box in boxes or ())
            parts.append("\n".join(str(value or "").splitlines()).strip())
        return sha256("\0".join(parts).encode()).hexdigest()


class AttendanceForm(RevisionForm, LiveForm):
    """Who came. One question for each person who was asked, and what the page showed when it was opened.

    What it showed of each person stands in the place of a revision: people are recorded one by one.
    """

    act = "attendance"
    submit_text = "Save who came"

    def __init__(self, *args, people, **kwargs):
        self.people = list(enumerate(people, start=1))
        super().__init__(*args, **kwargs)

    def add_fields(self):
        del self.fields["revision"]
        for place, person in self.people:
            self.fields[f"person_{place}"] = SelectField(
                label=person.who,
                what=f"whether {person.who} came",
                choices=Attendance.choices,
                initial=person.attendance,
            )
            self.fields[f"shown_{place}"] = forms.ChoiceField(
                choices=Attendance.choices, initial=person.attendance, widget=forms.HiddenInput
            )
            self.fields[f"shown_{place}"].error_messages = dict.fromkeys(
                ("required", "invalid_choice"), OUT_OF_DATE
            )

    def _moved_on(self):
        return any(self.data.get(f"shown_{place}") != person.attendance for place, person in self.people)

    def _join(self):
        shown = [self.data.get(f"shown_{place}") for place, _ in self.people]
        self.opened = self.digests(
            {f"person_{place}": each for (place, _), each in zip(self.people, shown, strict=True)}
        )
        super()._join()
        for place, person in self.people:
            self.data[f"shown_{place}"] = person.attendance

    def was_typed(self, data):
        pairs = [(data.get(f"person_{place}"), data.get(f"shown_{place}")) for place, _ in self.people]
        return any(answer is not None and answer != shown for answer, shown in pairs)

    @property
    def attendance(self):
        """Primary key of each person to what came of the invitation."""
        return {person.pk: self.cleaned_data[f"person_{place}"] for place, person in self.people}

    @property
    def shown(self):
        """Primary key of each person to what the page showed of them."""
        return {person.pk: self.cleaned_data[f"shown_{place}"] for place, person in self.people}


class ViewForm(ShownForm):
    """How one child's view came into the meeting.

    :param child: the family member.
    """

    asked = ("how", "words")

    def __init__(self, *args, child, **kwargs):
        self.child = child
        self.act = f"view-{child.number}"
        self.submit_text = f"Save {child.person.short_name}’s view"
        super().__init__(*args, prefix=f"view_{child.number}", **kwargs)

    def add_fields(self):
        name = self.child.person.short_name
        self.fields["how"] = SelectField(
            label=f"How was {name}’s view brought?",
            what=f"how {name}’s view was brought",
            choices=[("", "Select one"), *ViewBrought.choices],
        )
        self.fields["words"] = LongTextField(
            label=f"What {name} thinks, or why it was not brought",
            what=f"what {name} thinks, or why it was not brought",
            rows=2,
            max_length=4000,
        )


class PointForm(OnceForm, LiveForm):
    """Base: one thing that the meeting came to. Enter adds it, and the next can be written."""

    text = TextField(label="What was agreed", what="what was agreed", max_length=500)

    def was_typed(self, data):
        return bool(data.get(self.add_prefix("text"), "").strip())

    def answers(self):
        return dict(self.cleaned_data)


class DecisionForm(PointForm):
    act = PointKind.DECISION.value
    submit_text = "Add decision"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, prefix="decision", **kwargs)

    def add_fields(self):
        self.fields["text"].label = "Decision"
        self.fields["text"].what = "what was decided"


class ActionForm(PointForm):
    """An action, who does it and by when.

    :param team: users of the team now.
    """

    act = PointKind.ACTION.value
    submit_text = "Add action"

    owner = ModelSelectField(label="Who does it", what="who does it")
    due_on = DateField(label="By when", what="day by which it is done")

    def __init__(self, *args, team, **kwargs):
        self.team = team
        super().__init__(*args, prefix="action", **kwargs)

    def add_fields(self):
        self.fields["owner"].queryset = self.team
        self.fields["text"].label = "Action"
        self.fields["text"].what = "what is to be done"


class DiscussionForm(ShownForm):
    """What was said, and the next meeting."""

    act = "discussion"
    asked = ("discussion", "next_on")
    submit_text = "Save what was said"

    discussion = LongTextField(
        label="What was said", what="what was said", rows=6, max_length=20000, required=False
    )
    next_on = DateField(label="Next meeting (optional)", what="day of the next meeting", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, prefix="discussion", **kwargs)
