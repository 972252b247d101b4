"""Forms of opening a case, one for each page of the journey but those that people's pages share."""

from datetime import timedelta

from django.conf import settings

from cases.forms.agreement import AgreementForm
from cases.forms.relationships import OF_AN_ADULT, RESPONSIBILITY, AddressForm
from cases.forms.team import ColleagueField
from earlyhelp.common.fields import (
    Choice,
    DateField,
    LongTextField,
    ModelRadiosField,
    ModelSelectField,
    RadiosField,
    SelectField,
    TextField,
)
from earlyhelp.common.forms import BaseForm
from people.enums import RelationshipKind

ME, SOMEBODY_ELSE = "me", "somebody_else"


class FamilyForm(BaseForm):
    """What the family is called, and why there is no adult where there is none.

    :param has_adult: whether an adult has been added.
    :param has_name: whether the family is known already, and so its name.
    """

    family_name = TextField(
        label="What is the family called?",
        what="name of the family",
        help_text="Often the children’s last name. It stands at the top of every page of the case.",
        max_length=120,
    )
    no_adult_reason = TextField(
        label="Why is there no adult to contact?", what="why there is no adult to contact", max_length=300
    )

    def __init__(self, *args, has_adult, has_name=False, **kwargs):
        self.has_adult, self.has_name = has_adult, has_name
        super().__init__(*args, **kwargs)

    def add_fields(self):
        if self.has_name:
            del self.fields["family_name"]
        if self.has_adult:
            del self.fields["no_adult_reason"]
        else:
            sentence = "Add at least one adult, or write why there is no adult to contact."
            self.fields["no_adult_reason"].error_messages["required"] = sentence


class RelationshipsForm(BaseForm):
    """What each adult is to each child.

    :param adults, children: people who have a number and a person.
    """

    def __init__(self, *args, adults, children, **kwargs):
        self.adults, self.children = adults, children
        super().__init__(*args, **kwargs)

    def add_fields(self):
        kinds = [("", "Not known yet"), *((kind.value, kind.label) for kind in OF_AN_ADULT)]
        for adult, child in self.pairs():
            one, other = adult.person.full_name, child.person.full_name
            self.fields[_kind(adult, child)] = SelectField(
                label=f"What is {one} to {other}?", choices=kinds, required=False
            )
            self.fields[_responsibility(adult, child)] = RadiosField(
                label=f"Does {one} have parental responsibility for {other}?",
                choices=RESPONSIBILITY,
                required=False,
                initial="",
            )

    def pairs(self):
        return [(adult, child) for adult in self.adults for child in self.children]

    def clean(self):
        answers = super().clean()
        for adult, child in self.pairs():
            if answers.get(_responsibility(adult, child)) and not answers.get(_kind(adult, child)):
                name = _kind(adult, child)
                if not self.has_error(name):
                    self.add_error(
                        name, f"Select what {adult.person.full_name} is to {child.person.full_name}."
                    )
        return answers

    @property
    def values(self):
        """Number of the adult and of the child, kind and parental responsibility, for each known pair."""
        return [
            (
                adult.number,
                child.number,
                RelationshipKind(self.cleaned_data[_kind(adult, child)]),
                self.cleaned_data[_responsibility(adult, child)],
            )
            for adult, child in self.pairs()
            if self.cleaned_data[_kind(adult, child)]
        ]


def _kind(adult, child):
    return f"kind_{adult.number}_{child.number}"


def _responsibility(adult, child):
    return f"responsibility_{adult.number}_{child.number}"


class OpeningAddressForm(AddressForm):
    """Where the family lives, or that they have no address to give."""

    has_address = RadiosField(
        label="Does the family have an address?",
        what="whether the family has an address",
        choices=[("yes", "Yes"), ("no", "No, or they do not want to give it")],
        initial="yes",
    )
    field_order = ["has_address"]

    def clean(self):
        answers = super().clean()
        if answers.get("has_address") == "no":
            for name in [name for name in self.errors if name != "has_address"]:
                del self.errors[name]
        return answers

    @property
    def values(self):
        """The address's fields, or None where there is none."""
        if self.cleaned_data["has_address"] == "no":
            return None
        return {name: self.cleaned_data[name] for name in ("line_1", "line_2", "town", "postcode", "uprn")}


class OpeningAgreementForm(AgreementForm):
    """How the family agreed, asked on the way to opening the case."""

    submit_text = "Continue"

    def add_fields(self):
        super().add_fields()
        self.fields["given_on"].earliest = self.today - timedelta(days=settings.BACKDATED_DAYS)


class RequestForm(BaseForm):
    """Who asked, why, and what prompted it.

    :param lists: the rows to choose from, by field name.
    """

    source = ModelSelectField(label="Who asked for help?", what="who asked for help")
    reason = ModelSelectField(label="Main reason for early help", what="main reason for early help")
    what_prompted = LongTextField(
        label="What prompted the request?",
        what="what prompted the request",
        help_text="What happened, and what the family would like to be different. The family may read it.",
        max_length=4000,
        required=False,
    )

    def __init__(self, *args, lists, **kwargs):
        self.lists = lists
        super().__init__(*args, **kwargs)

    def add_fields(self):
        for name in ("source", "reason"):
            self.fields[name].queryset = self.lists[name]


class HelpForm(BaseForm):
    """How much help, where, by which service and from which day."""

    level_of_need = ModelRadiosField(label="Level of need", what="level of need")
    locality = ModelSelectField(label="Locality", what="locality")
    service = ModelSelectField(
        label="Service",
        what="service",
        help_text="If one leads the work.",
        required=False,
        empty_label="None",
    )
    opened_on = DateField(label="Date the case opened", what="date the case opened")

    def __init__(self, *args, lists, today, **kwargs):
        self.lists, self.today = lists, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        for name in ("level_of_need", "locality", "service"):
            self.fields[name].queryset = self.lists[name]
        self.fields["opened_on"].latest = self.today
        self.fields["opened_on"].earliest = self.today - timedelta(days=settings.BACKDATED_DAYS)


class LeadForm(BaseForm):
    """Whether the person who opens the case leads it. Asked only of those who may allocate cases.

    :param me: the name of the person who opens the case.
    :param chosen: the membership of somebody chosen already, or None.
    """

    heading_field = "who"

    who = RadiosField(what="who is the lead professional", initial=ME)

    def __init__(self, *args, me, chosen, **kwargs):
        self.me, self.chosen = me, chosen
        super().__init__(*args, **kwargs)

    def add_fields(self):
        other = f"{self.chosen.user.full_name}, {self.chosen.agency.name}" if self.chosen else ""
        self.fields["who"].label = "Who is the lead professional?"
        self.fields["who"].choices = [
            Choice(ME, f"I am ({self.me})"),
            Choice(SOMEBODY_ELSE, "Somebody else", hint=f"{other}. You can choose again." if other else None),
        ]


class ChooseLeadForm(BaseForm):
    """Who of those found is the lead professional.

    :param found: memberships.
    """

    submit_text = "Choose this person"

    lead = ColleagueField(label="Who is the lead professional?", what="who is the lead professional")

    def __init__(self, *args, found, **kwargs):
        self.found = found
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["lead"].queryset = self.found
