"""A date in three boxes and a time in one. What cannot be understood stays in the boxes as it was typed."""

import re
from datetime import date, time

from crispy_forms_gds.fields import DateInputField
from crispy_forms_gds.widgets import DateInputWidget
from django import forms
from django.core.exceptions import ValidationError

from earlyhelp.common.dates import FIRST_DAY, MONTHS, date_long
from earlyhelp.common.numbers import join_and
from earlyhelp.common.words import capital, the, thing

PARTS = ("day", "month", "year")
ALL = (0, 1, 2)
TIME = re.compile(r"^([0-9]{1,2})(?:[:.]?([0-5][0-9]))?\s*(am|pm)?$")


class DateWidget(DateInputWidget):
    """Day, month and year. Telephones show digits; names of months are understood too."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.wrong = set()
        for widget in self.widgets:
            widget.attrs |= {"inputmode": "numeric", "autocomplete": "off"}

    def __deepcopy__(self, memo):
        copy = super().__deepcopy__(memo)
        copy.wrong = set()
        return copy

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for place, box in enumerate(context["widget"]["subwidgets"]):
            if place in self.wrong:
                box["attrs"]["class"] += " govuk-input--error"
        return context


class DateField(DateInputField):
    """A day. Understands 27 3 2016, 27 March 2016 and 27 mar 2016.

    what       as in "date of birth" or "date of the visit"; without it the label
    example    shown in sentences
    earliest, latest   the days allowed; a form sets them in its __init__ from the day it is given.
                       Nothing is earlier than 1900, which is a slip of the year
    """

    widget = DateWidget

    def __init__(self, *, what="", example="27 3 2016", earliest=FIRST_DAY, latest=None, **kwargs):
        self.what, self.example, self.earliest, self.latest = what, example, earliest, latest
        kwargs.setdefault("require_all_fields", False)
        own = kwargs.pop("error_messages", None) or {}
        super().__init__(**kwargs)
        self.required_sentence = own.get("required", "")

    @property
    def named(self):
        """The date as it is named inside a sentence."""
        return self.what or thing(self.label or "date")

    def first_box_with_error(self, box):
        """Return the id of the first box that the error is about (box is the id of the three)."""
        return f"{box}_{min(self.widget.wrong, default=0)}"

    def clean(self, value):
        """Return the date, or None where nothing was typed and nothing had to be. Raises one sentence."""
        if isinstance(value, date):
            value = self.widget.decompress(value)
        self.widget.wrong = set()
        typed = [str(part or "").strip() for part in [*(value or []), "", "", ""][:3]]
        if not any(typed):
            if self.required:
                sentence = self.required_sentence or f"Enter {the(self.named)}, like {self.example}."
                self._refuse(sentence, "required", ALL)
            return None
        missing = [place for place, part in enumerate(typed) if not part]
        if missing:
            names = join_and([f"a {PARTS[place]}" for place in missing])
            self._refuse(f"{capital(self.named)} must include {names}.", "incomplete", missing)
        day = self._real_date(typed)
        self._check_range(day)
        self.run_validators(day)
        return day

    def _real_date(self, typed):
        numbers = [_number(typed[0]), _month(typed[1]), _number(typed[2])]
        if re.fullmatch(r"[0-9]{1,3}", typed[2]):
            self._refuse(f"{capital(self.named)} must have a year of 4 digits, like 2016.", "year", [2])
        wrong = [place for place, number in enumerate(numbers) if number is None]
        sentence = f"{capital(self.named)} must be a real date, like {self.example}."
        if wrong:
            self._refuse(sentence, "invalid", wrong)
        try:
            return date(numbers[2], numbers[1], numbers[0])
        except ValueError:
            self._refuse(sentence, "invalid", ALL)

    def _check_range(self, day):
        named = capital(self.named)
        if self.earliest and day < self.earliest:
            self._refuse(f"{named} must be on or after {date_long(self.earliest)}.", "early", ALL)
        if self.latest and day > self.latest:
            self._refuse(f"{named} must be on or before {date_long(self.latest)}.", "late", ALL)

    def _refuse(self, sentence, code, places):
        self.widget.wrong = set(places)
        raise ValidationError(sentence, code=code)


def _number(text):
    return int(text) if re.fullmatch(r"[0-9]{1,4}", text) else None


def _month(text):
    """Return 1 to 12 for a number, a month's name or at least its first three letters; None otherwise."""
    if text.isascii() and text.isalpha() and len(text) >= 3:
        for number, name in enumerate(MONTHS, start=1):
            if name.lower().startswith(text.lower()):
                return number
        return None
    return _number(text)


class TimeField(forms.Field):
    """A time of day in one box. Understands 14:30, 14.30, 1430, 2:30pm and 2pm."""

    widget = forms.TextInput

    def __init__(self, *, what="", **kwargs):
        self.what = what
        super().__init__(**kwargs)
        self.widget.attrs["class"] = "govuk-input--width-5"

    def to_python(self, value):
        """Return a time without a zone, or None. Raises a sentence that shows how to type it."""
        if value in self.empty_values:
            return None
        if isinstance(value, time):
            return value
        match = TIME.match(str(value).strip().lower())
        hour = _hour(match) if match else None
        if hour is None:
            named = self.what or thing(self.label or "time")
            raise ValidationError(f"Enter {the(named)} like 2:30pm or 14:30.", code="invalid")
        return time(hour, int(match[2] or 0))

    def prepare_value(self, value):
        return value.strftime("%H:%M") if isinstance(value, time) else value


def _hour(match):
    """Return 0 to 23, or None for an hour that no clock shows or that stands alone without am or pm."""
    hour, minutes, half = int(match[1]), match[2], match[3]
    if half:
        return hour % 12 + (12 if half == "pm" else 0) if 1 <= hour <= 12 else None
    return hour if hour < 24 and minutes is not None else None
