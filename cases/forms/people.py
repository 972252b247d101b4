"""Forms of the people of a family: looking for one, what is recorded of them, and their leaving."""

from crispy_forms_gds.layout import Fieldset, Size
from django import forms

from earlyhelp.common.fields import (
    CheckboxesField,
    DateField,
    NHSNumberField,
    PhoneField,
    RadiosField,
    SelectField,
    TextField,
    UPNField,
)
from earlyhelp.common.forms import BaseForm, OnceForm, RevisionForm
from earlyhelp.common.layout import MoreAbout
from people.enums import (
    Disability,
    Ethnicity,
    FamilyRole,
    GenderIdentity,
    Interpreter,
    Language,
    NhsNumberStatus,
    Religion,
    SenProvision,
    SenType,
    Sex,
    UpnUnknownReason,
    YearGroup,
)
from people.search import Description

OLDEST = 120
"""Years: nobody is born longer ago."""
MIDDLE_OF_THE_MONTH = "15"
"""The day that is recorded where only month and year of birth are known (standard safeguarding dataset)."""
NAME = 80

FORGET = {"autocomplete": "off", "spellcheck": "false"}


def _years_ago(today, years):
    return today.replace(year=today.year - years, day=min(today.day, 28))


class FindPersonForm(BaseForm):
    """What is known of a person, to look for them before they are added.

    :param role: child or adult, or None to ask.
    """

    submit_text = "Look for them"

    role = RadiosField(
        label="Is this a child or an adult?", what="child or adult", choices=FamilyRole.choices
    )
    given_name = TextField(
        label="First name", help_text="For a baby not yet born, write “Baby”.", max_length=NAME
    )
    family_name = TextField(label="Last name", max_length=NAME)
    date_of_birth = DateField(
        label="Date of birth", help_text="If you know it, like 27 3 2009.", required=False
    )
    nhs_number = NHSNumberField(
        label="NHS number", help_text="If you know it, 10 digits, like 943 476 5919.", required=False
    )
    upn = UPNField(
        label="Unique pupil number",
        help_text="If you know it. A letter and 12 digits, like H801200001001.",
        required=False,
    )

    def __init__(self, *args, today, role=None, **kwargs):
        self.today, self.role = today, role
        super().__init__(*args, **kwargs)

    def add_fields(self):
        if self.role:
            del self.fields["role"]
        if self.role == FamilyRole.ADULT:
            self.fields["given_name"].help_text = ""
        if self.role == FamilyRole.ADULT:
            del self.fields["upn"]
        born = self.fields["date_of_birth"]
        born.earliest, born.latest = _years_ago(self.today, OLDEST), self.today
        for name in ("given_name", "family_name"):
            self.fields[name].widget.attrs |= FORGET

    @property
    def chosen_role(self):
        return self.role or self.cleaned_data["role"]

    @property
    def description(self):
        answers = self.cleaned_data
        words = {name: answers.get(name) or "" for name in ("given_name", "family_name", "nhs_number", "upn")}
        return Description(date_of_birth=answers["date_of_birth"], **words)


CHILD_ONLY = ("due_date", "sen_provision", "sen_type", "upn", "upn_unknown_reason", "school", "year_group")


ON_THE_PAGE = {
    "Name and birth": (
        "given_name", "family_name", "known_as", "date_of_birth", "is_birth_date_estimated",
        ("Not born yet, or has died", "due_date", "died_on"),
        "lives_in_household", "household_since",
    ),
    "About them": (
        "sex", "ethnicity",
        ("More about gender and religion", "gender_identity", "gender_words", "religion"),
        ("More about disability and special needs", "disabilities", "sen_provision", "sen_type"),
    ),
    "Language": ("first_language", "interpreter", "communication"),
    "School and health": (
        "school", "year_group",
        ("More about their NHS or pupil number", "nhs_number", "nhs_number_status", "upn",
            "upn_unknown_reason"),
        ("More about their GP", "gp_practice"),
    ),
    "Ways to reach them": ("phone", "email", "contact_when", "contact_how", "contact_avoid"),
}  # fmt: skip
"""The questions by section; what is rarely known is folded away under the words that come first."""
SAYS_NOTHING = ("", None, GenderIdentity.NOT_KNOWN, NhsNumberStatus.NOT_KNOWN)


def _names(part):
    """The names of the questions in a part of a section."""
    return part[1:] if isinstance(part, tuple) else (part,)


class PersonForm(BaseForm):
    """Everything that is recorded of a person.

    :param role: child or adult.
    :param taken: a function that gives a sentence, by field, for each number that somebody else has.
    """

    submit_text = "Continue"

    given_name = TextField(label="First name", max_length=NAME)
    family_name = TextField(label="Last name", max_length=NAME)
    known_as = TextField(
        label="Name they like to be called",
        what="name they like to be called",
        max_length=NAME,
        required=False,
    )
    date_of_birth = DateField(label="Date of birth", required=False)
    is_birth_date_estimated = forms.BooleanField(
        label="I do not know the exact day. The 15th of the month is recorded, as an estimate.",
        required=False,
    )
    due_date = DateField(
        label="Due date",
        help_text="Only for a baby not yet born. Then leave the date of birth empty.",
        required=False,
    )
    lives_in_household = RadiosField(
        label="Do they live in the family home?",
        what="whether they live in the family home",
        choices=[("yes", "Yes"), ("no", "No")],
        initial="yes",
    )
    sex = RadiosField(label="Sex", choices=Sex.choices, initial=Sex.UNKNOWN)
    gender_identity = RadiosField(
        label="Gender identity",
        help_text="Only what the person has told you.",
        choices=GenderIdentity.choices,
        initial=GenderIdentity.NOT_KNOWN,
    )
    gender_words = TextField(
        label="Gender in their own words", what="gender in their own words", max_length=60, required=False
    )
    ethnicity = SelectField(
        label="Ethnicity",
        help_text="As the child or parent says. Never guess.",
        choices=Ethnicity.choices,
        initial=Ethnicity.NOBT,
    )
    disabilities = CheckboxesField(
        label="Disability",
        help_text="Leave this empty if it is not known.",
        choices=Disability.choices,
        required=False,
    )
    sen_provision = RadiosField(
        label="Special educational needs", choices=SenProvision.choices, required=False, initial=""
    )
    sen_type = SelectField(
        label="Main type of special educational need",
        choices=[("", "Not known or none"), *SenType.choices],
        required=False,
    )
    nhs_number = NHSNumberField(label="NHS number", required=False)
    nhs_number_status = RadiosField(
        label="How is the NHS number known?",
        what="how the NHS number is known",
        choices=[choice for choice in NhsNumberStatus.choices if choice[0] != NhsNumberStatus.NOT_KNOWN],
        required=False,
    )
    upn = UPNField(label="Unique pupil number", required=False)
    upn_unknown_reason = SelectField(
        label="Why there is no unique pupil number",
        what="why there is no unique pupil number",
        choices=[("", "Not asked yet"), *UpnUnknownReason.choices],
        required=False,
    )
    phone = PhoneField(label="Phone", required=False)
    email = forms.EmailField(
        label="E-mail address",
        required=False,
        error_messages={"invalid": "Enter an e-mail address, like name@example.org."},
    )
    contact_avoid = TextField(
        label="What must nobody do when they contact them?",
        what="what not to do when contacting them",
        help_text="For example: do not leave a message, or do not write to the home.",
        required=False,
    )

    def __init__(self, data=None, *args, role, today, taken=None, **kwargs):
        self.role, self.today, self.taken = role, today, taken
        super().__init__(_with_middle_day(data), *args, **kwargs)
        for field in self.visible_fields():
            if not field.field.required and not isinstance(field.field, forms.BooleanField):
                field.label = field.field.label = f"{field.label} (optional)"

    def add_fields(self):
        if self.role == FamilyRole.ADULT:
            for name in CHILD_ONLY:
                self.fields.pop(name, None)
        born = self.fields["date_of_birth"]
        born.earliest = _years_ago(self.today, OLDEST)
        for name in ("given_name", "family_name", "known_as", "phone", "email", "contact_avoid"):
            self.fields[name].widget.attrs |= FORGET

    def layout_fields(self):
        placed = {name for parts in ON_THE_PAGE.values() for part in parts for name in _names(part)}
        own = [name for name in self.fields if name not in placed]
        sections = (
            Fieldset(*self._parts(parts), legend=legend, legend_size=Size.MEDIUM, legend_tag="h2")
            for legend, parts in ON_THE_PAGE.items()
            if any(name in self.fields for part in parts for name in _names(part))
        )
        return [*own, *sections]

    def _parts(self, parts):
        """Draw the questions of a section, and the folds that have any in this form."""
        for part in parts:
            names = [name for name in _names(part) if name in self.fields]
            if isinstance(part, tuple) and names:
                yield MoreAbout(part[0], *names, empty=SAYS_NOTHING)
            else:
                yield from (self.layout_field(name) for name in names)

    def clean_disabilities(self):
        chosen = self.cleaned_data["disabilities"]
        if Disability.NONE in chosen and len(chosen) > 1:
            raise forms.ValidationError("Choose either “No disability” or the kinds of disability, not both.")
        return chosen

    def clean(self):
        answers = super().clean()
        self._check_birth(answers)
        self._check_numbers(answers)
        if answers.get("gender_words") and answers.get("gender_identity") != GenderIdentity.SELF_DESCRIBED:
            self.add_error(
                "gender_identity", "Choose “Prefers to self-describe”, or leave their own words empty."
            )
        if answers.get("sen_type") and answers.get("sen_provision") in ("", SenProvision.NONE, None):
            self.add_error(
                "sen_provision", "Choose “SEN support” or a plan, or leave the type of need empty."
            )
        return answers

    def _check_birth(self, answers):
        born, due = answers.get("date_of_birth"), answers.get("due_date")
        if born and due:
            self.add_error("due_date", "Enter a date of birth or a due date, not both.")
        if answers.get("is_birth_date_estimated") and not born and not self.has_error("date_of_birth"):
            self.add_error("date_of_birth", "Enter the month and year of birth that you estimate.")

    def _check_numbers(self, answers):
        if answers.get("upn") and answers.get("upn_unknown_reason"):
            self.add_error(
                "upn_unknown_reason", "Enter a unique pupil number or the reason there is none, not both."
            )
        if (
            answers.get("nhs_number_status")
            and not answers.get("nhs_number")
            and not self.has_error("nhs_number")
        ):
            self.add_error("nhs_number", "Enter the NHS number, or leave how it is known empty.")
        numbers = {name: answers.get(name) or "" for name in ("nhs_number", "upn")}
        if self.taken is not None and any(numbers.values()):
            for name, sentence in self.taken(**numbers).items():
                self.add_error(name, sentence)

    @property
    def lives_at_home(self):
        """Whether they live in the family home; None where that was not asked."""
        answer = self.cleaned_data.get("lives_in_household")
        return None if answer is None else answer == "yes"

    @property
    def values(self):
        """The person's fields by name, as the model keeps them."""
        values = {name: value for name, value in self.cleaned_data.items() if name not in NOT_OF_THE_PERSON}
        if not values.get("nhs_number"):
            values["nhs_number_status"] = NhsNumberStatus.NOT_KNOWN
        elif not values.get("nhs_number_status"):
            values["nhs_number_status"] = NhsNumberStatus.FAMILY
        values["sen_provision"] = values.get("sen_provision") or ""
        return values


NOT_OF_THE_PERSON = {"lives_in_household", "household_since", "revision", "submission"}


def _with_middle_day(data):
    """Fill in the 15th where only month and year of an estimated birth date are typed."""
    if data and data.get("is_birth_date_estimated") and any(data.get(f"date_of_birth_{n}") for n in (1, 2)):
        data = data.copy()
        data["date_of_birth_0"] = MIDDLE_OF_THE_MONTH
    return data


class AddPersonForm(OnceForm, PersonForm):
    """Somebody new in the family of an open case."""


class UseRecordForm(OnceForm, BaseForm):
    """That the record of somebody who was found is used. Who it is stands in the button that is pressed."""


class ChangePersonForm(RevisionForm, PersonForm):
    """All of a person who is recorded already, at the revision that was read.

    :param besides: names of what is withheld from the user: where they are, which is neither asked nor
        changed then, and whether they live in the family home with it.
    """

    submit_text = "Save"

    died_on = DateField(
        label="Date of death", help_text="Leave this empty unless they have died.", required=False
    )
    household_since = DateField(
        label="When did they move in or out, if that has changed?",
        what="date they moved in or out",
        required=False,
    )
    religion = SelectField(
        label="Religion",
        help_text="As the child or parent says. Never guess.",
        choices=Religion.choices,
        required=False,
    )
    first_language = SelectField(label="First language", choices=Language.choices, required=False)
    interpreter = RadiosField(
        label="Do they need an interpreter?",
        what="whether they need an interpreter",
        choices=Interpreter.choices,
        required=False,
    )
    communication = TextField(
        label="What helps them to understand and be understood?",
        what="what helps them to understand",
        help_text="For example large print, pictures, lip-reading or more time.",
        required=False,
    )
    school = TextField(label="School, nursery or other setting", max_length=120, required=False)
    year_group = SelectField(label="Year group", choices=YearGroup.choices, required=False)
    gp_practice = TextField(label="GP practice", max_length=120, required=False)
    contact_when = TextField(
        label="When is it safe to contact them?",
        what="when it is safe to contact them",
        help_text="For example: school days until 2 pm.",
        required=False,
    )
    contact_how = TextField(
        label="How is it safe to contact them?",
        what="how it is safe to contact them",
        help_text="For example: by text to this phone only.",
        required=False,
    )

    def __init__(self, *args, besides=(), **kwargs):
        self.besides = [*besides, "lives_in_household", "household_since"] if besides else []
        super().__init__(*args, **kwargs)

    def add_fields(self):
        super().add_fields()
        self.fields["died_on"].latest = self.today
        self.fields["household_since"].latest = self.today
        for name in self.besides:
            self.fields.pop(name, None)
