"""The forms of meetings: arranging, moving and cancelling one, and recording it while it runs."""

from crispy_forms_gds.layout import Button
from django import forms

from cases.enums import Attendance, MeetingKind, PointKind, ViewBrought
from earlyhelp.common.dates import date_long, london_datetime
from earlyhelp.common.fields import (
    DateField,
    LongTextField,
    ModelCheckboxesField,
    ModelSelectField,
    RadiosField,
    SelectField,
    TextField,
    TimeField,
    YesNoField,
)
from earlyhelp.common.forms import OUT_OF_DATE, BaseForm, OnceForm, RevisionForm
from earlyhelp.common.tables import two_versions

MOST_OTHERS = 20


class WhenAndWhereForm(BaseForm):
    """The day, the time and the place of a meeting."""

    day = DateField(label="Date", what="date of the meeting")
    time = TimeField(label="Time", what="time of the meeting", help_text="For example, 2:30pm or 14:30")
    is_online = YesNoField(
        label="How do people meet?",
        what="how people meet",
        yes="Online",
        no="In one place",
    )
    place = TextField(
        label="Address, room or link",
        what="address, room or link",
        help_text="It goes into the calendar file, so leave the family’s name out",
        max_length=300,
    )

    @property
    def starts_at(self):
        """The moment, by London's clocks."""
        return london_datetime(self.cleaned_data["day"], self.cleaned_data["time"])


class ArrangeMeetingForm(OnceForm, WhenAndWhereForm):
    """What kind of meeting, when and where, who leads it and who is asked.

    :param team: users of the team now.
    :param members: the people of the family, with their persons.
    """

    submit_text = "Arrange the meeting"

    kind = RadiosField(label="What kind of meeting?", what="the kind of meeting", choices=MeetingKind.choices)
    chair = ModelSelectField(label="Who chairs it?", what="who chairs the meeting")
    note_taker = ModelSelectField(
        label="Who takes notes? (optional)",
        what="who takes notes",
        help_text="Somebody other than the chair, if you can",
        required=False,
    )
    team = ModelCheckboxesField(
        label="Who of the team is asked?", what="who of the team is asked", required=False
    )
    family = forms.MultipleChoiceField(
        label="Who of the family is asked?", widget=forms.CheckboxSelectMultiple, required=False
    )
    others = LongTextField(
        label="Who else is asked? (optional)",
        what="who else is asked",
        help_text="One person on a line, with what they do",
        rows=3,
        max_length=2000,
        required=False,
    )
    agenda = LongTextField(
        label="Further points to talk about (optional)",
        what="further points",
        help_text="What is open in this case is on the agenda already",
        rows=4,
        max_length=4000,
        required=False,
    )

    def __init__(self, *args, team, members, **kwargs):
        self.team, self.members = team, members
        super().__init__(*args, **kwargs)

    def add_fields(self):
        for name in ("chair", "note_taker", "team"):
            self.fields[name].queryset = self.team
        self.fields["family"].choices = [
            (str(member.number), member.person.full_name) for member in self.members
        ]
        first = ["submission", "kind", "day", "time", "is_online", "place", "chair", "note_taker"]
        self.order_fields([*first, "team", "family", "others", "agenda"])

    def clean_others(self):
        names = [line.strip() for line in self.cleaned_data["others"].split("\n") if line.strip()]
        if len(names) > MOST_OTHERS or any(len(name) > 160 for name in names):
            raise forms.ValidationError(
                f"Write up to {MOST_OTHERS} people, each in 160 characters or fewer on a line."
            )
        return names

    @property
    def asked(self):
        """Who is asked, as :class:`cases.meeting_services.Arrangement` takes it."""
        chosen = self.cleaned_data["family"]
        return {
            "team": list(self.cleaned_data["team"]),
            "members": [member for member in self.members if str(member.number) in chosen],
            "others": self.cleaned_data["others"],
        }


class RearrangeMeetingForm(WhenAndWhereForm):
    """The other time or place, and why."""

    submit_text = "Move the meeting"

    reason = TextField(label="Why is it moved?", what="why the meeting is moved", max_length=300)


class CancelMeetingForm(BaseForm):
    """Why a meeting is not held."""

    submit_text = "Cancel the meeting"

    reason = TextField(label="Why is it cancelled?", what="why the meeting is cancelled", max_length=300)


class SendMinutesForm(BaseForm):
    """Who gets the minutes.

    :param people: rows of those who were asked.
    """

    submit_text = "Send the minutes"

    people = forms.MultipleChoiceField(
        label="Who gets them?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose who gets the minutes."},
    )

    def __init__(self, *args, people, **kwargs):
        self.people = list(enumerate(people, start=1))
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["people"].choices = [
            (str(place), f"{person.who}{'' if person.user_id else ' (a copy by hand)'}")
            for place, person in self.people
        ]

    @property
    def chosen(self):
        return [person for place, person in self.people if str(place) in self.cleaned_data["people"]]


class LiveForm(BaseForm):
    """A form of the page on which a meeting is run. It is sent to that page, which does one act.

    :cvar act: the act's name, which stands in the address.
    :cvar conflict: the table of both versions, where somebody else saved first.
    """

    act = ""
    conflict = None

    def make_helper(self):
        helper = super().make_helper()
        helper.form_action = f"?act={self.act}"
        helper.attrs |= {"data-live": self.act}
        return helper

    def layout_buttons(self):
        """One button, whose name tells it from those of the page's other forms."""
        return [Button(f"save-{self.act}", self.submit_text, data_prevent_double_click="true")]


class AttendanceForm(LiveForm):
    """Who came. One question for each person who was asked, and what the page showed when it was opened."""

    act = "attendance"
    submit_text = "Save who came"

    def __init__(self, *args, people, **kwargs):
        self.people = list(enumerate(people, start=1))
        super().__init__(*args, **kwargs)

    def add_fields(self):
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

    @property
    def attendance(self):
        """Primary key of each person to what came of the invitation."""
        return {person.pk: self.cleaned_data[f"person_{place}"] for place, person in self.people}

    @property
    def shown(self):
        """Primary key of each person to what the page showed of them."""
        return {person.pk: self.cleaned_data[f"shown_{place}"] for place, person in self.people}

    def show_both_versions(self, error):
        """Show what somebody else saved beside what was typed; sent again, what was typed is saved."""
        self.add_error(None, error.message)
        theirs = {person.pk: person.attendance for person in error.theirs}
        self.data, rows = self.data.copy(), []
        for place, person in self.people:
            if person.pk in theirs:
                self.data[f"shown_{place}"] = theirs[person.pk]
                yours = Attendance(self.attendance[person.pk]).label
                rows.append((person.who, Attendance(theirs[person.pk]).label, yours))
        self.conflict = two_versions(rows)


class ViewForm(RevisionForm, LiveForm):
    """How one child's view came into the meeting.

    :param child: the family member.
    """

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

    def show_both_versions(self, error):
        answers, theirs = self.cleaned_data, error.theirs
        pairs = (("how", theirs.get_how_display(), ViewBrought(answers["how"]).label),)
        pairs += (("words", theirs.words, answers["words"]),)
        rows = [(self.fields[name].label, *told) for name, *told in pairs if told[0] != told[1]]
        super().show_both_versions(error, rows)


class PointForm(OnceForm, LiveForm):
    """Base: one thing that the meeting came to. Enter adds it, and the next can be written."""

    text = TextField(label="What was agreed", what="what was agreed", max_length=500)


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


class DiscussionForm(RevisionForm, LiveForm):
    """What was said, and the next meeting."""

    act = "discussion"
    submit_text = "Save what was said"

    discussion = LongTextField(
        label="What was said", what="what was said", rows=6, max_length=20000, required=False
    )
    next_on = DateField(label="Next meeting (optional)", what="day of the next meeting", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, prefix="discussion", **kwargs)

    def show_both_versions(self, error):
        answers, theirs = self.cleaned_data, error.theirs
        days = [date_long(day) if day else "" for day in (theirs.next_on, answers["next_on"])]
        pairs = (("discussion", theirs.discussion, answers["discussion"]), ("next_on", *days))
        rows = [(self.fields[name].label, *told) for name, *told in pairs if told[0] != told[1]]
        super().show_both_versions(error, rows)
