"""The forms of case notes."""

from crispy_forms_gds.layout import Field
from django import forms

from cases.enums import ChildSeen, NotePlace
from earlyhelp.common.dates import age_on, london_datetime
from earlyhelp.common.fields import (
    CheckboxesField,
    DateField,
    LongTextField,
    ModelSelectField,
    RadiosField,
    TextField,
    TimeField,
)
from earlyhelp.common.forms import BaseForm, OnceForm

NOT_ABOUT = ""
SEEN_CHOICES = [
    (NOT_ABOUT, "Not part of this"),
    (ChildSeen.NOT_SEEN.value, "Spoken about, not seen"),
    (ChildSeen.SEEN.value, "Seen with others"),
    (ChildSeen.SEEN_ALONE.value, "Seen alone"),
]


class AddNoteForm(OnceForm, BaseForm):
    """What happened, when and about whom. Each child has one question, which also says if they were seen.

    :param kinds: kinds of note to choose from.
    :param members: the people of the family, with their persons.
    :param today: the latest day that a note can be about.
    """

    submit_text = "Save note"

    kind = ModelSelectField(label="Kind of note", what="the kind of note")
    day = DateField(label="Date", what="date on which it happened")
    time = TimeField(label="Time", what="time at which it happened", help_text="For example, 2:30pm or 14:30")
    place = RadiosField(
        label="Where", what="where it took place", choices=[*NotePlace.choices], required=False
    )
    minutes = forms.IntegerField(
        label="How long, in minutes (optional)",
        min_value=1,
        max_value=24 * 60,
        required=False,
        error_messages={"invalid": "Enter the minutes as a whole number, like 45."},
        widget=forms.TextInput(attrs={"class": "govuk-input--width-4", "inputmode": "numeric"}),
    )
    title = TextField(
        label="Title",
        what="title",
        error_messages={"required": "Enter a title that says what the note is about."},
        help_text="What a colleague needs to know at a glance",
        max_length=120,
    )
    text = LongTextField(
        label="What happened",
        what="what happened",
        help_text="What you saw, what the family said, and what you agreed.",
        rows=12,
        max_length=20000,
    )

    def __init__(self, *args, kinds, members, today, **kwargs):
        self.kinds, self.members, self.today = kinds, members, today
        self.children = [member for member in members if member.is_child]
        self.adults = [member for member in members if not member.is_child]
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["kind"].queryset = self.kinds
        self.fields["day"].latest = self.today
        for child in self.children:
            name = child.person.short_name
            age = age_on(child.person, self.today)
            self.fields[f"child_{child.number}"] = RadiosField(
                label=f"Was {name} ({age}) part of this?",
                what=f"whether {name} was seen",
                choices=SEEN_CHOICES,
                required=False,
            )
        if self.adults:
            self.fields["about"] = CheckboxesField(
                label="Which adults were part of this?",
                what="adults",
                choices=[(str(adult.number), adult.person.full_name) for adult in self.adults],
                required=False,
            )

        first = ["submission", "kind", "day", "time", "place", "minutes"]
        self.order_fields([*first, *self.child_names, "about", "title", "text"])

    @property
    def child_names(self):
        return [f"child_{child.number}" for child in self.children]

    def layout_field(self, name):
        """Return the layout of one field; the answers about a child stand in a line."""
        if name in ["place", *self.child_names]:
            return Field(name, context={"radios_small": True, "radios_inline": True})
        return super().layout_field(name)

    def clean(self):
        answers = super().clean()
        if not self.about:
            self.add_error([*self.child_names, "about"][0], "Choose whom the note is about.")
        return answers

    @property
    def about(self):
        """Family member to whether a child was seen, for the service."""
        chosen = self.cleaned_data.get("about", [])
        children = {
            child: self.cleaned_data[f"child_{child.number}"]
            for child in self.children
            if self.cleaned_data.get(f"child_{child.number}")
        }
        return children | {adult: "" for adult in self.adults if str(adult.number) in chosen}

    @property
    def happened_at(self):
        """The moment, by London's clocks."""
        return london_datetime(self.cleaned_data["day"], self.cleaned_data["time"])


class CorrectNoteForm(OnceForm, BaseForm):
    """A correction, kept beside the note, which stays as it was."""

    submit_text = "Save correction"

    text = LongTextField(
        label="What is right",
        what="what is right",
        help_text="Say what is wrong in the note and what it should say. The note itself stays as it is.",
        rows=8,
        max_length=20000,
    )
