"""The day, and if wanted the time, as of which a record is read."""

from datetime import time, timedelta

from earlyhelp.common.dates import date_long, datetime_long, london_datetime
from earlyhelp.common.fields import DateField, TimeField
from earlyhelp.common.forms import FilterForm


class AsItWasForm(FilterForm):
    """Kept in the address: ``?on=2016-02-01&time=14:30``, or the day in three boxes."""

    on = DateField(label="Day", what="day", help_text="For example, 27 3 2016")
    time = TimeField(label="Time (optional)", help_text="Like 2:30pm. Without one, the end of the day.")

    def __init__(self, *args, case, today, **kwargs):
        self.case, self.today = case, today
        super().__init__(*args, **kwargs)
        self.fields["on"].required = True

    def clean_on(self):
        day = self.cleaned_data["on"]
        if day > self.today:
            self.add_error("on", "That day has not come yet. Enter today or an earlier day.")
        elif day < self.case.opened_on:
            opened = date_long(self.case.opened_on)
            self.add_error("on", f"This case opened on {opened}. Enter that day or a later one.")
        return day

    @property
    def in_words(self):
        day, at = self.cleaned_data["on"], self.cleaned_data.get("time")
        return (
            f"at the end of {date_long(day)}"
            if at is None
            else f"on {datetime_long(london_datetime(day, at))}"
        )

    @property
    def moment(self):
        """The first moment that does not count any more: after the minute, or after the day in London."""
        day, at = self.cleaned_data["on"], self.cleaned_data.get("time")
        if at is None:
            return london_datetime(day + timedelta(days=1), time.min)
        return london_datetime(day, at) + timedelta(minutes=1)
