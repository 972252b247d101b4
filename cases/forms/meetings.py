"""The forms of meetings: arranging, moving and cancelling one, and sending its minutes."""

from django import forms

from cases.enums import MeetingKind
from earlyhelp.common.dates import london_datetime
from earlyhelp.common.fields import (
    DateField,
    LongTextField,
    ModelCheckboxesField,
    ModelSelectField,
    RadiosField,
    TextField,
    TimeField,
    YesNoField,
)
from earlyhelp.common.forms import BaseForm, OnceForm

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
