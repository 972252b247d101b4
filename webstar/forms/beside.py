"""A worker’s own view beside a Webstar, and readings of other tools."""

import csv

from django import forms

from earlyhelp.common.fields import LongTextField, ModelSelectField, SelectField, TextField
from earlyhelp.common.forms import BaseForm

DAYS = ("%Y-%m-%d", "%d/%m/%Y")
WHOLE_FAMILY = ("", "The whole family")
EARLIEST_YEAR = 2000
MOST_LINES = 500
AREA = 40


class WorkerViewForm(BaseForm):
    """How the worker sees each part. A part left out is one that they see the same way or cannot judge.

    :param reading: the Webstar; :param views: what this worker said before, axis to view.
    """

    submit_text = "Keep my view"

    def __init__(self, *args, reading, views, **kwargs):
        self.reading = reading
        self.axes = list(reading.tool_version.axes.all())
        kept = {}
        for axis, view in views.items():
            kept |= {f"score_{axis.position}": str(view.score), f"why_{axis.position}": view.why}
        super().__init__(*args, initial=kept, **kwargs)

    def add_fields(self):
        answers = self.reading.answers
        values = [(str(score), str(score)) for score in self.reading.tool_version.scale]
        for axis in self.axes:
            said = answers.get(axis)
            told = "no score" if said is None or said.score is None else str(said.score)
            self.fields[f"score_{axis.position}"] = SelectField(
                label=axis.label,
                what=f"the score that you see for “{axis.label}”",
                help_text=f"Their own score: {told}",
                choices=[("", "The same, or I cannot judge"), *values],
                required=False,
            )
            self.fields[f"why_{axis.position}"] = TextField(
                label=f"What do you see that makes you think so? ({axis.label})",
                what=f"what you see about “{axis.label}”",
                max_length=500,
                required=False,
            )

    @property
    def views(self):
        """Axis to (score or None, why), for the service."""
        found = {}
        for axis in self.axes:
            score = self.cleaned_data.get(f"score_{axis.position}")
            found[axis] = int(score) if score else None, self.cleaned_data.get(f"why_{axis.position}") or ""
        return found


class OtherToolForm(BaseForm):
    """Readings of another tool: whose, which tool, and a line for each score.

    :param members: members of the family; :param tools: the tools that can be chosen.
    """

    submit_text = "Bring these in"

    about = SelectField(label="Whose readings are they?", what="whose readings they are", required=False)
    tool = ModelSelectField(label="Which tool?", what="which tool")
    lines = LongTextField(
        label="The readings",
        what="the readings",
        help_text="One line for each score: date, area, score. For example: 3/3/2016, Area 1, 4",
        rows=8,
    )

    def __init__(self, *args, members, tools, **kwargs):
        self.members, self.tools = {str(member.number): member for member in members}, tools
        super().__init__(*args, **kwargs)

    def add_fields(self):
        people = [(number, member.person.full_name) for number, member in self.members.items()]
        self.fields["about"].choices = [WHOLE_FAMILY, *people]
        self.fields["tool"].queryset = self.tools

    @property
    def member(self):
        """The member of the family, or None for the whole family."""
        return self.members.get(self.cleaned_data["about"])

    def clean_lines(self):
        """Return (day, area, score) of each line, and name every line that cannot be read."""
        rows = [row for row in csv.reader(self.cleaned_data["lines"].splitlines()) if any(row)]
        if len(rows) > MOST_LINES:
            raise forms.ValidationError(f"Bring in {MOST_LINES} lines at a time at most.")
        found, wrong = [], []
        for number, row in enumerate(rows, start=1):
            try:
                found.append(_line(row))
            except ValueError as error:
                wrong.append(f"Line {number}: {error}")
        if wrong:
            raise forms.ValidationError(wrong)
        return found


def _line(row):
    cells = [cell.strip() for cell in row]
    if len(cells) != 3:
        raise ValueError("write a date, an area and a score, with a comma between them.")
    day, area, score = cells
    if not area or len(area) > AREA:
        raise ValueError(f"name the area in {AREA} letters at most, such as “Area 1”.")
    if not score.lstrip("-").isdecimal() or len(score) > 4:
        raise ValueError(f"write the score as a whole number, not “{score[:20]}”.")
    return _day(day), area, int(score)


def _day(text):
    try:
        day = forms.DateField(input_formats=DAYS).clean(text)
    except forms.ValidationError as error:
        raise ValueError(f"write the date like 3/3/2016, not “{text[:20]}”.") from error
    if day.year < EARLIEST_YEAR:
        raise ValueError(f"write the year with four digits, from {EARLIEST_YEAR} on.")
    return day
