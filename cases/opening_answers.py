"""What a draft says so far: its people, the filled form of each page, and what is missing.

A page is kept as it was typed and checked again each time it is read, so that an answer that has gone out of
date (a person who left, a list's item out of use) is asked for again before the case opens.
"""

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from django.conf import settings
from django.http import QueryDict
from django.urls import reverse

from accounts.permissions import Permission, can
from cases.choices import opening_choices
from cases.colleagues import who_can_lead
from cases.finding import reached_families, reached_family, reached_people, taken_numbers
from cases.forms.opening import (
    ME,
    FamilyForm,
    HelpForm,
    LeadForm,
    OpeningAddressForm,
    OpeningAgreementForm,
    RelationshipsForm,
    RequestForm,
)
from cases.forms.people import PersonForm
from cases.opening_services import OpeningPlan, PlannedPerson
from cases.services import Opening
from cases.withholding import withheld_from
from earlyhelp.common.dates import london_day
from earlyhelp.common.forms import own_boxes
from people.enums import FamilyRole
from people.models import Person
from people.relations import relations_of

LONGEST = 12_000
"""Characters of one answer that are kept; more than any page takes."""


def typed_on(form, post):
    """Return what was typed into the form's own boxes, as lists of strings that the database can hold."""
    return {
        name: [value.replace("\x00", "")[:LONGEST] for value in post.getlist(name)]
        for name in own_boxes(form, post)
    }


def as_posted(typed):
    """Return what was typed as a form takes it, or None where nothing was."""
    if typed is None:
        return None
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(name, values)
    return data


@dataclass
class DraftPerson:
    """Somebody of the family in the draft. ``person`` is their record, or one that is not saved yet.

    :ivar form: the filled form of somebody new, or None for a record that is used.
    :ivar is_usable: False where a record is used that the user does not reach any more.
    """

    number: int
    role: str
    person: Person
    form: PersonForm | None = None
    is_member: bool = False
    is_usable: bool = True
    is_fresh: bool = False

    @property
    def is_child(self):
        return self.role == FamilyRole.CHILD

    @property
    def person_id(self):
        return self.person.pk

    @property
    def is_complete(self):
        if self.form is None:
            return self.is_usable
        return not self.is_fresh and self.form.is_valid()

    @property
    def first_answers(self):
        """What was typed in the search, to begin the page of details with."""
        names = ("given_name", "family_name", "date_of_birth", "nhs_number", "upn")
        return {name: self.form.cleaned_data[name] for name in names if self.form.cleaned_data.get(name)}

    def planned(self):
        shared = {"number": self.number, "role": self.role, "is_member": self.is_member}
        if self.form is None:
            return PlannedPerson(person=self.person, **shared)
        return PlannedPerson(values=self.form.values, lives_in_household=self.form.lives_at_home, **shared)


@dataclass(frozen=True)
class Missing:
    """Something that the case cannot open without: a sentence that says what to do, and where."""

    text: str
    url: str


def answers_of_each(drafts, *, user, today):
    """Return the answers of several drafts, with as many queries as for one."""
    drafts = list(drafts)
    families = {draft.answers["family"] for draft in drafts if draft.answers.get("family")}
    people = {pk for draft in drafts for pk in _records_in(draft.answers)}
    reached = reached_families(user, families), reached_people(user, people)
    return [Answers(draft, user=user, today=today, reached=reached) for draft in drafts]


def _records_in(answers):
    return [entry["person"] for entry in answers.get("people", []) if "person" in entry]


class Answers:
    """The answers of a draft, for the user who gave them.

    :param reached: families and people whom the user reaches, by primary key, where they are looked up for
        several drafts at once.
    """

    def __init__(self, draft, *, user, today, reached=None):
        self.draft, self.user, self.today, self.reached = draft, user, today, reached
        self.kept = draft.answers
        self.steps = self.kept.get("steps", {})

    @cached_property
    def family(self):
        """The family that is known already, or None."""
        pk = self.kept.get("family")
        if self.reached and pk:
            return self.reached[0].get(pk)
        return reached_family(self.user, pk) if pk else None

    @cached_property
    def people(self):
        entries = self.kept.get("people", [])
        records = self.reached[1] if self.reached else reached_people(self.user, _records_in(self.kept))
        return [self._person(entry, records) for entry in entries]

    def _person(self, entry, records):
        shared = {"number": entry["number"], "role": entry["role"]}
        if "person" in entry:
            record = records.get(entry["person"])
            return DraftPerson(
                person=record or Person(given_name="Somebody", family_name="out of reach"),
                is_usable=record is not None,
                is_member=entry.get("is_member", False),
                **shared,
            )
        form = self.person_form(entry["role"], as_posted(entry["typed"]))
        fresh = entry.get("is_fresh", False)
        return DraftPerson(person=_unsaved(form), form=form, is_fresh=fresh, **shared)

    def person_form(self, role, data=None, **kwargs):
        return PersonForm(data, role=role, today=self.today, **kwargs)

    def person(self, number):
        return next((each for each in self.people if each.number == number), None)

    @property
    def children(self):
        return [each for each in self.people if each.is_child]

    @property
    def adults(self):
        return [each for each in self.people if not each.is_child]

    @property
    def name(self):
        """What the draft is called in lists and headings."""
        typed = self.steps.get("family", {}).get("family_name", [""])[0]
        if self.family:
            typed = self.family.name
        typed = typed or next((each.person.family_name for each in self.children), "")
        return f"{typed} family" if typed else "A family not named yet"

    @cached_property
    def lists(self):
        return opening_choices()

    @cached_property
    def chosen_lead(self):
        """The membership of somebody else who was chosen to lead, or None."""
        chosen = self.kept.get("lead")
        if not chosen:
            return None
        return who_can_lead(user_pk=chosen["user"], agency_pk=chosen["agency"])

    @property
    def may_choose_lead(self):
        return can(self.user, Permission.CASE_ALLOCATE)

    @property
    def leads_myself(self):
        typed = self.steps.get("lead", {}).get("who", [ME])
        return not self.may_choose_lead or typed == [ME]

    def form(self, step, data=None):
        """Return the form of a page: filled with the data, or with what is kept, or empty."""
        data = data if data is not None else as_posted(self.steps.get(step))
        return getattr(self, f"_{step}_form")(data)

    def _family_form(self, data):
        first = next((each.person.family_name for each in self.children), "")
        return FamilyForm(
            data, has_adult=bool(self.adults), has_name=bool(self.family), initial={"family_name": first}
        )

    def _relationships_form(self, data):
        """What is recorded stands wherever nothing was typed or sent."""
        known = self._known_relations()
        if data is not None:
            data = data.copy()
            for name, value in known.items():
                data.setdefault(name, value)
        return RelationshipsForm(data, adults=self.adults, children=self.children, initial=known)

    def _known_relations(self):
        known = {}
        recorded = [each for each in self.people if each.person_id]
        for number, relations in relations_of(recorded).items() if len(recorded) > 1 else ():
            for relation in relations:
                if relation.is_adult_to_child:
                    pair = f"{number}_{relation.other.number}"
                    known[f"kind_{pair}"] = relation.kind
                    known[f"responsibility_{pair}"] = relation.parental_responsibility
        return known

    def _address_form(self, data):
        initial = {}
        may_know = self.family and not withheld_from(self.user).hides_home_of(self.family.pk)
        address = self.family.addresses.filter(lived_until__isnull=True).first() if may_know else None
        if address:
            names = ("line_1", "line_2", "town", "postcode", "uprn", "lived_from")
            initial = {name: getattr(address, name) for name in names}
        return OpeningAddressForm(data, today=self.today, initial=initial)

    def _request_form(self, data):
        return RequestForm(data, lists=self.lists)

    def _help_form(self, data):
        return HelpForm(data, lists=self.lists, today=self.today, initial={"opened_on": self.today})

    def _agreement_form(self, data):
        initial = {"given_on": self.today}
        return OpeningAgreementForm(data, members=self.people, today=self.today, initial=initial)

    def _lead_form(self, data):
        return LeadForm(data, me=self.user.full_name, chosen=self.chosen_lead)

    @cached_property
    def forms(self):
        """The filled form of every page that must be answered, by step, each made once."""
        steps = ["address", "request", "help", "agreement"]
        if not self.family or not self.adults:
            steps.insert(0, "family")
        if self.adults and self.children:
            steps.insert(0, "relationships")
        return {step: self.form(step) for step in steps}

    def missing(self):
        """Return what the case cannot open without, in the order of the pages."""
        found = self._missing_people()
        for step, form in self.forms.items():
            if not form.is_bound or not form.is_valid():
                found.append(Missing(TO_DO[step], self.url(PAGE_OF.get(step, step))))
        if not self.leads_myself and not self.chosen_lead:
            found.append(Missing("Choose the lead professional", self.url("lead")))
        return found

    def _missing_people(self):
        found = []
        if not self.children:
            found.append(Missing("Add at least one child", self.url("people")))
        for each in self.people:
            if not each.is_usable:
                found.append(Missing("Take out the person whom you cannot see any more", self.url("people")))
            elif not each.is_complete:
                url = reverse("cases:opening_person", args=[self.draft.submission, each.number])
                found.append(Missing(f"Complete the details of {each.person.full_name}", url))
        return found

    def order(self):
        """The pages of the journey, in order, without those that have nothing to ask."""
        steps = ["people", "relationships", "address", "request", "help", "agreement", "lead"]
        if not (self.adults and self.children):
            steps.remove("relationships")
        if not self.may_choose_lead:
            steps.remove("lead")
        return steps

    def url_after(self, step):
        """The page after this one, or the answers to check."""
        later = self.order()[self.order().index(step) + 1 :]
        return self.url(later[0]) if later else self.check_url

    def url_before(self, step):
        """The page before this one, or the start."""
        earlier = self.order()[: self.order().index(step)]
        return self.url(earlier[-1]) if earlier else reverse("cases:open")

    @property
    def kept_until(self):
        """The last day on which the draft is there, if nobody goes on with it."""
        return london_day(self.draft.saved_at) + timedelta(days=settings.OPENING_DRAFT_DAYS)

    @property
    def check_url(self):
        return reverse("cases:opening", args=[self.draft.submission])

    def url(self, step):
        return reverse(f"cases:opening_{step}", args=[self.draft.submission])

    def plan(self):
        """Return what is to be opened. Call it only where nothing is missing."""
        request, help_, address = (self.forms[step].cleaned_data for step in ("request", "help", "address"))
        family = self.forms["family"].cleaned_data if "family" in self.forms else {}
        agreement = self.forms["agreement"].values
        givers = agreement.pop("given_by", [])
        me = self.draft.agency
        return OpeningPlan(
            people=[each.planned() for each in self.people],
            opening=Opening(**request, **help_, no_adult_reason=family.get("no_adult_reason", "")),
            lead=self.user if self.leads_myself else self.chosen_lead.user,
            lead_agency=me if self.leads_myself else self.chosen_lead.agency,
            agreement=agreement
            | {"given_by": [each.number for each in self.people if each.person in givers]},
            family=self.family,
            family_name=family.get("family_name", ""),
            relationships=self.forms["relationships"].values if "relationships" in self.forms else [],
            address=self._new_address(),
            lived_from=address.get("lived_from"),
        )

    def _new_address(self):
        """The address to record, or None where there is none or the family has it already."""
        form = self.forms["address"]
        changed = {name for name in form.changed_data if name not in ("has_address", "lived_from")}
        return form.values if form.values and (changed or not self.family) else None

    def taken(self, **numbers):
        return taken_numbers(self.user, **numbers)


def _unsaved(form):
    """A record that is not saved, with as much as can be understood, to show names and ages."""
    form.is_valid()
    answers = form.cleaned_data
    return Person(
        given_name=answers.get("given_name") or "Somebody",
        family_name=answers.get("family_name") or "without a name",
        known_as=answers.get("known_as") or "",
        date_of_birth=answers.get("date_of_birth"),
        due_date=answers.get("due_date"),
    )


PAGE_OF = {"family": "people"}
"""The page that a step is on, where it is not called like the step."""

TO_DO = {
    "family": "Say what the family is called, and why there is no adult if there is none",
    "relationships": "Say how the adults and children are related",
    "address": "Enter where the family lives",
    "request": "Say who asked for help and why",
    "help": "Choose the level of need, the locality and the date",
    "agreement": "Record the family’s agreement, or why help goes on without it",
}
