"""The filters of a case's timeline."""

from cases.enums import TimelineKind
from earlyhelp.common.fields import CheckboxesField, RadiosField
from earlyhelp.common.forms import FilterForm

EVERYBODY = ("", "Everybody")


class TimelineFilterForm(FilterForm):
    """Which kinds of event, about whom.

    :param members: the people of the family, with their persons.
    """

    kind = CheckboxesField(label="Show", choices=TimelineKind.choices)
    person = RadiosField(label="About")

    def __init__(self, *args, members, **kwargs):
        self.members = members
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["person"].choices = [
            EVERYBODY,
            *((str(member.number), member.person.short_name) for member in self.members),
        ]

    @property
    def kinds(self):
        return self.valid_filters().get("kind", [])

    @property
    def member(self):
        """The chosen family member, or None for everybody."""
        number = self.valid_filters().get("person")
        return next((member for member in self.members if str(member.number) == number), None)
