"""Forms of asking for help, one for each page. Nobody who fills them in need know our words.

:param is_family: whether somebody of the family asks, who is then spoken to as "you".
"""

from datetime import timedelta

from crispy_forms_gds.layout import HTML
from django import forms
from django.conf import settings

from cases.enums import NOT_GIVEN, AgreementMethod, SenderKind
from cases.forms.people import FORGET, NAME, OLDEST
from cases.forms.relationships import OF_AN_ADULT
from earlyhelp.common.fields import (
    DateField,
    LongTextField,
    ModelSelectField,
    NHSNumberField,
    PhoneField,
    PostcodeField,
    RadiosField,
    SelectField,
    TextField,
    UPNField,
    YesNoField,
)
from earlyhelp.common.forms import BaseForm
from people.day_rules import DUE_DAYS_AHEAD, DUE_DAYS_BACK, OLDEST_CHILD
from people.enums import FamilyRole

NO, YES, UNSURE = "no", "yes", "unsure"
HOW_AGREED = [choice for choice in AgreementMethod.choices if choice[0] not in NOT_GIVEN]


class SafetyForm(BaseForm):
    """The stop before everything else."""

    heading_field = "at_risk"

    at_risk = RadiosField(
        label="Is a child in danger, or do you fear that a child is being seriously harmed?",
        what="whether a child is in danger",
        choices=[(YES, "Yes"), (UNSURE, "I am not sure"), (NO, "No")],
    )


class AskingForm(BaseForm):
    """A page of the request. Words are chosen by who asks.

    Its draft is the request's own: an address of these pages does not say which request it is about.
    """

    keeps_itself = True

    def __init__(self, *args, is_family, today, **kwargs):
        self.is_family, self.today = is_family, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        for name in self.fields:
            self.fields[name].widget.attrs |= FORGET
        self.say_it_right()

    @property
    def is_long(self):
        return any(isinstance(field, LongTextField) for field in self.fields.values())

    def make_helper(self):
        helper = super().make_helper()
        if self.is_long:
            helper.attrs = {**helper.attrs, "data-autosave": "open"}
        return helper

    def layout_buttons(self):
        said = [HTML('<p class="eh-quiet" data-autosave-said role="status"></p>')] if self.is_long else []
        return [*said, *super().layout_buttons()]

    def say_it_right(self):
        """Choose the words and fields that fit who asks."""


class WhoAsksForm(AskingForm):
    """Family or professional."""

    heading_field = "sender_kind"

    sender_kind = RadiosField(
        label="Who are you?",
        what="who you are",
        choices=[
            (SenderKind.FAMILY.value, "A parent, carer, young person, relative or friend"),
            (SenderKind.PROFESSIONAL.value, "Somebody who works with the family"),
        ],
    )


class SenderForm(AskingForm):
    """Name, agency, role and how to reach them.

    :param sources: the list of who asks for help, by which the council counts.
    """

    sender_name = TextField(label="Your name", max_length=120)
    source = ModelSelectField(label="Where do you work?", what="where you work")
    sender_agency = TextField(
        label="Name of your school or organisation", what="name of your organisation", max_length=120
    )
    sender_role = TextField(label="Your job", max_length=120)
    sender_phone = PhoneField(label="Your phone number", required=False)
    sender_email = forms.EmailField(
        label="Your e-mail address",
        help_text="We send you a reference, and a message when there is an answer. Neither says anything"
        " about the family.",
        required=False,
        error_messages={"invalid": "Enter an e-mail address, like name@example.org."},
    )

    def __init__(self, *args, sources, **kwargs):
        self.sources = sources
        super().__init__(*args, **kwargs)

    def say_it_right(self):
        self.fields["source"].queryset = self.sources
        if self.is_family:
            del self.fields["sender_agency"], self.fields["sender_role"]
            source = self.fields["source"]
            source.label, source.what = "Who are you to the child?", "who you are to the child"

    def clean(self):
        answers = super().clean()
        nothing = not answers.get("sender_phone") and not answers.get("sender_email")
        if nothing and not self.has_error("sender_email") and not self.has_error("sender_phone"):
            self.add_error("sender_phone", "Enter a phone number or an e-mail address, to be answered at.")
        return answers


class PermissionForm(AskingForm):
    """Whether the family agrees to the request, who said so, how and when."""

    has_agreed = YesNoField(label="Does the family agree that you ask for help?", what="whether they agree")
    agreed_by = TextField(label="Who agreed?", what="the name of who agreed", max_length=160, required=False)
    agreed_how = RadiosField(
        label="How did they agree?", what="how they agreed", choices=HOW_AGREED, required=False
    )
    agreed_on = DateField(label="When did they agree?", what="date on which they agreed", required=False)

    def say_it_right(self):
        self.fields["agreed_on"].latest = self.today
        self.fields["agreed_on"].earliest = self.today - timedelta(days=settings.BACKDATED_DAYS)
        self.fields["agreed_by"].help_text = "First and last name of a parent or carer, or of a young person."
        if self.is_family:
            for name in ("agreed_by", "agreed_how", "agreed_on"):
                del self.fields[name]
            self.fields["has_agreed"].label = "Do you agree that we read and keep what you tell us?"

    def clean(self):
        answers = super().clean()
        if answers.get("has_agreed") and not self.is_family:
            self._need(answers, "agreed_by", "Enter the name of who agreed.")
            self._need(answers, "agreed_how", "Select how they agreed.")
            self._need(answers, "agreed_on", "Enter the date on which they agreed, like 27 3 2016.")
        return answers

    def _need(self, answers, name, sentence):
        if not answers.get(name) and not self.has_error(name):
            self.add_error(name, sentence)


class SomebodyForm(AskingForm):
    """A child or an adult of the family.

    :param role: child or adult.
    """

    given_name = TextField(label="First name", max_length=NAME)
    family_name = TextField(label="Last name", max_length=NAME)
    date_of_birth = DateField(label="Date of birth", required=False)
    due_date = DateField(
        label="Due date",
        help_text="Only for a baby not yet born. Then leave the date of birth empty.",
        required=False,
    )
    relationship = SelectField(
        label="What are they to the children?",
        what="what they are to the children",
        choices=[("", "Not known"), *((kind.value, kind.label) for kind in OF_AN_ADULT)],
        required=False,
    )
    responsibility = RadiosField(
        label="Do they have parental responsibility?",
        help_text="The right to decide about the children’s lives, such as their school or doctor.",
        choices=[("yes", "Yes"), ("no", "No"), ("", "Not known")],
        required=False,
        initial="",
    )
    lives_in_household = YesNoField(
        label="Do they live in the family home?", what="whether they live in the family home"
    )
    school = TextField(label="School or nursery", max_length=120, required=False)
    phone = PhoneField(label="Phone", required=False)
    nhs_number = NHSNumberField(
        label="NHS number", help_text="If you know it, 10 digits, like 943 476 5919.", required=False
    )
    upn = UPNField(
        label="Unique pupil number",
        help_text="If you know it. A letter and 12 digits, like H801200001001.",
        required=False,
    )

    def __init__(self, *args, role, **kwargs):
        self.role = role
        super().__init__(*args, **kwargs)

    def say_it_right(self):
        is_child = self.role == FamilyRole.CHILD
        others = ("relationship", "responsibility", "phone") if is_child else ("due_date", "school", "upn")
        hidden = ("nhs_number", "upn") if self.is_family else ()
        for name in {*others, *hidden}:
            self.fields.pop(name, None)
        born = self.fields["date_of_birth"]
        years = OLDEST_CHILD + 1 if is_child else OLDEST
        born.earliest = self.today.replace(year=self.today.year - years, day=min(self.today.day, 28))
        born.latest = self.today
        if is_child:
            born.help_text = "Like 27 3 2009. If you do not know the day, give the one you think is nearest."
        else:
            born.help_text = "If you know it, like 27 3 1984."

    def clean(self):
        answers = super().clean()
        born, due = answers.get("date_of_birth"), answers.get("due_date")
        if born and due:
            self.add_error("due_date", "Enter a date of birth or a due date, not both.")
        has_error = self.has_error("date_of_birth") or self.has_error("due_date")
        if self.role == FamilyRole.CHILD and not born and not due and not has_error:
            sentence = "Enter the child’s date of birth, or the due date of a baby not yet born."
            self.add_error("date_of_birth", sentence)
        if due and not -DUE_DAYS_BACK <= (due - self.today).days <= DUE_DAYS_AHEAD:
            self.add_error(
                "due_date", "The due date must be no more than 30 days ago and no more than 9 months ahead."
            )
        return answers

    @property
    def values(self):
        """Fields of :class:`cases.models.HelpRequestPerson` by name."""
        answers = {name: value for name, value in self.cleaned_data.items() if name != "responsibility"}
        if self.role == FamilyRole.ADULT:
            said = self.cleaned_data["responsibility"]
            answers["has_parental_responsibility"] = {"yes": True, "no": False}.get(said)
        return answers | {"role": self.role}


class PeopleForm(AskingForm):
    """The page that lists the people asks nothing of its own; it goes on when there is a child."""


class HomeForm(AskingForm):
    """Where the family lives."""

    line_1 = TextField(label="Address line 1", what="first line of the address", max_length=120)
    line_2 = TextField(label="Address line 2", max_length=120, required=False)
    town = TextField(label="Town or village", max_length=80, required=False, width=20)
    postcode = PostcodeField(label="Postcode")
    no_address = forms.BooleanField(
        label="There is no fixed address, or it is not safe to give it", required=False
    )

    def clean(self):
        answers = super().clean()
        if answers.get("no_address"):
            for name in [name for name in self.errors if name != "no_address"]:
                del self.errors[name]
        return answers

    @property
    def values(self):
        if self.cleaned_data["no_address"]:
            return {}
        return {name: self.cleaned_data[name] for name in ("line_1", "line_2", "town", "postcode")}


class WhyForm(AskingForm):
    """The reason, and what happened.

    :param reasons: the council's list.
    """

    reason = ModelSelectField(label="What is it most about?", what="what it is most about")
    why = LongTextField(
        label="What is happening, and why now?", what="what is happening", rows=8, max_length=2000
    )

    def __init__(self, *args, reasons, **kwargs):
        self.reasons = reasons
        super().__init__(*args, **kwargs)

    def say_it_right(self):
        self.fields["reason"].queryset = self.reasons
        if not self.is_family:
            self.fields["why"].help_text = "Say what you have seen and heard. The family may read it."


class WorkingForm(AskingForm):
    """What is going well."""

    heading_field = "working_well"

    working_well = LongTextField(
        label="What is working well?",
        help_text="For example people who help, things the children enjoy, what the family is proud of.",
        max_length=2000,
        required=False,
    )


class TriedForm(AskingForm):
    """What has been done already."""

    heading_field = "tried"

    tried = LongTextField(
        label="What has been tried already?",
        help_text="Who has helped so far, what they did, and what came of it.",
        max_length=2000,
        required=False,
    )


class WantedForm(AskingForm):
    """What the family would like."""

    heading_field = "wanted"

    wanted = LongTextField(label="What does the family want?", max_length=1500, required=False)

    def say_it_right(self):
        self.fields["wanted"].help_text = "In the family’s own words, if you can. Ask the children too."
        if self.is_family:
            self.fields["wanted"].label = "What would you like to be different?"
            self.fields["wanted"].help_text = "For you, and for each of the children."


class ReachForm(AskingForm):
    """Languages, and how to reach the family without putting anybody at risk."""

    interpreter = TextField(
        label="Is an interpreter or other help to communicate needed?",
        what="help to communicate",
        help_text="Which language, or what kind of help. Leave this empty if none is needed.",
        max_length=200,
        required=False,
    )
    safe_contact = LongTextField(
        label="How is it safe to be in touch?",
        what="how it is safe to be in touch",
        help_text="For example when to ring, which number, and who must not know of this request.",
        rows=3,
        max_length=200,
        required=False,
    )


class RisksForm(AskingForm):
    """What somebody who visits should know."""

    heading_field = "visiting_risks"

    visiting_risks = LongTextField(
        label="Is there anything that a visitor should know?",
        what="what a visitor should know",
        help_text="For example a dog, a door that is hard to find, or somebody who has been violent.",
        rows=3,
        max_length=500,
        required=False,
    )
