"""The filters of a case's timeline."""

from cases.enums import TimelineKind
from earlyhelp.common.fields import CheckboxesField, RadiosField, SelectField
from earlyhelp.common.forms import FilterForm
from earlyhelp.common.numbers import join_and

EVERYBODY = ("", "Everybody")
EVERY_AGENCY = ("", "Every agency")


class TimelineFilterForm(FilterForm):
    """Which kinds of event, about whom, and what whose people did.

    :param members: the people of the family, with their persons.
    :param agencies: the agencies that did something in the case.
    """

    kind = CheckboxesField(label="Show", choices=TimelineKind.choices)
    person = RadiosField(label="About")
    agency = SelectField(label="By")

    def __init__(self, *args, members, agencies, **kwargs):
        self.members, self.agencies = members, agencies
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["person"].choices = [
            EVERYBODY,
            *((str(member.number), member.person.short_name) for member in self.members),
        ]
        self.fields["agency"].choices = [
            EVERY_AGENCY,
            *((agency.code, agency.name) for agency in self.agencies),
        ]

    @property
    def kinds(self):
        return self.valid_filters().get("kind", [])

    @property
    def member(self):
        """The chosen family member, or None for everybody."""
        number = self.valid_filters().get("person")
        return next((member for member in self.members if str(member.number) == number), None)

    @property
    def doer(self):
        """The chosen agency, or None for every one."""
        code = self.valid_filters().get("agency")
        return next((agency for agency in self.agencies if agency.code == code), None)

    @property
    def in_words(self):
        """What the filters show, as one sentence part after another; nothing where they show everything."""
        words = []
        if self.kinds:
            labels = dict(TimelineKind.choices)
            words.append(join_and(labels[kind].lower() for kind in self.kinds))
        if self.member:
            words.append(f"about {self.member.person.short_name}")
        if self.doer:
            words.append(f"by {self.doer}")
        return ", ".join(words)

    @property
    def choice(self):
        """What :func:`cases.timeline.timeline_page` takes."""
        return {"kinds": self.kinds, "member": self.member, "agency": self.doer}
